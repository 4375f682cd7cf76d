"""TRUE, FALSE, NONE (it has no meaning) or UNSURE: what is to be thought of a line."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, getcontext, localcontext
from functools import partial
from typing import NamedTuple

from second_opinion import Array, both, compares

from oracle.algebra import PI
from oracle.choices import Choices
from oracle.conditions import ALWAYS, RELATIONS, Condition, relations
from oracle.grammar import ACCENTS, Parser
from oracle.letters import Letters
from oracle.points import Points
from oracle.settings import define
from oracle.sums import common
from oracle.tokens import GAP, OPEN, NoMeaning, Unread, closing, split, tokens
from oracle.worlds import Node, World

TRUE, FALSE, NONE, UNSURE = "TRUE", "FALSE", "NONE", "UNSURE"
ORDINARY, SPECIAL, COMBINATIONS, MOST_RUNS = 4, 12, 3, 60
SPECIAL_SLOPES = 7  # where derivatives are costly
# Shares of the digits: what is nothing, equal and apart, with derivatives from differences and without; all but the
# first are relative.
NOISE = {True: 0.36, False: 0.83}
EQUAL = {True: 0.28, False: 0.75}
APART = {True: 0.15, False: 0.5}
DOUBLED = 160
STRICT = {"<", ">", r"\neq"}
NEAR = Decimal("1e-12")
SATURATING = {r"\tanh", r"\sigma", r"\exp", "e"}
PERHAPS = {GAP, '"if"'}


class Claim(NamedTuple):
    """a relation b, where a condition holds."""

    left: Node
    sign: str
    right: Node
    condition: Condition

    def jumps(self) -> bool:
        return self.left.sharp or self.right.sharp

    def slopes(self) -> bool:
        return self.left.slope or self.right.slope


def opinion(
    letters: Letters, latex: str, seed: int = 1, told: dict[str, float] | None = None
) -> tuple[str, str]:
    """
    What is to be thought of a line in all its usual readings, and why; it is also tried where somebody says that it
    is false.
    """
    try:
        found = without_alignment(tokens(latex))
    except NoMeaning as fault:
        return NONE, str(fault)
    except Unread as fault:
        return UNSURE, str(fault)
    answer, why = in_all_readings(letters, found, seed, told or {})
    if answer == NONE and PERHAPS & set(found):
        return UNSURE, why  # a gap or an “if” may be where it looks odd
    return answer, why


def in_all_readings(letters: Letters, found: list[str], seed: int, told: dict[str, float]) -> tuple[str, str]:
    answers: dict[str, str] = {}
    picks: list[int] | None = []
    for _ in range(Choices.MOST):
        choices = Choices(picks)
        answer, why = judged(letters, found, choices, seed, told)
        answers[answer] = why
        if UNSURE in answers or {TRUE, FALSE} <= answers.keys():
            break
        picks = choices.next()
        if picks is None:
            break
    else:
        return UNSURE, "too many readings"
    if len(answers) > 1:
        answers.pop(NONE, None)
    if len(answers) > 1:
        return UNSURE, "several readings"
    return answers.popitem()


def without_alignment(found: list[str]) -> list[str]:
    kept, depth = [], 0
    for token in found:
        depth += token.startswith(r"\begin{") - token.startswith(r"\end{")
        if token != "&" or depth:
            kept.append(token)
    if len(split(found, {"&"})) > 2:
        raise Unread("several columns")
    return kept


def judged(
    letters: Letters, found: list[str], choices: Choices, seed: int, told: dict[str, float]
) -> tuple[str, str]:
    try:
        return Line(letters, choices, seed).judge(found, told)
    except NoMeaning as fault:
        return NONE, str(fault)
    except Unread as fault:
        return UNSURE, str(fault)
    except RecursionError:
        return UNSURE, "too deep"


class Line:
    def __init__(self, letters: Letters, choices: Choices, seed: int):
        self.letters, self.seed = letters.copy(), seed
        self.choices, self.one_sided = choices, False
        self.parser = Parser(self.letters, choices)

    def judge(self, found: list[str], told: dict[str, float]) -> tuple[str, str]:
        claims = self.claims(found)
        if not claims:
            raise Unread("no relation")
        points = Points(self.letters, self.seed, written(found))
        self.random = points.random
        self.saturates = bool(SATURATING & set(found))
        values = [0, 0]
        most = SPECIAL_SLOPES if any(claim.slopes() for claim in claims) else SPECIAL + len(points.alone)
        draws = [(special, k) for special, count in ((False, ORDINARY), (True, most)) for k in range(count)]
        for special, number in draws:
            answer = self.at_point(partial(points.draw, special, number), claims, special, values)
            if answer:
                return answer
        answer = self.at_point(partial(points.draw_at, told), claims, True, values) if told else None
        if answer:
            return answer
        if told and self.is_doubtful(partial(points.draw_at, told), claims):
            raise Unread("doubtful where it is said to be false")
        if self.parser.leniencies:
            raise Unread(self.parser.leniencies.pop())
        if self.one_sided:
            raise Unread("one side has no value")
        if values[0] < ORDINARY // 2:
            raise Unread("hardly any value")
        return TRUE, ""

    def at_point(
        self, draw: Callable[[], World], claims: list[Claim], special: bool, values: list[int]
    ) -> tuple[str, str] | None:
        """FALSE and why, where a claim differs at a new point; counts the values that were compared."""
        try:
            world = draw()
        except (ArithmeticError, NoMeaning):
            if special:
                return None
            raise Unread("no point is found") from None
        for claim in claims:
            for run in self.runs(world, claim):
                try:
                    compared = differs(claim, world.at(**run))
                except NoMeaning:
                    if special:
                        return None
                    raise
                if compared is None:
                    self.one_sided |= not special and one_sided(claim, world.at(**run))
                    continue
                values[special] += 1
                if compared and self.saturates and claim.sign in STRICT and nearly_equal(claim, world.at(**run)):
                    continue
                if compared and persists(claim, world, run):
                    if special and claim.jumps() and claim.slopes():
                        raise Unread("a derivative near a kink")
                    return FALSE, f"{compared} at {shown(world, run)}"
        return None

    def is_doubtful(self, draw: Callable[[], World], claims: list[Claim]) -> bool:
        """Whether the sides have no meaning there, or are to differ and do so by no more than a double leaves out."""
        try:
            world = draw()
            places = [(claim, world.at(**run)) for claim in claims for run in self.runs(world, claim)]
            for claim, at in places:
                differs(claim, at)
            return any(claim.sign in STRICT and nearly_equal(claim, at) for claim, at in places)
        except NoMeaning:
            return True
        except ArithmeticError:
            return False

    def runs(self, world: World, claim: Claim) -> list[dict[str, int]]:
        """Some values of the free indices at which the condition holds; indices are often equal."""
        every: list[dict[str, int]] = [{}]
        for letter in self.parser.free:
            low, high = self.range_of(letter, world)
            every = [{**run, letter: k} for run in every for k in range(low, high + 1)]
            every = self.random.sample(every, min(MOST_RUNS, len(every)))
        every = [run for run in every if met(claim, world.at(**run))]
        equal = [run for run in every if len(set(run.values())) < len(run)]
        return [*equal[:1], *every[: COMBINATIONS - 1]]

    def range_of(self, letter: str, world: World) -> tuple[int, int]:
        return common(letter, self.letters.ranges.get(letter), self.parser.extents.get(letter, []), world)

    def claims(self, found: list[str]) -> list[Claim]:
        if found[-1:] in ([","], ["."]):
            found = found[:-1]
        found, premise = self.premise(found)
        segments = [trimmed(part) for part in split(found, {","})]
        if not all(segments[:1]):
            raise Unread("a comma at the start")
        if not all(segments):
            raise NoMeaning("a comma beside nothing")
        segments = segments[:1] + [part for part in segments[1:] if not self.defines(part, found)]
        beside = [part for part in segments[1:] if bounds(part)]
        claims = [claim for part in segments if part not in beside for claim in self.chain(part)]
        for part in beside:
            premise = premise.also(self.parser.condition(part))
        return [claim._replace(condition=claim.condition.also(premise)) for claim in claims]

    def premise(self, found: list[str]) -> tuple[list[str], Condition]:
        """“if x > 0, then …”, and a heading before a line."""
        if found[:1] in (['"if"'], ['"If"']) and '"then"' in found:
            then = found.index('"then"')
            parts = [trimmed(part) for part in split(found[1:then], {","}) if trimmed(part)]
            if any("=" in relations(part) for part in parts):
                raise Unread("an equation as a condition")
            tests = [self.parser.condition(part) for part in parts]
            return trimmed(found[then + 1 :]), Condition([t for test in tests for t in test.tests])
        heading = found[:1] and found[0].startswith('"') and found[0].endswith(':"')
        return trimmed(found[1:]) if heading else found, ALWAYS

    def defines(self, part: list[str], line: list[str]) -> bool:
        """“, S = …” of a name that is not known and is used."""
        sides = split(part, set(RELATIONS))
        if relations(part) != ["="] or self.known(sides[0]):
            return False
        if not 1 <= len(sides[0]) <= 6 or sides[0][0] in OPEN or "(" in sides[0]:
            return False
        if sum(line[k : k + len(sides[0])] == sides[0] for k in range(len(line))) < 2:
            raise Unread("a definition that is not used")
        define(self.letters, sides[0], sides[1])
        self.parser = Parser(self.letters, self.choices)
        return True

    def known(self, head: list[str]) -> bool:
        first = head[0] if head else ""
        if not (first in ACCENTS or (len(first) == 1 and first.isalpha()) or first in GREEK):
            return True
        declared = any(True for _ in self.letters.matches(head, 0)) or bool(self.letters.function(head, 0))
        return declared or not plain_name(head)

    def chain(self, part: list[str]) -> list[Claim]:
        part, condition = self.conditions(part)
        signs = relations(part)
        if not signs:
            raise Unread("no relation")
        sides = split(part, set(RELATIONS))
        if any(t in (r"\in", r"\forall", r"\Rightarrow", r"\approx", r"\sim", ":", ";") for t in part):
            raise Unread("another relation")
        if not all(sides):
            raise NoMeaning("a side is empty")
        nodes = [self.parser.within(trimmed(side), self.parser.expression) for side in sides]
        return [Claim(nodes[k], sign, nodes[k + 1], condition) for k, sign in enumerate(signs)]

    def conditions(self, part: list[str]) -> tuple[list[str], Condition]:
        """What stands before a colon, or behind a gap in parentheses."""
        first = split(part, {":"})
        if len(first) > 1:
            if len(first) > 2 or relations(first[0]) == [] or r"\forall" in first[0] or r"\in" in first[0]:
                raise Unread("a condition")
            return trimmed(first[1]), self.parser.condition(first[0])
        if part[-1] == ")" and GAP in part:
            start = next(k for k in range(len(part)) if part[k] == "(" and closing(part, k) == len(part) - 1)
            if part[start - 1] == GAP and relations(part[start + 1 : -1]):
                return trimmed(part[:start]), self.parser.condition(part[start + 1 : -1])
        return part, ALWAYS


def written(found: list[str]) -> list[Decimal]:
    """Numbers that a line may turn on: those in it, their roots, and a little more and less."""
    plain = sorted({Decimal(t) for t in found if re.fullmatch(r"\d*\.?\d+", t)})[-4:]
    with localcontext() as context:
        context.prec = doubled()  # so that what is equal there is so with more digits, too
        turns = [x for k in (1, 2) for x in (PI / k, -PI / k)] if {r"\sin", r"\cos"} & set(found) else []
        return [x for k in plain for x in (k, -k, k + 1, 1 / k if k else k, k.sqrt(), -k.sqrt())] + turns


NAMES = "alpha beta gamma delta epsilon theta lambda mu nu phi psi rho tau omega eta ell"
GREEK = {"\\" + name for name in NAMES.split()}


def plain_name(head: list[str]) -> bool:
    single = all(len(t) == 1 or t in GREEK or t in ACCENTS for t in head)
    return single and not set(head) & set("+-=(/*|") and (len(head) <= 2 or "_" in head)


def bounds(part: list[str]) -> bool:
    """i ≠ j, x > 0 beside a claim: letters and numbers that are compared, which says where the claim is made."""
    signs = relations(part)
    plain = all(len([t for t in trimmed(side) if t not in ("+", "-")]) == 1 for side in split(part, set(RELATIONS)))
    return bool(signs) and "=" not in signs and plain


def trimmed(found: list[str]) -> list[str]:
    """Without gaps at its ends and behind signs."""
    kept = [t for k, t in enumerate(found) if not (t == GAP and k and found[k - 1] in {*RELATIONS, ":", "+", "-"})]
    while kept and kept[0] == GAP:
        kept.pop(0)
    while kept and kept[-1] == GAP:
        kept.pop()
    return kept


def differs(claim: Claim, world: World) -> str | None:
    """Why the claim is false here, "" where it is true, None where it cannot be said."""
    left, right = value(claim.left, world), value(claim.right, world)
    if left is None or right is None:
        return None
    if left.shape() != right.shape():
        number = claim.left if left.is_scalar() else claim.right if right.is_scalar() else None
        if number is None and claim.slopes():
            raise Unread("shapes of a derivative")
        if number is not None and not number.plain and not any(number.value(world).numbers):
            raise Unread("a number that is 0 beside an array")
        each = claim.sign not in ("=", r"\neq")
        if number is None or not (number.plain or each):
            raise NoMeaning("shapes of two sides")
    answers = both(left, right, lambda x, y: compared(x, claim.sign, y, claim.slopes())).numbers
    if None in answers:
        return None
    if all(answers):
        return ""
    return f"{left.numbers[0]:.6} {claim.sign} {right.numbers[0]:.6}"


def compared(x: Decimal, sign: str, y: Decimal, slopes: bool) -> bool | None:
    apart, size = abs(x - y), max(abs(x), abs(y))
    if apart <= tolerance(EQUAL[slopes]) * size:
        return compares(y, RELATIONS[sign], y)
    if apart <= tolerance(NOISE[slopes]):
        return True if sign == "=" else None
    return None if apart <= tolerance(APART[slopes]) * size else compares(x, RELATIONS[sign], y)


def nearly_equal(claim: Claim, world: World) -> bool:
    left, right = value(claim.left, world), value(claim.right, world)
    if left is None or right is None or not (left.shape() == right.shape() or left.is_scalar() or right.is_scalar()):
        return False
    return any(both(left, right, lambda x, y: abs(x - y) <= NEAR * max(abs(x), abs(y), 1)).numbers)


def tolerance(share: float) -> Decimal:
    return Decimal(10) ** -int(share * getcontext().prec)


def doubled() -> int:
    return max(DOUBLED, 2 * getcontext().prec)


def persists(claim: Claim, world: World, run: dict[str, int]) -> bool:
    """Whether it differs with twice as many digits, too; what rounding leaves is smaller then."""
    with localcontext() as context:
        context.prec = doubled()
        return bool(differs(claim, World(world.definitions, world.fixed, run)))


def met(claim: Claim, world: World) -> bool:
    try:
        return claim.condition.holds(world)
    except ArithmeticError:
        return False


def one_sided(claim: Claim, world: World) -> bool:
    return (value(claim.left, world) is None) != (value(claim.right, world) is None)


def value(node: Node, world: World) -> Array | None:
    try:
        return node.value(world)
    except ArithmeticError:
        return None


def shown(world: World, run: dict[str, int]) -> str:
    short = {key[0]: ",".join(f"{x:.12g}" for x in a.numbers) for key, a in world.fixed.items() if len(a.numbers) < 4}
    return ", ".join(f"{name}={value}" for name, value in {**short, **run}.items())
