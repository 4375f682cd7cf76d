"""Relations as conditions and as indicators."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from second_opinion import Array, compares, scalar

from oracle.tokens import GAP, OPEN, RELATIONS, Unread, closing, split
from oracle.worlds import Node, World

ONES = {r"\mathbb", r"\mathbf", r"\mathbbm", r"\mathds"}


class Condition(NamedTuple):
    """Relations, all of which must hold."""

    tests: list[tuple[Node, str, Node]]

    def holds(self, world: World) -> bool:
        return all(compares(a.number(world), RELATIONS[sign], b.number(world)) for a, sign, b in self.tests)

    def indicator(self, world: World) -> Array:
        """1 where it holds, else 0; of vectors, entry by entry."""
        sides = [side.value(world) for a, _, b in self.tests for side in (a, b)]
        shapes = {side.shape() for side in sides if not side.is_scalar()}
        if not shapes:
            return scalar(int(self.holds(world)))
        rows, columns = shapes.pop()
        if shapes or min(rows, columns) > 1:
            raise Unread("an indicator of arrays")
        tests = [(a.value(world), RELATIONS[sign], b.value(world)) for a, sign, b in self.tests]
        return Array(rows, columns, [Decimal(all(holds_at(k, *test) for test in tests)) for k in range(rows * columns)])

    def also(self, other: Condition) -> Condition:
        return Condition([*self.tests, *other.tests])

    def inside(self) -> frozenset[str]:
        return frozenset().union(*(node.inside for a, _, b in self.tests for node in (a, b)))


ALWAYS = Condition([])


def holds_at(k: int, left: Array, relation: str, right: Array) -> bool:
    """Whether a relation holds between entries; a number is compared with each."""
    x, y = (side.numbers[0 if side.is_scalar() else k] for side in (left, right))
    return compares(x, relation, y)


class ConditionRules:
    """A part of the parser."""

    def indicator(self) -> Node | None:
        """A relation in brackets: 1 where it holds, else 0."""
        if self.peek() in ONES and self.peek(1) in ("1", "I") and self.peek(2) in ("[", r"\{", "(", "_"):
            self.at += 2
        elif self.peek() in ("1", "𝟙") and self.peek(1) in (r"\{", "_") and self.relation_inside(self.at + 1):
            self.at += 1
        elif not (self.peek() in ("[", r"\llbracket") and self.relation_inside(self.at)):
            return None
        inner = self.group_after_one() if self.peek() == "_" else self.bracketed()
        condition = self.condition(inner)
        return Node(condition.indicator, sharp=True, inside=condition.inside())

    def group_after_one(self) -> list[str]:
        self.at += 1
        inner = self.group()
        return inner[1:-1] if inner[:1] in ([r"\{"], ["["]) and closing(inner, 0) == len(inner) - 1 else inner

    def relation_inside(self, start: int) -> bool:
        start += self.found[start] == "_"
        if start >= len(self.found) or self.found[start] not in OPEN:
            return False
        inner = self.found[start + 1 : closing(self.found, start)]
        return len(split(inner, set(RELATIONS))) > 1

    def condition(self, found: list[str]) -> Condition:
        tests: list[tuple[Node, str, Node]] = []
        for part in split([t for t in found if t != GAP], {",", r"\land", r"\wedge"}):
            sides = [self.within(side, self.expression, index=True) for side in split(part, set(RELATIONS))]
            signs = relations(part)
            if not signs:
                raise Unread("a condition that is no relation")
            tests += zip(sides, signs, sides[1:])
        return Condition(tests)


def relations(found: list[str]) -> list[str]:
    """The relation signs outside all brackets."""
    signs, k = [], 0
    while k < len(found):
        if found[k] in OPEN or found[k].startswith(r"\begin{"):
            k = closing(found, k)
        elif found[k] in RELATIONS:
            signs.append(found[k])
        k += 1
    return signs
