"""Whole gradient checks of word2vec models beside the same in numpy."""

from __future__ import annotations

from figures import Row, column
from programs import in_turns
from bench_setup import BenchSetup

READS_THE_TEXT = False
TITLE = "Gradient checks"
ABOUT = (
    "Every component of V and U, over 50 windows of 2 to 10 outside words, 10 negatives, in a new program. Ours compares "
    "differences of several widths and bounds their error; *as a sum* it is told that the loss is a sum of terms. The "
    "peer, `benchmarks/peers/gradient_check.py`, is what students write: central differences with h = 0.0001 of a loss "
    "that comes with its gradient. Of 10,000 components it moves 60, evenly spread, and its seconds are for all of them "
    "by proportion."
)
MOVED = 60
MODELS = {
    "30 parameters, negative sampling": (5, 3, "negative-sampling"),
    "30 parameters, naive softmax": (5, 3, "naive-softmax"),
    "10,000 parameters, negative sampling": (100, 50, "negative-sampling"),
    "10,000 parameters, naive softmax": (100, 50, "naive-softmax"),
}
AIMED = "10,000 parameters, negative sampling"
SLOW = f"{AIMED}, as any function"


def measure(setup: BenchSetup) -> list[Row]:
    """Seconds of each check."""
    program = "GradientCheckBenchmark"
    sums = {f"{model}, as a sum": setup.quick_java(program, *size, "sum") for model, size in MODELS.items()}
    slow = {SLOW: setup.quick_java(program, *MODELS[AIMED], "any-function")}
    peers = {f"numpy: {model}": setup.peer("gradient_check.py", *size, MOVED) for model, size in MODELS.items()}
    runs = in_turns(setup.rounds, {**sums, **slow, **peers})

    def row(name: str, key: str, by: str, *wanted: str) -> Row:
        peer = runs[f"numpy: {name.rpartition(', as')[0]}"]
        return Row(name + by, "s", column(runs[name], key), f"numpy {peer[0]['version']}", column(peer, key), *wanted)

    def rows(name: str) -> list[Row]:
        wanted = ("≤ 6 s", "≤ 2 s") if name == f"{AIMED}, as a sum" else ()
        return [row(name, "seconds", "", *wanted), row(name, "cpu_seconds", ", by CPU time")]

    return [row for name in (*sums, *slow) for row in rows(name)]
