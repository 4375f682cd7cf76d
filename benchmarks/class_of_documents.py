"""How long does `course.py grade` take for a class's .tex files?

python3 benchmarks/class_of_documents.py [--count 300]

The files hold the lines of the reference answers; in two of three files, one line has another sign. The exit code is 1 if it takes
more than 3 minutes, or if a file has another score than it ought to.
"""

from __future__ import annotations

import argparse
import csv
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_SECONDS = 180
TRUE = [
    ("sigmoid", r"\sigma'(x) = \sigma(x)(1 - \sigma(x))"),
    ("sigmoid", r"\frac{d}{dx} \log\sigma(x) = 1 - \sigma(x)"),
    ("naive-softmax", r"J = -u_o^\top v_c + \log \sum_{w=1}^{|V|} \exp(u_w^\top v_c)"),
    ("naive-softmax", r"\frac{\partial J}{\partial v_c} = -u_o + \sum_{w=1}^{|V|} \hat y_w u_w"),
    ("naive-softmax", r"\frac{\partial J}{\partial v_c} = U^\top (\hat y - y)"),
    ("naive-softmax", r"\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top"),
    ("cross-entropy", r"\frac{\partial CE}{\partial \theta} = \hat y - y"),
    ("negative-sampling", r"\frac{\partial J}{\partial u_o} = -(1 - \sigma(u_o^\top v_c)) v_c"),
    ("negative-sampling", r"\frac{\partial J}{\partial u_{w_s}} = (1 - \sigma(-u_{w_s}^\top v_c)) v_c"),
]


def main() -> int:
    """Writes the files, grades them, and compares."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=300)
    count = parser.parse_args().count
    with tempfile.TemporaryDirectory() as place:
        submissions = Path(place, "submissions")
        submissions.mkdir()
        for number in range(count):
            (submissions / f"student {number:03}.tex").write_text(document(number), encoding="utf-8")
        table = Path(place, "marks.csv")
        command = [sys.executable, str(ROOT / "course.py"), "grade", str(submissions), "--csv", str(table), "--feedback", str(Path(place, "pages"))]
        started = time.monotonic()
        subprocess.run(command, check=True)
        seconds = time.monotonic() - started
        with open(table, newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        bad = [row for number, row in enumerate(rows) if float(row["earned"]) != len(TRUE) - (number % 3 > 0)]
        pages = len(list(Path(place, "pages", "submissions").iterdir()))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"{len(rows)} files of {len(TRUE)} lines, {pages} pages: {seconds:.0f} s, {used.ru_utime + used.ru_stime:.0f} s of CPU "
        f"at a load of {os.getloadavg()[0]:.0f}; {len(bad)} scores not as expected {bad[:3]}"
    )
    return 1 if bad or len(rows) != count or pages != count or seconds > MOST_SECONDS else 0


def document(number: int) -> str:
    """A submission; in two of three, one line is false."""
    wrong = number % len(TRUE) if number % 3 else -1
    lines = [display(setting, negated(line) if k == wrong else line) for k, (setting, line) in enumerate(TRUE)]
    return "\\documentclass{article}\n\\begin{document}\n" + "\n".join(lines) + "\n\\end{document}\n"


def display(setting: str, line: str) -> str:
    """A displayed line with what its letters mean."""
    return f"%% setting: {setting}\n\\begin{{equation}}\n{line}\n\\end{{equation}}"


def negated(line: str) -> str:
    """The line with minus its right side."""
    left, _, right = line.partition(" = ")
    return f"{left} = -\\left({right}\\right)"


if __name__ == "__main__":
    sys.exit(main())
