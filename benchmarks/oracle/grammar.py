"""Tokens to expressions, by convention; where convention leaves a choice, one is made and noted."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from second_opinion import Array, NoValue, each, scalar, transpose

from oracle.algebra import add, unit
from oracle.conditions import RELATIONS, ConditionRules
from oracle.cursor import SIGNS, Cursor
from oracle.derivatives import DerivativeRules
from oracle.forms import FormRules
from oracle.functions import FunctionRules
from oracle.names import NameRules
from oracle.nodes import fraction, multiplied, places, powered, size, transposed_target
from oracle.sums import SumRules
from oracle.tokens import OPEN, NoMeaning, Unread, closing, split
from oracle.worlds import Node, World, made

ACCENTS = {r"\hat", r"\tilde", r"\bar"}


class Parser(NameRules, SumRules, ConditionRules, FunctionRules, FormRules, DerivativeRules, Cursor):
    """Sums, products, factors and their scripts; the other rules are in the modules they are named after."""

    def expression(self) -> Node:
        begin = self.at
        terms = [self.signed()]
        while self.peek() in ("+", "-"):
            before, start = self.found[begin : self.at], self.at
            terms.append(self.signed())
            if summed(before) & set(self.found[start : self.at]):
                raise Unread("a letter of a sum behind it")
        return self.total(terms) if len(terms) > 1 else terms[0]

    def total(self, terms: list[Node]) -> Node:
        """A sum; a number in a sum of arrays is added to each entry, if it is a literal or declared."""

        def value(w: World) -> Array:
            result, plain = terms[0].value(w), terms[0].plain
            for term in terms[1:]:
                other = term.value(w)
                allowed = plain if result.is_scalar() else term.plain
                if not allowed and result.is_scalar() != other.is_scalar():
                    self.leniencies.add("a computed number is added to an array")
                result, plain = add(result, other), plain and term.plain
            return result

        return made(value, *terms, plain=all(t.plain for t in terms))

    def signed(self) -> Node:
        negative = self.take("-")
        if not negative:
            self.take("+")
        if self.peek() in ("+", "-"):
            raise Unread("two signs")
        term = self.term()
        return made(lambda w: each(term.value(w), lambda x: -x), term, plain=term.plain) if negative else term

    def term(self) -> Node:
        return self.factors(lambda: False)

    def factors(self, stops: Callable[[], bool]) -> Node:
        """Factors with their signs, to the end of the product or to where it stops."""
        factors, signs = [self.operand()], []
        while not self.ends() and not stops():
            if self.take("/"):
                if signs and self.choices.pick(2):
                    factors, signs = [multiplied(factors, signs)], []
                factors[-1] = self.over(factors[-1])
                continue
            sign = SIGNS.get(self.peek(), "JUXTAPOSED")
            if sign == "JUXTAPOSED" and self.peek()[:1].isdigit() and self.found[self.at - 1].isdigit():
                raise Unread("two numbers")
            self.at += sign != "JUXTAPOSED"
            if self.peek() in ("+", "-") and sign != "JUXTAPOSED":
                raise Unread("a sign behind a sign")
            if sign == "JUXTAPOSED" and self.peek() == "(" and "," in self.found[self.at : closing(self.found, self.at)]:
                raise Unread("a list behind a factor")
            if sign == "JUXTAPOSED" and "ELEMENTWISE" in signs:
                raise Unread("a product behind an entrywise one")
            factors.append(self.operand())
            signs.append(sign)
        return multiplied(factors, signs)

    def operand(self) -> Node:
        if self.bars and self.peek() == self.bars[-1]:
            raise Unread("bars within bars, or nothing between them")
        if self.ends():
            raise NoMeaning("an operand is missing")
        return self.factor()

    def over(self, top: Node) -> Node:
        """a/b c is (a/b) c or a/(b c)."""
        parts = [self.operand()]
        if self.juxtaposed() and self.choices.pick(2):
            while self.juxtaposed():
                parts.append(self.factor())
        return fraction(top, multiplied(parts, ["JUXTAPOSED"] * (len(parts) - 1)))

    def argument(self) -> Node:
        """Of a function without brackets: the next factor, or all that are juxtaposed."""
        start = self.at
        first = self.operand()
        if self.ends() or self.peek() in SIGNS or not self.choices.pick(2):
            return first
        self.at = start
        return self.factors(lambda: self.peek() in SIGNS)

    def reach(self) -> Node:
        """Of ∂/∂x: the product behind it, perhaps to a sign; brackets may end it, too."""
        if self.peek() == "-":
            raise Unread("a derivative of what is subtracted")
        if self.peek() in ("^", "_", "'"):
            raise Unread("a script on an operator")
        if self.peek() in OPEN:
            return self.argument()
        return self.factors(lambda: self.peek() in SIGNS and not self.choices.pick(2))

    def factor(self) -> Node:
        return self.scripts(self.atom())

    def scripts(self, node: Node) -> Node:
        while self.peek() in ("_", "^", "'"):
            if self.peek(1) == "+":
                raise Unread("a positive part")
            if self.peek() == "_" and self.turned_behind():
                raise Unread("an entry of a transpose, or a transposed entry")
            if self.take("'"):
                raise Unread("a prime behind what is no function")
            node = self.entry(node) if self.take("_") else self.raised(node)
        if self.peek() == "!":
            raise Unread("a factorial")
        return node

    def turned_behind(self) -> bool:
        """B_{ij}^T looks like B^T_{ij}, which is an entry of the transpose; with one index it is a row."""
        start = self.at
        self.at += 1
        indices = self.group()
        turned = self.take("^") and self.peek() in (r"\top", "T")
        self.at = start
        return turned and len(self.indices(indices)) == 2

    def raised(self, node: Node) -> Node:
        self.take("^")
        ones = self.found[self.at - 2] == "1"
        exponent = self.group()
        if exponent in ([r"\top"], ["T"]):
            if ones:
                raise Unread("a row of ones")
            if exponent == ["T"] and self.letters.declares("T"):
                raise Unread("T is a letter")
            turned = transposed_target(node)
            return made(lambda w: transpose(node.value(w)), node, plain=node.plain, target=turned)
        if not exponent or exponent[0] in ("*", "+", "(", "'", r"\dagger", r"\star"):
            raise Unread("a superscript that is no power")
        power = self.within(exponent, self.expression)
        return powered(node, power)

    def entry(self, node: Node) -> Node:
        indices = self.indices(self.group())
        if len(indices) > 2:
            raise Unread("three indices")
        for place, index in enumerate(indices):
            self.extend(index, lambda w, p=place: (1, size(node.value(w), p, len(indices))))

        def part(w: World) -> tuple[int, int, list[int]]:
            a = node.value(w)
            return places(a, [index.whole(w) for index in indices])

        def value(w: World) -> Array:
            a = node.value(w)
            rows, columns, at = places(a, [index.whole(w) for index in indices])
            return Array(rows, columns, [a.numbers[k] for k in at])

        target = (lambda w: node.target(w).part(*part(w))) if node.target else None
        return made(value, node, *indices, target=target)

    def indices(self, found: list[str]) -> list[Node]:
        if len(found) > 1 and all(len(t) == 1 and t.isalnum() for t in found):
            parts = [[t] for t in found]
        else:
            parts = split(found, {","})
        return [self.within(part, self.expression, index=True) for part in parts]

    def extend(self, index: Node, extent: Callable[[World], tuple[int, int]]) -> None:
        """The range of a letter is that of the place where it stands."""
        if index.letter:
            self.extents.setdefault(index.letter, []).append(extent)

    def atom(self) -> Node:
        token = self.peek()
        for rule in (self.named, self.big, self.indicator, self.applied, self.special):
            node = rule()
            if node is not None:
                return node
        if token == "{":
            return self.within(self.bracketed(), self.expression)
        if token in ("(", "[", r"\{"):
            return self.round()
        if token in ("|", r"\|"):
            return self.bar()
        if token.replace(".", "", 1).isdigit():
            self.at += 1
            return Node(lambda w: scalar(Decimal(token)), plain=True)
        if len(token) == 1 and token.isalpha():
            return self.letter()
        if token == r"\mathbb" and self.peek(1) == "R":
            raise NoMeaning("a set in an expression")
        if token in ACCENTS:
            raise NoMeaning("an accent on what has none")
        if token in SIGNS or token in ("/", "+", "-") or token in RELATIONS:
            raise NoMeaning("an operand is missing")
        if token in ("^", "_", "'"):
            raise Unread("a script on nothing")
        raise Unread(token)

    def letter(self) -> Node:
        """A letter that is not declared: an index where one can stand, else nothing."""
        letter = self.peek()
        if letter in self.bound or letter in self.letters.ranges or self.in_index:
            self.at += 1
            return self.index_node(letter)
        if letter == "e":
            return self.euler()
        if self.peek(1) == "_" and any(t.startswith('"') for t in (self.peek(2), self.peek(3))):
            raise Unread("a word in a name")
        if letter in ("d", "E", "I"):
            raise Unread(f"{letter} may be a sign")
        raise NoMeaning(f"{letter} is not declared")

    def index_node(self, letter: str) -> Node:
        if letter not in self.bound:
            self.free[letter] = None

        def value(w: World) -> Array:
            if letter not in w.index:
                raise NoValue
            return scalar(w.index[letter])

        return Node(value, letter=letter)

    def euler(self) -> Node:
        self.at += 1
        if self.peek() == "_":
            self.at += 1
            return self.unit(self.indices(self.group()))
        if self.peek() != "^":
            return Node(lambda w: scalar(Decimal(1).exp()), plain=True)
        self.at += 1
        power = self.within(self.group(), self.expression)

        def value(w: World) -> Array:
            a = power.value(w)
            if a.rows > 1 and a.columns > 1:
                raise Unread("e to a matrix")
            return each(a, Decimal.exp)

        return made(value, power, plain=power.plain)

    def unit(self, indices: list[Node]) -> Node:
        """e_w: as long as w can be large."""
        if len(indices) != 1:
            raise Unread("a unit matrix")
        index = indices[0]
        ends = [self.letters.givens[n].high for n in sorted(index.inside) if n in self.letters.givens]
        if index.letter in self.letters.ranges:
            ends = [self.letters.ranges[index.letter][1]]
        if len(ends) != 1:
            raise Unread("a unit vector of unknown size")
        return made(lambda w: unit(index.whole(w), ends[0].whole(w)), index)


def summed(found: list[str]) -> set[str]:
    """The letters of the sums in these tokens that no bracket ends."""
    letters: set[str] = set()
    k = 0
    while k < len(found):
        if found[k : k + 2] == [r"\sum", "_"]:
            end = closing(found, k + 2) if found[k + 2] in OPEN else k + 2
            letters |= {t for t in found[k + 2 : end + 1] if len(t) == 1 and t.isalpha()}
            k = end
        elif found[k] in OPEN or found[k].startswith(r"\begin{"):
            k = closing(found, k)
        k += 1
    return letters
