#!/usr/bin/env python3
"""Do gensim and we read each other's files of word vectors, to the bit?

    ./mvnw -q -Dquick package
    python3 benchmarks/gensim_files.py           # needs gensim in this Python
    python3 benchmarks/gensim_files.py --golden  # writes the files that VectorFileTest reads

gensim writes each format, plain and compressed, our program loads it and saves it in each format, and
gensim reads that. Ends with exit code 1 where one bit differs.
"""
import itertools
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
from gensim.models import KeyedVectors

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "src" / "test" / "resources" / "chainrule" / "train"
FORMATS = {
    "WORD2VEC_TEXT": {"binary": False},
    "WORD2VEC_BINARY": {"binary": True},
    "GLOVE": {"binary": False, "no_header": True},
}
WORDS = ["king", "Königin", "語", "🙂", "a_b", "don't", "42"]
ROWS = [
    [0.5, -1.25, 0, 3],
    [0.1, -0.2, 0.3, -0.4],
    [1e-5, -2.5e-7, 1.5e10, 123456.79],
    [-0.0, 1, -1, 16777216],
    [0.033333335, -0.0071, 7.25, 0.75],
    [1 / 3, 2 / 3, -1 / 7, 1e-3],
    [3.4028235e38, 1.1754944e-38, 1.4e-45, -0.125],
]


def vectors(words, rows):
    made = KeyedVectors(len(rows[0]))
    made.add_vectors(words, numpy.array(rows, dtype=numpy.float32))
    return made


def write(made, file, form):
    header = not FORMATS[form].get("no_header", False)
    made.save_word2vec_format(str(file), binary=FORMATS[form]["binary"], write_header=header)


def golden():
    small = vectors(WORDS, ROWS)
    write(small, GOLDEN / "gensim.txt", "WORD2VEC_TEXT")
    write(small, GOLDEN / "gensim.bin", "WORD2VEC_BINARY")
    write(small, GOLDEN / "gensim-glove.txt.gz", "GLOVE")


def exchange():
    random = numpy.random.default_rng(1)
    large = vectors([f"w{i}é" for i in range(2_000)], random.normal(scale=0.3, size=(2_000, 50)))
    with tempfile.TemporaryDirectory() as name:
        folder, files, jobs = Path(name), [], []
        for theirs, ours, ending in itertools.product(FORMATS, FORMATS, ["", ".gz"]):
            source, saved = folder / f"gensim-{theirs}{ending}", folder / f"{theirs}-{ours}{ending}"
            write(large, source, theirs)
            jobs += [str(source), str(saved), ours]
            files.append((saved, ours))
        program = ROOT / "benchmarks" / "VectorFiles.java"
        subprocess.run(["java", "-cp", str(ROOT / "target" / "chainrule.jar"), str(program), *jobs], check=True)
        for saved, ours in files:
            read = KeyedVectors.load_word2vec_format(str(saved), **FORMATS[ours])
            same = read.index_to_key == large.index_to_key and read.vectors.tobytes() == large.vectors.tobytes()
            print(f"{saved.name}: {'equal to the bit' if same else 'DIFFERENT'}")
            yield same


if __name__ == "__main__":
    if "--golden" in sys.argv:
        golden()
    elif not all(list(exchange())):
        sys.exit(1)
