"""What a student may put in the place of a question of a notebook: a prediction, the reference answer, a wrong sign."""

from __future__ import annotations

import re
from typing import Callable, Iterator, NamedTuple

from launcher.folders import ROOT

ANSWERS = ROOT / "src" / "test" / "resources" / "answers"
EXERCISE = re.compile(r"%%exercise (\S+)\n")
NO_PREDICTION = 'predict("?"'
YOUR_TURN = "yourTurn()"
# of a number, a vector and a matrix
MINUS = ("-({})", "({}).mapMultiply(-1)", "({}).scalarMultiply(-1)")


class Answered(NamedTuple):
    """What the cells of one notebook show once their questions are answered, by the text of the cell."""

    predicted: dict[str, str]
    unanswered: dict[str, str]
    right: dict[str, str]
    wrong_sign: dict[str, str]

    def text(self) -> str:
        """All that could be read."""
        return "\n".join(text for shown in self for text in shown.values())


def answer_all(cells: list[str], run: Callable[[str], str]) -> Answered:
    """Answers the questions of these cells in a notebook that ran, which alone knows what their names mean."""
    in_java = [cell for cell in cells if EXERCISE.match(cell) and YOUR_TURN in cell]
    gradients = [cell for cell in in_java if YOUR_TURN + ";" not in cell]
    return Answered(
        {cell: run(cell.replace(NO_PREDICTION, 'predict("whatever it is"')) for cell in cells if NO_PREDICTION in cell},
        {cell: run(cell) for cell in in_java},
        {cell: run(with_answer(cell)) for cell in in_java},
        {cell: first_accepted(map(run, with_wrong_signs(cell))) for cell in gradients},
    )


def with_answer(cell: str) -> str:
    """The cell of an exercise in Java with the reference answer."""
    head = EXERCISE.match(cell)
    return head.group() + (ANSWERS / f"{head.group(1)}.java").read_text(encoding="utf-8")


def with_wrong_signs(cell: str) -> Iterator[str]:
    """The cell of a gradient with the negative of the reference answer, as each kind of value has it written."""
    begin, end = cell.strip().split(YOUR_TURN)
    answer = with_answer(cell).strip().removeprefix(begin).removesuffix(end)
    return (begin + minus.format(answer) + end for minus in MINUS)


def first_accepted(shown: Iterator[str]) -> str:
    """The first that is no refusal; Java refuses the minus of other kinds of values."""
    return next(text for text in shown if "REFUSED" not in text)
