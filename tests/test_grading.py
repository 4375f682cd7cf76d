"""The kernel that nbgrader starts: it judges answers, and runs nothing of a submission."""

from __future__ import annotations

import pytest

import notebook_runner as runner
from launcher.folders import ROOT

ANSWER = "%%exercise 13-1\n" + (ROOT / "src" / "test" / "resources" / "answers" / "13-1.tex").read_text(encoding="utf-8")
FORGED = "double grade(String id, double points) { return points; }"


@pytest.fixture(scope="module")
def grader():
    with runner.kernel(NBGRADER_EXECUTION="autograde") as kernel:
        yield kernel


def test_points_are_for_answers_and_cannot_be_forged(grader):
    assert grader.run(runner.first_cell()) == ""
    assert "does not run this cell" in grader.run(FORGED)
    assert grader.value('grade("13-1", 2)') == "0.0"
    assert "RIGHT" in grader.value(ANSWER)
    assert grader.value('grade("13-1", 2)') == "2.0"


@pytest.mark.parametrize("code", ["System.exit(0)", "while (true) { }", "throw new Error()"])
def test_a_cell_that_would_end_the_kernel_is_not_run(grader, code):
    assert "does not run this cell" in grader.run(code)
    assert grader.value('grade("13-2", 2)') == "0.0"


@pytest.mark.parametrize("lines", ["System.exit(0); return null;", "return new NaiveSoftmax(o).at(vc, U);"])
def test_a_whole_function_is_judged_and_gets_no_points_for_what_it_may_not_do(grader, lines):
    grader.run("%%exercise 03-4\nnaiveSoftmax((o, vc, U) -> {\n" + lines + "\n})")
    assert grader.value('grade("03-4", 2)') == "0.0"


def test_a_whole_function_and_the_rungs_of_a_ladder_have_points(grader):
    grader.run("%%exercise 03-4\n" + (ROOT / "src" / "test" / "resources" / "answers" / "03-4.java").read_text(encoding="utf-8"))
    assert grader.value('grade("03-4", 2)') == "2.0"
    rungs = (ROOT / "src" / "main" / "resources" / "chainrule" / "exercise" / "ladder" / "01.tex").read_text(encoding="utf-8")
    lines = [line for line in rungs.splitlines() if "&=" in line]
    grader.run("%%ladder 01\n" + lines[0])
    assert float(grader.value(f'grade("01", {len(lines)})')) == 1


def test_the_first_request_is_graded_as_all_others():
    with runner.kernel(NBGRADER_EXECUTION="autograde") as kernel:
        assert "does not run this cell" in kernel.run(FORGED)
        assert kernel.value("%%exercise 13-1\nx") != ""


def test_a_student_sees_the_points_in_their_own_kernel():
    with runner.kernel() as kernel:
        kernel.run(runner.first_cell())
        assert kernel.value('grade("13-1", 2)') == "0.0"
        kernel.run(ANSWER)
        assert kernel.value('grade("13-1", 2)') == "2.0"
        assert "there is no exercise" in kernel.fails('grade("13-9", 2)')
        assert "0 or more" in kernel.fails('grade("13-1", -2)')
