"""The exported course: pages to read without a kernel and without a network."""

from __future__ import annotations

import re
import subprocess

import pytest

import course
from lab_in_browser import PICTURES, find_browser, new_page

NOTEBOOK = course.NOTEBOOKS / "13-your-own-derivation.ipynb"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """One notebook, executed and written as a page, with the mathematics beside it."""
    site = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(course, "SITE", site)
        patch.setattr(course, "MATHEMATICS", site / "mathjax")
        environment = course.find_environment({})
        course.copy_mathematics(environment)
        subprocess.run(course.page_command(environment, NOTEBOOK), check=True)
    return site / f"{NOTEBOOK.stem}.html"


@pytest.mark.skipif(not find_browser(), reason="no Chromium is installed")
def test_an_exported_page_sets_its_formulas_and_asks_no_other_machine(page):
    asked = []
    with new_page() as tab:
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto(page.as_uri())
        tab.wait_for_selector(".MathJax", timeout=60_000)
        tab.wait_for_function("() => !document.querySelector('.MathJax_Processing, .MathJax_Preview:not(:empty)')")
        tab.screenshot(path=PICTURES / "exported.png", full_page=True)
        assert tab.locator(".MathJax_Error, .merror").count() == 0
        scheme = tab.evaluate("getComputedStyle(document.documentElement).colorScheme")
        assert scheme == "light only", "pictures would be drawn for a dark page where the system is dark"
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:"))] == []


def test_an_exported_page_leads_back_to_the_list(page):
    assert 'href="index.html"' in page.read_text(encoding="utf-8")


def test_the_list_names_every_notebook_and_what_it_is_about():
    notebooks = sorted(course.NOTEBOOKS.glob("*.ipynb"))
    listed = course.index_page(notebooks)
    assert [f'href="{notebook.stem}.html"' in listed for notebook in notebooks] == [True] * len(notebooks)
    assert "*" not in listed, "marks of Markdown"
    assert "Bring your homework" in listed and not re.search(r"https?:", listed)
