"""Makes everything that the course needs: the Python environment, the library, the kernel's specification."""

from __future__ import annotations

import argparse
import os

from .build import build_jar, jar_is_fresh
from .environment import Environment, find_environment
from .installation import install, is_installed
from .jdk import Java, find_java
from .kernel import kernel_is_fresh, make_kernel
from .lock import only_one
from .messages import say


def setup(options: argparse.Namespace) -> int:
    """Makes everything that is missing, and opens nothing."""
    environment = set_up(find_java(os.environ))
    if options.hub:
        with only_one():
            install(environment, "hub")
    say("Everything is there; python3 course.py lab opens JupyterLab.")
    return 0


def set_up(java: Java) -> Environment:
    """Makes what is missing; touches neither the disk nor the network where nothing is."""
    environment = find_environment(os.environ)
    if not (is_installed(environment, "lab") and jar_is_fresh() and kernel_is_fresh(java, environment)):
        with only_one():
            install(environment, "lab")
            build_jar(java)
            make_kernel(java, environment)
    return environment
