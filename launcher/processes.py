"""How other programs are run: in which environment, and so that they load nothing from the current folder."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Mapping

from .folders import KERNELS, OWN, ROOT, WINDOWS
from .jdk import Java


def isolated(python: Path | str, *arguments: object) -> list[str]:
    """A command of Python's that loads no module from the current folder, nor from PYTHONPATH."""
    return [str(python), "-I", *map(str, arguments)]


def child_environment(java: Java) -> dict[str, str]:
    """The environment in which Maven, Jupyter and the kernels find the JDK that was found."""
    return {
        **os.environ,
        "HOME": str(home()),
        "JAVA_HOME": str(java.home),
        "PATH": os.pathsep.join([str(java.home / "bin"), os.environ.get("PATH", os.defpath)]),
        # the course's own kernel comes first; one called java in the user's own folder comes last
        "JUPYTER_PATH": os.pathsep.join(filter(None, [str(KERNELS), os.environ.get("JUPYTER_PATH")])),
        "JUPYTER_PREFER_ENV_PATH": "1",
    }


def home() -> Path:
    """The user's home folder, or one inside the course where there is none to write to."""
    with contextlib.suppress(RuntimeError, OSError):
        place = Path.home()
        place.mkdir(parents=True, exist_ok=True)
        if os.access(place, os.W_OK):
            return place
    return OWN / "home"


def become(command: list[str], environment: Mapping[str, str], folder: Path = ROOT) -> int:
    """Turns into this command, so that signals reach it; Windows can only wait for it."""
    sys.stdout.flush()
    if not WINDOWS:
        os.chdir(folder)
        os.execve(command[0], command, environment)
    with subprocess.Popen(command, cwd=folder, env=environment) as process:
        while process.poll() is None:
            with contextlib.suppress(KeyboardInterrupt):
                process.wait()
    return process.returncode
