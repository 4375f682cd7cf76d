"""Makes the specification of the course's own kernel, in .course/jupyter, where Jupyter finds it first."""

from __future__ import annotations

import contextlib
import json
import subprocess

from .class_archive import class_archive
from .environment import Environment
from .folders import FIRST_NOTEBOOK, JAR, KERNELS, OWN, ROOT, remove
from .jdk import Java
from .kernel_command import QUICK_START, kernel_command
from .messages import say
from .processes import child_environment, isolated
from .stamps import digest, is_stamped, stamped

SPECIFICATION = KERNELS / "kernels" / "java" / "kernel.json"
STAMP = OWN / "kernel.stamp"
TRIAL = ROOT / "launcher" / "kernel_trial.py"


def kernel_is_fresh(java: Java, environment: Environment) -> bool:
    """Was the specification made for this Java, this JJava and this library, or is conda's kernel used?"""
    return not environment.jjava.is_file() or is_stamped(STAMP, kernel_digest(java, environment))


def kernel_digest(java: Java, environment: Environment) -> str:
    """What the specification and the archive are made from."""
    # whole seconds, which survive when an installation is copied into a container
    jars = (f"{jar} {jar.stat().st_size} {int(jar.stat().st_mtime)}" for jar in (environment.jjava, JAR))
    return digest([], *jars, str(java.home), java.version, *QUICK_START)


def make_kernel(java: Java, environment: Environment) -> None:
    """Tries the course's own kernel once and records its classes; where it fails, JJava's specification is used."""
    if kernel_is_fresh(java, environment):
        return
    say("Preparing a quick start of the kernel …")
    archive = class_archive(java)
    archive.file.unlink(missing_ok=True)
    with stamped(STAMP, kernel_digest(java, environment)):
        write_specification(environment, kernel_command(java, environment, archive.record))
        if first_notebook_runs(java, environment) and archive.file.is_file():
            write_specification(environment, kernel_command(java, environment, archive.replay))
        else:
            remove(KERNELS)
            say("There is none on this machine; the kernel starts as JJava itself describes it, only more slowly.")


def write_specification(environment: Environment, command: list[str]) -> None:
    """Writes JJava's specification with another command."""
    installed = json.loads(environment.kernel_specification.read_text(encoding="utf-8"))
    SPECIFICATION.parent.mkdir(parents=True, exist_ok=True)
    SPECIFICATION.write_text(json.dumps({**installed, "argv": command}, indent=1), encoding="utf-8")


def allow_memory(java: Java, environment: Environment, memory: str) -> None:
    """Sets the most memory that a kernel may take from now on; not where JJava's specification is used."""
    if SPECIFICATION.is_file():
        write_specification(environment, kernel_command(java, environment, class_archive(java).replay, memory))


def first_notebook_runs(java: Java, environment: Environment) -> bool:
    """Does the kernel run the first notebook, and end when it is asked to?"""
    with contextlib.suppress(subprocess.TimeoutExpired):
        return try_kernel(java, environment, "run", FIRST_NOTEBOOK, timeout=180).returncode == 0
    return False


def try_kernel(java: Java, environment: Environment, *arguments: object, timeout: float | None = None) -> subprocess.CompletedProcess:
    """Runs kernel_trial.py with these arguments where Jupyter is, and gives what it printed."""
    command = isolated(environment.python, TRIAL, *arguments)
    return subprocess.run(command, cwd=ROOT, env=child_environment(java), capture_output=True, text=True, timeout=timeout)
