"""A student's own copies of the notebooks."""

from __future__ import annotations

import shutil
from pathlib import Path

from .folders import FIRST_NOTEBOOK, NOTEBOOKS
from .messages import CourseError, say

PROGRESS = ".chainrule-progress.txt"


def copy_notebooks(folder: Path) -> Path:
    """Puts the notebooks that are missing into this folder, and returns its first; what is there stays as it is."""
    if folder.exists() and not folder.is_dir():
        raise CourseError(f"{folder} is not a folder; give --notebooks one, or a new name.")
    folder.mkdir(parents=True, exist_ok=True)
    missing = [notebook for notebook in sorted(NOTEBOOKS.glob("*.ipynb")) if not (folder / notebook.name).exists()]
    for notebook in missing:
        # not their permissions, for those of a shared installation are read-only
        shutil.copyfile(notebook, folder / notebook.name)
    if missing:
        say(f"{len(missing)} notebooks were copied to {folder}.")
    return folder / FIRST_NOTEBOOK.name
