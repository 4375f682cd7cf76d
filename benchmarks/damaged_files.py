"""Damaged files of word vectors and texts: is each read, or refused in a sentence, with 256 MB of memory
and within two seconds of CPU? Exit code 1 if not.

    python3 benchmarks/damaged_files.py [--count 50000]

Vectors that were read are also saved in each format and read again. A sample of 500 is a test.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLASSES = [ROOT / "target" / "test-classes", ROOT / "target" / "chainrule.jar"]
STUDY = "chainrule.vectors.study.DamagedFileStudy"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50_000, help="how many files")
    options = parser.parse_args()
    sys.exit(run(STUDY, str(options.count)))


def run(study: str, *arguments: str) -> int:
    """The exit code of a study that was built with the tests."""
    missing = [str(path) for path in CLASSES if not path.exists()]
    if missing:
        raise SystemExit(f"{missing[0]} is not there; ./mvnw package builds it")
    path = os.pathsep.join(map(str, CLASSES))
    return subprocess.run(["java", "-Xmx256m", "-cp", path, study, *arguments]).returncode


if __name__ == "__main__":
    main()
