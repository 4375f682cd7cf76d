"""Kernel start beside the stock kernel and beside Python's, and the first training in a kernel."""

from __future__ import annotations

from launcher.folders import KERNELS
from figures import Row, column
from programs import in_turns
from bench_setup import BenchSetup

READS_THE_TEXT = False
TITLE = "Kernel start"
ABOUT = (
    "From the start of a kernel to the answer: of 1 + 1, and of the first cell of a notebook, which loads the library. "
    "*Asked at once* leaves out the 0.2 s, often more, that jupyter_client waits for a kernel that is there already. "
    "The stock kernel is JJava as it comes; beside itself it shows the noise. The last row is the cell of notebook 09 "
    "that trains, at its default knobs, in a new kernel."
)
STOCK, OWN = "", str(KERNELS)


def measure(setup: BenchSetup) -> list[Row]:
    """Seconds."""
    programs = {
        "stock kernel, 1 + 1": setup.kernel(STOCK, "java", "one"),
        "course, 1 + 1": setup.kernel(OWN, "java", "one"),
        "stock kernel again, 1 + 1": setup.kernel(STOCK, "java", "one"),
        "ipykernel, 1 + 1": setup.kernel(STOCK, "python3", "one"),
        "stock kernel, at once": setup.kernel(STOCK, "java", "at-once"),
        "course, at once": setup.kernel(OWN, "java", "at-once"),
        "stock kernel, library": setup.kernel(STOCK, "java", "library"),
        "course, library": setup.kernel(OWN, "java", "library"),
        "course, notebook 09": setup.kernel(OWN, "java", "training"),
    }
    runs = in_turns(setup.rounds, programs)
    seconds = {name: column(found, "seconds") for name, found in runs.items()}

    def row(what: str, name: str, peer: str, *wanted: str) -> Row:
        return Row(what, "s", seconds[name], peer.partition(",")[0], seconds[peer], *wanted)

    return [
        row("the course's kernel, 1 + 1", "course, 1 + 1", "stock kernel, 1 + 1", "≤ 0.75 ×", "≤ 0.5 ×"),
        row("the course's kernel, 1 + 1", "course, 1 + 1", "ipykernel, 1 + 1"),
        row("the course's kernel, 1 + 1 asked at once", "course, at once", "stock kernel, at once"),
        row("the course's kernel, the library's cell", "course, library", "stock kernel, library"),
        row("the stock kernel again, 1 + 1: noise", "stock kernel again, 1 + 1", "stock kernel, 1 + 1"),
        Row("the course's kernel, notebook 09 trains", "s", seconds["course, notebook 09"], must="≤ 10 s", aim="≤ 4 s"),
    ]
