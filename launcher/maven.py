"""Runs Maven, by its wrapper."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Mapping, TextIO

from .folders import ROOT, WINDOWS, remove
from .jdk import Java
from .messages import CourseError, say
from .processes import child_environment, home, isolated

UNZIP = ROOT / "launcher" / "unzip.py"
WRAPPER_PROPERTIES = ROOT / ".mvn" / "wrapper" / "maven-wrapper.properties"


def maven(java: Java, *arguments: str, output: TextIO | None = None) -> None:
    """Runs the Maven Wrapper, which prints to this file; a Maven whose download was cut off is fetched again, once."""
    command = [*maven_wrapper(), "--batch-mode", "--no-transfer-progress", *repository(java), *arguments]
    with tempfile.TemporaryDirectory() as folder:
        environment = with_unzip(child_environment(java), Path(folder))
        failed = subprocess.run(command, cwd=ROOT, env=environment, stdout=output).returncode
        if failed and remove_damaged_maven(environment):
            failed = subprocess.run(command, cwd=ROOT, env=environment, stdout=output).returncode
    if failed:
        raise CourseError(f"The Java build (mvnw {' '.join(arguments)}) failed; its lines above say why.")


def maven_wrapper() -> list[str]:
    """How to call it; through sh, for an unpacked download has no executable files."""
    return [str(ROOT / "mvnw.cmd")] if WINDOWS else ["sh", str(ROOT / "mvnw")]


def repository(java: Java) -> list[str]:
    """Java asks the system, not HOME, for the user's folder; Maven is to keep to HOME."""
    place = home()
    return [] if str(place) == java.user_home else [f"-Dmaven.repo.local={place / '.m2' / 'repository'}"]


def remove_damaged_maven(environment: Mapping[str, str]) -> bool:
    """Removes a downloaded Maven that cannot even tell its version; was there one?"""
    name = re.search(r"/([^/]+)-bin\.zip$", WRAPPER_PROPERTIES.read_text(), re.MULTILINE).group(1)
    user_home = environment.get("MAVEN_USER_HOME") or Path(environment["HOME"], ".m2")
    downloads = Path(user_home, "wrapper", "dists", name)
    if not downloads.is_dir() or not any(downloads.iterdir()):
        return False
    if not subprocess.run([*maven_wrapper(), "--version"], cwd=ROOT, env=environment, capture_output=True).returncode:
        return False
    say("The Maven that was downloaded earlier is damaged; fetching it again …")
    remove(downloads)
    return True


def with_unzip(environment: dict[str, str], folder: Path) -> dict[str, str]:
    """Adds an unzip where there is none: mvnw would fetch an archive with another checksum."""
    if WINDOWS or shutil.which("unzip", path=environment["PATH"]):
        return environment
    program = folder / "unzip"
    program.write_text(f'#!/bin/sh\nexec {shlex.join(isolated(sys.executable, UNZIP))} "$@"\n')
    program.chmod(0o755)
    return {**environment, "PATH": os.pathsep.join([environment["PATH"], str(folder)])}
