"""Expressions made of expressions."""

from __future__ import annotations

from collections.abc import Callable

from second_opinion import Array, NoValue

from oracle import algebra
from oracle.tokens import NoMeaning, Unread
from oracle.worlds import Node, Target, World, made


def multiplied(factors: list[Node], signs: list[str]) -> Node:
    if not signs:
        return factors[0]
    lenient = any(f.slope for f in factors)

    def value(w: World) -> Array:
        values = [f.value(w) for f in factors]
        if "CROSS" in signs and sum(not v.is_scalar() for v in values) > 1:
            raise Unread("a cross product")
        return algebra.product(values, ["JUXTAPOSED" if s == "CROSS" else s for s in signs], lenient)

    return made(value, *factors, plain=all(f.plain for f in factors))


def fraction(top: Node, bottom: Node) -> Node:
    plain = top.plain and bottom.plain
    return made(lambda w: algebra.quotient(top.value(w), bottom.value(w)), top, bottom, plain=plain)


def powered(node: Node, power: Node | None) -> Node:
    if power is None:
        return node
    return made(lambda w: algebra.power(node.value(w), power.value(w)), node, power, plain=node.plain and power.plain)


def transposed_target(node: Node) -> Callable[[World], Target] | None:
    if node.target is None:
        return None

    def target(w: World) -> Target:
        t = node.target(w)
        if t.rows > 1 and t.columns > 1:
            raise Unread("a derivative in a transposed matrix")
        return t.part(t.columns, t.rows, list(range(len(t.places))))

    return target


def size(a: Array, place: int, count: int) -> int:
    return len(a.numbers) if count == 1 else (a.rows, a.columns)[place]


def places(a: Array, indices: list[int]) -> tuple[int, int, list[int]]:
    if a.is_scalar():
        raise NoMeaning("an index on a number")
    if len(indices) == 1 and not a.is_vector():
        raise Unread("a row or a column")
    if len(indices) == 2 and a.is_vector():
        raise NoMeaning("two indices on a vector")
    limits = [len(a.numbers)] if len(indices) == 1 else [a.rows, a.columns]
    if not all(1 <= i <= limit for i, limit in zip(indices, limits, strict=True)):
        raise NoValue
    return 1, 1, [indices[0] - 1 if len(indices) == 1 else (indices[0] - 1) * a.columns + indices[1] - 1]


def line_of(a: Array, side: str, number: int) -> tuple[int, int, list[int]]:
    if not 1 <= number <= (a.rows if side == "row" else a.columns):
        raise NoValue
    if side == "row":
        return a.columns, 1, [(number - 1) * a.columns + j for j in range(a.columns)]
    return a.rows, 1, [i * a.columns + number - 1 for i in range(a.rows)]
