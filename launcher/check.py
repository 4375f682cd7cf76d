"""Checks the formulas in files."""

from __future__ import annotations

import argparse
import os
import subprocess

from .build import ensure_jar
from .folders import JAR
from .jdk import FOR_SECONDS, find_java
from .processes import child_environment


def check(options: argparse.Namespace) -> int:
    """Checks the formulas of files line by line: LaTeX, Markdown, notebooks; exit code 0 when every line holds."""
    java = find_java(os.environ)
    ensure_jar(java)
    command = [java.program, *FOR_SECONDS, "-cp", JAR, "chainrule.formula.cli.Main", "check", *options.files]
    command += ["--setting", options.setting] if options.setting else []
    command += ["--json"] if options.json else []
    command += ["--sarif"] if options.sarif else []
    command += ["--html", options.html] if options.html else []
    command += ["--annotate", options.annotate] if options.annotate else []
    return subprocess.run(command, env=child_environment(java)).returncode
