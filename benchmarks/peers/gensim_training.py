"""One training by gensim, and what it took, as a line of JSON.

    python gensim_training.py TEXT [sg=1] [threads=1] [epochs=1] [seed=1] [save=FILE]

The settings of TrainingBenchmark.java: d 100, window 5, 5 negatives, subsample 1e-3, min-count 5, learning
rate 0.025; CBOW adds the vectors of a window up, as ours does. Only training is timed, not the vocabulary.
"""

import json
import sys
import time

import gensim
from gensim.models import Word2Vec


def trained(text, sg=1, threads=1, epochs=1, seed=1):
    """The model, and its figures."""
    model = Word2Vec(
        vector_size=100, window=5, negative=5, sample=1e-3, min_count=5, alpha=0.025, epochs=int(epochs),
        sg=int(sg), cbow_mean=0, workers=int(threads), seed=int(seed),
    )  # fmt: skip
    model.build_vocab(corpus_file=text)
    wall, cpu = time.perf_counter(), time.process_time()
    _, read = model.train(
        corpus_file=text, total_words=model.corpus_total_words, total_examples=model.corpus_count, epochs=model.epochs
    )
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    # several threads of gensim do not read each to the last word
    words = read * sum(model.wv.get_vecattr(word, "count") for word in model.wv.index_to_key) / model.corpus_total_words
    rates = {"words_per_second": words / wall, "words_per_cpu_second": words / cpu}
    return model, {"version": gensim.__version__, "words": round(words), **rates}


if __name__ == "__main__":
    knobs = dict(argument.split("=", 1) for argument in sys.argv[2:])
    file = knobs.pop("save", None)
    model, figures = trained(sys.argv[1], **knobs)
    if file:
        model.wv.save_word2vec_format(file, binary=True)
    print(json.dumps(figures))
