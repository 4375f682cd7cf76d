"""What the parts of the benchmark need: Java, the Python with the peers, the text. All of it is made below target/bench."""

from __future__ import annotations

import functools
import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from launcher.environment import PYTHON_IN_VENV, Environment
from launcher.folders import JAR, TARGET
from launcher.installation import make_venv, pip_install, requirements
from launcher.jdk import Java
from launcher.kernel_command import quick_java
from launcher.messages import CourseError
from launcher.processes import child_environment
from launcher.stamps import digest, is_stamped, stamped
from programs import Program, run

HERE = Path(__file__).resolve().parent
FOLDER = TARGET / "bench"


class BenchSetup(NamedTuple):
    """The JDK, the course's own Python environment, and what was asked for."""

    java: Java
    lab: Environment
    rounds: int
    words: int
    corpus: Path | None

    def plain_java(self, program: str, *arguments: object) -> Program:
        """A program of ours, with no options of Java's."""
        return self.ours([self.java.program], program, *arguments)

    def java_with(self, module: str, program: str, *arguments: object) -> Program:
        """A program of ours, with one more module and no other option."""
        return self.ours([self.java.program, "--add-modules", module], program, *arguments)

    def quick_java(self, program: str, *arguments: object) -> Program:
        """A program of ours, with the options that the course's kernel starts with."""
        return self.ours(quick_java(self.java), program, *arguments)

    def ours(self, java: list, program: str, *arguments: object) -> Program:
        """A program of ours, compiled beforehand."""
        return Program([*java, "-cp", os.pathsep.join([str(JAR), str(classes(self.java))]), program, *arguments])

    def peer(self, program: str, *arguments: object) -> Program:
        """A program of benchmarks/peers, in the Python that has the peers."""
        return Program([peers_python(), HERE / "peers" / program, *arguments])

    def kernel(self, places: str, *arguments: object) -> Program:
        """A start of a kernel that Jupyter looks for in these places first."""
        environment = {**child_environment(self.java), "JUPYTER_PATH": places}
        return Program([self.lab.python, HERE / "peers" / "kernel_start.py", *arguments], environment)

    @property
    def text(self) -> Path:
        """The text for all."""
        return made_text(self)[0]

    @property
    def text_figures(self) -> dict:
        """What it is, how many words it has, and how many different ones are frequent enough."""
        return made_text(self)[1]

    @property
    def categories(self) -> Path:
        """The WordNet categories of the text's words."""
        return self.text.with_name("categories.txt")


@functools.cache
def made_text(setup: BenchSetup) -> tuple[Path, dict]:
    """Writes the first words of the corpus, or of the built-in text, one sentence a line."""
    corpus = [setup.corpus] if setup.corpus else []
    folder = FOLDER / "text" / str(setup.words)
    figures = run(setup.plain_java("BenchmarkText", folder, setup.words, *corpus))
    name = "a text file" if setup.corpus else "WordNet's definitions"
    return folder / "text.txt", {"name": name, "words": figures["words"], "vocabulary": figures["vocabulary"]}


@functools.cache
def classes(java: Java) -> Path:
    """Compiles the benchmarks' Java programs."""
    folder = FOLDER / "classes"
    javac = [java.home / "bin" / "javac", "-nowarn", "-cp", JAR, "-d", folder, *sorted(HERE.glob("*.java"))]
    if subprocess.run(javac).returncode:
        raise CourseError("The programs in benchmarks/ do not compile; the lines above say why.")
    return folder


@functools.cache
def peers_python() -> Path:
    """The Python that has gensim and scikit-learn, made when it is not there."""
    venv = FOLDER / "venv"
    listed = requirements("bench")
    stamp, value = venv / "bench.stamp", digest([listed])
    python = venv / PYTHON_IN_VENV
    if not is_stamped(stamp, value):
        make_venv(venv)
        with stamped(stamp, value):
            pip_install(python, listed)
    return python
