"""How good are the word vectors of a file? A line of JSON, by gensim's own evaluation and test sets.

    python judge_vectors.py VECTORS [CATEGORIES]

Spearman's ρ with WordSim-353; the share of the analogies whose answer is the nearest word; and for the 5,000
most frequent nouns the share of the 10 nearest nouns that are of the same WordNet category.
"""

import json
import sys

import gensim
import numpy
from gensim.models import KeyedVectors
from gensim.test.utils import datapath
from sklearn.neighbors import NearestNeighbors

NOUNS = 5_000
NEIGHBOURS = 10


def wordsim(vectors):
    """Spearman's ρ over the pairs whose words are both known, and their number."""
    file = datapath("wordsim353.tsv")
    _, spearman, unknown_percent = vectors.evaluate_word_pairs(file)
    with open(file, encoding="utf-8") as lines:
        pairs = sum(not line.startswith("#") for line in lines)
    return float(spearman.statistic), round(pairs * (1 - unknown_percent / 100))


def analogies(vectors):
    """The share of right answers among the questions whose words are all known, and their number."""
    sections = vectors.evaluate_word_analogies(datapath("questions-words.txt"))[1]
    right, wrong = len(sections[-1]["correct"]), len(sections[-1]["incorrect"])
    return right / max(right + wrong, 1), right + wrong


def same_category(vectors, categories):
    """The share of a noun's nearest nouns that are of its category."""
    nouns = [word for word in vectors.index_to_key if categories.get(word, "").startswith("noun.")][:NOUNS]
    labels = numpy.array([categories[noun] for noun in nouns])
    units = numpy.array([vectors.get_vector(noun, norm=True) for noun in nouns])
    nearest = NearestNeighbors(n_neighbors=NEIGHBOURS, algorithm="brute").fit(units).kneighbors(return_distance=False)
    return float((labels[nearest] == labels[:, None]).mean())


if __name__ == "__main__":
    vectors = KeyedVectors.load_word2vec_format(sys.argv[1], binary=True)
    rho, pairs = wordsim(vectors)
    share, questions = analogies(vectors)
    figures = {
        "version": gensim.__version__,
        "wordsim": rho,
        "pairs": pairs,
        "analogies": 100 * share,
        "questions": questions,
    }
    if len(sys.argv) > 2:
        with open(sys.argv[2], encoding="utf-8") as lines:
            figures["same_category"] = 100 * same_category(vectors, dict(line.split() for line in lines))
    print(json.dumps(figures))
