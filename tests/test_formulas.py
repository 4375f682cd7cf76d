"""A small part of the mutation study: what the checker calls true is true, and the other way round."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

import second_opinion  # noqa: E402
from launcher.jdk import FOR_SECONDS  # noqa: E402
from mutation_study import COMMAND, Study, mutants  # noqa: E402


@pytest.fixture(scope="module")
def study() -> Study:
    java, *arguments = COMMAND
    return Study.of(mutants(share=0.002, seed=2, command=[java, *FOR_SECONDS, *arguments]))


def test_no_slip_that_changes_a_line_is_called_true(study):
    assert len(study.different()) > 20
    assert study.missed() == []


def test_no_line_that_is_true_all_the_same_is_called_false(study):
    assert study.false_alarms() == []


def test_no_repair_is_called_true_that_is_not(study):
    assert study.false_repairs() == []


def test_most_slips_get_a_true_line_near_them(study):
    assert len(study.repaired()) >= 0.8 * len(study.repairable())


def reading(left: list, right: list) -> dict:
    """left = right for every real x."""
    always = {"all": []}
    one = ["num", 1]
    return {
        "givens": ["x"],
        "where": [],
        "claims": [{"left": left, "order": "EQUAL", "right": right, "condition": always}],
        "letters": {"x": {"shape": [one, one], "drawn": "REAL", "low": one, "high": one}},
    }


X = ["ref", "x"]
SQUARE = ["power", X, ["num", 2]]


@pytest.mark.parametrize(
    ("left", "right", "opinion"),
    [
        (["derivative", SQUARE, X], ["product", [["num", 2], X], ["JUXTAPOSED"]], "true"),
        (["derivative", SQUARE, X], X, "false"),
        (["derivative", ["derivative", SQUARE, X], X], ["num", 2], "true"),
        (["apply", "LOG", 0, [["negative", SQUARE]]], X, "no value"),
        (["apply", "SIGMOID", 1, [X]], ["apply", "SIGMOID", 1, [["negative", X]]], "true"),
        (["apply", "SIGMOID", 2, [X]], ["apply", "SIGMOID", 2, [["negative", X]]], "false"),
    ],
)
def test_the_second_opinion_knows_calculus(left, right, opinion):
    assert second_opinion.opinion(reading(left, right)) == opinion
