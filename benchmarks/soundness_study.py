"""Is a false line ever called true, or a true one false, after something was put into a true line?

    python3 benchmarks/soundness_study.py [--count 5000] [--seed 1] [--kind token …] [--show 15]

True lines are those of the corpus, the claims and the notebooks. Into each, at a random place, goes a
token of the language, an unknown word or command, an indicator or a sign, or a pair of brackets is
moved. Whether the result is true is decided by `oracle/`, which has its own reader of LaTeX and its own
arithmetic; it answers true, false, without a meaning, or unsure. The exit code is 1 if there are faults.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from decimal import localcontext
from functools import cache
from typing import NamedTuple

from oracle.checker import verdicts
from oracle.damage import DECORATIONS, Damage
from oracle.letters import Letters
from oracle.settings import extended
from oracle.sources import Source, sources
from oracle.tally import Tally
from oracle.tokens import NoMeaning, Unread, tokens
from oracle.truth import FALSE, NONE, TRUE, UNSURE, opinion

DIGITS = 400
KINDS = ("token", "unknown", "indicator", "bracket", "sign")


class Case(NamedTuple):
    """A line, what was done to it, and what it was."""

    kind: str
    put: str
    source: Source
    whole: Source


@cache
def letters_of(text: str) -> Letters | None:
    """The letters of a setting; None where this reader does not read it."""
    try:
        return extended(Letters(), text)
    except (NoMeaning, Unread):
        return None


def as_written(tally: Tally) -> list[Source]:
    """The true lines, after all lines were judged as they stand."""
    every = [s for s in sources() if letters_of(s.letters_text())]
    true = []
    with ProcessPoolExecutor(2) as pool:
        answers = pool.map(truth_of_source, every, chunksize=8)
        for source, (answer, why), verdict in zip(every, answers, verdicts(every), strict=True):
            answer = confirmed(source, answer, verdict)
            tally.add("as written", answer, verdict, f"{source.place}\t{source.latex}", why)
            if answer == TRUE and verdict["verdict"] == "HOLDS":
                true.append(source)
    return true


def truth_of_source(source: Source) -> tuple[str, str]:
    return opinion(letters_of(source.letters_text()), source.latex)


def cases(lines: list[Source], kinds: list[str], count: int, seed: int) -> Iterator[Case]:
    damage, chooser = Damage(seed), random.Random(seed)
    for k in range(count):
        whole, kind = chooser.choice(lines), kinds[k % len(kinds)]
        latex, put = damage.done(kind, whole.latex, letters_of(whole.letters_text()))
        yield Case(kind, put, whole.with_latex(latex), whole)


def truth(case: Case) -> tuple[str, str]:
    """Unknown words have no meaning wherever they stand; decorations change nothing."""
    if case.put in DECORATIONS or same(case.source.latex, case.whole.latex):
        return TRUE, "a decoration"
    if case.kind == "unknown":
        return NONE, f"{case.put} is unknown"
    try:
        return opinion(letters_of(case.source.letters_text()), case.source.latex)
    except Exception as fault:  # of a hundred thousand lines none may end the study; the table says how many did
        return UNSURE, f"the oracle failed: {fault!r}"


def same(latex: str, other: str) -> bool:
    try:
        return tokens(latex) == tokens(other)
    except (NoMeaning, Unread):
        return False


def confirmed(source: Source, answer: str, verdict: dict) -> str:
    """Where the checker says the opposite, the answer must be the same with many more digits, and at more points."""
    if (answer, verdict["verdict"]) not in ((TRUE, "FAILS"), (FALSE, "HOLDS")):
        return answer
    letters = letters_of(source.letters_text())
    seeds = range(2, 12) if answer == TRUE else ()
    answers = {opinion(letters, source.latex, seed, verdict["point"])[0] for seed in seeds}
    with localcontext() as context:
        context.prec = DIGITS
        answers.add(opinion(letters, source.latex)[0])
    return answer if answers == {answer} else UNSURE


def said(case: Case, truth: str, verdict: dict) -> str:
    """A remark that the report repeats may stand beside a true line."""
    remark = re.fullmatch(r"\\text\{(\w+)\}", case.put)
    return UNSURE if remark and truth == NONE and remark[1] in verdict["message"] else truth


def study(kinds: list[str], count: int, seed: int) -> Tally:
    tally = Tally()
    every = list(cases(as_written(tally), kinds, count, seed))
    with ProcessPoolExecutor(2) as pool:
        answers = pool.map(truth, every, chunksize=16)
        checked = verdicts(case.source for case in every)
        for case, (answer, why), verdict in zip(every, answers, checked, strict=True):
            line = f"{case.put}\t{case.source.setting or case.source.place}\t{case.source.latex}"
            answer = confirmed(case.source, said(case, answer, verdict), verdict)
            tally.add(case.kind, answer, verdict, line, why)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=5000, help="how many lines")
    parser.add_argument("--seed", type=int, default=1, help="decides which")
    parser.add_argument("--kind", choices=KINDS, action="append", help="only this kind; may be given again")
    parser.add_argument("--show", type=int, default=15, help="how many faults of each kind are printed")
    options = parser.parse_args()
    tally = study(options.kind or list(KINDS), options.count, options.seed)
    for line in tally.report(options.show):
        print(line)
    return int(tally.faults() > 0)


if __name__ == "__main__":
    sys.exit(main())
