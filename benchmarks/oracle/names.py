"""Declared letters, with their indices and arguments."""

from __future__ import annotations

from second_opinion import Array, NoValue

from oracle.letters import Name
from oracle.nodes import line_of, powered
from oracle.tokens import Unread, split
from oracle.worlds import Node, Target, World, primed


class NameRules:
    """A part of the parser."""

    def named(self) -> Node | None:
        """A declared letter, with its indices or arguments."""
        if self.peek() in self.bound and len(self.peek()) == 1:
            longer = [m for m in self.letters.matches(self.found, self.at) if m[1] > self.at + 1]
            if not longer:
                return self.index_letter()
        function = self.letters.function(self.found, self.at)
        if function:
            node = self.called(*function)
            if node is not None:
                return node
        for name, end, indices in self.letters.matches(self.found, self.at):
            if set(name.tokens[1:]) & set(self.bound):
                raise Unread("a bound letter in a name")
            self.at = end
            return self.symbol(name, [self.indices(i) for i in indices])
        return None

    def index_letter(self) -> Node:
        letter = self.peek()
        self.at += 1
        return self.index_node(letter)

    def symbol(self, name: Name, parts: list[list[Node]]) -> Node:
        if any(len(part) != 1 for part in parts):
            raise Unread("two indices where one stands")
        indices = [part[0] for part in parts]
        given = self.letters.givens.get(name.key)
        definition = self.letters.definitions.get(name.key)
        for k, index in enumerate(indices):
            if given and given.range:
                self.extend(index, lambda w: tuple(end.whole(w) for end in given.range))
            elif definition and definition.indices[k] in self.letters.ranges:
                ends = self.letters.ranges[definition.indices[k]]
                self.extend(index, lambda w, ends=ends: tuple(end.whole(w) for end in ends))

        def value(w: World) -> Array:
            at = tuple(index.whole(w) for index in indices)
            if given and given.range:
                low, high = (end.whole(w) for end in given.range)
                if not low <= at[0] <= high:
                    raise NoValue
            return w.symbol(name.key, at)

        def target(w: World) -> Target:
            at = tuple(index.whole(w) for index in indices)
            if name.key in self.letters.views:
                matrix, side = self.letters.views[name.key]
                base = w.symbol(matrix)
                rows, columns, where = line_of(base, side, at[0])
                return Target((matrix, ()), base, rows, columns, where)
            base = w.symbol(name.key, at)
            return Target((name.key, at), base, *base.shape(), list(range(len(base.numbers))))

        plain = bool(given) and not indices and given.kind != "BERNOULLI" and self.is_number(name.key)
        sharp = bool(definition) and definition.body.sharp
        slope = bool(definition) and definition.body.slope
        inside = frozenset({name.key}).union(*(index.inside for index in indices))
        return Node(value, plain=plain, sharp=sharp, slope=slope, target=target, inside=inside)

    def is_number(self, key: str) -> bool:
        given = self.letters.givens[key]
        return not given.range and not any(size.inside for size in given.shape) and given.kind != "BERNOULLI"

    def called(self, name: str, end: int) -> Node | None:
        """f(a, b), f'(a); or f alone, where it stands for f(x)."""
        start, self.at, primes = self.at, end, 0
        while self.take("'"):
            primes += 1
        definition = self.letters.definitions[name]
        power = self.function_power()
        if self.peek() in ("(", "["):
            arguments = [self.within(part, self.expression) for part in split(self.bracketed(), {","})]
            if len(arguments) != len(definition.values):
                raise Unread("arguments")
        elif self.letters.bare and len(definition.values) == 1:
            (x,) = self.letters.bare
            arguments = [self.within([x], self.expression)]
        else:
            self.at = start
            if primes or power is not None:
                raise Unread("a function without its argument")
            return None
        if primes and (len(arguments) > 1 or definition.indices):
            raise Unread("a prime on a function of several letters")

        def value(w: World) -> Array:
            if not primes:
                return w.call(name, arguments)
            a = arguments[0].value(w)
            return primed(lambda b: w.call(name, [Node(lambda _: b)]), a, primes)

        node = Node(
            value, sharp=definition.body.sharp or any(a.sharp for a in arguments),
            slope=bool(primes) or definition.body.slope or any(a.slope for a in arguments),
            inside=frozenset({name}).union(*(a.inside for a in arguments)),
        )  # fmt: skip
        return powered(node, power)

    def function_power(self) -> Node | None:
        """sin^2 x; the inverse function is not read."""
        if self.peek() != "^":
            return None
        if self.peek(1).isdigit() and int(self.peek(1)) > 1:
            self.at += 1
            return self.within(self.group(), self.expression)
        raise Unread("a function with a superscript")
