"""Damaged settings, derivations, exercises and documents: is each read, or refused in a sentence, with
256 MB of memory and within two seconds of CPU? Exit code 1 if not.

    python3 benchmarks/damaged_texts.py [--count 200000]

A sample of 200 is a test.
"""

from __future__ import annotations

import argparse
import sys

from damaged_files import run

STUDY = "chainrule.formula.study.StudyMain"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200_000, help="how many texts")
    options = parser.parse_args()
    sys.exit(run(STUDY, "damaged", str(options.count)))


if __name__ == "__main__":
    main()
