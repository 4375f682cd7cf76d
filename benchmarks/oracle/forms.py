"""Fractions, roots, cases, brackets, bars, expectations."""

from __future__ import annotations

from decimal import Decimal

from second_opinion import Array, NoValue, beside, each, scalar, transpose

from oracle import algebra
from oracle.conditions import ALWAYS, RELATIONS, Condition
from oracle.nodes import fraction
from oracle.tokens import GAP, NoMeaning, Unread, split
from oracle.worlds import Node, World, expectation, made


class FormRules:
    """A part of the parser."""

    def special(self) -> Node | None:
        """Fractions, roots, cases, derivatives, expectations."""
        token = self.peek()
        rules = {
            r"\frac": self.fraction, r"\sqrt": self.root, r"\nabla": self.nabla, r"\partial": self.partial,
            r"\begin{cases}": self.cases, r"\langle": self.angles, r"\pi": self.pi,
            r"\begin{pmatrix}": self.matrix, r"\begin{bmatrix}": self.matrix,
        }  # fmt: skip
        if token in rules:
            return rules[token]()
        if token == r"\mathbb" and self.peek(1) == "E":
            return self.expected()
        if token == "I" and self.peek(1) == "_":
            self.at += 2
            size = self.within(self.group(), self.expression)
            return made(lambda w: algebra.identity(size.whole(w)), size)
        if token == r"\delta" and self.peek(1) == "_":
            self.at += 2
            pair = self.indices(self.group())
            if len(pair) != 2:
                raise Unread("a delta")
            return made(lambda w: scalar(int(pair[0].whole(w) == pair[1].whole(w))), *pair, sharp=True)
        return None

    def pi(self) -> Node:
        self.at += 1
        return Node(lambda w: scalar(algebra.PI), plain=True)

    def fraction(self) -> Node:
        self.at += 1
        top, bottom = self.group(), self.group()
        if bottom[:1] == [r"\partial"] or (bottom[:1] == ["d"] and top[:1] == ["d"] and len(bottom) > 1):
            return self.quotient_derivative(top, bottom)
        if r"\partial" in bottom and r"\frac" not in bottom:
            raise NoMeaning("a partial sign in a denominator")
        return fraction(self.within(top, self.expression), self.within(bottom, self.expression))

    def root(self) -> Node:
        self.at += 1
        if self.peek() == "[":
            raise Unread("a root of an order")
        of = self.within(self.group(), self.expression)

        def value(w: World) -> Array:
            if any(x < 0 for x in of.value(w).numbers):
                raise NoValue
            return each(of.value(w), Decimal.sqrt)

        return made(value, of, plain=of.plain)

    def cases(self) -> Node:
        branches = [self.branch(row) for row in split(self.bracketed(), {"\\\\"}) if row]

        def value(w: World) -> Array:
            for node, condition in branches:
                if condition.holds(w):
                    return node.value(w)
            raise NoValue

        return made(value, *(node for node, _ in branches), sharp=True)

    def branch(self, row: list[str]) -> tuple[Node, Condition]:
        """“x & x > 0”, “x & \\text{if } x > 0”, “0 & \\text{otherwise}”."""
        parts = split([t for t in row if t != GAP], {"&"})
        if len(parts) != 2:
            raise Unread("a case")
        value = self.within(parts[0][:-1] if parts[0][-1:] == [","] else parts[0], self.expression)
        if parts[1] in (['"otherwise"'], ['"else"']):
            return value, ALWAYS
        words = ('"if"', '"for"', '"when"')
        return value, self.condition(parts[1][1:] if parts[1] and parts[1][0] in words else parts[1])

    def angles(self) -> Node:
        parts = [self.within(part, self.expression) for part in split(self.bracketed(), {","})]
        if len(parts) != 2:
            raise Unread("angle brackets")
        if self.script("_") not in (None, ["F"]):
            raise Unread("angle brackets with a script")
        return made(lambda w: algebra.inner(parts[0].value(w), parts[1].value(w)), *parts)

    def matrix(self) -> Node:
        raise Unread("a matrix in brackets")

    def expected(self) -> Node:
        self.at += 2
        if self.peek() not in ("[", "("):
            raise Unread("an expectation")
        of = self.within(self.bracketed(), self.expression)
        masks = self.letters.masks()
        return made(lambda w: expectation(of, masks, w), of)

    def round(self) -> Node:
        """A group in brackets of any kind, or a column of its parts."""
        opening = self.peek()
        inner = self.bracketed()
        if not inner:
            raise NoMeaning("empty brackets")
        if len(split(inner, set(RELATIONS))) > 1:
            raise Unread("a relation in brackets")
        parts = split(inner, {","})
        if len(parts) == 1:
            node = self.within(inner, self.expression)
            return made(node.value, node, plain=node.plain, target=node.target)
        if any(r"\dots" in part for part in parts) or opening == r"\{":
            raise Unread("a list with dots")
        nodes = [self.within(part, self.expression) for part in parts]
        if opening == "[":
            return made(lambda w: beside([n.value(w) for n in nodes]), *nodes)
        return made(lambda w: transpose(beside([transpose(n.value(w)) for n in nodes])), *nodes)

    def bar(self) -> Node:
        """|x| and ‖x‖."""
        bar = self.peek()
        self.at += 1
        self.bars.append(bar)
        inner = self.expression()
        self.bars.pop()
        if not self.take(bar):
            if any({"|", "("} <= set(name.tokens) for name in self.letters.names):
                raise Unread("a bar that may be one of P(a | b)")
            raise NoMeaning("a bar is not closed")
        if bar == "|":
            return made(lambda w: absolute(inner.value(w)), inner, sharp=True, plain=inner.plain)
        kind = "".join(self.script("_") or "")
        return made(lambda w: algebra.norm(inner.value(w), kind), inner, sharp=True)


def absolute(a: Array) -> Array:
    if not a.is_scalar():
        raise Unread("bars around an array")
    return each(a, abs)
