"""The exported pages: the links between them, and the page that lists them."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from string import Template

from .folders import ROOT

TEMPLATES = ROOT / "docs" / "site"


def link_pages(page: str, notebooks: list[Path]) -> str:
    """The page, with links to the pages of the notebooks where it had links to the notebooks."""
    names = "|".join(re.escape(notebook.stem) for notebook in notebooks)
    return re.sub(rf'(href="(?:{names}))\.ipynb(?=["#])', r"\1.html", page)


def index_page(notebooks: list[Path]) -> str:
    """The list of notebooks, each with its title and its first sentence."""
    items = "\n".join(map(index_item, notebooks))
    return Template((TEMPLATES / "list.html").read_text(encoding="utf-8")).substitute(items=items)


def index_item(notebook: Path) -> str:
    """One notebook in the list; a sentence with a formula is left out."""
    heading, _, text = first_cell(notebook).partition("\n")
    sentence = re.split(r"(?<=[.?!])\s", text.strip(), maxsplit=1)[0]
    about = "" if "$" in sentence else f"\n<p>{html.escape(sentence.replace('*', ''))}</p>"
    return f'<li><a href="{notebook.stem}.html">{html.escape(heading.lstrip("# "))}</a>{about}</li>'


def first_cell(notebook: Path) -> str:
    """The first cell of prose: the notebook's title, and what it is about."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return next(("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"), notebook.stem)
