"""The reader and the arithmetic that decide truth without the checker, and a small part of both studies."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from oracle.damage import Damage, pieces  # noqa: E402
from oracle.generated import Claim, claims, truth  # noqa: E402
from oracle.identities import Identities, Perturbations  # noqa: E402
from oracle.letters import Letters  # noqa: E402
from oracle.settings import extended  # noqa: E402
from oracle.sources import SETTINGS, derivation, sources  # noqa: E402
from oracle.tally import Tally, outcome  # noqa: E402
from oracle.tokens import NoMeaning, tokens  # noqa: E402
from oracle.truth import FALSE, NONE, TRUE, UNSURE, opinion  # noqa: E402
from oracle.typed import PREAMBLE  # noqa: E402
from soundness_study import Case, said  # noqa: E402
from soundness_study import truth as truth_of_case  # noqa: E402

LETTERS = extended(
    Letters(),
    r"""given n \in \{2,\dots,4\},\ x, y \in \mathbb{R},\ a \in (0, 2)
    given v, w \in \mathbb{R}^n,\ A \in \mathbb{R}^{n \times n},\ k \in \{1,\dots,n\}
    index i,j \in \{1,\dots,n\}
    let p = \operatorname{softmax}(v)
    let f(x) = x^3""",
)
NAIVE = extended(Letters(), (SETTINGS / "naive-softmax.tex").read_text(encoding="utf-8"))


def test_braces_around_one_token_and_sizes_of_brackets_mean_nothing():
    assert tokens(r"\hat{y}_{w} = \left( \frac12 \right)") == tokens(r"\hat y_w = \big( \frac{1}{2} \big)")


@pytest.mark.parametrize("latex", [r"\frac{1}{2", "(x]", r"\{x)", r"\begin{cases} x \end{pmatrix}"])
def test_brackets_that_do_not_match_have_no_meaning(latex):
    with pytest.raises(NoMeaning):
        tokens(latex)


@pytest.mark.parametrize(
    "latex",
    [
        r"(x + y)^2 = x^2 + 2xy + y^2",
        r"\frac12 x = x/2",
        r"\sigma'(x) = \sigma(x)(1 - \sigma(x))",
        r"\frac{d}{dx} f(x) = 3x^2",
        r"\frac{\partial}{\partial v} v^\top A v = (A + A^T) v",
        r"\nabla_v\, v^\top w = w",
        r"\frac{\partial p_i}{\partial v_j} = p_i (\mathbb{1}[i = j] - p_j)",
        r"\frac{\partial p}{\partial v} = \operatorname{diag}(p) - p p^\top",
        r"\sum_i p_i = 1",
        r"\sum_{i \ne k} v_i = \sum_{i=1}^n v_i - v_k",
        r"v^\top A w = \sum_{i,j} A_{ij} v_i w_j",
        r"|x| = \begin{cases} x & x \ge 0 \\ -x & \text{otherwise} \end{cases}",
        r"\|v + w\| \le \|v\| + \|w\| = \|w\| + \|v\|",
        r"0 \le x^2 = x^2 < x^2 + 1",
        r"\log e^x = x, \quad e^{x + y} = e^x e^y",
        r"v_i [i = j] = v_j [i = j]",
        r"v_i = v_j \quad (i = j)",
        r"x/x = 1",
        r"0 < \sigma(2x) < 1",
        r"\max_i v_i \ge v_k",
        r"s + 1 = x^2 + 1, \quad s = x^2",
        r"v \odot [v > w] + v \odot [v \le w] = v",
        r"(\quad x + y) = x + y",
        r"\frac{{}x}y = x / y",
    ],
)
def test_true_lines_are_true(latex):
    assert opinion(LETTERS, latex) == (TRUE, "")


@pytest.mark.parametrize(
    "latex",
    [
        r"(x + y)^2 = x^2 + y^2",
        r"\frac{d}{dx} f(x) = 3x",
        r"\nabla_v\, v^\top A v = 2 A v",
        r"x - [i = j] = x",
        r"0 < 5 < 3",
        r"0 \le x^2 \le x^2 + 1 \le x^2",
        r"\sum_{i \ne k} v_i = \sum_i v_i",
        r"\operatorname{sign}(x)^2 = 1",
        r"x < 10",
        r"|x + 10| = x + 10",
        r"\mathbb 1[x = y] = 0",
        r"a < 1.99",
        r"v_i \ne v_j",
        r"e^{-30} = 0",
        r"1/3 = 0.33333333333333333333",
        r"x^2 \ne 3",
        r"\sin x < 1",
        r"v \odot [v > w] = v",
    ],
)
def test_false_lines_are_false_at_special_points_too(latex):
    assert opinion(LETTERS, latex)[0] == FALSE


@pytest.mark.parametrize(
    "latex",
    [r"q = x", r"x + = x", r"v + A = v", r"A v = v A", r"v = v^\top", r"\frac{x}{y", r"\hat x = x", r"x = x )"],
)
def test_unknown_names_shapes_and_lost_operands_have_no_meaning(latex):
    assert opinion(LETTERS, latex)[0] == NONE


@pytest.mark.parametrize(
    "latex",
    [
        r"1/2x = x/2",
        r"\sigma^{-1}(x) = x",
        r"\|A\|_2 = 1",
        r"x - - y = x + y",
        r"\unread{x} = x",
        r"\log x y = y \log x",
        r"|x + |y|| = |x| + |y|",
        r"x^2 |_{x = 2} = 4",
        r"\partial_x x^2 = 2x",
        r"(x)_+ = \max(x, 0)",
        r"x_{} = x",
        r"\sum_i v_i + w_i = 0",
        r"x = \{ \begin{cases} x & x > 0 \\ x & x \le 0 \end{cases}",
    ],
)
def test_what_has_several_readings_or_none_here_is_unsure(latex):
    assert opinion(LETTERS, latex)[0] == UNSURE


def test_a_line_is_tried_where_it_is_said_to_be_false():
    line = r"(x - 0.123)^2 (y + 7) \ne 1"
    assert opinion(LETTERS, line)[0] == TRUE
    assert opinion(LETTERS, line, told={"x": 1.123, "y": -6.0})[0] == FALSE


def test_a_view_of_a_matrix_moves_the_matrix():
    assert opinion(NAIVE, r"\frac{\partial J}{\partial u_w} = (\hat y_w - [w = o]) v_c")[0] == TRUE
    assert opinion(NAIVE, r"\frac{\partial J}{\partial u_w} = \hat y_w v_c")[0] == FALSE
    assert opinion(NAIVE, r"w \ne o:\ \partial J/\partial u_w = \hat y_w v_c")[0] == TRUE


def test_a_line_of_a_cell_that_begins_with_a_relation_gets_the_head():
    cell = "%%derive sigmoid\nlet y = 2x\n\\sigma(x) &= \\sigma(x) \\\\\n  &= 1 - \\sigma(-x)"
    first, second = derivation("cell", cell)
    assert (first.setting, first.preamble) == ("sigmoid", "let y = 2x")
    assert second.latex.replace("  ", " ") == r"\sigma(x) = 1 - \sigma(-x)"


def test_there_are_lines_of_all_sources():
    places = {source.place.split(",")[0].split()[0] for source in sources()}
    assert {"corpus", "claim", "01-sigmoid"} <= places


@pytest.mark.parametrize("kind", ["token", "unknown", "indicator", "sign"])
def test_what_is_put_in_is_the_only_difference(kind):
    latex = r"\frac{\partial p_i}{\partial v_j} = p_i p_j"
    for seed in range(30):
        damaged, put = Damage(seed).done(kind, latex, LETTERS)
        if put in ("+", "-") or kind != "sign":
            assert damaged.replace(f" {put} ", "", 1) == latex


def test_a_moved_bracket_leaves_the_same_pieces():
    latex = r"\sigma(x)\left(1 - \sigma(x)\right) = \frac{1}{2}"
    for seed in range(30):
        damaged, _ = Damage(seed).done("bracket", latex, LETTERS)
        assert sorted(p for p in pieces(damaged) if p.strip()) == sorted(p for p in pieces(latex) if p.strip())


def test_an_unknown_word_has_no_meaning_but_a_remark_may_be_repeated():
    source = next(iter(sources()))
    case = Case("unknown", r"\text{rate}", source.with_latex(source.latex + r" \text{rate}"), source)
    assert truth_of_case(case)[0] == NONE
    assert said(case, NONE, {"message": "the remark “rate”"}) == UNSURE
    assert said(case, NONE, {"message": ""}) == NONE


def test_a_decoration_changes_nothing():
    source = next(iter(sources()))
    assert truth_of_case(Case("token", r"\,", source.with_latex(source.latex + r"\,"), source))[0] == TRUE


def test_identities_are_true_and_terms_for_special_points_are_not():
    chooser = random.Random(4)
    identities, terms = Identities(chooser), Perturbations(chooser)
    for kind in Identities.KINDS:
        assert truth(Claim(kind, identities.chain(kind), kind, True))[0] == TRUE
    for _ in range(20):
        name, term = terms.special()
        assert truth(Claim(name, [("x",), "=", ("add", ("x",), term)], name, False))[0] == FALSE, term
        name, term = terms.nothing()
        assert truth(Claim(name, [("x",), "=", ("add", ("x",), term)], name, True))[0] == TRUE, term


def test_the_reader_agrees_with_the_trees_that_were_printed():
    letters = extended(Letters(), PREAMBLE)
    for claim in claims(40, 5, False, list(Identities.KINDS)):
        read = opinion(letters, claim.latex)[0]
        assert read in (truth(claim)[0], UNSURE), claim.latex


def test_faults_are_false_lines_that_hold_true_ones_that_fail_and_crashes():
    assert outcome(NONE, "HOLDS") == outcome(FALSE, "HOLDS") == "false, HOLDS"
    assert outcome(TRUE, "FAILS") == "true, FAILS"
    assert outcome(UNSURE, "HOLDS") == "unsure"
    tally = Tally()
    for verdict in ("HOLDS", "FAILS", "UNREADABLE", "CRASH"):
        tally.add("kind", TRUE, {"verdict": verdict, "message": ""}, "x = x", "")
    assert tally.faults() == 2
    assert "| kind | 4 | 1 | 0 | 1 | 1 | 1 | 0 |" in tally.report(15)
