"""The exported pages: the links between them, and the page that lists them."""

from __future__ import annotations

import html
import re
from pathlib import Path
from string import Template

from .folders import ROOT
from .prose import prose_cells

TEMPLATES = ROOT / "docs" / "site"

# Scripts of this site only, none in a page; the checker is WebAssembly in a worker made from a text; MathJax writes styles.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'"
)


def course_page(page: str, notebook: Path, notebooks: list[Path]) -> str:
    """An exported notebook as a page of the site: with its policy, and links to the other pages."""
    here = notebooks.index(notebook)
    ways = "".join(
        f'<a href="{notebooks[k].stem}.html" rel="{way}">{html.escape(title(notebooks[k]))}</a>'
        for k, way in [(here - 1, "prev"), (here + 1, "next")]
        if 0 <= k < len(notebooks)
    )
    page = page.replace("course-policy", POLICY, 1).replace("All notebooks</a>", f"All notebooks</a>{ways}")
    return link_pages(page, notebooks)


def link_pages(page: str, notebooks: list[Path]) -> str:
    """The page, with links to the pages of the notebooks where it had links to the notebooks."""
    names = "|".join(re.escape(notebook.stem) for notebook in notebooks)
    return re.sub(rf'(href="(?:{names}))\.ipynb(?=["#])', r"\1.html", page)


def title(notebook: Path) -> str:
    """The heading of a notebook."""
    return first_cell(notebook).partition("\n")[0].lstrip("# ")


def check_page() -> str:
    """The page that checks any derivation or document."""
    return Template((TEMPLATES / "check.html").read_text(encoding="utf-8")).substitute(policy=POLICY)


def index_page(notebooks: list[Path]) -> str:
    """The list of notebooks, each with its title and its first sentence."""
    items = "\n".join(map(index_item, notebooks))
    return Template((TEMPLATES / "list.html").read_text(encoding="utf-8")).substitute(items=items, policy=POLICY)


def index_item(notebook: Path) -> str:
    """One notebook in the list; a sentence with a formula is left out."""
    _, _, text = first_cell(notebook).partition("\n")
    sentence = re.split(r"(?<=[.?!])\s", text.strip(), maxsplit=1)[0]
    about = "" if "$" in sentence else f"\n<p>{html.escape(sentence.replace('*', ''))}</p>"
    return f'<li><a href="{notebook.stem}.html">{html.escape(title(notebook))}</a>{about}</li>'


def first_cell(notebook: Path) -> str:
    """The first cell of prose: the notebook's title, and what it is about; its name where there is no prose."""
    return next(iter(prose_cells(notebook)), notebook.stem)
