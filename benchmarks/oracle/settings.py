"""The lines of a setting: given, index, let, where, bare, layout."""

from __future__ import annotations

from decimal import Decimal

from second_opinion import scalar

from oracle.choices import Choices
from oracle.grammar import Parser
from oracle.letters import Given, Letters, Name, Range
from oracle.tokens import GAP, Unread, split, tokens
from oracle.worlds import Definition, Node

HUGE = Node(lambda w: scalar(Decimal("1e9")), plain=True)
ONE = Node(lambda w: scalar(1), plain=True)
WORDS = ("given", "index", "let", "where", "bare", "layout")


def is_preamble(line: str) -> bool:
    return line.split(None, 1)[0] in WORDS if line.strip() else False


def extended(start: Letters, preamble: str) -> Letters:
    """The letters with more lines."""
    letters = start.copy()
    for line in preamble.splitlines():
        line = line.split("%")[0].strip().removesuffix(r"\\").strip()
        if line:
            word, rest = line.split(None, 1)
            RULES[word](letters, rest)
    return letters


def node(letters: Letters, found: list[str]) -> Node:
    """An expression that can be read in one way only."""
    result, free = body(letters, found, [])
    if free:
        raise Unread("a free index in a setting")
    return result


def body(letters: Letters, found: list[str], indices: list[str]) -> tuple[Node, list[str]]:
    """What is defined, with some letters as indices; and which letters are free in it."""
    parser = Parser(letters, Choices([]))
    parser.bound = list(indices)
    result = parser.within(found, parser.expression)
    if parser.choices.counts:
        raise Unread("a setting with several readings")
    return result, list(parser.free)


def given(letters: Letters, rest: str) -> None:
    names: list[list[str]] = []
    for part in split([t for t in tokens(rest) if t != GAP], {","}):
        name, *domain = split(part, {r"\in", r"\sim"})
        names.append(name)
        if domain:
            ends = between(letters, domain[1]) if len(domain) == 2 else None
            letter = domain[0].pop() if ends else None
            if ends and [domain[0].pop() for _ in "for"] != ["r", "o", "f"]:
                raise Unread("a family of letters")
            for name in names:
                key = "".join(name)
                letters.add(pattern(name, letter))
                letters.definitions.pop(key, None)
                letters.givens[key] = drawn(letters, key, domain[0], ends)
            names = []
    if names:
        raise Unread("a name without a domain")


def pattern(name: list[str], letter: str | None) -> Name:
    return Name("".join(name), tuple(None if t == letter and k else t for k, t in enumerate(name)))


def between(letters: Letters, found: list[str]) -> Range:
    """{1, …, n}, or {3, 4}."""
    if not found or found[0] != r"\{":
        raise Unread("a range")
    parts = split(found[1:-1], {","})
    return node(letters, parts[0]), node(letters, parts[-1])


def drawn(letters: Letters, key: str, domain: list[str], ends: Range | None) -> Given:
    if domain[0] == r"\{":
        return Given(key, "WHOLE", (ONE, ONE), *between(letters, domain), ends)
    if domain[0] in ("@Bernoulli", "("):
        close = domain.index(")") if domain[0] == "(" else matching(domain)
        inner = domain[1:close] if domain[0] == "(" else domain[2:close]
        bounds = [node(letters, part) for part in split(inner, {","})]
        kind = "INTERVAL" if domain[0] == "(" else "BERNOULLI"
        return Given(key, kind, shape(letters, domain[close + 1 :]), bounds[0], bounds[-1], ends)
    if domain[:2] != [r"\mathbb", "R"]:
        raise Unread("a domain")
    scripts = domain[2:]
    kind = "POSITIVE" if "+" in scripts else "NOT_ZERO" if "*" in scripts else "REAL"
    if scripts[:2] in (["_", "+"], ["^", "+"], ["^", "*"]):
        scripts = scripts[2:]
    return Given(key, kind, shape(letters, scripts), ONE, HUGE, ends)


def matching(domain: list[str]) -> int:
    return max(k for k, t in enumerate(domain) if t == ")")


def shape(letters: Letters, found: list[str]) -> tuple[Node, Node]:
    if not found:
        return ONE, ONE
    sizes = found[1:]
    if sizes[0] == "{":
        sizes = sizes[1:-1]
    parts = split(sizes, {r"\times"})
    return node(letters, parts[0]), node(letters, parts[1]) if len(parts) > 1 else ONE


def index(letters: Letters, rest: str) -> None:
    names: list[str] = []
    for part in split([t for t in tokens(rest) if t != GAP], {","}):
        sides = split(part, {r"\in"})
        names.append(sides[0][0])
        if len(sides) == 2:
            ends = between(letters, sides[1])
            letters.ranges.update(dict.fromkeys(names, ends))
            names = []


def let(letters: Letters, rest: str) -> None:
    for part in split([t for t in tokens(rest) if t != GAP], {","}):
        sides = split(part, {"="})
        if len(sides) < 2:
            raise Unread("a definition")
        try:
            define(letters, sides[0], part[len(sides[0]) + 1 :])
        except Unread as fault:
            unread(letters, sides[0], fault)


def unread(letters: Letters, head: list[str], fault: Unread) -> None:
    """A letter that this reader does not know: what is made of it is not read either."""

    def value(world):
        raise fault

    key = "".join(head)
    letters.definitions[key] = Definition(Node(value))
    letters.add(Name(key, tuple(head)))


def define(letters: Letters, head: list[str], found: list[str]) -> None:
    """One definition: of a letter, of a family with indices, or of a function."""
    key = "".join(head)
    if "(" in head and head[-1] == ")":
        start = head.index("(")
        inner = head[start + 1 : -1]
        if "|" in inner:
            indices = [t for t in inner if t in letters.ranges and not letters.declares(t)]
            family(letters, head, key, indices[-1:], found)
        else:
            function(letters, head[:start], [("".join(p)) for p in split(inner, {","})], found)
        return
    indices = [t for t in script(head) if is_parameter(letters, t, found)]
    if "_" in head and indices:
        family(letters, head, key, indices, found)
    else:
        letters.definitions[key] = Definition(node(letters, found))
        letters.givens.pop(key, None)
        letters.add(Name(key, tuple(head)))


def script(head: list[str]) -> list[str]:
    """The letters of the last subscript."""
    if "_" not in head:
        return []
    place = len(head) - 1 - head[::-1].index("_")
    found = head[place + 1 :]
    return [t for t in found if t not in "{}"] if len(found) < 5 else []


def is_parameter(letters: Letters, letter: str, found: list[str]) -> bool:
    if len(letter) != 1 or not letter.isalpha() or letters.declares(letter):
        return False
    return letter in letters.ranges or letter in found


def family(letters: Letters, head: list[str], key: str, indices: list[str], found: list[str]) -> None:
    letters.definitions[key] = Definition(body(letters, found, indices)[0], tuple(indices))
    letters.givens.pop(key, None)
    letters.add(Name(key, tuple(None if t in indices and k else t for k, t in enumerate(head))))
    if len(indices) == 1 and found[-3:] == ["e", "_", indices[0]]:
        matrix, turned = found[:-3], found[-5:-3] == ["^", r"\top"]
        name = "".join(matrix[:-2] if turned else matrix)
        if any(n.key == name for n in letters.names):
            letters.views[key] = name, "row" if turned else "column"


def function(letters: Letters, head: list[str], parameters: list[str], found: list[str]) -> None:
    inner = letters.copy()
    indices = tuple(p for p in parameters if p in letters.ranges and not letters.declares(p))
    for parameter in parameters:
        if parameter not in indices and not any(n.key == parameter for n in inner.names):
            inner.add(Name(parameter, tuple(tokens(parameter))))
    key = "".join(head) + "()"
    letters.definitions[key] = Definition(body(inner, found, list(indices))[0], indices, tuple(parameters))
    letters.functions[tuple(head)] = key


def where(letters: Letters, rest: str) -> None:
    letters.where += split([t for t in tokens(rest) if t != GAP], {","})


def bare(letters: Letters, rest: str) -> None:
    letters.bare |= set(tokens(rest))


def layout(letters: Letters, rest: str) -> None:
    letters.turned = rest.strip() == "denominator"


RULES = {"given": given, "index": index, "let": let, "where": where, "bare": bare, "layout": layout}