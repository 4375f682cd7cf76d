"""Sums, products and maxima over letters."""

from __future__ import annotations

import functools
from collections.abc import Callable

from second_opinion import Array, NoValue, scalar

from oracle import algebra
from oracle.conditions import RELATIONS, Condition, relations
from oracle.letters import Range
from oracle.tokens import GAP, Unread, split
from oracle.worlds import Node, World, made

FOLDS = {r"\sum": "SUM", r"\prod": "PRODUCT", r"\max": "MAX", r"\min": "MIN"}


class SumRules:
    """A part of the parser."""

    def big(self) -> Node | None:
        token = self.peek()
        if token not in FOLDS or (token in (r"\max", r"\min") and self.peek(1) != "_"):
            return None
        self.at += 1
        low = self.script("_")
        high = self.script("^")
        low = low or self.script("_")
        if low is None:
            raise Unread("a sum over nothing")
        letters, ends, conditions = self.binder(low, high)
        outer = {letter: self.extents.pop(letter, []) for letter in letters}
        self.bound += letters
        tests = [self.condition(c) for c in conditions]
        body = self.sum_body(letters, token)
        del self.bound[len(self.bound) - len(letters) :]
        extents = {letter: self.extents.pop(letter, []) for letter in letters}
        self.extents.update({k: v for k, v in outer.items() if v})
        ranges = {letter: self.range_of(letter, ends.get(letter), extents[letter]) for letter in letters}
        return self.fold(FOLDS[token], letters, ranges, tests, body)

    def sum_body(self, letters: list[str], token: str) -> Node:
        """A sum reaches over the product behind it; where its letter occurs farther on, perhaps to there.

        A product may end where another one begins.
        """
        start = self.at
        body = self.summand(r"\prod" if token == r"\prod" and token in self.rest() and self.choices.pick(2) else "")
        rest = self.rest()
        if any(letter in rest for letter in letters) and self.choices.pick(2):
            self.at = start
            return self.expression()
        return body

    def summand(self, end: str) -> Node:
        if self.peek() == "-":
            raise Unread("a sign behind a sum")
        return self.factors(lambda: self.peek() == end)

    def binder(self, low: list[str], high: list[str] | None) -> tuple[list[str], dict, list[list[str]]]:
        """The letters that a sum binds, the ends of their ranges, and further conditions."""
        low = [t for t in low if t != GAP]
        if r"\in" in low or r"\sim" in low or r"\setminus" in low:
            raise Unread("a sum over a set")
        if ":" in low:
            letter, condition = low[0], low[2:]
            if low[1] != ":" or not is_letter(letter):
                raise Unread("a sum with a condition")
            return [letter], {}, [condition]
        letters: list[str] = []
        ends: dict[str, tuple] = {}
        conditions = []
        for part in split(low, {","}):
            signs, sides = relations(part), split(part, set(RELATIONS))
            if not signs and len(part) == 1 and is_letter(part[0]):
                letters.append(part[0])
            elif signs == ["="] and high is not None and is_letter("".join(sides[0])):
                letters.append(sides[0][0])
                first, last = (self.within(side, self.expression) for side in (sides[1], high))
                for letter in letters:
                    ends.setdefault(letter, (first, 0, last, 0))
            elif len(signs) == 2 and set(signs) <= {"<", r"\le"} and is_letter("".join(sides[1])):
                first, last = (self.within(sides[k], self.expression) for k in (0, 2))
                letters.append(sides[1][0])
                ends[sides[1][0]] = (first, int(signs[0] == "<"), last, -int(signs[1] == "<"))
            elif signs == [r"\neq"] and is_letter("".join(sides[0])):
                letters += [sides[0][0]] if sides[0][0] not in letters else []
                conditions.append(part)
            elif signs in (["<"], [">"]) and all(is_letter("".join(s)) for s in sides):
                letters += [s[0] for s in sides if s[0] not in letters and not self.letters.declares(s[0])]
                conditions.append(part)
            else:
                raise Unread("a range")
        if not letters:
            raise Unread("a range")
        if high is not None and not ends:
            raise Unread("an upper end without a lower one")
        return letters, ends, conditions

    def range_of(self, letter: str, ends: tuple | None, extents: list) -> Callable[[World], range]:
        declared = self.letters.ranges.get(letter)

        def whole(w: World) -> range:
            if ends:
                return range(ends[0].whole(w) + ends[1], ends[2].whole(w) + ends[3] + 1)
            low, high = common(letter, declared, extents, w)
            return range(low, high + 1)

        return whole

    def fold(self, kind: str, letters: list[str], ranges: dict, tests: list[Condition], body: Node) -> Node:
        def runs(w: World, left: list[str]):
            if not left:
                yield w
                return
            for k in ranges[left[0]](w):
                yield from runs(w.at(**{left[0]: k}), left[1:])

        def value(w: World) -> Array:
            values = [body.value(v) for v in runs(w, letters) if all(test.holds(v) for test in tests)]
            if not values and kind in ("MAX", "MIN"):
                raise NoValue
            if not values:
                return scalar(0 if kind == "SUM" else 1)
            if kind in ("MAX", "MIN"):
                return algebra.extreme(values, kind == "MAX") if len(values) > 1 else values[0]
            return functools.reduce(algebra.add if kind == "SUM" else times, values)

        return made(value, body, sharp=body.sharp or kind in ("MAX", "MIN"))


def times(a: Array, b: Array) -> Array:
    return algebra.product([a, b], ["JUXTAPOSED"], False)


def is_letter(text: str) -> bool:
    return len(text) == 1 and text.isalpha()


def common(letter: str, declared: Range | None, extents: list, w: World) -> tuple[int, int]:
    """The range of a letter: as declared, and as far as the places reach where it stands."""
    found = places_of(extents, w)
    if declared:
        ends = declared[0].whole(w), declared[1].whole(w)
        if any(high < ends[1] for _, high in found):
            raise Unread(f"{letter} runs on where nothing is")
        return max([ends[0], *(low for low, _ in found)]), min([ends[1], *(high for _, high in found)])
    if len(found) != 1:
        raise Unread(f"the range of {letter} is not known")
    return found.pop()


def places_of(extents: list, w: World) -> set[tuple[int, int]]:
    found = set()
    for extent in extents:
        try:
            found.add(extent(w))
        except NoValue:
            continue
    return found
