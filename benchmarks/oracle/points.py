"""Points within what was declared: ordinary ones, and special ones where false lines like to hide."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal

from second_opinion import Array, NoValue, build, scalar

from oracle.choices import Choices
from oracle.conditions import Condition
from oracle.grammar import Parser
from oracle.letters import Given, Letters
from oracle.worlds import World

SPECIAL = [Decimal(k) for k in (0, 1, -1, 2, 30, -30)]
ENDS = [Decimal("0.001"), Decimal("0.999"), Decimal("0.5")]  # of an open interval, as parts of it


class Points:
    def __init__(self, letters: Letters, seed: int, written: Sequence[Decimal] = ()):
        self.letters, self.random = letters, random.Random(seed)
        self.same: Decimal | None = None
        self.told: dict[str, Decimal] = {}  # what somebody says that numbers are worth
        self.alone = [*SPECIAL, *written]
        self.ends = ENDS
        read = frozenset().union(*(given.reads() for given in letters.givens.values()))
        ranges = frozenset().union(*(end.inside for ends in letters.ranges.values() for end in ends))
        named = {n for key in read | ranges for n in self.made_of(key)}
        self.sizes = {key for key in named if key in letters.givens and letters.givens[key].kind == "WHOLE"}
        self.where = [self.relation(found) for found in letters.where]

    def made_of(self, key: str) -> set[str]:
        definition = self.letters.definitions.get(key)
        parts = definition.body.inside - {key} if definition else ()
        return {key}.union(*(self.made_of(part) for part in parts))

    def relation(self, found: list[str]) -> tuple[Condition, list[str]]:
        parser = Parser(self.letters, Choices([]))
        return parser.condition(found), list(parser.free)

    def draw(self, special: bool, number: int = 0) -> World:
        """At the first special points all real letters are equal, and intervals are near an end."""
        self.same = self.alone[number] if special and number < len(self.alone) else None
        self.ends = ENDS if self.same is None else ENDS[number % len(ENDS) :][:1]
        for _ in range(500):
            world = World(self.letters.definitions, {})
            for given in self.letters.givens.values():
                self.put(world, given, special)
            if all(self.meets(world, *condition) for condition in self.where):
                return world
        raise NoValue

    def draw_at(self, numbers: dict[str, float]) -> World:
        """An ordinary point but for some numbers."""
        self.told = {name: Decimal(repr(number)) for name, number in numbers.items()}
        try:
            return self.draw(False)
        finally:
            self.told = {}

    def put(self, world: World, given: Given, special: bool) -> None:
        if given.range is None:
            world.fixed[given.key, ()] = self.array(world, given, special)
            return
        low, high = (end.whole(world) for end in given.range)
        for k in range(low, high + 1):
            world.fixed[given.key, (k,)] = self.array(world, given, special)

    def array(self, world: World, given: Given, special: bool) -> Array:
        if given.key in self.told:
            return scalar(self.told[given.key])
        if given.key in self.sizes:
            return scalar(self.size(world, given, special))
        rows, columns = (size.whole(world) for size in given.shape)
        if special and self.same is None and rows * columns > 1 and self.random.random() < 0.4:
            entry = self.entry(world, given, True)
            return build(rows, columns, lambda i, j: entry)
        return build(rows, columns, lambda i, j: self.entry(world, given, special and self.is_special()))

    def is_special(self) -> bool:
        """Of an entry at a special point."""
        return self.same is not None or self.random.random() < 0.7

    def size(self, world: World, given: Given, special: bool) -> int:
        every = range(given.low.whole(world), given.high.whole(world) + 1)
        if special:
            return self.random.choice(every)
        taken = [int(world.fixed[key, ()].numbers[0]) for key in self.sizes if (key, ()) in world.fixed]
        return self.random.choice([k for k in every if k > 1 and k not in taken] or list(every))

    def entry(self, world: World, given: Given, special: bool) -> Decimal:
        kind = given.kind
        if kind == "WHOLE":
            low, high = given.low.whole(world), given.high.whole(world)
            return Decimal(self.random.choice([low, high]) if special else self.random.randint(low, high))
        if kind == "BERNOULLI":
            return Decimal(self.random.randint(0, 1))
        if kind == "INTERVAL":
            low, high = given.low.number(world), given.high.number(world)
            part = self.random.choice(self.ends) if special else Decimal(self.random.randint(50, 950)) / 1000
            return low + part * (high - low)
        real = self.special_real() if special else Decimal(str(round(self.random.gauss(0, 1), 3)))
        if kind == "POSITIVE":
            return abs(real) or Decimal("0.25")
        return real or Decimal("0.5") if kind == "NOT_ZERO" or not special else real

    def special_real(self) -> Decimal:
        return self.random.choice(SPECIAL) if self.same is None else self.same

    def meets(self, world: World, condition: Condition, free: list[str]) -> bool:
        """A condition with free letters is meant for every two different values."""
        for runs in combinations(self.letters, world, free):
            if len(set(runs.values())) == len(runs) and not condition.holds(world.at(**runs)):
                return False
        return True


def combinations(letters: Letters, world: World, free: list[str]) -> list[dict[str, int]]:
    """All values of some indices."""
    runs: list[dict[str, int]] = [{}]
    for letter in free:
        low, high = (end.whole(world) for end in letters.ranges[letter])
        runs = [{**run, letter: k} for run in runs for k in range(low, high + 1)]
    return runs
