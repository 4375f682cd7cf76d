"""Tokens to expressions, by convention; where convention leaves a choice, all choices are tried."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from second_opinion import NoValue, Array, beside, compares, each, scalar, transpose

from oracle import algebra
from oracle.letters import Letters, Name, Range
from oracle.tokens import GAP, OPEN, NoMeaning, Unread, closing, split
from oracle.worlds import Node, Target, World, derivative, expectation, made, primed

RELATIONS = {"=": "EQUAL", r"\neq": "NOT_EQUAL", "<": "LESS", r"\le": "LESS_EQUAL", ">": "GREATER", r"\ge": "GREATER_EQUAL"}
SIGNS = {r"\cdot": "DOT", "*": "STAR", r"\odot": "ELEMENTWISE", r"\times": "CROSS"}
ENDS = {"+", "-", ",", ";", ":", "&", GAP, r"\in", r"\forall", r"\Rightarrow", r"\approx", *RELATIONS, *OPEN.values()}
STYLES = {r"\mathbf", r"\boldsymbol", r"\bm", r"\mathit", r"\mathsf"}
ACCENTS = {r"\hat", r"\tilde", r"\bar"}
ONES = {r"\mathbb", r"\mathbf", r"\mathbbm", r"\mathds"}
WORDS = {*algebra.ENTRYWISE, *algebra.WHOLE, *algebra.ALIASES, r"\max", r"\min"}
FOLDS = {r"\sum": "SUM", r"\prod": "PRODUCT", r"\max": "MAX", r"\min": "MIN"}
Condition = Callable[[World], bool]


class Choices:
    """The choices made so far, and how many there were at each place."""

    MOST = 24

    def __init__(self, made: list[int]):
        self.made, self.counts = made, []

    def pick(self, count: int) -> int:
        place = len(self.counts)
        self.counts.append(count)
        return self.made[place] if place < len(self.made) else 0

    def next(self) -> list[int] | None:
        """The choices to try after these."""
        picks = [self.made[k] if k < len(self.made) else 0 for k in range(len(self.counts))]
        while picks and picks[-1] + 1 == self.counts[len(picks) - 1]:
            picks.pop()
        return [*picks[:-1], picks[-1] + 1] if picks else None


class Parser:
    def __init__(self, letters: Letters, choices: Choices):
        self.letters, self.choices = letters, choices
        self.found: list[str] = []
        self.at = 0
        self.bars: list[str] = []
        self.bound: list[str] = []
        self.extents: dict[str, list[Callable[[World], tuple[int, int]]]] = {}
        self.free: dict[str, None] = {}
        self.in_index = False
        self.leniencies: set[str] = set()  # readings that some allow; known when values are computed

    # --- a list of tokens inside the list

    def within(self, found: list[str], rule: Callable, index: bool = False):
        """What a rule makes of exactly these tokens."""
        before = self.found, self.at, self.bars, self.in_index
        self.found, self.at, self.bars, self.in_index = found, 0, [], index
        try:
            result = rule()
            if self.at < len(found):
                raise Unread(f"{found[self.at]} is left")
            return result
        finally:
            self.found, self.at, self.bars, self.in_index = before

    def peek(self, ahead: int = 0) -> str:
        return self.found[self.at + ahead] if self.at + ahead < len(self.found) else ""

    def take(self, token: str) -> bool:
        if self.peek() == token:
            self.at += 1
            return True
        return False

    def group(self) -> list[str]:
        """The tokens of an argument: a group in braces, or one token."""
        if self.at >= len(self.found) or self.peek() in ENDS:
            raise NoMeaning("an argument is missing")
        start = self.at
        if self.peek() == "{":
            self.at = closing(self.found, start) + 1
            return self.found[start + 1 : self.at - 1]
        self.at += 1
        return self.found[start : self.at]

    def bracketed(self) -> list[str]:
        start = self.at
        self.at = closing(self.found, start) + 1
        return self.found[start + 1 : self.at - 1]

    # --- sums and products

    def expression(self) -> Node:
        terms = [self.signed(first=True)]
        while self.peek() in ("+", "-"):
            terms.append(self.signed(first=False))
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
                result, plain = algebra.add(result, other), plain and term.plain
            return result

        return made(value, *terms, plain=all(t.plain for t in terms))

    def signed(self, first: bool) -> Node:
        negative, signs = False, 0
        while self.peek() in ("+", "-"):
            negative ^= self.peek() == "-"
            self.at, signs = self.at + 1, signs + 1
        if signs > (1 if first else 2):
            raise Unread("many signs")
        if signs == 2:
            raise Unread("two signs")
        term = self.term()
        return made(lambda w: each(term.value(w), lambda x: -x), term, plain=term.plain) if negative else term

    def ends(self) -> bool:
        token = self.peek()
        return not token or token in ENDS or (bool(self.bars) and token == self.bars[-1]) or token.startswith('"')

    def term(self) -> Node:
        if self.ends():
            raise NoMeaning("an operand is missing")
        factors, signs = [self.factor()], []
        while not self.ends():
            if self.take("/"):
                factors[-1] = self.over(factors[-1])
                continue
            sign = SIGNS.get(self.peek(), "JUXTAPOSED")
            if sign == "JUXTAPOSED" and self.peek()[:1].isdigit() and self.found[self.at - 1].isdigit():
                raise Unread("two numbers")
            self.at += sign != "JUXTAPOSED"
            if self.ends():
                if self.peek() == "-" and sign != "JUXTAPOSED":
                    raise Unread("a sign behind a sign")
                raise NoMeaning("an operand is missing")
            factors.append(self.factor())
            signs.append(sign)
        return multiplied(factors, signs) if signs else factors[0]

    def over(self, top: Node) -> Node:
        """a/b c is (a/b) c or a/(b c)."""
        if self.ends():
            raise NoMeaning("nothing behind a slash")
        parts = [self.factor()]
        if self.juxtaposed() and self.choices.pick(2):
            while self.juxtaposed():
                parts.append(self.factor())
        bottom = multiplied(parts, ["JUXTAPOSED"] * (len(parts) - 1)) if len(parts) > 1 else parts[0]
        return fraction(top, bottom)

    def juxtaposed(self) -> bool:
        return not self.ends() and self.peek() not in SIGNS and self.peek() != "/"

    def reach(self, operator: bool = False) -> Node:
        """The operand of what has no brackets: of a function the next factor or all that follow, of ∂/∂x all."""
        if self.ends():
            raise NoMeaning("an operand is missing")
        bracket = self.peek() in OPEN
        factors, signs = [self.factor()], []
        if self.ends() or not (operator and not bracket) and (self.peek() in SIGNS or not self.choices.pick(2)):
            return factors[0]
        while not self.ends():
            if self.peek() in SIGNS and (not operator or not self.choices.pick(2)):
                break
            if self.take("/"):
                factors[-1] = self.over(factors[-1])
                continue
            sign = SIGNS.get(self.peek(), "JUXTAPOSED")
            self.at += sign != "JUXTAPOSED"
            if self.ends():
                raise NoMeaning("an operand is missing")
            factors.append(self.factor())
            signs.append(sign)
        return multiplied(factors, signs) if signs else factors[0]

    # --- factors

    def factor(self) -> Node:
        return self.scripts(self.atom())

    def scripts(self, node: Node) -> Node:
        while self.peek() in ("_", "^", "'"):
            if self.take("'"):
                raise Unread("a prime behind what is no function")
            node = self.entry(node) if self.take("_") else self.raised(node)
        if self.peek() == "!":
            raise Unread("a factorial")
        return node

    def raised(self, node: Node) -> Node:
        self.take("^")
        exponent = self.group()
        if exponent in ([r"\top"], ["T"]):
            if exponent == ["T"] and self.letters.declares("T"):
                raise Unread("T is a letter")
            turned = transposed_target(node)
            return made(lambda w: transpose(node.value(w)), node, plain=node.plain, target=turned)
        if not exponent or exponent[0] in ("*", "+", "(", "'", r"\dagger", r"\star"):
            raise Unread("a superscript that is no power")
        power = self.within(exponent, self.expression)
        return made(lambda w: algebra.power(node.value(w), power.value(w)), node, power, plain=node.plain and power.plain)

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
        letter = getattr(index, "letter", None)
        if letter:
            self.extents.setdefault(letter, []).append(extent)

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
            raise NoMeaning("a script on nothing")
        raise Unread(token)

    def letter(self) -> Node:
        """A letter that is not declared: an index where one can stand, else nothing."""
        letter = self.peek()
        if letter in self.bound or letter in self.letters.ranges or self.in_index:
            self.at += 1
            return self.index_node(letter)
        if letter == "e":
            return self.euler()
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

        node = Node(value)
        object.__setattr__(node, "letter", letter)
        return node

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
        letter = getattr(index, "letter", None)
        if letter in self.letters.ranges:
            ends = [self.letters.ranges[letter][1]]
        if len(ends) != 1:
            raise Unread("a unit vector of unknown size")
        return made(lambda w: algebra.unit(index.whole(w), ends[0].whole(w)), index)

    def named(self) -> Node | None:
        """A declared letter, with its indices or arguments."""
        if self.peek() in STYLES and self.peek(1) not in ("{", "1") and self.peek(1):
            self.at += 1
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

    # --- functions that everyone knows

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
        if self.ends():
            raise NoMeaning("a function without an argument")
        if self.peek() in ("(", "[", r"\{"):
            return self.with_brackets(name, primes, power)
        node = self.application(name, [self.reach()], primes)
        return powered(node, power)

    def argument_follows(self) -> bool:
        """Behind a σ that may stand alone, σ(1 - σ) is a product, or not."""
        if self.peek() != "(":
            return False
        inner = self.found[self.at : closing(self.found, self.at)]
        return r"\sigma" not in inner or not self.choices.pick(2)

    def with_brackets(self, name: str, primes: int, power: Node | None) -> Node:
        arguments = [self.within(part, self.expression) for part in split(self.bracketed(), {","})]
        if self.peek() == "^" and name not in algebra.WHOLE and self.peek(1) not in (r"\top", "T") and name in (r"\log", r"\ln", r"\sin", r"\cos"):
            if self.choices.pick(2):
                arguments[-1] = self.raised(arguments[-1])
        return powered(self.application(name, arguments, primes), power)

    def application(self, name: str, arguments: list[Node], primes: int) -> Node:
        first = arguments[0]
        if name in (r"\max", r"\min"):
            if primes:
                raise Unread("a prime on a maximum")
            return made(lambda w: algebra.extreme([a.value(w) for a in arguments], name == r"\max"), *arguments, sharp=True)
        if len(arguments) > 1:
            raise NoMeaning("a function of one argument with several")
        if name in algebra.WHOLE:
            if primes:
                raise Unread("a prime on a function of a vector")
            return made(lambda w: algebra.WHOLE[name](first.value(w)), first)
        f = algebra.ENTRYWISE[name]
        return made(
            lambda w: primed(lambda a: each(a, f), first.value(w), primes), first,
            sharp=first.sharp or name in algebra.SHARP, slope=first.slope or primes > 0, plain=first.plain and not primes,
        )  # fmt: skip

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
                if condition(w):
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
            return value, lambda w: True
        words = ('"if"', '"for"', '"when"')
        return value, self.condition(parts[1][1:] if parts[1] and parts[1][0] in words else parts[1])

    def angles(self) -> Node:
        parts = [self.within(part, self.expression) for part in split(self.bracketed(), {","})]
        if len(parts) != 2:
            raise Unread("angle brackets")
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

    def indicator(self) -> Node | None:
        """A relation in brackets: 1 where it holds, else 0."""
        if self.peek() in ONES and self.peek(1) in ("1", "I") and self.peek(2) in ("[", r"\{", "(", "_"):
            self.at += 2
        elif self.peek() in ("1", r"\mathbb{1}", "𝟙") and self.peek(1) in (r"\{", "_") and self.relation_inside(self.at + 1):
            self.at += 1
        elif not (self.peek() in ("[", r"\llbracket") and self.relation_inside(self.at)):
            return None
        inner = self.group_after_one() if self.peek() == "_" else self.bracketed()
        condition = self.condition(inner)
        return Node(lambda w: scalar(int(condition(w))), sharp=True, inside=condition.inside)

    def group_after_one(self) -> list[str]:
        self.at += 1
        inner = self.group()
        return inner[1:-1] if inner[:1] in ([r"\{"], ["["]) and closing(inner, 0) == len(inner) - 1 else inner

    def relation_inside(self, start: int) -> bool:
        start += self.found[start] == "_"
        if start >= len(self.found) or self.found[start] not in OPEN:
            return False
        inner = self.found[start + 1 : closing(self.found, start)]
        return len(split(inner, set(RELATIONS))) > 1

    def condition(self, found: list[str]) -> Condition:
        """Relations, all of which must hold."""
        tests: list[tuple[Node, str, Node]] = []
        for part in split([t for t in found if t != GAP], {",", r"\land", r"\wedge"}):
            sides = [self.within(side, self.expression, index=True) for side in split(part, set(RELATIONS))]
            signs = relations(part)
            if not signs:
                raise Unread("a condition that is no relation")
            tests += zip(sides, signs, sides[1:])

        def holds(w: World) -> bool:
            return all(compares(a.number(w), RELATIONS[sign], b.number(w)) for a, sign, b in tests)

        holds.inside = frozenset().union(*(n.inside for a, _, b in tests for n in (a, b)))
        return holds

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
            raise NoMeaning("a bar is not closed")
        if bar == "|":
            def absolute(w: World) -> Array:
                a = inner.value(w)
                if not a.is_scalar():
                    raise Unread("bars around an array")
                return each(a, abs)

            return made(absolute, inner, sharp=True, plain=inner.plain)
        kind = ""
        if self.take("_"):
            kind = "".join(self.group())
        return made(lambda w: algebra.norm(inner.value(w), kind), inner, sharp=True)

    # --- sums over letters

    def big(self) -> Node | None:
        token = self.peek()
        if token not in FOLDS or (token in (r"\max", r"\min") and self.peek(1) != "_"):
            return None
        self.at += 1
        low = self.script("_")
        high = self.script("^")
        low = low or self.script("_")
        if low is None:
            raise Unread("a sum over nothing")
        letters, ends, conditions = self.binder(low, high)
        outer = {letter: self.extents.pop(letter, []) for letter in letters}
        self.bound += letters
        tests = [self.condition(c) for c in conditions]
        body = self.sum_body(letters)
        del self.bound[len(self.bound) - len(letters) :]
        extents = {letter: self.extents.pop(letter, []) for letter in letters}
        self.extents.update({k: v for k, v in outer.items() if v})
        ranges = {letter: self.range_of(letter, ends.get(letter), extents[letter]) for letter in letters}
        return self.fold(FOLDS[token], letters, ranges, tests, body)

    def sum_body(self, letters: list[str]) -> Node:
        """A sum reaches over the product behind it; where its letter occurs farther on, perhaps to there."""
        start = self.at
        body = self.summand()
        rest = self.rest()
        if any(letter in rest for letter in letters) and self.choices.pick(2):
            self.at = start
            return self.expression()
        return body

    def summand(self) -> Node:
        if self.peek() == "-":
            raise Unread("a sign behind a sum")
        return self.term()

    def rest(self) -> list[str]:
        """The tokens behind this place that a sum could reach."""
        found = []
        k = self.at
        while k < len(self.found) and self.found[k] not in {*RELATIONS, ",", ";", *OPEN.values()}:
            found.append(self.found[k])
            k += 1
        return found

    def script(self, sign: str) -> list[str] | None:
        return self.group() if self.take(sign) else None

    def binder(self, low: list[str], high: list[str] | None) -> tuple[list[str], dict, list[list[str]]]:
        """The letters that a sum binds, the ends of their ranges, and further conditions."""
        low = [t for t in low if t != GAP]
        if r"\in" in low or r"\sim" in low or r"\setminus" in low:
            raise Unread("a sum over a set")
        if ":" in low:
            letter, condition = low[0], low[2:]
            if low[1] != ":" or not is_letter(letter):
                raise Unread("a sum with a condition")
            return [letter], {}, [condition]
        letters: list[str] = []
        ends: dict[str, tuple] = {}
        conditions = []
        for part in split(low, {","}):
            signs, sides = relations(part), split(part, set(RELATIONS))
            if not signs and len(part) == 1 and is_letter(part[0]):
                letters.append(part[0])
            elif signs == ["="] and high is not None and is_letter("".join(sides[0])):
                letters.append(sides[0][0])
                first, last = (self.within(side, self.expression) for side in (sides[1], high))
                for letter in letters:
                    ends.setdefault(letter, (first, 0, last, 0))
            elif len(signs) == 2 and set(signs) <= {"<", r"\le"} and is_letter("".join(sides[1])):
                first, last = (self.within(sides[k], self.expression) for k in (0, 2))
                letters.append(sides[1][0])
                ends[sides[1][0]] = (first, int(signs[0] == "<"), last, -int(signs[1] == "<"))
            elif signs == [r"\neq"] and is_letter("".join(sides[0])):
                letters += [sides[0][0]] if sides[0][0] not in letters else []
                conditions.append(part)
            elif signs in (["<"], [">"]) and all(is_letter("".join(s)) for s in sides):
                letters += [s[0] for s in sides if s[0] not in letters and not self.letters.declares(s[0])]
                conditions.append(part)
            else:
                raise Unread("a range")
        if not letters:
            raise Unread("a range")
        if high is not None and not ends:
            raise Unread("an upper end without a lower one")
        return letters, ends, conditions

    def range_of(self, letter: str, ends: tuple | None, extents: list) -> Callable[[World], range]:
        declared = self.letters.ranges.get(letter)

        def whole(w: World) -> range:
            if ends:
                return range(ends[0].whole(w) + ends[1], ends[2].whole(w) + ends[3] + 1)
            low, high = common(letter, declared, extents, w)
            return range(low, high + 1)

        return whole

    def fold(self, kind: str, letters: list[str], ranges: dict, tests: list[Condition], body: Node) -> Node:
        def runs(w: World, left: list[str]):
            if not left:
                yield w
                return
            for k in ranges[left[0]](w):
                yield from runs(w.at(**{left[0]: k}), left[1:])

        def value(w: World) -> Array:
            values = [body.value(v) for v in runs(w, letters) if all(test(v) for test in tests)]
            if not values and kind in ("MAX", "MIN"):
                raise NoValue
            if not values:
                return scalar(0 if kind == "SUM" else 1)
            if kind in ("MAX", "MIN"):
                return algebra.extreme(values, kind == "MAX") if len(values) > 1 else values[0]
            result = values[0]
            for other in values[1:]:
                result = algebra.add(result, other) if kind == "SUM" else algebra.product([result, other], ["JUXTAPOSED"], False)
            return result

        return made(value, body, sharp=body.sharp or kind in ("MAX", "MIN"))

    # --- derivatives

    def quotient_derivative(self, top: list[str], bottom: list[str]) -> Node:
        sign = bottom[0]
        if top[:1] != [sign]:
            raise NoMeaning("a derivative of nothing")
        order, rest = order_of(top[1:])
        targets = self.targets(bottom, sign)
        if order != len(targets):
            raise NoMeaning("the order of a derivative")
        of = self.within(rest, self.expression) if rest else self.reach(operator=True)
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
        order = 1
        if self.take("^"):
            order = int(self.group()[0]) if self.peek().isdigit() or self.found[self.at].isdigit() else 0
        by = self.script("_")
        if self.peek() == "^":
            self.at += 1
            power = self.group()
            order = int(power[0]) if power[0].isdigit() else 0
        if by is None or order not in (1, 2):
            raise Unread("a gradient")
        target = self.within(by, self.moved)
        of = self.reach(operator=True)
        for _ in range(order):
            of = self.derivative(of, target)
        return of

    def partial(self) -> Node:
        """∂f/∂x on one line."""
        self.at += 1
        order, power = 1, self.script("^")
        if power:
            raise Unread("a higher derivative with a slash")
        factors = []
        while not self.ends() and self.peek() not in ("/", *SIGNS):
            factors.append(self.factor())
        if not factors or not self.take("/") or not self.take(r"\partial"):
            raise NoMeaning("a partial sign alone")
        if self.ends():
            raise NoMeaning("an operand is missing")
        target = self.moved(alone=False)
        of = multiplied(factors, ["JUXTAPOSED"] * (len(factors) - 1)) if len(factors) > 1 else factors[0]
        return self.derivative(of, target)


def is_letter(text: str) -> bool:
    return len(text) == 1 and text.isalpha()


def relations(found: list[str]) -> list[str]:
    """The relation signs outside all brackets."""
    signs, k = [], 0
    while k < len(found):
        if found[k] in OPEN or found[k].startswith(r"\begin{"):
            k = closing(found, k)
        elif found[k] in RELATIONS:
            signs.append(found[k])
        k += 1
    return signs


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


def multiplied(factors: list[Node], signs: list[str]) -> Node:
    lenient = any(f.slope for f in factors)

    def value(w: World) -> Array:
        values = [f.value(w) for f in factors]
        if "CROSS" in signs and sum(not v.is_scalar() for v in values) > 1:
            raise Unread("a cross product")
        return algebra.product(values, ["JUXTAPOSED" if s == "CROSS" else s for s in signs], lenient)

    return made(value, *factors, plain=all(f.plain for f in factors))


def fraction(top: Node, bottom: Node) -> Node:
    return made(lambda w: algebra.quotient(top.value(w), bottom.value(w)), top, bottom, plain=top.plain and bottom.plain)


def powered(node: Node, power: Node | None) -> Node:
    return node if power is None else made(lambda w: algebra.power(node.value(w), power.value(w)), node, plain=node.plain)


def transposed_target(node: Node) -> Callable[[World], Target] | None:
    if node.target is None:
        return None

    def target(w: World) -> Target:
        t = node.target(w)
        if t.rows > 1 and t.columns > 1:
            raise Unread("a derivative in a transposed matrix")
        return t.part(t.columns, t.rows, list(range(len(t.places))))

    return target


def size(a: Array, place: int, count: int) -> int:
    return len(a.numbers) if count == 1 else (a.rows, a.columns)[place]


def places(a: Array, indices: list[int]) -> tuple[int, int, list[int]]:
    if a.is_scalar():
        raise NoMeaning("an index on a number")
    if len(indices) == 1 and not a.is_vector():
        raise Unread("a row or a column")
    if len(indices) == 2 and a.is_vector():
        raise NoMeaning("two indices on a vector")
    limits = [len(a.numbers)] if len(indices) == 1 else [a.rows, a.columns]
    if not all(1 <= i <= limit for i, limit in zip(indices, limits, strict=True)):
        raise NoValue
    return 1, 1, [indices[0] - 1 if len(indices) == 1 else (indices[0] - 1) * a.columns + indices[1] - 1]


def line_of(a: Array, side: str, number: int) -> tuple[int, int, list[int]]:
    if not 1 <= number <= (a.rows if side == "row" else a.columns):
        raise NoValue
    if side == "row":
        return a.columns, 1, [(number - 1) * a.columns + j for j in range(a.columns)]
    return a.rows, 1, [i * a.columns + number - 1 for i in range(a.rows)]


def common(letter: str, declared: Range | None, extents: list, w: World) -> tuple[int, int]:
    """The range of a letter: as declared, and as far as the places reach where it stands."""
    found = places_of(extents, w)
    if declared:
        ends = declared[0].whole(w), declared[1].whole(w)
        return max([ends[0], *(low for low, _ in found)]), min([ends[1], *(high for _, high in found)])
    if len(found) != 1:
        raise Unread(f"the range of {letter} is not known")
    return found.pop()


def places_of(extents: list, w: World) -> set[tuple[int, int]]:
    found = set()
    for extent in extents:
        try:
            found.add(extent(w))
        except NoValue:
            continue
    return found
