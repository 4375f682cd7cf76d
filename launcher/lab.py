"""Starts JupyterLab."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from .folders import FIRST_NOTEBOOK, ROOT
from .jdk import find_java
from .kernel import allow_memory
from .messages import CourseError, say
from .own_notebooks import PROGRESS, copy_notebooks
from .processes import become, child_environment, isolated
from .set_up import set_up

THIS_MACHINE = "127.0.0.1"
# so that JupyterLab ends the kernel soon: JJava leaves a request to shut down unanswered
SHUTDOWN = "--KernelManager.shutdown_wait_time=1"

# what nobody uses for an hour gives its memory back
WHEN_IDLE = ("--MappingKernelManager.cull_idle_timeout=3600", "--ServerApp.shutdown_no_activity_timeout=3600")


def lab(options: argparse.Namespace) -> int:
    """Makes everything that is missing, then opens JupyterLab on the first notebook."""
    if options.hub:
        require_hub()
    java = find_java(os.environ)
    environment = set_up(java)
    if options.memory:
        allow_memory(java, environment, options.memory)
    own = options.notebooks and Path(options.notebooks).expanduser().resolve()
    first = copy_notebooks(own) if own else FIRST_NOTEBOOK
    progress = {"CHAINRULE_PROGRESS": str(own / PROGRESS)} if own else {}
    if options.hub:
        command = hub_command(environment.python, own or ROOT, first)
    else:
        command = lab_command(environment.python, own or ROOT, first, options)
        say_what_starts(options.address)
    return become(command, {**child_environment(java), **progress}, own or ROOT)


def say_what_starts(address: str) -> None:
    """Says how to end it, who runs it, and who can reach it."""
    if runs_as_root():
        say("You are root; JupyterLab will run as root.")
    if address != THIS_MACHINE:
        say(f"JupyterLab can be reached at {address}, so from other machines, too, by whoever has its token.")
    say("JupyterLab starts; Control-C here ends it.")


def lab_command(python: Path, folder: Path, notebook: Path, options: argparse.Namespace) -> list[str]:
    """JupyterLab on a notebook: on this machine's own address unless another is named, with its token."""
    return [
        *isolated(python, "-m", "jupyterlab"),
        *common_options(folder, notebook),
        f"--ServerApp.ip={options.address}",
        "--log-level=WARN",
        *([f"--ServerApp.port={options.port}"] if options.port else []),
        *(["--no-browser"] if options.no_browser else []),
        *(["--allow-root"] if runs_as_root() else []),
    ]


def require_hub() -> None:
    """Refuses to be the server of a user of JupyterHub where JupyterHub did not start this program."""
    if "JUPYTERHUB_SERVICE_URL" not in os.environ:
        raise CourseError("--hub is for JupyterHub, which starts it for each user; docs/teaching.md says how.")


def hub_command(python: Path, folder: Path, notebook: Path) -> list[str]:
    """JupyterLab as the server of one user of JupyterHub, whose environment says where to listen."""
    return [*isolated(python, "-m", "jupyterhub.singleuser"), *common_options(folder, notebook), *WHEN_IDLE]


def common_options(folder: Path, notebook: Path) -> list[str]:
    """What every JupyterLab of the course is told."""
    return [
        f"--ServerApp.root_dir={folder}",
        # so that the address it prints leads to the notebook, too
        f"--LabApp.default_url=/lab/tree/{notebook.relative_to(folder).as_posix()}",
        SHUTDOWN,
    ]


def runs_as_root() -> bool:
    """Is the user the superuser, whom Jupyter refuses without being told?"""
    return hasattr(os, "geteuid") and os.geteuid() == 0
