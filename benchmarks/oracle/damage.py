"""One thing is put into a line, or moved in it, at a random place."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from oracle.letters import Letters

PIECE = re.compile(
    r"\\(?:left|right|[bB]igg?[lrm]?)\s*(?:\\[a-zA-Z]+|\\.|.)"
    r"|\\(?:operatorname\*?|mathrm|text|mathit|textrm|textit|begin|end)\s*\{[^{}]*\}"
    r"|\\[a-zA-Z]+|\\.|\d+|\s+|.",
    re.DOTALL,
)
LANGUAGE = (
    r"+ - = * / ^ _ ( ) [ ] { } | ' , ; : < > ! & . 0 1 2 3 10"
    r" \| \{ \} \frac \sqrt \sum \prod \max \min \log \exp \sigma \tanh \top \cdot \odot \times \circ \partial \nabla"
    r" \hat \tilde \bar \mathbb \mathbf \operatorname{softmax} \operatorname{diag} \operatorname{tr} \le \ge \ne"
    r" \in \forall \Rightarrow \approx \dots \quad \, \left( \right) \text{if} \mathbb{R} \mathbb{E} \mathbb{1}"
    r" ^\top ^2 e^{ '' \to \mid \pm \infty \langle \rangle"
).split()
UNKNOWN = (
    r"\operatorname{softplus} \operatorname{lr} \mathrm{const} \mathrm{loss} \operatorname{norm} \foo \unknown"
    r" \Xi \aleph \wp \Upsilon \mathcal{Q} \mathfrak{g} \text{const} \text{rate}"
    r" \dagger \star \heartsuit"
).split()
DECORATIONS = (
    r"\, \; \: \! \> ~ \displaystyle \textstyle \limits \nolimits \nonumber \notag"
    r" \big \Big \bigg \Bigg \middle"
).split()
INDICATORS = (
    "[{0}]", r"\mathbb{{1}}[{0}]", r"\mathbb 1[{0}]", r"\mathbf{{1}}[{0}]", r"1_{{{0}}}", r"\mathbb{{1}}_{{{0}}}",
    r"\mathbb 1\{{{0}\}}", r"1\{{{0}\}}", r"\mathbbm{{1}}[{0}]",
)  # fmt: skip
NOT_EQUAL = r"\ne"
PAIRS = {"(": ")", "[": "]", r"\left(": r"\right)", r"\left[": r"\right]", r"\{": r"\}", "{": "}"}


def joined(found: list[str]) -> str:
    """As text; a command does not run into a letter behind it."""
    text = ""
    for piece in found:
        text += " " + piece if piece[:1].isalpha() and re.search(r"\\[a-zA-Z]+$", text) else piece
    return text


def pieces(latex: str) -> list[str]:
    return [m.group() for m in PIECE.finditer(latex)]


class Damage:
    """What is done to a line; seeded."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.kinds: dict[str, Callable[[list[str], Letters], str]] = {
            "token": self.token, "unknown": self.unknown, "indicator": self.indicator,
            "bracket": self.bracket, "sign": self.sign,
        }  # fmt: skip

    def done(self, kind: str, latex: str, letters: Letters) -> tuple[str, str]:
        """The line with one damage, and what was put into it."""
        found = pieces(latex)
        self.put = ""
        return self.kinds[kind](found, letters), self.put

    def insert(self, found: list[str], text: str) -> str:
        self.put = text
        place = self.random.randrange(len(found) + 1)
        return "".join(found[:place]) + f" {text} " + "".join(found[place:])

    def token(self, found: list[str], letters: Letters) -> str:
        own = [k for k in {*letters.givens, *letters.definitions, *letters.ranges} if "(" not in k]
        own = [re.sub(r"(\\[a-zA-Z]+)(?=[a-zA-Z])", r"\1 ", k) for k in sorted(own)]
        return self.insert(found, self.random.choice([*LANGUAGE, *self.random.choices(own, k=20 if own else 0)]))

    def unknown(self, found: list[str], letters: Letters) -> str:
        return self.insert(found, self.random.choice(UNKNOWN))

    def indicator(self, found: list[str], letters: Letters) -> str:
        text = self.random.choice(INDICATORS).format(self.relation(letters))
        beside = self.random.choice(["{0}", "{0}", "- {0}", "+ {0}", r"\cdot {0}", "{0} +"])
        return self.insert(found, beside.format(text))

    def relation(self, letters: Letters) -> str:
        whole = [g.key for g in letters.givens.values() if g.kind == "WHOLE" and g.range is None]
        names = [*letters.ranges, *(k for k in whole if len(k) == 1)] or ["x"]
        first = self.random.choice(names)
        second = self.random.choice([*names, "1", "2"])
        return f"{first} {self.random.choice(('=', '=', NOT_EQUAL, '<'))} {second}"

    def bracket(self, found: list[str], letters: Letters) -> str:
        """Both ends of a pair are taken away, and put somewhere near."""
        pairs = list(self.pairs(found))
        if not pairs:
            return self.sign(found, letters)
        start, end = self.random.choice(pairs)
        opening, close = found[start], found[end]
        rest = [p for k, p in enumerate(found) if k not in (start, end)]
        first = min(max(0, start + self.random.randint(-5, 5)), len(rest))
        last = min(max(first, end - 1 + self.random.randint(-5, 5)), len(rest))
        self.put = f"{opening} … {close}"
        return joined([*rest[:first], opening, *rest[first:last], close, *rest[last:]])

    @staticmethod
    def pairs(found: list[str]):
        opened = []
        for k, piece in enumerate(found):
            if piece in PAIRS:
                opened.append(k)
            elif opened and piece == PAIRS[found[opened[-1]]]:
                yield opened.pop(), k

    def sign(self, found: list[str], letters: Letters) -> str:
        """A sign is put in, or is taken away, or is turned."""
        signs = [k for k, piece in enumerate(found) if piece in "+-"]
        way = self.random.randrange(3) if signs else 0
        if way == 0:
            return self.insert(found, self.random.choice("+-"))
        place = self.random.choice(signs)
        self.put = f"{found[place]} turned" if way == 1 else f"{found[place]} lost"
        new = {"+": "-", "-": "+"}[found[place]] if way == 1 else " "
        return joined([*found[:place], new, *found[place + 1 :]])
