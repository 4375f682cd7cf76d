"""Is a line true? Decided without the checker: decimals of 60 digits, derivatives from differences.

It reads what `Main mutants` writes: expressions as lists (["sum", [a, b]]), and what their letters
are. Nothing of the checker's arithmetic is used: values are decimals and not doubles, a derivative
is (f(x + h) - f(x - h)) / 2h and not a dual number, points are drawn here. Standard library only.
"""

from __future__ import annotations

import functools
import itertools
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Overflow, setcontext
from typing import NamedTuple

POINTS = 96
COMBINATIONS = 4  # of the free letters, at each point
ENOUGH = 30
STEP = Decimal("1e-14")
APART = Decimal("1e-12")
SMALL = Decimal("1e-6")
ZERO, ONE = Decimal(0), Decimal(1)

setcontext(Context(prec=60, traps=[DivisionByZero, InvalidOperation, Overflow]))


class NoValue(ArithmeticError):
    """An entry that is not there, the logarithm of a number that is not positive."""


class Array(NamedTuple):
    """Numbers in rows and columns; a number alone is 1×1."""

    rows: int
    columns: int
    numbers: list[Decimal]

    def is_scalar(self) -> bool:
        return self.rows == self.columns == 1

    def is_vector(self) -> bool:
        return (self.rows == 1) != (self.columns == 1)

    def at(self, row: int, column: int) -> Decimal:
        return self.numbers[row * self.columns + column]

    def shape(self) -> tuple[int, int]:
        return self.rows, self.columns


def scalar(number: Decimal | int) -> Array:
    return Array(1, 1, [Decimal(number)])


def build(rows: int, columns: int, entry: Callable[[int, int], Decimal]) -> Array:
    return Array(rows, columns, [entry(i, j) for i in range(rows) for j in range(columns)])


def each(a: Array, f: Callable[[Decimal], Decimal]) -> Array:
    return Array(a.rows, a.columns, [f(x) for x in a.numbers])


def both(a: Array, b: Array, f: Callable[[Decimal, Decimal], Decimal]) -> Array:
    """f entry by entry; a number alone stands for each entry."""
    wide = b if a.is_scalar() else a
    left = a.numbers * len(wide.numbers) if a.is_scalar() else a.numbers
    right = b.numbers * len(wide.numbers) if b.is_scalar() else b.numbers
    return Array(wide.rows, wide.columns, [f(x, y) for x, y in zip(left, right, strict=True)])


def add(a: Array, b: Array) -> Array:
    return both(a, b, lambda x, y: x + y)


def times(a: Array, b: Array) -> Array:
    return both(a, b, lambda x, y: x * y)


def transpose(a: Array) -> Array:
    return build(a.columns, a.rows, lambda i, j: a.at(j, i))


def matrix_product(a: Array, b: Array) -> Array:
    return build(
        a.rows, b.columns, lambda i, j: sum((a.at(i, k) * b.at(k, j) for k in range(a.columns)), ZERO)
    )


def multiply(a: Array, sign: str, b: Array) -> Array | None:
    """a sign b, or None where the shapes do not allow it."""
    if a.is_scalar() or b.is_scalar():
        return times(a, b)
    equal = a.shape() == b.shape()
    if sign == "ELEMENTWISE" or (sign == "STAR" and equal):
        return times(a, b) if equal else None
    if sign == "DOT" and equal and a.is_vector():
        return scalar(sum(times(a, b).numbers, ZERO))
    return matrix_product(a, b) if a.columns == b.rows else None


def product(factors: list[Array], signs: list[str]) -> Array | None:
    """From the left, ⊙ last; where that does not conform, in any way that does."""
    splits = sorted(range(1, len(factors)), key=lambda k: (signs[k - 1] != "ELEMENTWISE", -k))
    if not splits:
        return factors[0]
    for k in splits:
        left = product(factors[:k], signs[: k - 1])
        right = product(factors[k:], signs[k:]) if left is not None else None
        result = multiply(left, signs[k - 1], right) if right is not None else None
        if result is not None:
            return result
    return None


# remembered, for a difference moves one number of many, and a sum has each term many times
remembered = functools.lru_cache(10_000)


@remembered
def log(x: Decimal) -> Decimal:
    if x <= 0:
        raise NoValue
    return x.ln()


@remembered
def exp(x: Decimal) -> Decimal:
    return x.exp()


def sigmoid(x: Decimal) -> Decimal:
    return ONE / (ONE + exp(-x))


def softmax(a: Array) -> Array:
    """Of a column, or of each row."""
    e = each(a, exp)
    if a.columns == 1:
        total = sum(e.numbers, ZERO)
        return each(e, lambda x: x / total)
    sums = [sum(e.numbers[i * e.columns : (i + 1) * e.columns], ZERO) for i in range(e.rows)]
    return build(e.rows, e.columns, lambda i, j: e.at(i, j) / sums[i])


def diagonal(a: Array) -> Array:
    if a.rows > 1 and a.columns > 1:
        return build(a.rows, 1, lambda i, j: a.at(i, i))
    n = len(a.numbers)
    return build(n, n, lambda i, j: a.numbers[i] if i == j else ZERO)


def extreme(arguments: list[Array], choose: Callable) -> Array:
    if len(arguments) == 1:
        return scalar(choose(arguments[0].numbers))
    result = arguments[0]
    for other in arguments[1:]:
        result = both(result, other, lambda x, y: choose((x, y)))
    return result


ENTRYWISE = {
    "LOG": log,
    "LN": log,
    "EXP": exp,
    "SIGMOID": sigmoid,
    "TANH": lambda x: 2 * sigmoid(2 * x) - 1,
    "SQRT": Decimal.sqrt,
    "SIGN": lambda x: ONE.copy_sign(x) if x else ZERO,
    "ABS": abs,
    "RELU": lambda x: max(x, ZERO),
}
WHOLE = {
    "MAX": lambda a: extreme(a, max),
    "MIN": lambda a: extreme(a, min),
    "SOFTMAX": lambda a: softmax(a[0]),
    "LOG_SUM_EXP": lambda a: scalar(log(sum((exp(x) for x in a[0].numbers), ZERO))),
    "DIAG": lambda a: diagonal(a[0]),
    "TRACE": lambda a: scalar(sum((a[0].at(i, i) for i in range(a[0].rows)), ZERO)),
    "INNER": lambda a: scalar(sum(times(a[0], a[1]).numbers, ZERO)),
    "NORM_1": lambda a: scalar(sum((abs(x) for x in a[0].numbers), ZERO)),
    "NORM_2": lambda a: scalar(sum((x * x for x in a[0].numbers), ZERO).sqrt()),
}


def apply(function: str, arguments: list[Array]) -> Array:
    if function in ENTRYWISE:
        return each(arguments[0], ENTRYWISE[function])
    return WHOLE[function](arguments)


def power(base: Array, exponent: Decimal) -> Array:
    if exponent == exponent.to_integral_value() and base.rows > 1 and base.columns > 1:
        result = build(base.rows, base.rows, lambda i, j: ONE if i == j else ZERO)
        for _ in range(int(exponent)):
            result = matrix_product(result, base)
        return result
    if exponent == exponent.to_integral_value():
        return each(base, lambda x: ONE if exponent == 0 else x ** int(exponent))
    return each(base, lambda x: exp(exponent * log(x)))


class Frame(NamedTuple):
    """What some letters are worth here, and what was computed from that."""

    fixed: dict[str, Array]
    known: dict


class World:
    """One point: values of all letters, and of the expressions made of them."""

    def __init__(self, letters: dict, drawn: dict[str, Array]):
        self.letters = letters
        self.frames = [Frame(drawn, {})]
        self.indices: dict[str, int] = {}

    def value(self, e: list) -> Array:
        return getattr(self, e[0])(*e[1:])

    def number(self, e: list) -> Decimal:
        return self.value(e).numbers[0]

    def whole(self, e: list) -> int:
        return int(self.number(e).to_integral_value())

    @contextmanager
    def within(self, frames: list[Frame]) -> Iterator[None]:
        before, self.frames = self.frames, frames
        try:
            yield
        finally:
            self.frames = before

    def where(self, fixed: dict[str, Array], e: list) -> Array:
        """The value of e with some letters set to something else."""
        with self.within([*self.frames, Frame(fixed, {})]):
            return self.value(e)

    def made_of(self, name: str) -> set[str]:
        """All letters that a letter is made of."""
        entry = self.letters[name]
        if "made of" not in entry:
            entry["made of"] = {name}
            used = {part for part in flat(entry.get("body", [])) if part in self.letters}
            entry["made of"] = {name}.union(*map(self.made_of, used))
        return entry["made of"]

    def symbol(self, name: str, key: tuple = ()) -> Array:
        parts = self.made_of(name)
        depth = len(self.frames)
        while depth > 1 and not parts & self.frames[depth - 1].fixed.keys():
            depth -= 1
        frame = self.frames[depth - 1]
        if not key and name in frame.fixed:
            return frame.fixed[name]
        if (name, key) not in frame.known:
            with self.within(self.frames[:depth]):
                frame.known[name, key] = self.value(self.letters[name]["body"])
        return frame.known[name, key]

    def num(self, digits: str) -> Array:
        return scalar(Decimal(str(digits)))

    def ref(self, name: str) -> Array:
        return self.symbol(name)

    def index(self, name: str) -> Array:
        if name not in self.indices:
            raise NoValue
        return scalar(self.indices[name])

    def item(self, base: list, access: str, subscripts: list) -> Array:
        array = self.value(base)
        rows, columns, places = self.places(array.shape(), access, subscripts)
        return Array(rows, columns, [array.numbers[k] for k in places])

    def places(self, shape: tuple[int, int], access: str, subscripts: list) -> tuple[int, int, list]:
        """Which numbers of an array of that shape a part of it is."""
        rows, columns = shape
        at = [self.whole(k) - 1 for k in subscripts]
        last = {"ROW": rows, "COLUMN": columns, "ENTRY": rows if len(at) == 2 else rows * columns}[access]
        if not 0 <= at[0] < last or (len(at) == 2 and not 0 <= at[1] < columns):
            raise NoValue
        if access == "ROW":
            return columns, 1, list(range(at[0] * columns, (at[0] + 1) * columns))
        if access == "COLUMN":
            return rows, 1, list(range(at[0], rows * columns, columns))
        return 1, 1, [at[0] * columns + at[1] if len(at) == 2 else at[0]]

    def sum(self, terms: list) -> Array:
        result = self.value(terms[0])
        for term in terms[1:]:
            result = add(result, self.value(term))
        return result

    def negative(self, of: list) -> Array:
        return each(self.value(of), lambda x: -x)

    def product(self, factors: list, signs: list) -> Array:
        result = product([self.value(factor) for factor in factors], signs)
        if result is None:
            raise NoValue
        return result

    def quotient(self, top: list, bottom: list) -> Array:
        return both(self.value(top), self.value(bottom), lambda x, y: x / y)

    def power(self, base: list, exponent: list) -> Array:
        return power(self.value(base), self.number(exponent))

    def transpose(self, of: list) -> Array:
        return transpose(self.value(of))

    def apply(self, function: str, primes: int, arguments: list) -> Array:
        values = [self.value(argument) for argument in arguments]
        return differentiated(lambda a: apply(function, [a, *values[1:]]), values[0], primes)

    def call(self, name: str, primes: int, arguments: list) -> Array:
        values = [self.value(argument) for argument in arguments]
        if primes:
            return differentiated(lambda a: self.body(name, [a, *values[1:]]), values[0], primes)
        return self.body(name, values)

    def body(self, name: str, values: list[Array]) -> Array:
        fixed, key = {}, []
        for parameter, value in zip(self.letters[name]["parameters"], values, strict=True):
            if parameter[0] == "index":
                self.indices[parameter[1]] = int(value.numbers[0].to_integral_value())
                key.append(value.numbers[0])
            else:
                fixed[parameter[1]] = value
        return self.where(fixed, self.letters[name]["body"]) if fixed else self.symbol(name, tuple(key))

    def range(self, letter: str) -> range:
        entry = self.letters[letter]
        if "low" not in entry:
            raise NoValue
        return range(self.whole(entry["low"]), self.whole(entry["high"]) + 1)

    def runs(self, letters: list[str]) -> Iterator[None]:
        if not letters:
            yield
            return
        for k in self.range(letters[0]):
            self.indices[letters[0]] = k
            yield from self.runs(letters[1:])

    def big(self, fold: str, letters: list[str], condition: dict, body: list) -> Array:
        values = [self.value(body) for _ in self.runs(letters) if self.holds(condition)]
        if not values and fold == "MAX":
            raise NoValue
        if not values:
            return scalar(0 if fold == "SUM" else 1)
        if fold == "MAX":
            return extreme(values, max) if len(values) > 1 else values[0]
        result = values[0]
        for value in values[1:]:
            result = add(result, value) if fold == "SUM" else times(result, value)
        return result

    def holds(self, condition: dict) -> bool:
        return all(
            compares(self.number(a), order, self.number(b)) for a, order, b in condition["all"]
        )

    def derivative(self, of: list, by: list) -> Array:
        if by[0] == "transpose":
            return transpose(self.derivative(of, by[1]))
        name, rows, columns, places = self.target(by)
        base = self.symbol(name)
        slopes = [self.slope(of, name, base, place) for place in places]
        if len(slopes) == 1:
            return slopes[0]
        if slopes[0].is_scalar():
            return Array(rows, columns, [slope.numbers[0] for slope in slopes])
        return build(len(slopes[0].numbers), len(slopes), lambda i, j: slopes[j].numbers[i])

    def slope(self, of: list, name: str, base: Array, place: int) -> Array:
        def moved(step: Decimal) -> Array:
            numbers = list(base.numbers)
            numbers[place] += step
            return self.where({name: Array(base.rows, base.columns, numbers)}, of)

        return both(moved(STEP), moved(-STEP), lambda x, y: (x - y) / (2 * STEP))

    def target(self, by: list) -> tuple[str, int, int, list[int]]:
        """The letter that moves, and which of its numbers."""
        if by[0] == "ref":
            shape = self.symbol(by[1]).shape()
            return by[1], *shape, list(range(shape[0] * shape[1]))
        name, rows, columns, inner = self.target(by[1])
        rows, columns, places = self.places((rows, columns), by[2], by[3])
        return name, rows, columns, [inner[place] for place in places]

    def block(self, rows: list) -> Array:
        bands = [beside([self.value(part) for part in row]) for row in rows]
        return transpose(beside([transpose(band) for band in bands]))

    def listed(self, letter: str, entry: list, places: list, others: list, stacked: int) -> Array:
        special = dict(zip(map(self.whole, places), others, strict=True))
        parts = []
        for k in self.range(letter):
            self.indices[letter] = k
            parts.append(self.value(special.get(k, entry)))
        return transpose(beside([transpose(part) for part in parts])) if stacked else beside(parts)

    def cases(self, branches: list) -> Array:
        for value, condition in branches:
            if self.holds(condition):
                return self.value(value)
        raise NoValue

    def truth(self, condition: dict) -> Array:
        return scalar(1 if self.holds(condition) else 0)

    def expectation(self, of: list) -> Array:
        letters = set().union(*(self.made_of(part) for part in flat(of) if part in self.letters))
        masks = [name for name in sorted(letters) if self.letters[name].get("drawn") == "BERNOULLI"]
        return self.mean(masks, of)

    def mean(self, masks: list[str], of: list) -> Array:
        if not masks:
            return self.value(of)
        p = self.number(self.letters[masks[0]]["high"])
        shape = self.symbol(masks[0]).shape()
        total = scalar(0)
        for bits in itertools.product((ONE, ZERO), repeat=shape[0] * shape[1]):
            weight = p ** int(sum(bits)) * (1 - p) ** int(len(bits) - sum(bits))
            with self.within([*self.frames, Frame({masks[0]: Array(*shape, list(bits))}, {})]):
                total = add(total, times(scalar(weight), self.mean(masks[1:], of)))
        return total

    def basis(self, at: list, size: list) -> Array:
        place = self.whole(at) - 1
        return build(self.whole(size), 1, lambda i, j: ONE if i == place else ZERO)

    def identity(self, size: list) -> Array:
        n = self.whole(size)
        return build(n, n, lambda i, j: ONE if i == j else ZERO)


def beside(parts: list[Array]) -> Array:
    """[a b …]."""
    if any(part.rows != parts[0].rows for part in parts):
        raise NoValue
    rows = [
        x for i in range(parts[0].rows) for part in parts
        for x in part.numbers[i * part.columns : (i + 1) * part.columns]
    ]  # fmt: skip
    return Array(parts[0].rows, sum(part.columns for part in parts), rows)


def differentiated(f: Callable[[Array], Array], a: Array, primes: int) -> Array:
    """f^(primes)(a) of a function that acts on each entry alone."""
    if primes == 0:
        return f(a)
    up = differentiated(f, each(a, lambda x: x + STEP), primes - 1)
    down = differentiated(f, each(a, lambda x: x - STEP), primes - 1)
    return both(up, down, lambda x, y: (x - y) / (2 * STEP))


def compares(a: Decimal, order: str, b: Decimal) -> bool:
    return {
        "EQUAL": a == b,
        "NOT_EQUAL": a != b,
        "LESS": a < b,
        "LESS_EQUAL": a <= b,
        "GREATER": a > b,
        "GREATER_EQUAL": a >= b,
    }[order]


def flat(e) -> Iterator[str]:
    """All words in an expression."""
    if isinstance(e, str):
        yield e
    elif isinstance(e, dict):
        yield from flat(list(e.values()))
    elif isinstance(e, list):
        for part in e:
            yield from flat(part)


def agree(a: Array, order: str, b: Array) -> bool:
    """Whether two values compare as claimed; a diagonal matrix may be written as its diagonal."""
    if a.rows == a.columns > 1 and b.is_vector() and len(b.numbers) == a.rows:
        return all(not a.at(i, j) or i == j for i in range(a.rows) for j in range(a.rows)) and agree(
            diagonal(a), order, Array(a.rows, 1, b.numbers)
        )
    if b.rows == b.columns > 1 and a.is_vector() and len(a.numbers) == b.rows:
        return agree(b, order, a)
    if not (a.is_scalar() or b.is_scalar() or a.shape() == b.shape()):
        return False
    if order != "EQUAL":
        return all(both(a, b, lambda x, y: Decimal(compares(x, order, y))).numbers)
    scale = max(map(abs, [*a.numbers, *b.numbers, SMALL]))
    return max(map(abs, both(a, b, lambda x, y: x - y).numbers)) <= APART * scale


def free_letters(claim: dict, letters: dict) -> list[str]:
    """Index letters that no sum or list of the claim binds."""
    bound: set[str] = set()

    def bind(e) -> None:
        if isinstance(e, dict):
            bind(list(e.values()))
        elif isinstance(e, list):
            if e and e[0] == "big":
                bound.update(e[2])
            elif e and e[0] == "listed":
                bound.add(e[1])
            for part in e:
                bind(part)

    bind([claim["left"], claim["right"], claim["condition"]])
    words = list(flat([claim["left"], claim["right"], claim["condition"]]))
    words += [word for name in bound for word in flat([letters[name].get("low", []), letters[name].get("high", [])])]
    index = [word for word in dict.fromkeys(words) if word in letters and is_index(letters[word])]
    return [word for word in index if word not in bound]


def is_index(entry: dict) -> bool:
    return "body" not in entry and "drawn" not in entry


class Points:
    """Draws points of a setting: sizes that differ, indices that often coincide."""

    def __init__(self, reading: dict, seed: int):
        self.reading, self.letters = reading, reading["letters"]
        self.random = random.Random(seed)
        words = [part for name in reading["givens"] for part in flat(self.letters[name]["shape"])]
        words += [part for name in reading["givens"] for part in flat(self.letters[name]["high"])]
        words += [part for e in self.letters.values() if is_index(e) for part in flat(e.get("high", []))]
        words = set().union(*(self.parts(word) for word in words))
        self.sizes = {word for word in words if self.letters[word].get("drawn") == "WHOLE"}

    def parts(self, word: str) -> set[str]:
        return World(self.letters, {}).made_of(word) if word in self.letters else set()

    def draw(self) -> World:
        while True:
            world = World(self.letters, {})
            for name in self.reading["givens"]:
                world.frames[0].fixed[name] = self.array(world, name)
            try:
                if all(self.meets(world, condition) for condition in self.reading["where"]):
                    return world
            except ArithmeticError:
                continue

    def array(self, world: World, name: str) -> Array:
        given = self.letters[name]
        if name in self.sizes:
            return scalar(self.size(world, given))
        rows, columns = (world.whole(size) for size in given["shape"])
        return build(rows, columns, lambda i, j: self.entry(world, given))

    def size(self, world: World, given: dict) -> int:
        taken = [int(world.frames[0].fixed[s].numbers[0]) for s in self.sizes if s in world.frames[0].fixed]
        every = range(max(2, world.whole(given["low"])), world.whole(given["high"]) + 1)
        return self.random.choice([k for k in every if k not in taken] or list(every))

    def entry(self, world: World, given: dict) -> Decimal:
        kind = given["drawn"]
        if kind == "WHOLE":
            return Decimal(self.random.randint(world.whole(given["low"]), world.whole(given["high"])))
        if kind == "BERNOULLI":
            return Decimal(self.random.random() < world.number(given["high"]))
        if kind == "INTERVAL":
            low, high = world.number(given["low"]), world.number(given["high"])
            return low + Decimal(self.random.uniform(0.05, 0.95)) * (high - low)
        real = Decimal(self.random.gauss(0, 1))
        return abs(real) + Decimal("0.1") if kind == "POSITIVE" else real

    @staticmethod
    def meets(world: World, condition: dict) -> bool:
        """A condition with free letters is meant for every two different values."""
        words = dict.fromkeys(flat(condition))
        free = [word for word in words if word in world.letters and is_index(world.letters[word])]
        return all(
            world.holds(condition)
            for _ in world.runs(free)
            if len({world.indices[letter] for letter in free}) == len(free)
        )


def value(world: World, e: list) -> Array | None:
    try:
        return world.value(e)
    except ArithmeticError:
        return None


def judge(reading: dict, claim: dict, seed: int) -> str:
    """“true”, “false”, or “no value” where the sides can hardly ever be compared."""
    points = Points(reading, seed)
    if "shape" in claim:
        world = points.draw()
        shape = tuple(world.whole(size) for size in claim["shape"])
        return "true" if world.value(claim["element"]).shape() == shape else "false"
    free = free_letters(claim, reading["letters"])
    sides, compared, differs = [0, 0], 0, False
    for _ in range(POINTS):
        world = points.draw()
        try:
            every = [dict(world.indices) for _ in world.runs(free)]
        except NoValue:
            continue
        for indices in points.random.sample(every, min(COMBINATIONS, len(every))):
            world.indices.update(indices)
            try:
                if not world.holds(claim["condition"]):
                    continue
            except ArithmeticError:
                continue
            left, right = value(world, claim["left"]), value(world, claim["right"])
            sides = [sides[0] + (left is not None), sides[1] + (right is not None)]
            if left is None and right is None:
                continue
            compared += 1
            differs |= left is None or right is None or not agree(left, claim["order"], right)
        if differs and all(sides):
            return "false"
    return "true" if compared >= ENOUGH and not differs else "no value"


def opinion(reading: dict, seed: int = 5) -> str:
    """The same of a whole line: true if everything in it is."""
    opinions = {judge(reading, claim, seed) for claim in reading["claims"]}
    return next((o for o in ("false", "no value") if o in opinions), "true")
