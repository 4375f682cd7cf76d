"""`%%derive` on the real kernel: what is typed arrives, what is wrong is said, Stop ends it."""

from __future__ import annotations

import time

import pytest

import notebook_runner as runner
from test_stop import assert_stops

AWKWARD = r'''%%derive naive-softmax
\text{it is "so", \"so\", ${x} $y 100\% \n ŷ σ’ “quoted” 😀} J = -\log \hat y_o \\
  = -u_o^\top v_c + \log \sum_w \exp(u_w^\top v_c)'''
LINE = r"\frac{\partial J}{\partial v_c} = U^\top (\hat y - y)"
SLOW = r"""%%derive
given n \in \{30,\dots,40\},\ A \in \mathbb{R}^{n \times n},\ x \in \mathbb{R}^n
""" + " \\\\\n".join(r"\sum_i \sum_j \sum_k \sum_l A_{ij} A_{kl} x_i x_l \cdot %d = 0" % k for k in range(2, 2000))


@pytest.fixture(scope="module")
def kernel():
    with runner.kernel() as kernel:
        kernel.run(runner.first_cell())
        yield kernel


def lines(count: int, line: str = LINE) -> str:
    """A cell with so many equal lines."""
    return "%%derive naive-softmax\n" + " \\\\\n".join([line] * count)


def test_a_cell_arrives_as_it_was_typed(kernel):
    shown = kernel.run(AWKWARD)
    for typed in ('"so"', r"\"so\"", "ŷ σ’ “quoted” 😀", r"\n"):
        assert typed in shown


def test_a_thousand_lines_are_checked_and_the_next_cell_runs(kernel):
    assert "every line holds (1000 lines; 60 of them are shown)" in kernel.run(lines(1_000))
    assert kernel.run("1 + 1") == "2"


def test_no_cell_is_one_string_too_long(kernel):
    body = r"\text{" + "ŷ" * 200_000 + r"} J = J"
    assert "J = J" in kernel.run("%%derive naive-softmax\n" + body)
    assert kernel.run("1 + 1") == "2"


@pytest.mark.parametrize("cell", ["%%derive", "%%derive sigmoid", "%%derive sigmoid\n\n  \n"])
def test_a_cell_without_lines_is_refused_in_a_sentence(kernel, cell):
    assert "the cell has no lines; below %%derive" in kernel.fails(cell)


def test_a_setting_that_does_not_exist_is_refused_with_those_that_do(kernel):
    said = kernel.fails("%%derive sofmax\nx = x")
    assert "there is no setting “sofmax”; there are sigmoid, leaky-relu, softmax" in said


def test_a_cell_takes_one_setting(kernel):
    assert "has 2 words behind it; it takes the name of one setting" in kernel.fails("%%derive sigmoid softmax\nx = x")


def test_a_cell_may_bring_letters_of_its_own(kernel):
    assert "HOLDS" in kernel.run("%%derive\ngiven x, y \\in \\mathbb{R}\nlet f = x^2 y\n\\partial f / \\partial x = 2xy")
    assert "HOLDS" in kernel.run("%%derive sigmoid\nlet g = \\sigma(2x)\n\\frac{dg}{dx} = 2 g (1 - g)")


def test_the_plain_text_marks_where_reading_stopped(kernel):
    text = kernel.run("%%derive sigmoid\n\\sigma(x) = ) + 1")
    row, mark = text.splitlines()[:2]
    assert "UNREADABLE" in row and row[mark.index("^")] == ")"


def well_begun(kernel) -> float:
    """Seconds after which a cell is being checked, however busy the machine: a Stop before is the kernel's to see."""
    kernel.run(lines(1))
    started = time.monotonic()
    kernel.run(lines(1))
    return 1 + 2 * (time.monotonic() - started)


def test_stop_ends_a_long_derivation(kernel):
    assert_stops(kernel, SLOW, after=well_begun(kernel))
    assert "HOLDS" in kernel.run(lines(1))


def test_stop_ends_a_cell_of_two_thousand_long_lines_at_once(kernel):
    """The shell itself would read such a cell for half a minute, deaf to Stop."""
    cell = SLOW.replace(" = 0", " + 0 x_1" * 12 + " = 0")
    assert len(cell) > 250_000
    assert_stops(kernel, cell, after=well_begun(kernel))
    assert "HOLDS" in kernel.run(lines(1))
