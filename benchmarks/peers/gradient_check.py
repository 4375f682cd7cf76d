"""A gradient check of skip-gram as students write it with numpy, timed; a line of JSON.

    python gradient_check.py WORDS DIMENSION negative-sampling|naive-softmax MOST

The point holds V above U. The loss is the mean over 50 windows of 2 to 10 outside words, and comes with its
gradient, of which the check uses the value: every component is moved by h = 1e-4 both ways. At most MOST
components are moved, evenly spread; the seconds are for all of them, by proportion.
"""

import json
import sys
import time

import numpy

WINDOWS = 50
NEGATIVES = 10
H = 1e-4
NEAR = 1e-5


def sigmoid(x):
    """σ(x) = 1/(1 + e^(−x))."""
    return 1 / (1 + numpy.exp(-x))


def naive_softmax(v, o, U, _):
    """J = −log ŷ_o, ∂J/∂v_c = Uᵀ(ŷ − y), ∂J/∂U = (ŷ − y) v_cᵀ."""
    scores = U @ v
    y_hat = numpy.exp(scores - scores.max())
    y_hat /= y_hat.sum()
    delta = y_hat.copy()
    delta[o] -= 1
    return -numpy.log(y_hat[o]), U.T @ delta, numpy.outer(delta, v)


def negative_sampling(v, o, U, negatives):
    """J = −log σ(u_oᵀv_c) − Σ_s log σ(−u_sᵀv_c), and its gradients; a repeated negative counts again."""
    rows = numpy.concatenate([[o], negatives])
    signs = numpy.where(numpy.arange(len(rows)) == 0, 1.0, -1.0)
    right = sigmoid(signs * (U[rows] @ v))
    delta = signs * (right - 1)
    gradient = numpy.zeros_like(U)
    numpy.add.at(gradient, rows, numpy.outer(delta, v))
    return -numpy.log(right).sum(), U[rows].T @ delta, gradient


def draw(words, random):
    """A center word, and its outside words with their negatives."""
    outsides = random.integers(words, size=2 * random.integers(1, 6))
    return random.integers(words), [(o, random.integers(words, size=NEGATIVES)) for o in outsides]


def loss_and_gradient(X, windows, term):
    """The mean of J over the windows, and its gradient."""
    words = len(X) // 2
    loss, gradient = 0.0, numpy.zeros_like(X)
    for center, outsides in windows:
        for o, negatives in outsides:
            J, dv, dU = term(X[center], o, X[words:], negatives)
            loss += J / WINDOWS
            gradient[center] += dv / WINDOWS
            gradient[words:] += dU / WINDOWS
    return loss, gradient


def check(X, windows, term, moved):
    """Compares these components of the gradient with central differences; raises where one is far off."""
    gradient = loss_and_gradient(X, windows, term)[1]
    for i in moved:
        kept = X.flat[i]
        X.flat[i] = kept + H
        above = loss_and_gradient(X, windows, term)[0]
        X.flat[i] = kept - H
        below = loss_and_gradient(X, windows, term)[0]
        X.flat[i] = kept
        numeric = (above - below) / (2 * H)
        if abs(numeric - gradient.flat[i]) > NEAR * max(1, abs(numeric), abs(gradient.flat[i])):
            raise ArithmeticError(f"component {i} is {gradient.flat[i]}, by differences {numeric}")


def main(words, d, kind, most):
    """Times a check."""
    random = numpy.random.default_rng(1)
    X = 0.5 * random.standard_normal((2 * words, d))
    windows = [draw(words, random) for _ in range(WINDOWS)]
    moved = numpy.unique(numpy.linspace(0, X.size - 1, min(most, X.size)).astype(int))
    wall, cpu = time.perf_counter(), time.process_time()
    check(X, windows, {"naive-softmax": naive_softmax, "negative-sampling": negative_sampling}[kind], moved)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    all_by_one = X.size / len(moved)
    print(json.dumps({"version": numpy.__version__, "seconds": wall * all_by_one, "cpu_seconds": cpu * all_by_one}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
