"""A place in a list of tokens, and what a reader knows there."""

from __future__ import annotations

from collections.abc import Callable

from oracle.choices import Choices
from oracle.conditions import RELATIONS
from oracle.letters import Letters
from oracle.tokens import GAP, OPEN, NoMeaning, Unread, closing
from oracle.worlds import World

ENDS = {"+", "-", ",", ";", ":", "&", GAP, r"\in", r"\forall", r"\Rightarrow", r"\approx", *RELATIONS, *OPEN.values()}
SIGNS = {r"\cdot": "DOT", "*": "STAR", r"\odot": "ELEMENTWISE", r"\times": "CROSS"}


class Cursor:
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

    def ends(self) -> bool:
        token = self.peek()
        return not token or token in ENDS or (bool(self.bars) and token == self.bars[-1]) or token.startswith('"')

    def juxtaposed(self) -> bool:
        return not self.ends() and self.peek() not in SIGNS and self.peek() != "/"

    def group(self) -> list[str]:
        """The tokens of an argument: a group in braces, or one token."""
        if self.at >= len(self.found) or self.peek() in ENDS:
            raise NoMeaning("an argument is missing")
        start = self.at
        if self.peek() == "{":
            self.at = closing(self.found, start) + 1
            return self.found[start + 1 : self.at - 1]
        if self.peek() in (r"\frac", r"\sqrt", "^", "_"):
            raise Unread("a command as an argument")
        self.at += 1
        return self.found[start : self.at]

    def bracketed(self) -> list[str]:
        start = self.at
        self.at = closing(self.found, start) + 1
        return self.found[start + 1 : self.at - 1]

    def script(self, sign: str) -> list[str] | None:
        return self.group() if self.take(sign) else None

    def rest(self) -> list[str]:
        """The tokens behind this place that a sum could reach."""
        found = []
        k = self.at
        while k < len(self.found) and self.found[k] not in {*RELATIONS, ",", ";", *OPEN.values()}:
            found.append(self.found[k])
            k += 1
        return found
