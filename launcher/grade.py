"""Grades the submissions of a class."""

from __future__ import annotations

import argparse
import os
import subprocess

from .build import ensure_jar
from .folders import JAR
from .jdk import find_java
from .processes import child_environment


def grade(options: argparse.Namespace) -> int:
    """Grades a folder of submissions: .tex, .md, .ipynb; prints a table that begins submission,score."""
    java = find_java(os.environ)
    ensure_jar(java)
    command = [java.program, "-cp", JAR, "chainrule.grading.GradeCommand", options.folder]
    for name in ("assignment", "setting", "csv", "feedback", "gradescope"):
        value = getattr(options, name)
        command += [f"--{name}", value] if value else []
    return subprocess.run(command, env=child_environment(java)).returncode
