"""The sections of the notebooks, for the search on the page that lists them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Iterator

from .prose import prose_cells

HEADING = re.compile(r"(?m)^#{1,4} +(.+)$")
FENCE = re.compile(r"(?ms)^```.*?^```")


def search_index(notebooks: list[Path]) -> str:
    """A script with [page, anchor, heading, text] of each section."""
    sections = [section for notebook in notebooks for section in sections_of(notebook)]
    return f"globalThis.searchIndex = {json.dumps(sections, ensure_ascii=False)};\n"


def sections_of(notebook: Path) -> Iterator[tuple[str, str, str, str]]:
    """The sections of one notebook: a heading of its prose, and the prose up to the next one."""
    prose = "\n\n".join(prose_cells(notebook))
    parts = HEADING.split(FENCE.sub("", prose))
    for heading, text in zip(parts[1::2], parts[2::2]):
        yield notebook.stem, anchor(heading), plain(heading), plain(text)


def anchor(heading: str) -> str:
    """Where nbconvert puts a heading: its text with hyphens for blanks; to the page's top where it has a formula."""
    return "" if "$" in heading else "#" + plain(heading).replace(" ", "-")


def plain(markdown: str) -> str:
    """The text without links, stars and signs of code; formulas stay as they were typed."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return " ".join(re.sub(r"[*`]|^[>#-] ", "", text, flags=re.MULTILINE).split())
