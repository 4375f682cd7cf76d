#!/usr/bin/env python3
"""Are our word vectors as good as gensim's on the same text?

    python3 benchmarks/wordsim.py --wordsim FILE [--epochs 10] [--dimension 100] [--rate 0.025] [--seeds 1]
    python3 benchmarks/wordsim.py --wordsim FILE --short   # which small training gives sensible neighbours?

FILE is WordSim-353 as a CSV file, which is not part of this project: a heading, then in each line
two words and how alike people find them, 0 to 10.
Trains both on the built-in text (skip-gram, window 5, 5 negatives, min-count 5, subsample 1e-3, one
thread), then prints for each: Spearman's rank correlation with WordSim-353 and the pairs it used,
the share of neighbours in the same WordNet category beside chance, and the neighbours of three
words. Everything it makes lies below target/wordsim, gensim's virtual environment too.
"""
import argparse
import csv
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "target" / "wordsim"
GENSIM = "gensim==4.4.0"
PROBES = ["king", "bread", "monday"]


def enter_venv(program=__file__):
    """Runs this file again with the Python that has gensim, made when it is not there."""
    venv = FOLDER / "venv"
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if Path(sys.prefix) == venv:
        return
    ready = venv / "ready"
    if not ready.exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        subprocess.run([str(python), "-m", "pip", "-q", "install", GENSIM], check=True)
        ready.touch()
    sys.exit(subprocess.run([str(python), program, *sys.argv[1:]]).returncode)


def train_ours(trainings):
    jar = ROOT / "target" / "chainrule.jar"
    mvnw = ROOT / ("mvnw.cmd" if os.name == "nt" else "mvnw")
    subprocess.run([str(mvnw), "-q", "-Dquick", "package"], cwd=ROOT, check=True)
    main = ROOT / "benchmarks" / "WordSimStudy.java"
    subprocess.run(["java", "-cp", str(jar), str(main), str(FOLDER), *trainings], check=True)
    return {training: load(FOLDER / (training.replace(":", "-") + ".txt")) for training in trainings}


def load(file):
    import numpy

    words, rows = [], []
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            word, *entries = line.split()
            words.append(word)
            rows.append(numpy.array(entries, dtype=numpy.float32))
    return words, numpy.stack(rows)


def train_gensim(training):
    from gensim.models import Word2Vec
    from gensim.models.word2vec import LineSentence

    model, dimension, epochs, rate, seed = training.split(":")
    start = time.time()
    trained = Word2Vec(
        LineSentence(str(FOLDER / "text.txt")),
        sg=int(model == "SKIP_GRAM"), cbow_mean=0, vector_size=int(dimension), epochs=int(epochs),
        seed=int(seed), window=5, negative=5, min_count=5, sample=1e-3, alpha=float(rate), workers=1)
    print(f"gensim {training}: {time.time() - start:.1f} s with its vocabulary", flush=True)
    return trained.wv.index_to_key, trained.wv.vectors


class Vectors:
    """Words and their unit vectors."""

    def __init__(self, words, rows):
        import numpy

        self.words = words
        self.index = {word: i for i, word in enumerate(words)}
        self.units = rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-30)

    def nearest(self, word, k):
        similarities = self.units @ self.units[self.index[word]]
        order = (-similarities).argsort()
        return [self.words[i] for i in order if self.words[i] != word][:k]

    def wordsim(self, file):
        """Spearman's ρ and the number of pairs whose words are both known."""
        from scipy.stats import spearmanr

        ours, theirs = [], []
        with open(file, encoding="utf-8") as lines:
            for a, b, score in list(csv.reader(lines))[1:]:
                a, b = a.lower(), b.lower()
                if a in self.index and b in self.index:
                    ours.append(float(self.units[self.index[a]] @ self.units[self.index[b]]))
                    theirs.append(float(score))
        return spearmanr(ours, theirs).statistic, len(ours)

    def agreement(self, categories, words=5000, k=10):
        """For the most frequent nouns: the share of the k nearest nouns in the word's category, and
        the share that neighbours drawn at random would have."""
        import numpy

        nouns = [word for word in self.words if categories.get(word, "").startswith("noun.")][:words]
        labels = numpy.array([categories[word] for word in nouns])
        units = self.units[[self.index[word] for word in nouns]]
        similarities = units @ units.T
        numpy.fill_diagonal(similarities, -2)
        nearest = numpy.argsort(-similarities, axis=1)[:, :k]
        _, counts = numpy.unique(labels, return_counts=True)
        chance = float((counts * (counts - 1)).sum() / (len(nouns) * (len(nouns) - 1)))
        return float((labels[nearest] == labels[:, None]).mean()), chance


def report(name, vectors, wordsim, categories):
    rho, pairs = vectors.wordsim(wordsim)
    share, chance = vectors.agreement(categories)
    print(f"{name}: WordSim-353 ρ = {rho:.3f} on {pairs} pairs; "
          f"neighbours of the same category {share:.1%}, by chance {chance:.1%}")
    for probe in PROBES:
        print(f"    {probe}: {', '.join(vectors.nearest(probe, 8))}")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wordsim", required=True, metavar="FILE", help="WordSim-353 as a CSV file")
    parser.add_argument("--model", default="SKIP_GRAM", choices=["SKIP_GRAM", "CBOW"])
    parser.add_argument("--dimension", type=int, default=100)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=0.025)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--short", action="store_true", help="ours alone: 1, 2, 3 epochs, d 50 and 100")
    options = parser.parse_args()
    if not Path(options.wordsim).is_file():
        sys.exit(f"{options.wordsim} is not there; give the file of word pairs with --wordsim")
    FOLDER.mkdir(parents=True, exist_ok=True)
    enter_venv()
    if options.short:
        trainings = [f"{options.model}:{d}:{e}:{options.rate}:1" for d in (50, 100) for e in (1, 2, 3)]
    else:
        trainings = [f"{options.model}:{options.dimension}:{options.epochs}:{options.rate}:{seed}"
                     for seed in range(1, options.seeds + 1)]
    ours = train_ours(trainings)
    with open(FOLDER / "categories.txt", encoding="utf-8") as lines:
        categories = dict(line.split() for line in lines)
    for training in trainings:
        report(f"ours   {training}", Vectors(*ours[training]), options.wordsim, categories)
        if not options.short:
            report(f"gensim {training}", Vectors(*train_gensim(training)), options.wordsim, categories)


if __name__ == "__main__":
    main()
