"""Finds a JDK that the course can use."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Iterator, Mapping, NamedTuple

from .folders import WINDOWS
from .messages import CourseError

OLDEST_JAVA = 17
NEEDED_MODULES = ("jdk.jshell", "jdk.compiler")
# A program that ends after some seconds spends most of its CPU time on code that is optimised too late to be used.
FOR_SECONDS = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
PROGRAM = "java.exe" if WINDOWS else "java"
HOW_TO_GET_A_JDK = (
    "Debian and Ubuntu: sudo apt install openjdk-17-jdk; macOS: brew install openjdk; "
    "Windows: winget install EclipseAdoptium.Temurin.21.JDK"
)


class Java(NamedTuple):
    """A JDK that the course can use; `user_home` is where it believes the user's files are."""

    home: Path
    version: str
    user_home: str
    modules: frozenset[str] = frozenset()

    @property
    def program(self) -> Path:
        """Its java."""
        return self.home / "bin" / "java"

    @property
    def feature(self) -> int:
        """The first number of its version."""
        return feature_number(self.version)


def feature_number(version: str) -> int:
    """The first number of a version; 0 where there is none."""
    digits = re.match(r"\d+", version)
    return int(digits.group()) if digits else 0


def find_java(environ: Mapping[str, str]) -> Java:
    """The first usable JDK of JAVA_HOME and PATH; where there is none, raises what is wrong with the first."""
    problems = []
    for command in java_commands(environ):
        try:
            return examine_java(command)
        except CourseError as problem:
            problems.append(problem)
    raise problems[0] if problems else unusable("No java was found in JAVA_HOME or on the PATH")


def java_commands(environ: Mapping[str, str]) -> Iterator[str]:
    """The java programs to look at, the preferred one first; none that lies in the current folder."""
    homes = [Path(environ["JAVA_HOME"], "bin")] if environ.get("JAVA_HOME") else []
    places = map(Path, environ.get("PATH", "").split(os.pathsep))
    for place in [*homes, *(place for place in places if place.is_absolute())]:
        command = shutil.which(str(place / PROGRAM))
        if command:
            yield command


def examine_java(command: str) -> Java:
    """Asks a java program what it is; raises where it is too old or is not a whole JDK."""
    try:
        answer = subprocess.run(
            [command, "-XshowSettings:properties", "--list-modules"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise unusable(f"{command} does not run ({problem})")
    settings = dict(re.findall(r"^\s*(java\.home|java\.version|user\.home) = (.*?)\s*$", answer.stderr, re.MULTILINE))
    modules = frozenset(line.partition("@")[0] for line in answer.stdout.split())
    return usable_java(command, settings, modules)


def usable_java(command: str, settings: Mapping[str, str], modules: frozenset[str]) -> Java:
    """The JDK that gave this answer; raises why it cannot be used."""
    version = settings.get("java.version", "of an unknown version")
    missing = [module for module in NEEDED_MODULES if module not in modules]
    if feature_number(version) < OLDEST_JAVA:
        raise unusable(f"{command} is Java {version}")
    if missing:
        raise unusable(f"{command} is a Java {version} runtime without {' and '.join(missing)}")
    return Java(Path(settings["java.home"]), version, settings.get("user.home", ""), modules)


def unusable(finding: str) -> CourseError:
    """What was found, what is needed, and how to get it."""
    return CourseError(f"{finding}; the course needs a whole JDK {OLDEST_JAVA} or newer ({HOW_TO_GET_A_JDK}).")
