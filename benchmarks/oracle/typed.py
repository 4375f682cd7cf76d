"""Typed expressions: a tree that can be printed in the usual notations, and that has a value.

A tree is a tuple, its operation first. Letters: x, y real; a in (0, 2); v, w columns of n; A, C
square of n; B of m by n; i, j, k, r, s indices from 1 to n.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

import second_opinion as numbers
from second_opinion import ZERO, Array, NoValue, build, compares, each, scalar, transpose

from oracle import algebra
from oracle.conditions import RELATIONS
from oracle.worlds import step

Tree = tuple
PREAMBLE = r"""given n \in \{1,\dots,5\},\ m \in \{1,\dots,6\}
given x, y \in \mathbb{R},\ a \in (0, 2)
given v, w \in \mathbb{R}^n,\ A, C \in \mathbb{R}^{n \times n},\ B \in \mathbb{R}^{m \times n}
index i,j,k,r,s \in \{1,\dots,n\}"""
SCALARS, VECTORS, MATRICES = ("x", "y", "a"), ("v", "w"), ("A", "C")
TYPES = {
    **dict.fromkeys([*SCALARS, "n", "m"], "s"), **dict.fromkeys(VECTORS, "v"), **dict.fromkeys([*MATRICES, "B"], "m"),
    **dict.fromkeys(
        "num neg add sub mul div pow fn abs max min relu sign dot norm norm1 sum prod top"
        " entry item ind cases tr ddx".split(),
        "s",
    ),
    **dict.fromkeys("vneg vadd vsub smul matvec had vfn softmax grad unit".split(), "v"),
    **dict.fromkeys("trans madd outer diag jac gradm mmul mscale".split(), "m"),
    "index": "i",
}  # fmt: skip
COMMANDS = {"sigma": r"\sigma", "tanh": r"\tanh", "exp": r"\exp", "sin": r"\sin", "log": r"\log", "cos": r"\cos"}
SUM, PRODUCT, FACTOR, ATOM = range(4)
SHARP = set("abs max min relu sign norm norm1 top ind cases".split())
TRANSPOSED = (r"^\top", "^T", r"^{\top}")


def sort(tree: Tree) -> str:
    return TYPES[tree[0]]


def sharp(tree) -> bool:
    return isinstance(tree, tuple) and (tree[0] in SHARP or any(map(sharp, tree[1:])))


def sloped(tree) -> bool:
    return isinstance(tree, tuple) and (tree[0] in ("ddx", "grad", "jac", "gradm") or any(map(sloped, tree[1:])))


class Printer:
    """One of the usual notations for each operation, at random."""

    def __init__(self, chooser: random.Random):
        self.random = chooser

    def text(self, tree: Tree, least: int = SUM) -> str:
        text, level = getattr(self, "of_" + tree[0], self.letter)(tree)
        return text if level >= least else self.bracketed(text)

    def bracketed(self, text: str) -> str:
        opening, close = self.random.choice([("(", ")"), ("(", ")"), (r"\left(", r"\right)"), (r"\big(", r"\big)")])
        return f"{opening}{text}{close}"

    def pick(self, *texts: str) -> str:
        return self.random.choice(texts)

    def letter(self, tree: Tree):
        return tree[0], ATOM

    def of_index(self, tree: Tree):
        return str(tree[1]), ATOM

    def of_num(self, tree: Tree):
        return str(tree[1]), SUM if str(tree[1]).startswith("-") else ATOM

    def of_neg(self, tree: Tree):
        return "-" + self.text(tree[1], PRODUCT), SUM

    of_vneg = of_neg

    def of_add(self, tree: Tree):
        return f"{self.text(tree[1])} + {self.text(tree[2], PRODUCT)}", SUM

    of_vadd = of_madd = of_add

    def of_sub(self, tree: Tree):
        return f"{self.text(tree[1])} - {self.text(tree[2], PRODUCT)}", SUM

    of_vsub = of_sub

    def of_mul(self, tree: Tree):
        left, right = (self.text(t, FACTOR) for t in tree[1:])
        dots = right[0].isdigit() or right[0] in "|[" or left.endswith("|") or self.random.random() < 0.4
        return rf"{left} \cdot {right}" if dots else f"{left} {right}", PRODUCT

    def of_smul(self, tree: Tree):
        space = self.pick(" ", r"\, ")
        return f"{self.text(tree[1], FACTOR)}{space}{self.text(tree[2], FACTOR)}", PRODUCT

    of_mscale = of_matvec = of_mmul = of_smul

    def of_div(self, tree: Tree):
        return self.pick(r"\frac", r"\dfrac") + f"{{{self.text(tree[1])}}}{{{self.text(tree[2])}}}", ATOM

    def of_pow(self, tree: Tree):
        exponent = f"{{{tree[2]}}}" if tree[2] > 9 else str(tree[2])
        return f"{self.text(tree[1], ATOM)}^{exponent}", FACTOR

    def of_fn(self, tree: Tree):
        if tree[1] == "exp" and self.random.random() < 0.6:
            return f"e^{{{self.text(tree[2])}}}", FACTOR
        return COMMANDS[tree[1]] + self.bracketed(self.text(tree[2])), FACTOR

    of_vfn = of_fn

    def of_softmax(self, tree: Tree):
        return r"\operatorname{softmax}" + self.bracketed(self.text(tree[1])), FACTOR

    def of_abs(self, tree: Tree):
        opening, close = self.random.choice([("|", "|"), (r"\left|", r"\right|"), (r"\lvert ", r"\rvert")])
        return f"{opening}{self.text(tree[1])}{close}", ATOM

    def of_max(self, tree: Tree):
        return rf"\{tree[0]}" + self.bracketed(f"{self.text(tree[1])}, {self.text(tree[2])}"), FACTOR

    of_min = of_max

    def of_relu(self, tree: Tree):
        return r"\operatorname{ReLU}" + self.bracketed(self.text(tree[1])), FACTOR

    def of_sign(self, tree: Tree):
        return self.pick(r"\operatorname{sign}", r"\operatorname{sgn}") + self.bracketed(self.text(tree[1])), FACTOR

    def of_dot(self, tree: Tree):
        left, right = tree[1:]
        way = self.random.randrange(3)
        if way == 0:
            return rf"\langle {self.text(left)}, {self.text(right)} \rangle", ATOM
        top = self.pick(*TRANSPOSED)
        return f"{self.text(left, ATOM)}{top} {self.text(right, FACTOR)}", PRODUCT

    def of_norm(self, tree: Tree):
        opening, close = self.random.choice([(r"\|", r"\|"), (r"\left\|", r"\right\|"), (r"\lVert ", r"\rVert")])
        return f"{opening}{self.text(tree[1])}{close}{self.pick('', '_2')}", ATOM

    def of_norm1(self, tree: Tree):
        return rf"\|{self.text(tree[1])}\|_1", ATOM

    def of_sum(self, tree: Tree):
        _, letter, body, other = tree
        name = {"sum": r"\sum", "prod": r"\prod", "top": r"\max"}[tree[0]]
        ends = self.pick(f"_{{{letter}=1}}^n", f"_{letter}", f"_{{{letter}=1}}^{{n}}")
        if other or tree[0] == "top":
            ends = rf"_{{{letter} \ne {other}}}" if other else f"_{letter}"
        return f"{name}{ends} {self.text(body, PRODUCT)}", PRODUCT if tree[0] == "sum" else SUM

    of_prod = of_top = of_sum

    def of_entry(self, tree: Tree):
        return f"{self.text(tree[1], ATOM)}_{tree[2][1]}", ATOM

    def of_item(self, tree: Tree):
        i, j = tree[2][1], tree[3][1]
        return f"{self.text(tree[1], ATOM)}_{{{i}{self.pick('', ',')}{j}}}", ATOM

    def of_ind(self, tree: Tree):
        relation = f"{self.text(tree[2])} {tree[1]} {self.text(tree[3])}"
        ones = r"\mathbb{1}[%s]", r"\mathbb{1}_{%s}", r"\mathbf{1}[%s]", r"\mathbb{1}\{%s\}", r"\mathbb 1[%s]", "[%s]"
        return self.pick(*ones) % relation, ATOM

    def of_cases(self, tree: Tree):
        _, value, sign, bound, other = tree
        where = self.pick(r"\text{if } ", "") + f"{self.text(bound)} {sign} 0"
        rest = r"\text{otherwise}"
        return rf"\begin{{cases}} {self.text(value)} & {where} \\ {self.text(other)} & {rest} \end{{cases}}", ATOM

    def of_tr(self, tree: Tree):
        return r"\operatorname{tr}" + self.bracketed(self.text(tree[1])), FACTOR

    def of_ddx(self, tree: Tree):
        body, sign = tree[1], self.pick(r"\partial ", "d")
        if self.random.random() < 0.3 and body[0] in ("fn", "pow", "abs"):
            return rf"\frac{{{sign}}}{{{sign}{tree[2]}}} {self.text(body, FACTOR)}", SUM
        return rf"\frac{{{sign}}}{{{sign}{tree[2]}}} {self.bracketed(self.text(body))}", SUM

    def of_grad(self, tree: Tree):
        body = self.bracketed(self.text(tree[1]))
        return self.pick(rf"\nabla_{tree[2]} {body}", rf"\frac{{\partial}}{{\partial {tree[2]}}} {body}"), SUM

    of_gradm = of_grad

    def of_jac(self, tree: Tree):
        body = self.text(tree[1])
        return rf"\frac{{\partial {self.bracketed(body)}}}{{\partial {tree[2]}}}", ATOM

    def of_had(self, tree: Tree):
        sign = self.pick(r"\odot", r"\circ")
        return f"{self.text(tree[1], FACTOR)} {sign} {self.text(tree[2], FACTOR)}", SUM

    def of_unit(self, tree: Tree):
        return f"e_{tree[1][1]}", FACTOR

    def of_trans(self, tree: Tree):
        return f"{self.text(tree[1], ATOM)}{self.pick(*TRANSPOSED)}", FACTOR

    def of_outer(self, tree: Tree):
        return f"{self.text(tree[1], FACTOR)} {self.text(tree[2], ATOM)}{self.pick(*TRANSPOSED)}", PRODUCT

    def of_diag(self, tree: Tree):
        return r"\operatorname{diag}" + self.bracketed(self.text(tree[1])), FACTOR


Point = dict[str, object]  # arrays of letters, whole numbers of indices


def value(tree: Tree, point: Point) -> Array:
    return VALUES.get(tree[0], letter)(tree, point)


def letter(tree: Tree, point: Point) -> Array:
    return point[tree[0]]


def size(point: Point) -> int:
    return int(point["n"].numbers[0])


def at(index: Tree, point: Point) -> int:
    place = index[1] if isinstance(index[1], int) else point[index[1]]
    if not 1 <= place <= size(point):
        raise NoValue
    return place


def entrywise(f: Callable[[Decimal], Decimal]) -> Callable[[Tree, Point], Array]:
    return lambda tree, point: each(value(tree[1], point), f)


def combined(f: Callable[[Array, Array], Array]) -> Callable[[Tree, Point], Array]:
    return lambda tree, point: f(value(tree[1], point), value(tree[2], point))


def product(a: Array, b: Array) -> Array:
    return algebra.product([a, b], ["JUXTAPOSED"], False)


def runs(tree: Tree, point: Point) -> list[Array]:
    _, name, body, other = tree
    left_out = point[other] if other else 0
    return [value(body, {**point, name: k}) for k in range(1, size(point) + 1) if k != left_out]


def folded(tree: Tree, point: Point) -> Array:
    start = 0 if tree[0] == "sum" else 1
    result = scalar(start)
    for one in runs(tree, point):
        result = numbers.add(result, one) if tree[0] == "sum" else numbers.times(result, one)
    return result


def slopes(tree: Tree, point: Point) -> list[Array]:
    name, h = tree[2], step()
    base = point[name]

    def moved(place: int, by: Decimal) -> Array:
        entries = list(base.numbers)
        entries[place] += by
        return value(tree[1], {**point, name: Array(*base.shape(), entries)})

    return [
        numbers.both(moved(k, h), moved(k, -h), lambda a, b: (a - b) / (2 * h)) for k in range(len(base.numbers))
    ]


def gradient(tree: Tree, point: Point) -> Array:
    return Array(*point[tree[2]].shape(), [s.numbers[0] for s in slopes(tree, point)])


def jacobian(tree: Tree, point: Point) -> Array:
    columns = slopes(tree, point)
    return build(len(columns[0].numbers), len(columns), lambda i, j: columns[j].numbers[i])


def power(tree: Tree, point: Point) -> Array:
    return each(value(tree[1], point), lambda b: b ** tree[2] if tree[2] else Decimal(1))


def indicator(tree: Tree, point: Point) -> Array:
    left, right = (side(t, point) for t in tree[2:])
    return scalar(int(compares(left, RELATIONS[tree[1]], right)))


def side(tree: Tree, point: Point) -> Decimal:
    return Decimal(at(tree, point)) if tree[0] == "index" else value(tree, point).numbers[0]


def branches(tree: Tree, point: Point) -> Array:
    _, then, sign, bound, other = tree
    met = compares(value(bound, point).numbers[0], RELATIONS[sign], ZERO)
    return value(then if met else other, point)


def item(tree: Tree, point: Point) -> Array:
    return scalar(value(tree[1], point).at(at(tree[2], point) - 1, at(tree[3], point) - 1))


VALUES: dict[str, Callable[[Tree, Point], Array]] = {
    "num": lambda t, p: scalar(Decimal(str(t[1]))),
    "index": lambda t, p: scalar(at(t, p)),
    **dict.fromkeys(["neg", "vneg"], entrywise(lambda x: -x)),
    **dict.fromkeys(["add", "vadd", "madd"], combined(numbers.add)),
    **dict.fromkeys(["sub", "vsub"], combined(lambda a, b: numbers.both(a, b, lambda x, y: x - y))),
    **dict.fromkeys(["mul", "smul", "mscale", "had"], combined(numbers.times)),
    **dict.fromkeys(["matvec", "mmul"], combined(product)),
    "div": combined(lambda a, b: numbers.both(a, b, lambda x, y: x / y)),
    "pow": power,
    **dict.fromkeys(["fn", "vfn"], lambda t, p: each(value(t[2], p), algebra.ENTRYWISE[COMMANDS[t[1]]])),
    "softmax": lambda t, p: numbers.softmax(value(t[1], p)),
    "abs": entrywise(abs),
    "max": combined(lambda a, b: numbers.both(a, b, max)),
    "min": combined(lambda a, b: numbers.both(a, b, min)),
    "relu": entrywise(lambda x: max(x, ZERO)),
    "sign": entrywise(algebra.ENTRYWISE["sign"]),
    "dot": combined(lambda a, b: scalar(sum(numbers.times(a, b).numbers, ZERO))),
    "norm": lambda t, p: algebra.norm(value(t[1], p), ""),
    "norm1": lambda t, p: algebra.norm(value(t[1], p), "1"),
    "sum": folded,
    "prod": folded,
    "top": lambda t, p: scalar(max(r.numbers[0] for r in runs(t, p))),
    "entry": lambda t, p: scalar(value(t[1], p).numbers[at(t[2], p) - 1]),
    "item": item,
    "ind": indicator,
    "cases": branches,
    "tr": lambda t, p: algebra.trace(value(t[1], p)),
    "ddx": lambda t, p: slopes(t, p)[0],
    "grad": gradient,
    "gradm": gradient,
    "jac": jacobian,
    "unit": lambda t, p: algebra.unit(at(t[1], p), size(p)),
    "trans": lambda t, p: transpose(value(t[1], p)),
    "outer": combined(lambda a, b: product(a, transpose(b))),
    "diag": lambda t, p: diagonal(value(t[1], p)),
}  # fmt: skip


def diagonal(a: Array) -> Array:
    n = len(a.numbers)
    return build(n, n, lambda i, j: a.numbers[i] if i == j else ZERO)
