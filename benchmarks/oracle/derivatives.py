"""Derivatives as fractions, operators and with a slash."""

from __future__ import annotations

from oracle.cursor import SIGNS
from oracle.nodes import multiplied
from oracle.tokens import GAP, NoMeaning, Unread, closing
from oracle.worlds import Node, derivative, made


class DerivativeRules:
    """A part of the parser."""

    def quotient_derivative(self, top: list[str], bottom: list[str]) -> Node:
        sign = bottom[0]
        if top[:1] != [sign]:
            raise NoMeaning("a derivative of nothing")
        order, rest = order_of(top[2 if top[1:2] == [GAP] else 1 :])
        targets = self.targets(bottom, sign)
        if order != len(targets):
            raise NoMeaning("the order of a derivative")
        of = self.within(rest, self.expression) if rest else self.reach()
        for target in reversed(targets):
            of = self.derivative(of, target)
        return of

    def targets(self, found: list[str], sign: str) -> list[Node]:
        """∂x ∂y^T, dx^2."""
        pieces = split_at(found, sign)
        targets: list[Node] = []
        for piece in pieces:
            count = 1
            if len(piece) > 2 and piece[-2] == "^" and piece[-1].isdigit():
                piece, count = piece[:-2], int(piece[-1])
            if len(piece) > 1 and piece[0] == "(" and closing(piece, 0) == len(piece) - 1:
                raise Unread("a derivative in an expression")
            targets += [self.within(piece, self.moved)] * count
        return targets

    def moved(self, alone: bool = True) -> Node:
        """What is differentiated in: a declared letter, or a part of it."""
        node = self.factor()
        if node.target is None or (alone and self.at < len(self.found)):
            raise NoMeaning("a derivative in what is no letter")
        return node

    def derivative(self, of: Node, by: Node) -> Node:
        turned = self.letters.turned
        return made(lambda w: derivative(of, by, turned, w), of, by, slope=True)

    def nabla(self) -> Node:
        self.at += 1
        order = self.script("^")
        by = self.script("_")
        order = order or self.script("^")
        if by is None or order not in (None, ["2"]):
            raise Unread("a gradient")
        target = self.within(by, self.moved)
        of = self.reach()
        for _ in range(2 if order else 1):
            of = self.derivative(of, target)
        return of

    def partial(self) -> Node:
        """∂f/∂x on one line."""
        self.at += 1
        if self.peek() == "^":
            raise Unread("a higher derivative with a slash")
        if self.peek() == "_":
            raise Unread("a derivative with a subscript")
        factors = []
        while not self.ends() and self.peek() not in ("/", *SIGNS):
            factors.append(self.factor())
        if not factors or not self.take("/") or not self.take(r"\partial"):
            raise NoMeaning("a partial sign alone")
        if self.ends():
            raise NoMeaning("an operand is missing")
        target = self.moved(alone=False)
        return self.derivative(multiplied(factors, ["JUXTAPOSED"] * (len(factors) - 1)), target)


def split_at(found: list[str], sign: str) -> list[list[str]]:
    """The pieces that begin with a sign."""
    pieces: list[list[str]] = []
    for token in found:
        if token == sign:
            pieces.append([])
        else:
            pieces[-1].append(token)
    if not all(pieces):
        raise NoMeaning("a derivative in nothing")
    return pieces


def order_of(found: list[str]) -> tuple[int, list[str]]:
    if found[:1] == ["^"]:
        if len(found) < 2 or not found[1].isdigit():
            raise Unread("an order")
        return int(found[1]), found[2:]
    return 1, found
