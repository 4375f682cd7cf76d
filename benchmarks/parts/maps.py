"""Maps of words beside scikit-learn's."""

from __future__ import annotations

from figures import Row, column
from programs import in_turns, run
from bench_setup import FOLDER, BenchSetup

READS_THE_TEXT = True
TITLE = "Maps"
ABOUT = (
    "The 5,000 most frequent words of a training of 3 epochs on the text, d = 100, scaled to length 1. PCA: the median "
    "of 30 calls in one process. t-SNE: once, 1000 iterations, perplexity 30, θ = 0.5, a PCA start; scikit-learn's two "
    "threads wait by spinning, which a busy machine inflates. *Neighbours kept*: of the 10 true neighbours of a word, "
    "those among its 10 nearest on the map."
)
WORDS = 5_000


def measure(setup: BenchSetup) -> list[Row]:
    """Times, and how faithful the maps are."""
    vectors = FOLDER / "maps.bin"
    run(setup.quick_java("TrainingBenchmark", setup.text, "epochs=3", f"save={vectors}"))
    programs = {
        "scikit-learn": setup.peer("sklearn_maps.py", vectors, WORDS),
        "ours": setup.quick_java("ProjectionBenchmark", vectors, WORDS),
    }
    runs = in_turns(setup.rounds, programs)

    peer = f"scikit-learn {runs['scikit-learn'][0]['version']}"

    def row(what: str, unit: str, key: str, scale: float, *wanted: str) -> Row:
        ours, theirs = (column(runs[name], key, scale) for name in ("ours", "scikit-learn"))
        return Row(what, unit, ours, peer, theirs, *wanted)

    return [
        row("PCA, warm", "ms", "pca", 1e3, "≤ 60 ms", "≤ 8 ms"),
        row("PCA, warm, by CPU time", "ms", "pca_cpu", 1e3),
        row("PCA: neighbours kept", "%", "pca_kept", 100),
        row("t-SNE", "s", "tsne", 1, "≤ 1 ×", "≤ 0.5 ×"),
        row("t-SNE, by CPU time", "s", "tsne_cpu", 1),
        row("t-SNE: trustworthiness at 12", "", "trust", 1, "within 0.01"),
        row("t-SNE: neighbours kept", "%", "kept", 100),
    ]
