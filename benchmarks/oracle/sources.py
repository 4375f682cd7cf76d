"""The true lines of the repository, each with all that it needs to be read alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from oracle.settings import is_preamble
from oracle.tokens import NoMeaning, Unread, split, tokens

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / "src/main/resources/chainrule/formula/settings"
CLAIMS = ROOT / "src/main/resources/chainrule/writeups/claims.json"
CORPUS = ROOT / "src/test/resources/chainrule/formula/corpus.tex"
NOTEBOOKS = ROOT / "notebooks"


@dataclass(frozen=True)
class Source:
    """One line; it claims something without the lines before it."""

    place: str
    setting: str
    preamble: str
    latex: str

    def request(self) -> str:
        return json.dumps({"setting": self.setting, "preamble": self.preamble, "lines": [self.latex]})

    def letters_text(self) -> str:
        named = (SETTINGS / f"{self.setting}.tex").read_text(encoding="utf-8") if self.setting else ""
        return named + "\n" + self.preamble

    def with_latex(self, latex: str) -> Source:
        return replace(self, latex=latex)


def sources() -> list[Source]:
    """Lines that may be true; which of them are is for others to say."""
    every = [*corpus(), *claims(), *notebooks()]
    return list({(s.setting, s.preamble, s.latex): s for s in every}.values())


def corpus() -> Iterator[Source]:
    blocks = re.split(r"^=== (.*)$", CORPUS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for title, block in zip(blocks[1::2], blocks[2::2], strict=True):
        lines = re.sub(r"\n\s+(?=\S)", " ", block).splitlines()
        preamble = "\n".join(line for line in lines if is_preamble(line))
        for line in lines:
            if line.startswith("HOLDS "):
                yield Source(f"corpus, {title}", "", preamble, line.removeprefix("HOLDS ").strip())


def claims() -> Iterator[Source]:
    for claim in json.loads(CLAIMS.read_text(encoding="utf-8")):
        if "prose" in claim or "setting" not in claim:
            continue
        formula = claim.get("restated", claim["latex"]).strip()
        when = claim["condition"] + r":\ " if "condition" in claim else ""
        if "head" in claim:
            formula = claim["head"] + " = " + formula.removeprefix("=").strip()
        yield Source(f"claim {claim['id']}", claim["setting"], "\n".join(claim.get("given", [])), when + formula)


def notebooks() -> Iterator[Source]:
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            text = "".join(cell["source"])
            if text.startswith("%%derive"):
                yield from derivation(path.stem, text)


def derivation(place: str, text: str) -> Iterator[Source]:
    """The lines of a cell; one that begins with a relation gets the head of its chain."""
    first, *lines = text.splitlines()
    preamble, rows = [], [""]
    for line in lines:
        if is_preamble(line):
            preamble.append(line.strip())
        else:
            rows[-1] += " " + line.strip()
            if line.rstrip().endswith(r"\\"):
                rows[-1] = rows[-1].strip().removesuffix(r"\\")
                rows.append("")
    head = ""
    for row in (r.replace("&", " ").strip() for r in rows if r.strip()):
        if ":=" in row:
            preamble.append("let " + row.replace(":=", "="))
            continue
        if not row.startswith("="):
            head = head_of(row)
        whole = f"{head} {row}" if row.startswith("=") else row
        yield Source(place, first.removeprefix("%%derive").replace("?", "").strip(), "\n".join(preamble), whole)


def head_of(row: str) -> str:
    """All before the first relation outside brackets."""
    condition, colon, rest = row.rpartition(r":\ ")
    try:
        count = len(split(tokens(rest), {"="})[0])
    except (NoMeaning, Unread):
        return ""
    for end in (k for k, c in enumerate(rest) if c == "="):
        try:
            if len(tokens(rest[:end])) == count:
                return condition + colon + rest[:end].strip()
        except (NoMeaning, Unread):
            continue
    return ""
