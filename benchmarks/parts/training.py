"""Training beside gensim: the same text, the same settings, one epoch."""

from __future__ import annotations

from launcher.kernel_command import VECTOR_MODULE
from figures import Row, column
from programs import Program, in_turns
from bench_setup import BenchSetup

READS_THE_TEXT = True
TITLE = "Training"
ABOUT = (
    "d = 100, window 5, 5 negatives (shared by the pairs of an outside word, as is our default), subsampling 0.001, "
    "minimum count 5, learning rate 0.025, one epoch; gensim reads its text as `corpus_file`. Thousands of words a "
    "second, of training alone, Java's compiling at run time included; by CPU time from a quarter of a second after the "
    "start. The Vector API runs with the options of the course's kernel, which put a quick start before a quick run, and "
    "in one row without them. Memory is the peak of the whole process."
)
VECTOR = "skip-gram, Vector API"
OUTSIDE = "skip-gram, Vector API, Java's own options"
PLAIN = "skip-gram, plain Java, no flags"
EACH = "skip-gram, Vector API, negatives for each pair"
CBOW = "CBOW, Vector API"


def programs(setup: BenchSetup) -> dict[str, Program]:
    """One training each."""
    gensim, java = ("gensim_training.py", setup.text), ("TrainingBenchmark", setup.text)
    vector = (*java, "arithmetic=VECTOR")
    return {
        "gensim, skip-gram": setup.peer(*gensim),
        VECTOR: setup.quick_java(*vector),
        OUTSIDE: setup.java_with(VECTOR_MODULE, *vector),
        EACH: setup.quick_java(*vector, "shared=false"),
        PLAIN: setup.plain_java(*java),
        "gensim, CBOW": setup.peer(*gensim, "sg=0"),
        CBOW: setup.quick_java(*vector, "model=CBOW"),
        "gensim, skip-gram, 2 threads": setup.peer(*gensim, "threads=2"),
        f"{VECTOR}, 2 threads": setup.quick_java(*vector, "threads=2"),
        "gensim, CBOW, 2 threads": setup.peer(*gensim, "sg=0", "threads=2"),
        f"{CBOW}, 2 threads": setup.quick_java(*vector, "model=CBOW", "threads=2"),
    }


def measure(setup: BenchSetup) -> list[Row]:
    """Rates by the clock and by CPU time, and memory."""
    runs = in_turns(setup.rounds, programs(setup))
    skip_gram, two, by_cpu = "gensim, skip-gram", ", 2 threads", ", by CPU time"
    gensim = f"gensim {runs[skip_gram][0]['version']}"

    def rate(name: str, peer: str, *wanted: str, by: str = "") -> Row:
        key = f"words_per{by and '_cpu'}_second"
        figures = [column(runs[program], key, 1e-3) for program in (name, peer)]
        beside = gensim if "gensim" in peer else "1 thread"
        return Row(name + by, "k words/s", figures[0], beside, figures[1], *wanted)

    def memory(name: str, peer: str, *wanted: str) -> Row:
        figures = [column(runs[program], "megabytes") for program in (name, peer)]
        return Row(f"memory, {name}", "MB", figures[0], gensim, figures[1], *wanted)

    return [
        rate(VECTOR, skip_gram, "≥ 2.5 ×", "≥ 3.6 ×"),
        rate(VECTOR, skip_gram, by=by_cpu),
        rate(OUTSIDE, skip_gram),
        rate(OUTSIDE, skip_gram, by=by_cpu),
        rate(PLAIN, skip_gram, "≥ 0.85 ×", "≥ 1.2 ×"),
        rate(PLAIN, skip_gram, by=by_cpu),
        rate(EACH, skip_gram),
        rate(EACH, skip_gram, by=by_cpu),
        rate(CBOW, "gensim, CBOW"),
        rate(CBOW, "gensim, CBOW", by=by_cpu),
        rate(VECTOR + two, skip_gram + two),
        rate(CBOW + two, "gensim, CBOW" + two),
        rate(VECTOR + two, VECTOR, "≥ 1.15 ×", "≥ 1.6 ×"),
        rate(CBOW + two, CBOW),
        memory(VECTOR, skip_gram, "≤ 330 MB", "≤ 150 MB"),
        memory(PLAIN, skip_gram),
    ]
