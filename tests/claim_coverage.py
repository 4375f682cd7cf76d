"""Which cell of which notebook treats which claim of the write-ups. As a command: writes docs/coverage.md."""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

import nbformat

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from launcher.folders import NOTEBOOKS, ROOT  # noqa: E402

CLAIMS = ROOT / "docs" / "claims.csv"
PAGE = ROOT / "docs" / "coverage.md"
TAG = "claim:"
SECTION = re.compile(r"^## +(.+)$", re.MULTILINE)
HEAD = """\
# Where each claim is treated

The five write-ups make 189 claims. Each row says which notebook steps through the claim, and in which of its
sections; [claims.csv](claims.csv) has the formula, the verdict, and for a misprint a true line near it. Notebook 12
shows all of them at once and is not listed. Made by `python3 tests/claim_coverage.py` from the tags of the cells.

| claim | verdict | treated in |
|---|---|---|
"""


class Place(NamedTuple):
    """A section of a notebook."""

    notebook: Path
    section: str

    def __str__(self) -> str:
        return f"[{self.notebook.stem.split('-')[0]}](../notebooks/{self.notebook.name}) {self.section}"


def verdicts() -> dict[str, str]:
    """The verdict of each claim, in the order of the claims."""
    with CLAIMS.open(encoding="utf-8", newline="") as lines:
        return {row["id"]: row["verdict"] for row in csv.DictReader(lines)}


def tags(cell: nbformat.NotebookNode) -> list[str]:
    """The claims that a cell treats."""
    return [tag.removeprefix(TAG) for tag in cell.metadata.get("tags", []) if tag.startswith(TAG)]


def treated(path: Path) -> Iterator[tuple[str, Place]]:
    """Each claim that a notebook treats, with the section in which it does."""
    section = ""
    for cell in nbformat.read(path, as_version=4).cells:
        heads = SECTION.findall(cell.source) if cell.cell_type == "markdown" else []
        section = heads[-1] if heads else section
        yield from ((claim, Place(path, section)) for claim in tags(cell))


def places() -> dict[str, list[Place]]:
    """Where each claim is treated; the notebook that lists all of them does not count."""
    found: dict[str, list[Place]] = {claim: [] for claim in verdicts()}
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        if not path.name.startswith("12-"):
            for claim, place in treated(path):
                found.setdefault(claim, []).append(place)
    return found


def page() -> str:
    """The table, as Markdown."""
    verdict = verdicts()
    return HEAD + "".join(
        f"| {claim} | {verdict[claim]} | {'; '.join(map(str, dict.fromkeys(where)))} |\n"
        for claim, where in places().items()
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
