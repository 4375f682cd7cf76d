"""What a word costs in a small text and in a large one."""

from __future__ import annotations

from figures import Row
from programs import in_turns
from bench_setup import BenchSetup

READS_THE_TEXT = True
TITLE = "Cost of a word, from a small text to a large one"
ABOUT = (
    "Skip-gram with the Vector API, one thread, the settings of the table of training, on the first eighth, quarter and "
    "half of the words, and on all. A cost that grows linearly has ratios near 1."
)
SHARES = (8, 4, 2, 1)


def measure(setup: BenchSetup) -> list[Row]:
    """Microseconds a word, by the clock, beside those of the smallest text."""
    setups = [setup._replace(words=setup.words // share) for share in SHARES]
    programs = {f"{part.text_figures['words']:,} words": part.quick_java("TrainingBenchmark", part.text) for part in setups}
    runs = in_turns(setup.rounds, programs)
    costs = {name: [1e6 / run["words_per_second"] for run in found] for name, found in runs.items()}
    smallest = next(iter(costs))
    return [Row(name, "µs a word", cost, smallest, costs[smallest]) for name, cost in costs.items()]
