"""Where the course keeps its files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from .messages import CourseError

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "target"
JAR = TARGET / "chainrule.jar"
NOTEBOOKS = ROOT / "notebooks"
FIRST_NOTEBOOK = NOTEBOOKS / "00-start-here.ipynb"
OWN = ROOT / ".course"
KERNELS = OWN / "jupyter"
WINDOWS = os.name == "nt"


def remove(folder: Path) -> None:
    """Removes a folder that a program may hold open."""
    if folder.exists():
        try:
            shutil.rmtree(folder)
        except OSError as problem:
            raise CourseError(f"{folder} cannot be removed ({problem}); shut the notebooks' kernels down and try again.")
