"""Starts JupyterLab."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from .folders import FIRST_NOTEBOOK, ROOT
from .jdk import find_java
from .kernel import allow_memory
from .messages import say
from .processes import become, child_environment, isolated
from .set_up import set_up


def lab(options: argparse.Namespace) -> int:
    """Makes everything that is missing, then opens JupyterLab on the first notebook."""
    java = find_java(os.environ)
    environment = set_up(java)
    if options.memory:
        allow_memory(java, environment, options.memory)
    if runs_as_root():
        say("You are root; JupyterLab will run as root, reachable from this machine only.")
    say("JupyterLab starts; Control-C here ends it.")
    command = lab_command(environment.python, ROOT, FIRST_NOTEBOOK, options.port, not options.no_browser)
    return become(command, child_environment(java))


def lab_command(python: Path, folder: Path, notebook: Path, port: int | None, browser: bool) -> list[str]:
    """JupyterLab on a notebook: on this machine's own address, with its token."""
    return [
        *isolated(python, "-m", "jupyterlab"),
        f"--ServerApp.root_dir={folder}",
        # so that the address it prints leads to the notebook, too
        f"--LabApp.default_url=/lab/tree/{notebook.relative_to(folder).as_posix()}",
        "--ServerApp.ip=127.0.0.1",
        "--log-level=WARN",
        # JJava leaves a request to shut down unanswered; this is how long Restart waits for it
        "--KernelManager.shutdown_wait_time=1",
        *([f"--ServerApp.port={port}"] if port else []),
        *([] if browser else ["--no-browser"]),
        *(["--allow-root"] if runs_as_root() else []),
    ]


def runs_as_root() -> bool:
    """Is the user the superuser, whom Jupyter refuses without being told?"""
    return hasattr(os, "geteuid") and os.geteuid() == 0
