"""A point: what each letter is worth, and what is computed from that."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal, getcontext

from second_opinion import ONE, ZERO, Array, NoValue, add, both, build, scalar, times, transpose

from oracle.tokens import NoMeaning, Unread

Key = tuple[str, tuple]


def step() -> Decimal:
    """Of a difference: a quarter of the digits, so that two derivatives leave a half of them."""
    return Decimal(10) ** (-getcontext().prec // 4)


@dataclass(frozen=True)
class Node:
    """An expression: how its value is computed, and of what kind it is."""

    value: Callable[[World], Array]
    plain: bool = False  # made of literals and declared numbers: may be added to each entry
    sharp: bool = False  # has a kink, a jump or a tie somewhere
    slope: bool = False  # a derivative occurs
    target: Callable[[World], Target] | None = None
    inside: frozenset[str] = frozenset()  # the letters with a value of their own
    letter: str = ""  # where it is an index alone

    def number(self, world: World) -> Decimal:
        value = self.value(world)
        if not value.is_scalar():
            raise NoMeaning("a number is needed")
        return value.numbers[0]

    def whole(self, world: World) -> int:
        number = self.number(world)
        if number != number.to_integral_value():
            raise NoValue  # √m, where m is no square
        return int(number)


def made(value: Callable[[World], Array], *parts: Node, **kinds: bool) -> Node:
    """An expression made of parts, of whose kinds it is."""
    kinds = {"sharp": any(p.sharp for p in parts), "slope": any(p.slope for p in parts)} | kinds
    return Node(value, inside=frozenset().union(*(p.inside for p in parts)), **kinds)


@dataclass(frozen=True)
class Target:
    """What is moved by a derivative: some numbers of a letter."""

    key: Key
    base: Array
    rows: int
    columns: int
    places: list[int]

    def part(self, rows: int, columns: int, places: list[int]) -> Target:
        return replace(self, rows=rows, columns=columns, places=[self.places[k] for k in places])


@dataclass(frozen=True)
class Definition:
    """A letter that is defined; its parameters are indices or stand for values."""

    body: Node
    indices: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@dataclass
class World:
    definitions: dict[str, Definition]
    fixed: dict[Key, Array]
    index: dict[str, int] = field(default_factory=dict)
    known: dict[Key, Array] = field(default_factory=dict)

    def at(self, **letters: int) -> World:
        return replace(self, index={**self.index, **letters})

    def moved(self, key: Key, array: Array) -> World:
        kept = {k: v for k, v in self.known.items() if not self.depends(k[0], key[0])}
        return replace(self, fixed={**self.fixed, key: array}, known=kept)

    def made_of(self, name: str, on: str) -> bool:
        return name == on or (name in self.definitions and self.depends(name, on))

    def depends(self, name: str, on: str) -> bool:
        return name == on or any(
            self.depends(part, on) for part in self.definitions[name].body.inside
            if part == on or part in self.definitions
        )  # fmt: skip

    def symbol(self, name: str, indices: tuple[int, ...] = ()) -> Array:
        key = (name, indices)
        if key in self.fixed:
            return self.fixed[key]
        if name not in self.definitions:
            raise NoValue
        if key not in self.known:
            definition = self.definitions[name]
            inner = replace(self, index=dict(zip(definition.indices, indices, strict=True)))
            self.known[key] = definition.body.value(inner)
        return self.known[key]

    def call(self, name: str, arguments: list[Node]) -> Array:
        """f(a, b): its parameters are worth the arguments, all else is as it is here."""
        definition = self.definitions[name]
        index, inner = {}, self
        for parameter, argument in zip(definition.values, arguments, strict=True):
            if parameter in definition.indices:
                index[parameter] = argument.whole(self)
            else:
                inner = inner.moved((parameter, ()), argument.value(self))
        return definition.body.value(replace(inner, index=index))


def derivative(of: Node, by: Node, turned: bool, world: World) -> Array:
    """∂of/∂by by central differences: the shape of by, or a row for each number of `of`."""
    if by.target is None:
        raise Unread("a derivative in what is no letter")
    target, h = by.target(world), step()
    name = target.key[0]
    if name in world.definitions and not any(world.made_of(part, name) for part in of.inside):
        raise Unread("a derivative in another name for a part")

    def slope(place: int) -> Array:
        def moved(by: Decimal) -> Array:
            entries = list(target.base.numbers)
            entries[place] += by
            return of.value(world.moved(target.key, Array(*target.base.shape(), entries)))

        return both(moved(h), moved(-h), lambda x, y: (x - y) / (2 * h))

    slopes = [slope(place) for place in target.places]
    if len(slopes) == 1:
        return slopes[0]
    if slopes[0].is_scalar():
        return Array(target.rows, target.columns, [s.numbers[0] for s in slopes])
    if target.rows > 1 and target.columns > 1 or slopes[0].rows > 1 and slopes[0].columns > 1:
        raise Unread("a derivative with three dimensions")
    jacobian = build(len(slopes[0].numbers), len(slopes), lambda i, j: slopes[j].numbers[i])
    return transpose(jacobian) if turned else jacobian


def primed(f: Callable[[Array], Array], a: Array, primes: int) -> Array:
    """f^(primes)(a) of a function of numbers, entry by entry."""
    if primes == 0:
        return f(a)
    if primes > 3:
        raise Unread("too many primes")
    h = step()
    up, down = (primed(f, both(a, scalar(by), lambda x, y: x + y), primes - 1) for by in (h, -h))
    return both(up, down, lambda x, y: (x - y) / (2 * h))


def expectation(of: Node, masks: dict[str, Node], world: World) -> Array:
    """The mean over all values of the masks that occur."""
    names = [n for n in of.inside if n in masks or n in world.definitions]
    used = {name: masks[name] for name in sorted(masks) if any(world.depends(n, name) for n in names)}
    return mean(of, used, world)


def mean(of: Node, masks: dict[str, Node], world: World) -> Array:
    if not masks:
        return of.value(world)
    (name, chance), *others = masks.items()
    p, shape = chance.number(world), world.symbol(name).shape()
    if shape[0] * shape[1] > 6:
        raise Unread("too many masks")
    total = None
    for bits in itertools.product((ONE, ZERO), repeat=shape[0] * shape[1]):
        weight = p ** int(sum(bits)) * (1 - p) ** int(len(bits) - sum(bits))
        part = mean(of, dict(others), world.moved((name, ()), Array(*shape, list(bits))))
        term = times(scalar(weight), part)
        total = term if total is None else add(total, term)
    return total
