"""The one shape of what is measured: rows of figures beside a peer's, and the tables and JSON made of them."""

from __future__ import annotations

import math
import statistics
from typing import Callable, Iterable, NamedTuple

HEAD = """\
| | unit | ours | beside | its figure | ratio | in single rounds | must | aim |
|---|---|--:|---|--:|--:|--:|---|---|
"""
NOTHING = "–"


class Row(NamedTuple):
    """One figure of ours, round by round, and the peer's in the same rounds; `must` and `aim` are what the course set itself."""

    name: str
    unit: str
    ours: list[float]
    beside: str = ""
    peer: list[float] = []
    must: str = ""
    aim: str = ""
    middle: Callable[[Iterable[float]], float] = statistics.median

    @property
    def our_figure(self) -> float | None:
        """The middle of our rounds; None where nothing could be measured."""
        return self.middle(self.ours) if self.ours else None

    @property
    def peer_figure(self) -> float | None:
        """The middle of the peer's rounds."""
        return self.middle(self.peer) if self.peer else None

    @property
    def ratio(self) -> float | None:
        """Our middle by the peer's."""
        return self.our_figure / self.peer_figure if self.ours and self.peer_figure else None

    @property
    def spread(self) -> tuple[float, float] | None:
        """The least and the greatest ratio of a single round: how much the ratio is to be trusted."""
        if not self.ours or not self.peer or not all(self.peer):
            return None
        ratios = [own / other for own, other in zip(self.ours, self.peer)]
        return min(ratios), max(ratios)

    def as_json(self) -> dict:
        """All there is to know about the row."""
        return {
            "name": self.name,
            "unit": self.unit,
            "ours": self.our_figure,
            "beside": self.beside,
            "peer": self.peer_figure,
            "ratio": self.ratio,
            "spread": self.spread,
            "must": self.must,
            "aim": self.aim,
            "rounds": {"ours": self.ours, "peer": self.peer},
        }

    def as_markdown(self) -> str:
        """The row of a table."""
        spread = " … ".join(map(written, self.spread)) if self.spread else NOTHING
        figures = [written(self.our_figure), self.beside, written(self.peer_figure), written(self.ratio), spread]
        cells = [cell.replace(" ", "\N{NO-BREAK SPACE}") for cell in (self.unit, *figures, self.must, self.aim)]
        return "| " + " | ".join([self.name, *cells]) + " |\n"


def column(runs: list[dict], name: str, scale: float = 1) -> list[float]:
    """One figure of each round, in another unit; rounds in which it could not be measured make it empty."""
    figures = [run[name] for run in runs]
    return [] if None in figures else [figure * scale for figure in figures]


def written(figure: float | None) -> str:
    """Three digits that count, at least."""
    if figure is None:
        return NOTHING
    digits = 2 - math.floor(math.log10(abs(figure))) if figure else 0
    return f"{figure:,.{max(digits, 0)}f}"


def table(rows: Iterable[Row]) -> str:
    """Rows as a table in Markdown."""
    return HEAD + "".join(row.as_markdown() for row in rows)
