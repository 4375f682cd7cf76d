"""Claims that are true by known identities, and small typed changes that may make them false."""

from __future__ import annotations

import random

from oracle.typed import MATRICES, SCALARS, VECTORS, Tree, sort

Chain = list  # a tree, a relation sign, a tree, …
ONE, TWO, ZERO = ("num", 1), ("num", 2), ("num", 0)
X, Y, POSITIVE, N = ("x",), ("y",), ("a",), ("n",)


def add(*terms: Tree) -> Tree:
    result = terms[0]
    for term in terms[1:]:
        result = ("add", result, term)
    return result


def square(s: Tree) -> Tree:
    return ("pow", s, 2)


def fn(name: str, s: Tree) -> Tree:
    return ("fn", name, s)


def sub(s: Tree, t: Tree) -> Tree:
    return ("sub", s, t)


def mul(s: Tree, t: Tree) -> Tree:
    return ("mul", s, t)


def index(name) -> Tree:
    return ("index", name)


class Expressions:
    """Typed expressions at random."""

    def __init__(self, chooser: random.Random):
        self.random = chooser

    def scalar(self, depth: int = 2, bound: str = "") -> Tree:
        pick = self.random.random()
        if depth == 0 or pick < 0.2:
            return self.leaf(bound)
        s, t = (lambda: self.scalar(depth - 1, bound)), (lambda: self.scalar(depth - 2 if depth > 1 else 0, bound))
        ways = [
            lambda: ("add", s(), t()), lambda: ("sub", s(), t()), lambda: ("mul", t(), s()), lambda: square(s()),
            lambda: fn(self.random.choice(["sigma", "tanh", "sin"]), s()),
            lambda: ("dot", self.vector(1), self.vector(0)),
            lambda: ("entry", self.vector(0), index(bound or self.random.choice("ijk"))),
            lambda: square(("norm", self.vector(1))), lambda: ("max", s(), t()), lambda: ("abs", s()),
            lambda: fn("log", add(ONE, square(s()))), lambda: ("div", s(), add(ONE, square(t()))),
            lambda: ("entry", ("softmax", self.vector(0)), index(bound or self.random.choice("ijk"))),
        ]  # fmt: skip
        return self.random.choice(ways)()

    def leaf(self, bound: str = "") -> Tree:
        entry = ("entry", self.vector(0), index(bound or self.random.choice("ijk")))
        return self.random.choice([X, X, Y, POSITIVE, TWO, ("num", 3), entry])

    def vector(self, depth: int = 1) -> Tree:
        if depth == 0:
            return (self.random.choice(VECTORS),)
        u, v = self.vector(depth - 1), self.vector(depth - 1)
        ways = [
            ("vadd", u, v), ("vsub", u, v), ("smul", self.random.choice([X, Y, POSITIVE, TWO]), u),
            ("matvec", self.matrix(0), u), ("had", u, v), ("vfn", "sigma", u), u,
        ]  # fmt: skip
        return self.random.choice(ways)

    def matrix(self, depth: int = 1) -> Tree:
        leaf = (self.random.choice(MATRICES),)
        if depth == 0:
            return leaf
        outer = ("outer", self.vector(0), self.vector(0))
        return self.random.choice([leaf, ("trans", leaf), outer, ("diag", self.vector(0))])

    def smooth(self, depth: int) -> tuple[Tree, Tree]:
        """A function of x and its derivative."""
        if depth == 0:
            c = self.random.choice([Y, POSITIVE, TWO, ("num", 3)])
            cube = ("pow", X, 3), mul(("num", 3), square(X))
            return self.random.choice([(X, ONE), (square(X), mul(TWO, X)), (mul(c, X), c), cube])
        f, df = self.smooth(depth - 1)
        g, dg = self.smooth(0)
        sigma, bottom = fn("sigma", f), add(ONE, square(X))
        ways = [
            (add(f, g), add(df, dg)), (mul(f, g), add(mul(df, g), mul(f, dg))),
            (sigma, mul(mul(sigma, sub(ONE, sigma)), df)),
            (fn("tanh", f), mul(sub(ONE, square(fn("tanh", f))), df)),
            (fn("sin", f), mul(fn("cos", f), df)), (square(f), mul(mul(TWO, f), df)),
            (fn("log", add(ONE, square(f))), ("div", mul(mul(TWO, f), df), add(ONE, square(f)))),
            (("div", g, bottom), ("div", sub(mul(dg, bottom), mul(g, mul(TWO, X))), square(bottom))),
        ]  # fmt: skip
        return self.random.choice(ways)


class Identities:
    """True chains of each kind."""

    KINDS = tuple(
        "scalar piecewise vector matrix sum indicator derivative gradient softmax inequality power".split()
    )

    def __init__(self, chooser: random.Random):
        self.random, self.some = chooser, Expressions(chooser)

    def chain(self, kind: str) -> Chain:
        chain = self.random.choice(getattr(self, kind)())
        if len(chain) == 3 and chain[1] == "=" and self.random.random() < 0.3:
            chain = chain[::-1]
        if chain[1] == "=" and sort(chain[0]) == "s" and self.random.random() < 0.2:
            extra = self.some.leaf()
            chain = [part if part == "=" else add(part, extra) for part in chain]
        return chain

    def scalar(self) -> list[Chain]:
        s, t = self.some.scalar(2), self.some.scalar(1)
        sigma, power = fn("sigma", s), fn("exp", s)
        return [
            [square(add(s, t)), "=", add(square(s), mul(TWO, mul(s, t)), square(t))],
            [mul(sub(s, t), add(s, t)), "=", sub(square(s), square(t))],
            [fn("sigma", ("neg", s)), "=", sub(ONE, sigma)],
            [fn("tanh", s), "=", sub(mul(TWO, fn("sigma", mul(TWO, s))), ONE)],
            [fn("log", sigma), "=", ("neg", fn("log", add(ONE, fn("exp", ("neg", s)))))],
            [sigma, "=", ("div", ONE, add(ONE, fn("exp", ("neg", s)))), "=", ("div", power, add(ONE, power))],
            [mul(s, add(t, ONE)), "=", add(mul(s, t), s)],
            [fn("log", fn("exp", s)), "=", s],
            [add(square(fn("sin", s)), square(fn("cos", s))), "=", ONE],
            [fn("exp", add(s, t)), "=", mul(fn("exp", s), fn("exp", t))],
            [("div", s, POSITIVE), "=", mul(s, ("div", ONE, POSITIVE))],
        ]

    def piecewise(self) -> list[Chain]:
        s, t = self.some.scalar(1), self.some.scalar(1)
        return [
            [("abs", s), "=", ("max", s, ("neg", s))],
            [("max", s, t), "=", ("div", add(s, t, ("abs", sub(s, t))), TWO)],
            [("min", s, t), "=", ("neg", ("max", ("neg", s), ("neg", t)))],
            [("max", s, ZERO), "=", ("cases", s, ">", s, ZERO)],
            [("relu", s), "=", ("max", ZERO, s)],
            [sub(("relu", s), ("relu", ("neg", s))), "=", s],
            [mul(("sign", s), ("abs", s)), "=", s],
            [square(("abs", s)), "=", square(s)],
            [("abs", mul(s, t)), "=", mul(("abs", s), ("abs", t))],
            [("relu", ("relu", s)), "=", ("relu", s)],
            [("max", s, s), "=", s],
            [("abs", s), "=", ("cases", s, r"\ge", s, ("neg", s))],
            [add(("max", s, t), ("min", s, t)), "=", add(s, t)],
        ]

    def vector(self) -> list[Chain]:
        u, v, w, s = self.some.vector(1), self.some.vector(1), self.some.vector(0), self.some.leaf()
        m, both = self.some.matrix(0), ("vadd", u, v)
        squares = add(square(("norm", u)), mul(TWO, ("dot", u, v)), square(("norm", v)))
        return [
            [("dot", u, v), "=", ("dot", v, u)],
            [square(("norm", u)), "=", ("dot", u, u)],
            [square(("norm", both)), "=", squares],
            [("had", u, v), "=", ("matvec", ("diag", u), v)],
            [("matvec", m, ("vadd", u, w)), "=", ("vadd", ("matvec", m, u), ("matvec", m, w))],
            [("dot", u, ("matvec", m, w)), "=", ("dot", ("matvec", ("trans", m), u), w)],
            [("smul", s, ("vadd", u, w)), "=", ("vadd", ("smul", s, u), ("smul", s, w))],
            [("matvec", ("outer", u, v), w), "=", ("smul", ("dot", v, w), u)],
            [("norm", ("smul", s, w)), "=", mul(("abs", s), ("norm", w))],
            [("entry", ("vadd", u, w), index("i")), "=", add(("entry", u, index("i")), ("entry", w, index("i")))],
        ]

    def matrix(self) -> list[Chain]:
        u, v, m, c = self.some.vector(0), self.some.vector(0), self.some.matrix(1), ("C",)
        return [
            [("trans", ("mmul", m, c)), "=", ("mmul", ("trans", c), ("trans", m))],
            [("tr", ("outer", u, v)), "=", ("dot", v, u)],
            [("tr", ("mmul", m, c)), "=", ("tr", ("mmul", c, m))],
            [("trans", ("trans", m)), "=", m],
            [("trans", ("outer", u, v)), "=", ("outer", v, u)],
            [("mmul", c, ("madd", m, c)), "=", ("madd", ("mmul", c, m), ("mmul", c, c))],
            [("item", ("A",), index("i"), index("j")), "=", ("item", ("trans", ("A",)), index("j"), index("i"))],
            [("mscale", X, ("madd", m, c)), "=", ("madd", ("mscale", X, m), ("mscale", X, c))],
        ]

    def sum(self) -> list[Chain]:
        f, g = self.some.scalar(1, "r"), self.some.scalar(1, "r")
        u, w, a = ("v",), ("w",), ("A",)
        r, s, k = index("r"), index("s"), index("k")
        total = ("sum", "r", f, "")
        terms = ("sum", "s", mul(mul(("entry", u, r), ("item", a, r, s)), ("entry", w, s)), "")
        row = ("sum", "r", mul(("item", a, index("i"), r), ("entry", u, r)), "")
        return [
            [("sum", "r", add(f, g), ""), "=", add(total, ("sum", "r", g, ""))],
            [("sum", "r", mul(X, f), ""), "=", mul(X, total)],
            [("dot", u, w), "=", ("sum", "r", mul(("entry", u, r), ("entry", w, r)), "")],
            [("dot", u, ("matvec", a, w)), "=", ("sum", "r", terms, "")],
            [("sum", "r", ("entry", u, r), "k"), "=", sub(("sum", "r", ("entry", u, r), ""), ("entry", u, k))],
            [("sum", "r", ONE, ""), "=", N],
            [("sum", "r", X, ""), "=", mul(N, X)],
            [("prod", "r", fn("exp", ("entry", u, r)), ""), "=", fn("exp", ("sum", "r", ("entry", u, r), ""))],
            [("tr", a), "=", ("sum", "r", ("item", a, r, r), "")],
            [("norm1", u), "=", ("sum", "r", ("abs", ("entry", u, r)), "")],
            [("entry", ("matvec", a, u), index("i")), "=", row],
        ]  # fmt: skip

    def indicator(self) -> list[Chain]:
        i, j, k, r, u = index("i"), index("j"), index("k"), index("r"), self.some.vector(0)
        same, s = ("ind", "=", i, j), self.some.scalar(1)
        return [
            [("sum", "r", mul(("ind", "=", r, k), ("entry", u, r)), ""), "=", ("entry", u, k)],
            [add(same, ("ind", r"\neq", i, j)), "=", ONE],
            [square(same), "=", same],
            [mul(("entry", u, i), same), "=", mul(("entry", u, j), same)],
            [("entry", ("unit", i), j), "=", same],
            [("relu", s), "=", mul(s, ("ind", ">", s, ZERO))],
            [("abs", s), "=", mul(s, sub(("ind", ">", s, ZERO), ("ind", "<", s, ZERO)))],
            [sub(ONE, ("ind", ">", X, Y)), "=", ("ind", r"\le", X, Y)],
            [("sum", "r", ("entry", u, r), "k"), "=", ("sum", "r", mul(("ind", r"\neq", r, k), ("entry", u, r)), "")],
        ]  # fmt: skip

    def derivative(self) -> list[Chain]:
        f, df = self.some.smooth(self.random.randrange(3))
        g, dg = self.some.smooth(1)
        return [
            [("ddx", f, "x"), "=", df],
            [("ddx", add(f, g), "x"), "=", add(("ddx", f, "x"), dg)],
            [("ddx", mul(f, g), "x"), "=", add(mul(df, g), mul(f, dg))],
            [("ddx", mul(POSITIVE, f), "x"), "=", mul(POSITIVE, df)],
        ]

    def gradient(self) -> list[Chain]:
        v, w, a = ("v",), ("w",), ("A",)
        dot, quadratic = ("dot", v, w), ("dot", v, ("matvec", a, v))
        sigma = fn("sigma", dot)
        exponentials = ("sum", "r", fn("exp", ("entry", v, index("r"))), "")
        difference = ("vsub", ("matvec", a, v), w)
        loss = ("neg", fn("log", ("entry", ("softmax", v), index("k"))))
        return [
            [("grad", quadratic, "v"), "=", ("matvec", ("madd", a, ("trans", a)), v)],
            [("grad", dot, "v"), "=", w],
            [("grad", square(("norm", v)), "v"), "=", ("smul", TWO, v)],
            [("grad", fn("log", exponentials), "v"), "=", ("softmax", v)],
            [("grad", sigma, "v"), "=", ("smul", mul(sigma, sub(ONE, sigma)), w)],
            [("grad", square(("norm", difference)), "v"), "=", ("smul", TWO, ("matvec", ("trans", a), difference))],
            [("gradm", ("dot", v, ("matvec", a, w)), "A"), "=", ("outer", v, w)],
            [("jac", ("matvec", a, v), "v"), "=", a],
            [("grad", loss, "v"), "=", ("vsub", ("softmax", v), ("unit", index("k")))],
            [("gradm", ("tr", ("mmul", ("trans", a), a)), "A"), "=", ("mscale", TWO, a)],
            [("grad", fn("log", fn("sigma", dot)), "w"), "=", ("smul", fn("sigma", ("neg", dot)), v)],
        ]  # fmt: skip

    def softmax(self) -> list[Chain]:
        u, i, r = self.some.vector(self.random.randrange(2)), index("i"), index("r")
        p, q = ("softmax", u), ("softmax", ("v",))
        exponentials = ("sum", "r", fn("exp", ("entry", u, r)), "")
        return [
            [("sum", "r", ("entry", p, r), ""), "=", ONE],
            [("entry", p, i), "=", ("div", fn("exp", ("entry", u, i)), exponentials)],
            [fn("log", ("entry", p, i)), "=", sub(("entry", u, i), fn("log", exponentials))],
            [("softmax", ("vadd", ("v",), ("w",))), "=", ("softmax", ("vadd", ("w",), ("v",)))],
            [("jac", q, "v"), "=", ("madd", ("diag", q), ("mscale", ("num", -1), ("outer", q, q)))],
            [("dot", p, p), "=", square(("norm", p))],
        ]  # fmt: skip

    def inequality(self) -> list[Chain]:
        s, t, u, v = self.some.scalar(1), self.some.scalar(1), self.some.vector(1), self.some.vector(0)
        return [
            [s, r"\le", ("abs", s)],
            [ZERO, r"\le", square(s), r"\le", add(square(s), ONE)],
            [ZERO, "<", fn("sigma", X), "<", ONE],
            [("max", s, t), r"\ge", s],
            [("norm", ("vadd", u, v)), r"\le", add(("norm", u), ("norm", v)), "=", add(("norm", v), ("norm", u))],
            [square(("dot", u, v)), r"\le", mul(square(("norm", u)), square(("norm", v)))],
            [fn("exp", X), r"\ge", add(ONE, X)],
            [s, "<", add(s, ONE)],
            [ZERO, "<", POSITIVE, "<", TWO],
            [ONE, r"\le", N],
            [square(s), r"\ge", ZERO],
            [("entry", ("softmax", v), index("i")), r"\le", ONE],
            [("norm", v), r"\le", ("norm1", v)],
            [("entry", v, index("i")), r"\le", ("top", "r", ("entry", v, index("r")), "")],
        ]

    def power(self) -> list[Chain]:
        s, n, k = self.some.scalar(1), self.random.randint(2, 5), self.random.randint(2, 60)
        return [
            [mul(("pow", s, n), ("pow", s, 2)), "=", ("pow", s, n + 2)],
            [("pow", ("pow", s, 2), n), "=", ("pow", s, 2 * n)],
            [("pow", fn("sigma", X), n + k), "=", mul(("pow", fn("sigma", X), n), ("pow", fn("sigma", X), k))],
            [("pow", ("neg", s), 2 * n), "=", ("pow", s, 2 * n)],
            [fn("exp", mul(("num", n), X)), "=", ("pow", fn("exp", X), n)],
        ]


class Changes:
    """One subexpression becomes another of its type."""

    def __init__(self, chooser: random.Random):
        self.random, self.some = chooser, Expressions(chooser)

    def changed(self, chain: Chain) -> Chain:
        sides = range(0, len(chain), 2)
        side = self.random.choice(sides)
        places = list(self.places(chain[side]))
        result = list(chain)
        result[side] = self.replaced(chain[side], self.random.choice(places))
        return result

    def places(self, tree, path: tuple = ()):
        if isinstance(tree, tuple):
            yield path
            for k, part in enumerate(tree[1:], 1):
                yield from self.places(part, (*path, k))

    def replaced(self, tree: Tree, path: tuple) -> Tree:
        if not path:
            return self.other(tree)
        return (*tree[: path[0]], self.replaced(tree[path[0]], path[1:]), *tree[path[0] + 1 :])

    def other(self, tree: Tree) -> Tree:
        kind = sort(tree)
        if kind == "i":
            return index(self.random.choice([k for k in ("i", "j", "k", 1) if k != tree[1]]))
        if kind == "s":
            leaf = (self.random.choice(SCALARS),)
            others = [sub(tree, leaf), leaf, ("abs", tree), square(tree)]
            return self.random.choice([("neg", tree), add(tree, ONE), mul(TWO, tree), *others])
        if kind == "v":
            others = [("v",), ("w",), ("vadd", tree, ("w",)), ("had", tree, tree)]
            return self.random.choice([("vneg", tree), ("smul", TWO, tree), *others])
        return self.random.choice([("trans", tree), ("mscale", TWO, tree), ("C",), ("A",), ("madd", tree, ("C",))])


class Perturbations:
    """What is zero but at special points; and what is zero everywhere."""

    def __init__(self, chooser: random.Random):
        self.random = chooser

    def special(self) -> tuple[str, Tree]:
        i, j, v, w = index("i"), index("j"), ("v",), ("w",)
        entry, shifted = ("entry", v, i), add(X, ("num", 10))
        positive, negative = ("relu", sub(X, ("num", 20))), ("relu", sub(("neg", Y), ("num", 20)))
        near = ("ind", "<", POSITIVE, ("num", "0.01")), ("ind", ">", POSITIVE, ("num", "1.99"))
        ways = {
            "zero": [("ind", "=", X, ZERO), ("ind", "=", entry, ZERO), sub(ONE, square(("sign", Y)))],
            "one": [("ind", "=", X, ONE), ("ind", "=", Y, ("neg", ONE)), ("ind", "=", ("abs", X), ONE)],
            "large": [positive, negative, ("ind", ">", ("abs", X), ("num", 25)), sub(("abs", shifted), shifted)],
            "tie": [
                ("ind", "=", X, Y), ("ind", "=", ("max", X, Y), ("min", X, Y)), ("ind", "=", entry, ("entry", w, i)),
            ],
            "equal entries": [mul(("ind", "=", entry, ("entry", v, j)), ("ind", r"\neq", i, j))],
            "indices": [("ind", "=", i, j), mul(("ind", "=", i, j), ("entry", w, i))],
            "size 1": [("ind", "=", N, ONE), ("relu", sub(TWO, N))],
            "equal sizes": [("ind", "=", N, ("m",))],
            "end of a range": [*near, ("ind", "=", N, ("num", 5))],
        }  # fmt: skip
        kind = self.random.choice(list(ways))
        return kind, self.random.choice(ways[kind])

    def nothing(self) -> tuple[str, Tree]:
        i, s = index("i"), self.random.choice([X, Y, ("entry", ("v",), index("i"))])
        ways = [
            ("ind", "<", s, sub(s, ONE)), ("relu", ("neg", square(s))), sub(("abs", s), ("max", s, ("neg", s))),
            sub(("ind", "=", i, i), ONE), ("ind", "<", N, ONE),
            ("ind", r"\ge", POSITIVE, TWO), ("ind", r"\le", POSITIVE, ZERO),
            sub(square(("sign", s)), ("ind", r"\neq", s, ZERO)), sub(("max", s, s), s),
        ]  # fmt: skip
        return "zero everywhere", self.random.choice(ways)
