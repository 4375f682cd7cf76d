#!/usr/bin/env python3
"""How fast and how good is the course beside the best of others? The same as `python3 course.py bench`.

    python3 course.py bench                         all parts, about twenty minutes on two cores
    python3 course.py bench training --corpus FILE  one part, on a text of yours
    python3 course.py bench --json                  the figures of every round, for a program
    python3 course.py bench maps --page             puts the table into docs/performance.md

Programs take turns, so that a busy machine is busy for all. Nothing passes or fails. What a part found is kept in
target/bench/figures as soon as it is there, and printed even if a later part fails.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent)]

from launcher.jdk import find_java  # noqa: E402
from launcher.messages import finish, say  # noqa: E402
from launcher.set_up import set_up  # noqa: E402
from report import Report, keep, on_page  # noqa: E402
from bench_setup import BenchSetup  # noqa: E402

PARTS = ("training", "quality", "start", "checks", "maps")
ON_REQUEST = ("curve",)


def part(name: str) -> str:
    """A part that there is."""
    if name not in (*PARTS, *ON_REQUEST):
        raise argparse.ArgumentTypeError(f"{name} is not a part; there are {', '.join(PARTS)}, and on request {', '.join(ON_REQUEST)}")
    return name


def file(name: str) -> Path:
    """A file that there is."""
    if not Path(name).is_file():
        raise argparse.ArgumentTypeError(f"{name} is not there; give a text file, plain or compressed with gzip")
    return Path(name).resolve()


def positive(text: str) -> int:
    """A number of rounds or words."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} must be a whole number, at least 1")
    return int(text)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    raw = argparse.RawDescriptionHelpFormatter
    options = argparse.ArgumentParser(prog="course.py bench", description=__doc__.partition("\n\n")[2], formatter_class=raw)
    options.add_argument("parts", nargs="*", type=part, metavar="PART", help=f"{', '.join(PARTS)}: all of them by default; {', '.join(ON_REQUEST)}")
    options.add_argument("--rounds", type=positive, default=5, help="5; the quality has 3, one for each seed")
    options.add_argument("--words", type=positive, default=2_000_000, help="of the text: its first 2,000,000")
    options.add_argument("--corpus", type=file, metavar="FILE", help="a text, plain or gz; otherwise the course's own, WordNet's definitions")
    options.add_argument("--json", action="store_true", help="the result as JSON")
    options.add_argument("--page", action="store_true", help="put the tables into docs/performance.md")
    return options


def measured(name: str, setup: BenchSetup) -> Report:
    """The report of one part."""
    say(f"{name} …")
    return Report.of(name, importlib.import_module(f"parts.{name}"), setup)


def measure(options: argparse.Namespace, setup: BenchSetup, done: list[Report]) -> None:
    """Adds each part's report to those that are done, and keeps it at once: a later part may fail."""
    for name in options.parts or PARTS:
        done.append(measured(name, setup))
        keep(done[-1])
        if options.page:
            on_page(done[-1])


def said(reports: list[Report], as_json: bool) -> str:
    """All that was found; nothing where nothing was."""
    if as_json and reports:
        return json.dumps([report.as_json() for report in reports], indent=1) + "\n"
    return "\n".join(report.as_markdown() for report in reports)


def main() -> int:
    """Measures; everything that is said on the way goes to the standard error, the result alone to the output."""
    options = parser().parse_args()
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as result:
        os.dup2(2, 1)
        java = find_java(os.environ)
        setup = BenchSetup(java, set_up(java), options.rounds, options.words, options.corpus)
        done: list[Report] = []
        try:
            measure(options, setup, done)
        finally:
            result.write(said(done, options.json))
    return 0


if __name__ == "__main__":
    finish(main)
