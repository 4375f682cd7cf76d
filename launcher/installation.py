"""Makes the Python environment, and installs what a list in requirements/ names."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

from .environment import Environment
from .folders import ROOT
from .lab_settings import LAB_SETTINGS, write_lab_settings
from .messages import CourseError, say
from .processes import isolated
from .stamps import digest, is_stamped, stamped

REQUIREMENTS = ROOT / "requirements"


def requirements(purpose: str) -> Path:
    """The locked list of what this purpose (lab, test, hub, bench) needs."""
    return REQUIREMENTS / f"{purpose}.txt"


def requirements_digest(environment: Environment, purpose: str) -> str:
    """What an installation is made from; that of the tests is made on top of the lab's."""
    files = [requirements("lab"), requirements(purpose)]
    return digest(files, purpose, str(environment.folder), json.dumps(LAB_SETTINGS))


def is_installed(environment: Environment, purpose: str) -> bool:
    """Is everything for this purpose in the environment? What is in conda's is the user's own affair."""
    if not environment.ours:
        return True
    stamp = environment.stamp(purpose)
    return environment.python.is_file() and is_stamped(stamp, requirements_digest(environment, purpose))


def install(environment: Environment, purpose: str) -> None:
    """Brings the environment up to date for this purpose; a half-made one is made again."""
    if is_installed(environment, purpose):
        return
    if purpose == "lab" and not (environment.python.is_file() and environment.stamp("lab").is_file()):
        make_venv(environment.folder)
    with stamped(environment.stamp(purpose), requirements_digest(environment, purpose)):
        pip_install(environment.python, requirements(purpose))
        write_lab_settings(environment.folder)


def pip_install(python: Path, listed: Path) -> None:
    """Installs what a list names, in exactly these versions."""
    name = listed.relative_to(ROOT).as_posix()
    say(f"Installing what {name} lists …")
    options = ["--quiet", "--disable-pip-version-check", "--require-hashes"]
    if subprocess.run(isolated(python, "-m", "pip", "install", *options, "-r", listed), cwd=ROOT).returncode:
        raise CourseError(
            f"pip could not install {name}; its lines above say why (without a network, try again when there is one)."
        )


def make_venv(folder: Path) -> None:
    """Makes a new virtual environment in this folder, over whatever lies there."""
    if importlib.util.find_spec("ensurepip") is None:
        raise CourseError(
            f"The Python {sys.executable} cannot make virtual environments; install its venv package "
            "(Debian and Ubuntu: sudo apt install python3-venv)."
        )
    say(f"Making {folder.name} …")
    # the interpreter behind a virtual environment, for a venv cannot be made anew from within itself
    python = getattr(sys, "_base_executable", None) or sys.executable
    if subprocess.run(isolated(python, "-m", "venv", "--clear", folder), cwd=ROOT).returncode:
        raise CourseError(f"{python} could not make the virtual environment {folder}; its lines above say why.")
