"""What letters are declared, and how a name is found in a list of tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from oracle.tokens import closing
from oracle.worlds import Definition, Node

Range = tuple[Node, Node]


@dataclass(frozen=True)
class Name:
    """A name as tokens; None stands for an index."""

    key: str
    tokens: tuple[str | None, ...]

    def match(self, found: list[str], start: int) -> tuple[int, list[list[str]]] | None:
        """Where it ends, and the tokens of its indices; or None where it does not stand at start."""
        at, indices = start, []
        for k, token in enumerate(self.tokens):
            if at >= len(found):
                return None
            if token is None:
                end = self.index_end(found, at, k)
                if end is None or end == at:
                    return None
                indices.append(unwrapped(found[at:end]))
                at = end
            elif found[at] == token:
                at += 1
            else:
                return None
        return at, indices

    def index_end(self, found: list[str], start: int, k: int) -> int | None:
        follower = self.tokens[k + 1] if k + 1 < len(self.tokens) else None
        if follower is None or self.tokens[k - 1] in ("_", "^"):
            return closing(found, start) + 1 if found[start] == "{" else start + 1
        at = start
        while at < len(found) and found[at] != follower:
            if found[at] in (")", "}", ","):
                return None
            at = closing(found, at) + 1 if found[at] in ("{", "(") else at + 1
        return at if at < len(found) else None


def unwrapped(found: list[str]) -> list[str]:
    return found[1:-1] if found[:1] == ["{"] else found


@dataclass(frozen=True)
class Given:
    """A letter that is drawn; with a range, one for each index."""

    key: str
    kind: str
    shape: tuple[Node, Node]
    low: Node
    high: Node
    range: Range | None = None

    def reads(self) -> frozenset[str]:
        """The letters that must be drawn first."""
        ends = [*self.shape, self.low, self.high, *(self.range or ())]
        return frozenset().union(*(node.inside for node in ends))


@dataclass
class Letters:
    names: list[Name] = field(default_factory=list)
    functions: dict[tuple[str, ...], str] = field(default_factory=dict)
    definitions: dict[str, Definition] = field(default_factory=dict)
    givens: dict[str, Given] = field(default_factory=dict)
    ranges: dict[str, Range] = field(default_factory=dict)
    views: dict[str, tuple[str, str]] = field(default_factory=dict)
    where: list[list[str]] = field(default_factory=list)
    bare: set[str] = field(default_factory=set)
    turned: bool = False

    def copy(self) -> Letters:
        return Letters(
            list(self.names), dict(self.functions), dict(self.definitions), dict(self.givens),
            dict(self.ranges), dict(self.views), list(self.where), set(self.bare), self.turned,
        )  # fmt: skip

    def add(self, name: Name) -> None:
        """Longer names are tried first, and of equally long ones the later: v_c before each v_w."""
        self.names = sorted([name] + [n for n in self.names if n.key != name.key], key=lambda n: -len(n.tokens))

    def matches(self, found: list[str], start: int) -> Iterator[tuple[Name, int, list[list[str]]]]:
        for name in self.names:
            match = name.match(found, start)
            if match:
                yield name, *match

    def function(self, found: list[str], start: int) -> tuple[str, int] | None:
        """The function whose name stands at start, and where the name ends."""
        heads = [h for h in self.functions if tuple(found[start : start + len(h)]) == h]
        if not heads:
            return None
        head = max(heads, key=len)
        return self.functions[head], start + len(head)

    def masks(self) -> dict[str, Node]:
        return {given.key: given.high for given in self.givens.values() if given.kind == "BERNOULLI"}

    def declares(self, letter: str) -> bool:
        return any(name.tokens == (letter,) for name in self.names)
