"""The Python environment that holds JupyterLab and the kernel."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, NamedTuple

from .folders import ROOT, WINDOWS

PYTHON_IN_VENV = "Scripts/python.exe" if WINDOWS else "bin/python"


class Environment(NamedTuple):
    """A Python environment; `ours` if course.py makes it, otherwise it is conda's."""

    folder: Path
    ours: bool

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("python.exe" if WINDOWS and not self.ours else PYTHON_IN_VENV)

    @property
    def kernel_specification(self) -> Path:
        """The specification of its kernel called java, as it was installed."""
        return self.folder / "share" / "jupyter" / "kernels" / "java" / "kernel.json"

    @property
    def jjava(self) -> Path:
        """The jar of JJava; there is none in an environment of conda's, which has IJava."""
        return self.kernel_specification.with_name("jjava.jar")

    def stamp(self, purpose: str) -> Path:
        """The stamp of what was installed for this purpose."""
        return self.folder / f"chainrule-{purpose}.stamp"


def find_environment(environ: Mapping[str, str]) -> Environment:
    """The active conda environment where it has a Java kernel, otherwise .venv."""
    conda = Environment(Path(environ.get("CONDA_PREFIX") or ROOT / "no-conda"), ours=False)
    return conda if conda.kernel_specification.is_file() else Environment(ROOT / ".venv", ours=True)
