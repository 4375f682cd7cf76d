"""Starts the benchmarks."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from .folders import ROOT
from .processes import become


def bench(options: argparse.Namespace) -> int:
    """Measures speed and quality beside gensim, scikit-learn and other kernels; bench --help says more."""
    command = [sys.executable, str(ROOT / "benchmarks" / "bench.py"), *options.arguments]
    return become(command, os.environ, Path.cwd())
