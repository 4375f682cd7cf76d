"""PCA and t-SNE of the first n words of a file by scikit-learn, as ProjectionBenchmark.java makes them; a line of JSON.

    python sklearn_maps.py VECTORS N

The words' vectors are scaled to length 1; perplexity 30, theta 0.5, 1000 iterations, a PCA start.
"""

import json
import statistics
import sys
import time

import numpy
import sklearn
from gensim.models import KeyedVectors
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness
from sklearn.neighbors import NearestNeighbors

CALLS = 30
NEIGHBOURS = 10


def timed(work):
    """What the work gives, its seconds by the clock, and its seconds of CPU."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, time.perf_counter() - wall, time.process_time() - cpu


def neighbours(points):
    """The nearest other points of each."""
    return NearestNeighbors(n_neighbors=NEIGHBOURS).fit(points).kneighbors(return_distance=False)


def kept(vectors, places):
    """The share of the true neighbours that are neighbours on the map."""
    pairs = zip(neighbours(vectors), neighbours(places))
    return statistics.mean(len(set(a) & set(b)) / NEIGHBOURS for a, b in pairs)


def figures(vectors):
    """What ProjectionBenchmark.java measures, under the same names."""
    flat = [timed(lambda: PCA(2, svd_solver="covariance_eigh").fit_transform(vectors)) for _ in range(CALLS)]
    map_, wall, cpu = timed(lambda: TSNE(init="pca", n_jobs=2, random_state=0).fit_transform(vectors.astype(numpy.float32)))
    return {
        "version": sklearn.__version__,
        "pca": statistics.median(call[1] for call in flat),
        "pca_cpu": statistics.median(call[2] for call in flat),
        "pca_kept": kept(vectors, flat[0][0]),
        "tsne": wall,
        "tsne_cpu": cpu,
        "trust": float(trustworthiness(vectors, map_, n_neighbors=12)),
        "kept": kept(vectors, map_),
    }


if __name__ == "__main__":
    file = KeyedVectors.load_word2vec_format(sys.argv[1], binary=True, limit=int(sys.argv[2]))
    print(json.dumps(figures(file.get_normed_vectors().astype(numpy.float64))))
