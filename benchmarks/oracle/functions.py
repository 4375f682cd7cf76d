"""Functions that everyone knows."""

from __future__ import annotations

from second_opinion import each

from oracle import algebra
from oracle.nodes import powered
from oracle.tokens import NoMeaning, Unread, closing, split
from oracle.worlds import Node, made, primed

WORDS = {*algebra.ENTRYWISE, *algebra.WHOLE, *algebra.ALIASES, r"\max", r"\min"}
OF_POWERS = {r"\log", r"\ln", r"\sin", r"\cos"}  # \log(x)^2 is (log x)^2 or log(x^2)


class FunctionRules:
    """A part of the parser."""

    def word(self) -> str | None:
        """The name of a known function at this place, as one token or in letters."""
        token = self.peek()
        name = token.removeprefix("@")
        if token in WORDS or (token.startswith("@") and name in WORDS):
            self.at += 1
            return algebra.ALIASES.get(name, name)
        for word in ("softmax", "sigmoid", "ReLU", "sign", "sgn", "diag", "tr"):
            if self.found[self.at : self.at + len(word)] == list(word):
                self.at += len(word)
                return algebra.ALIASES.get(word, word)
        if token.startswith("@"):
            raise NoMeaning(f"{name} is no function")
        return None

    def applied(self) -> Node | None:
        name = self.word()
        if name is None:
            return None
        primes = 0
        while self.take("'"):
            primes += 1
        power = self.function_power()
        if self.peek() == "_":
            raise Unread("a function with a subscript")
        if self.letters.bare and name == r"\sigma" and not self.argument_follows():
            (x,) = self.letters.bare
            return powered(self.application(name, [self.within([x], self.expression)], primes), power)
        if self.ends() and self.letters.bare:
            raise Unread("a function that may stand alone")
        if self.ends():
            raise NoMeaning("a function without an argument")
        if self.peek() in ("(", "[", r"\{"):
            return self.with_brackets(name, primes, power)
        node = self.application(name, [self.argument()], primes)
        return powered(node, power)

    def argument_follows(self) -> bool:
        """Behind a σ that may stand alone, σ(1 - σ) is a product, or not."""
        if self.peek() != "(":
            return False
        inner = self.found[self.at : closing(self.found, self.at)]
        return r"\sigma" not in inner or not self.choices.pick(2)

    def with_brackets(self, name: str, primes: int, power: Node | None) -> Node:
        arguments = [self.within(part, self.expression) for part in split(self.bracketed(), {","})]
        if name in OF_POWERS and self.peek() == "^" and self.choices.pick(2):
            arguments[-1] = self.raised(arguments[-1])
        return powered(self.application(name, arguments, primes), power)

    def application(self, name: str, arguments: list[Node], primes: int) -> Node:
        first = arguments[0]
        if name in (r"\max", r"\min"):
            if primes:
                raise Unread("a prime on a maximum")
            largest = name == r"\max"
            return made(lambda w: algebra.extreme([a.value(w) for a in arguments], largest), *arguments, sharp=True)
        if len(arguments) > 1:
            raise NoMeaning("a function of one argument with several")
        if name in algebra.WHOLE:
            if primes:
                raise Unread("a prime on a function of a vector")
            return made(lambda w: algebra.WHOLE[name](first.value(w)), first)
        f = algebra.ENTRYWISE[name]
        return made(
            lambda w: primed(lambda a: each(a, f), first.value(w), primes),
            first,
            sharp=first.sharp or name in algebra.SHARP,
            slope=first.slope or primes > 0,
            plain=first.plain and not primes,
        )
