"""A student's answers, on the real kernel."""

from __future__ import annotations

import pytest

import notebook_runner as runner

DATA = """\
import org.apache.commons.math3.linear.*;
RealMatrix A = MatrixUtils.createRealMatrix(new double[][] {{1, 2}, {0, 3}});
RealVector x = new ArrayRealVector(new double[] {1, -1});"""
LINE = """\
%%exercise 13-1
\\frac{{d}}{{dx}} \\log \\sigma(x) &= \\frac{{\\sigma'(x)}}{{\\sigma(x)}} \\\\
  &= {}"""
GRADIENT = """\
%%exercise 13-3
gradient((RealVector v) -> v.dotProduct(A.operate(v)), x, v -> {})"""


@pytest.fixture(scope="module")
def marks(tmp_path_factory):
    return tmp_path_factory.mktemp("course") / "exercises.txt"


@pytest.fixture(scope="module")
def kernel(marks):
    with runner.kernel(CHAINRULE_PROGRESS=str(marks)) as kernel:
        kernel.run(runner.first_cell())
        kernel.run(DATA)
        yield kernel


@pytest.mark.parametrize(
    "cell, answer, shown",
    [
        (LINE, r"\square", "OPEN"),
        (LINE, r"\frac{d}{dx} \log \sigma(x)", "REFUSED"),
        (LINE, r"\sigma(x) - 1", "A plus or minus sign is wrong"),
        (LINE, r"1 - \sigma(x)", "RIGHT"),
        (GRADIENT, "yourTurn()", "OPEN"),
        (GRADIENT, "A.operate(v)", "WRONG"),
        (GRADIENT, "A.nonsense(v)", "nonsense"),
        (GRADIENT, "A.operate(v.append(1))", "Two lengths do not fit"),
        (GRADIENT, "A.add(A.transpose()).operate(v)", "RIGHT"),
    ],
)
def test_an_answer_is_told_what_it_is(kernel, cell, answer, shown):
    assert shown in kernel.value(cell.format(answer))


def test_what_was_answered_is_on_the_board_and_open_exercises_leave_no_mark(kernel, marks):
    assert "13-2 ○" in kernel.value("progress()")
    kernel.run(LINE.format(r"1 - \sigma(x)"))
    assert "13-1 ✓" in kernel.value("progress()")
    assert "13-1 done" in marks.read_text()


def test_a_rung_that_holds_opens_the_next_and_is_on_the_board(kernel, marks):
    shown = kernel.value("%%ladder 08\nm_3 &= \\beta m_2 + (1 - \\beta) g_3 \\\\\n  &= \\square")
    assert "✓ ○ ○ ○" in shown and "Rung 1 holds" in shown
    assert "ladder ✓○○○" in kernel.value("progress()")
    assert "08.1 done" in marks.read_text()


def test_the_board_shows_no_path(kernel, marks):
    assert str(marks.parent) not in kernel.value("progress()")
