"""Whole gradient checks of word2vec models beside the same in numpy."""

from __future__ import annotations

import re

from figures import Row, column
from programs import in_turns
from workshop import Workshop

READS_THE_TEXT = False
TITLE = "Gradient checks"
ABOUT = (
    "Every component of V and U, over 50 windows of 2 to 10 outside words, 10 negatives. Ours compares differences of "
    "several widths and bounds their error; the peer, `benchmarks/peers/gradient_check.py`, is what students write: "
    "central differences with h = 0.0001 of a loss that comes with its gradient. Of 10,000 components it moves 60, "
    "evenly spread, and its seconds are for all of them by proportion."
)
LINE = re.compile(r"^(\S.*?) +([\d.]+) s +\S", re.MULTILINE)
MOVED = 60
SIZES = {"30 parameters": (5, 3), "10,000 parameters": (100, 50)}
LOSSES = {"negative sampling": "negative-sampling", "naive softmax": "naive-softmax"}


def printed(output: str) -> dict:
    """The seconds of each check; of a check that was done twice, the second time, which is warm."""
    return {what: float(seconds) for what, seconds in LINE.findall(output)}


def measure(shop: Workshop) -> list[Row]:
    """Seconds of each check."""
    kinds = {f"{size}, {loss}": (*SIZES[size], LOSSES[loss]) for size in SIZES for loss in LOSSES}
    programs = {kind: shop.peer("gradient_check.py", *arguments, MOVED) for kind, arguments in kinds.items()}
    ours = shop.quick_java("GradientCheckBenchmark")._replace(read=printed)
    runs = in_turns(shop.rounds, {"ours": ours, **programs})

    def row(kind: str, *wanted: str) -> Row:
        numpy = f"numpy {runs[kind][0]['version']}"
        return Row(kind, "s", column(runs["ours"], kind), numpy, column(runs[kind], "seconds"), *wanted)

    aimed = "10,000 parameters, negative sampling"
    return [row(kind, *(("≤ 6 s", "≤ 2 s") if kind == aimed else ())) for kind in kinds]
