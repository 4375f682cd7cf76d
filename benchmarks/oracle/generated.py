"""Claims made as trees: their truth at ordinary and special points, and their text."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal, localcontext
from typing import NamedTuple

from second_opinion import Array, build, scalar

from oracle.identities import Chain, Changes, Identities, Perturbations
from oracle.tokens import NoMeaning
from oracle.truth import DOUBLED, FALSE, NONE, TRUE, UNSURE, compared
from oracle.typed import Point, Printer, Tree, sharp, sloped, sort, value

ORDINARY, SPECIAL = 14, 40
ENTRIES = [Decimal(k) for k in (0, 1, -1, 30, -30)]
LETTERS = ("i", "j", "k")


class Claim(NamedTuple):
    kind: str
    chain: Chain
    latex: str
    made_true: bool


def claims(count: int, seed: int, special: bool, kinds: list[str]) -> Iterator[Claim]:
    """About half of them with a change, or with a term that is zero but at special points."""
    chooser = random.Random(seed)
    identities, changes, terms = Identities(chooser), Changes(chooser), Perturbations(chooser)
    printer = Printer(chooser)
    for k in range(count):
        kind, good = kinds[k % len(kinds)], chooser.random() < 0.5
        chain = identities.chain(kind)
        if special:
            kind, chain = perturbed(identities, terms, chain, good)
        elif not good:
            chain = changes.changed(chain)
        yield Claim(kind, chain, text(printer, chain), good)


def perturbed(identities: Identities, terms: Perturbations, chain: Chain, good: bool) -> tuple[str, Chain]:
    """A term is added to one side of an equation between numbers."""
    while len(chain) != 3 or chain[1] != "=" or sort(chain[0]) != "s" or any(map(sloped, chain)):
        chain = identities.chain(identities.random.choice(Identities.KINDS))
    kind, term = terms.nothing() if good else terms.special()
    return kind, [chain[0], "=", ("add", chain[2], term)]


def text(printer: Printer, chain: Chain) -> str:
    return " ".join(part if k % 2 else printer.text(part) for k, part in enumerate(chain))


class Points:
    """Ordinary points have different sizes of at least 2; special ones have 0, ±1, ±30, ties and ends."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)

    def draw(self, special: bool) -> Point:
        n = self.random.randint(1, 5) if special else self.random.randint(2, 5)
        m = self.random.choice([k for k in range(1, 7) if special or k not in (1, n)])
        if special and self.random.random() < 0.2:
            m = n
        point: Point = {"n": scalar(n), "m": scalar(m)}
        shapes = {"x": (1, 1), "y": (1, 1), "v": (n, 1), "w": (n, 1), "A": (n, n), "C": (n, n), "B": (m, n)}
        for name, shape in shapes.items():
            point[name] = self.array(*shape, special and self.random.random() < 0.6)
        if special and self.random.random() < 0.2:
            point["y"] = point["x"]
        ends = [Decimal("0.001"), Decimal("1.999"), Decimal(1)]
        point["a"] = scalar(self.random.choice(ends) if special else Decimal(self.random.randint(50, 1950)) / 1000)
        point.update({letter: self.random.randint(1, n) for letter in LETTERS})
        return point

    def array(self, rows: int, columns: int, special: bool) -> Array:
        if not special:
            return build(rows, columns, lambda i, j: Decimal(str(round(self.random.gauss(0, 1), 3) or 0.5)))
        if self.random.random() < 0.4:
            same = self.random.choice(ENTRIES)
            return build(rows, columns, lambda i, j: same)
        return build(rows, columns, lambda i, j: self.random.choice(ENTRIES))


def truth(claim: Claim) -> tuple[str, str]:
    """Decided by the trees alone; a special point where a side has no value is passed over."""
    points, tried = Points(len(claim.latex)), 0
    slopes, jumps = any(map(sloped, trees(claim.chain))), any(map(sharp, trees(claim.chain)))
    try:
        for special, count in ((False, ORDINARY), (True, 6 if slopes else SPECIAL)):
            if special and slopes and jumps:
                break
            for _ in range(count):
                point = points.draw(special)
                why = false_at(claim.chain, point, slopes)
                if why and false_at_doubled(claim.chain, point, slopes):
                    return FALSE, f"{why} at {shown(claim.chain, point)}"
                tried += why == "" and not special
    except NoMeaning as fault:
        return NONE, str(fault)
    return (TRUE, "") if tried >= ORDINARY // 2 else (UNSURE, "hardly any value")


def trees(chain: Chain) -> list[Tree]:
    return chain[::2]


def false_at(chain: Chain, point: Point, slopes: bool) -> str | None:
    """Which sides differ; "" where none do, None where one has no value or it is not clear."""
    try:
        values = [value(tree, point) for tree in trees(chain)]
    except ArithmeticError:
        return None
    for left, sign, right in zip(values, chain[1::2], values[1:]):
        if left.shape() != right.shape():
            if not (left.is_scalar() and right.is_scalar()):
                raise NoMeaning("shapes of two sides")
        for x, y in zip(left.numbers, right.numbers, strict=True):
            holds = compared(x, sign, y, slopes)
            if holds is None:
                return None
            if not holds:
                return f"{x:.6} {sign} {y:.6}"
    return ""


def false_at_doubled(chain: Chain, point: Point, slopes: bool) -> bool:
    with localcontext() as context:
        context.prec = DOUBLED
        return bool(false_at(chain, point, slopes))


def shown(chain: Chain, point: Point) -> str:
    used = set(words(chain))
    return ", ".join(
        f"{k}={v if isinstance(v, int) else '(' + ', '.join(f'{x:f}' for x in v.numbers) + ')'}"
        for k, v in point.items()
        if k in used
    )


def words(tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, tuple | list):
        for part in tree:
            yield from words(part)
