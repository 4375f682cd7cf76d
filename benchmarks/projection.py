"""Maps by this library and by scikit-learn, in turn, of the same words.

    java -cp target/chainrule.jar benchmarks/ProjectionBenchmark.java train FILE
    python3 benchmarks/projection.py --vectors FILE [--words 5000] [--rounds 3]

Needs numpy and scikit-learn in the Python that runs it; the course itself does not. Both get the
words' vectors scaled to length 1, perplexity 30, theta 0.5, 1000 iterations, a PCA start.
"""

import argparse
import json
import statistics
import subprocess
import time
from pathlib import Path

import numpy
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness
from sklearn.neighbors import NearestNeighbors

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ["java", "-cp", "target/chainrule.jar", "benchmarks/ProjectionBenchmark.java"]


def unit_vectors(path, words):
    rows = []
    with open(path, encoding="utf-8") as lines:
        next(lines)
        for line, _ in zip(lines, range(words)):
            rows.append(numpy.array(line.split()[1:], dtype=numpy.float64))
    vectors = numpy.array(rows)
    return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)


def neighbours(points):
    return NearestNeighbors(n_neighbors=10).fit(points).kneighbors(return_distance=False)


def kept(vectors, places):
    pairs = zip(neighbours(vectors), neighbours(places))
    return statistics.mean(len(set(a) & set(b)) / 10 for a, b in pairs)


def scikit_learn(vectors):
    times = []
    for _ in range(30):
        start = time.process_time()
        PCA(2, svd_solver="covariance_eigh").fit_transform(vectors)
        times.append(time.process_time() - start)
    start, cpu = time.perf_counter(), time.process_time()
    map_ = TSNE(init="pca", n_jobs=2, random_state=0).fit(vectors.astype(numpy.float32))
    return {
        "pca_cpu_first": times[0],
        "pca_cpu": statistics.median(times),
        "pca_cpu_best": min(times),
        "tsne": time.perf_counter() - start,
        "tsne_cpu": time.process_time() - cpu,
        "trust": trustworthiness(vectors, map_.embedding_, n_neighbors=12),
        "kept": kept(vectors, map_.embedding_),
    }


def ours(path, words):
    command = [*PROGRAM, str(Path(path).resolve()), str(words)]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--words", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    vectors = unit_vectors(options.vectors, options.words)
    runs = []
    for _ in range(options.rounds):
        runs.append((ours(options.vectors, options.words), scikit_learn(vectors)))
        print(json.dumps(runs[-1]), flush=True)
    for key in runs[0][1]:
        own, peer = (statistics.median(run[side][key] for run in runs) for side in (0, 1))
        print(f"{key:14} ours {own:8.4f}   scikit-learn {peer:8.4f}   ratio {own / peer:6.3f}")


if __name__ == "__main__":
    main()
