#!/usr/bin/env python3
"""How fast do we train beside gensim, on the same text with the same settings?

    ./mvnw -q -Dquick package
    python3 benchmarks/training.py --corpus FILE [--words 2000000] [--rounds 5]
    python3 benchmarks/training.py --corpus FILE --curve     # our cost from 2 to 16 million words

FILE is plain text, gzip too; its first words are used. Skip-gram or CBOW, d 100, window 5, 5
negatives, subsample 1e-3, min-count 5, learning rate 0.025, one epoch. The programs take turns, so
that a busy machine is busy for all; the table has medians over the rounds, in thousand words a
second by the clock and by CPU time (of all threads), and the peak of the memory. Only training is
timed; Java's warm-up is in it by the clock. Everything it makes lies below target/, gensim's virtual
environment too.
"""
import argparse
import gzip
import itertools
import os
import re
import statistics
import subprocess
import sys
import time

import wordsim
from wordsim import ROOT

FOLDER = ROOT / "target" / "training"
JAVA = ["java", "-cp", str(ROOT / "target" / "chainrule.jar")]
VECTOR = ["java", "--add-modules", "jdk.incubator.vector", *JAVA[1:]]
PROGRAM = str(ROOT / "benchmarks" / "TrainingBenchmark.java")
GENSIM = [sys.executable, __file__, "--gensim"]
RUNS = {
    "gensim, skip-gram": [*GENSIM, "1,1"],
    "ours, skip-gram, Vector API": [*VECTOR, PROGRAM],
    "ours, skip-gram, Vector API, shared negatives": [*VECTOR, PROGRAM, "shared=true"],
    "ours, skip-gram, plain Java": [*JAVA, PROGRAM],
    "gensim, CBOW": [*GENSIM, "0,1"],
    "ours, CBOW, Vector API": [*VECTOR, PROGRAM, "model=CBOW"],
    "gensim, skip-gram, 2 threads": [*GENSIM, "1,2"],
    "ours, skip-gram, Vector API, 2 threads": [*VECTOR, PROGRAM, "threads=2"],
}


def words_of(file):
    with (gzip.open if file.endswith(".gz") else open)(file, "rt", encoding="utf-8") as lines:
        yield from itertools.chain.from_iterable(line.split() for line in lines)


def corpus(file, count):
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = FOLDER / f"{count}.txt"
    words = itertools.islice(words_of(file), count)
    with open(made, "w", encoding="utf-8") as out:
        while line := list(itertools.islice(words, 1_000)):
            out.write(" ".join(line) + "\n")
    return str(made)


def train_gensim(kind, file):
    from gensim.models import Word2Vec

    skip_gram, threads = map(int, kind.split(","))
    model = Word2Vec(
        vector_size=100, window=5, negative=5, sample=1e-3, min_count=5, alpha=0.025, epochs=1,
        sg=skip_gram, workers=threads, seed=1,
    )  # fmt: skip
    model.build_vocab(corpus_file=file)
    wall, cpu = time.perf_counter(), time.process_time()
    model.train(
        corpus_file=file, total_words=model.corpus_total_words, total_examples=model.corpus_count, epochs=1
    )
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    kept = sum(model.wv.get_vecattr(word, "count") for word in model.wv.index_to_key)
    print(f"words_per_second {kept / wall:.0f} words_per_cpu_second {kept / cpu:.0f}")


def run(command, file):
    """Rate by the clock, rate by CPU time, peak memory in MB."""
    process = subprocess.Popen([*command, file], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    rates = re.search(r"words_per_second (\S+) words_per_cpu_second (\S+)", output)
    return float(rates[1]) / 1e3, float(rates[2]) / 1e3, usage.ru_maxrss / 1024


def race(file, rounds):
    results = {name: [] for name in RUNS}
    for _ in range(rounds):
        for name, command in RUNS.items():
            results[name].append(run(command, file))
    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in results.items()}
    print("| | k words/s | × gensim | k words/s of CPU | × gensim | MB |\n|---|---|---|---|---|---|")
    for name, (clock, cpu, memory) in medians.items():
        peer = medians[("gensim, CBOW" if "CBOW" in name else "gensim, skip-gram") + (", 2 threads" if "2 th" in name else "")]
        print(f"| {name} | {clock:.0f} | {clock / peer[0]:.2f} | {cpu:.0f} | {cpu / peer[1]:.2f} | {memory:.0f} |")


def curve(file):
    print("| million words | seconds of training | µs a word |\n|---|---|---|")
    for millions in (2, 4, 8, 16):
        text = corpus(file, millions * 1_000_000)
        command = [*VECTOR, PROGRAM, text]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        rate = float(re.search(r"words_per_cpu_second (\S+)", output)[1])
        print(f"| {millions} | {millions * 1e6 / rate:.1f} of CPU | {1e6 / rate:.2f} |", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", required=True)
    arguments.add_argument("--words", type=int, default=2_000_000)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--curve", action="store_true")
    chosen = arguments.parse_args()
    if chosen.curve:
        curve(chosen.corpus)
    else:
        race(corpus(chosen.corpus, chosen.words), chosen.rounds)


if __name__ == "__main__":
    wordsim.enter_venv(__file__)
    if sys.argv[1:2] == ["--gensim"]:
        train_gensim(sys.argv[2], sys.argv[3])
    else:
        main()
