"""Quality of the vectors beside gensim's: people's judgements, analogies, WordNet's categories."""

from __future__ import annotations

import functools
import statistics

from figures import Row, column
from programs import Program, in_turns, run
from bench_setup import FOLDER, BenchSetup

READS_THE_TEXT = True
TITLE = "Quality of the vectors"
ABOUT = (
    "The settings of the table of training, but 3 epochs; the mean over 3 seeds of each program. Both are judged by "
    "gensim's own evaluation and by the test sets that it carries: Spearman's ρ with WordSim-353, and the analogies of "
    "the word2vec programs. *Same category*: of the 10 nearest nouns of a noun, those in its WordNet category."
)
SEEDS = 3
PEERS = {"skip-gram": "gensim, skip-gram", "skip-gram, negatives for each pair": "gensim, skip-gram", "CBOW": "gensim, CBOW"}


def programs(setup: BenchSetup) -> dict[str, Program]:
    """One training each; the seed and the file to save to are still to be given."""
    java, gensim = ("TrainingBenchmark", setup.text, "epochs=3"), ("gensim_training.py", setup.text, "epochs=3")
    return {
        "gensim, skip-gram": setup.peer(*gensim),
        "skip-gram": setup.quick_java(*java),
        "skip-gram, negatives for each pair": setup.quick_java(*java, "shared=false"),
        "gensim, CBOW": setup.peer(*gensim, "sg=0"),
        "CBOW": setup.quick_java(*java, "model=CBOW"),
    }


def judged(setup: BenchSetup, training: Program, seed: int) -> dict:
    """How good the vectors of this training are."""
    file = FOLDER / "vectors.bin"
    run(training.given(f"seed={seed}", f"save={file}"))
    return run(setup.peer("judge_vectors.py", file, setup.categories))


def measure(setup: BenchSetup) -> list[Row]:
    """Three figures of each training."""
    runs = in_turns(SEEDS, programs(setup), functools.partial(judged, setup))
    judge = runs["CBOW"][0]
    gensim = f"gensim {judge['version']}"

    def rows(name: str, peer: str) -> list[Row]:
        def row(what: str, unit: str, key: str, *wanted: str) -> Row:
            ours, theirs = column(runs[name], key), column(runs[peer], key)
            return Row(f"{name}: {what}", unit, ours, gensim, theirs, *wanted, middle=statistics.mean)

        return [
            row(f"WordSim-353, {judge['pairs']} pairs", "ρ", "wordsim", "≥ gensim − 0.02", "≥ gensim"),
            row(f"{judge['questions']:,} analogies", "% right", "analogies", "≥ 0.95 ×", "≥ gensim"),
            row("same category", "%", "same_category"),
        ]

    return [row for name, peer in PEERS.items() for row in rows(name, peer)]
