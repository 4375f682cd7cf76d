"""The exported course: pages to read without a kernel and without a network."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from accessibility import barriers
from lab_in_browser import PICTURES, new_page, running_browser
from launcher.doctor import find_browser
from launcher.environment import find_environment
from launcher.export import copy_assets, copy_mathjax, page_command
from launcher.folders import NOTEBOOKS
from launcher.pages import course_page, index_page, link_pages

NOTEBOOK = NOTEBOOKS / "13-your-own-derivation.ipynb"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """One notebook, executed and written as a page, with MathJax, scripts and styles beside it."""
    site = tmp_path_factory.mktemp("site")
    environment = find_environment(os.environ)
    copy_mathjax(environment, site)
    copy_assets(site)
    subprocess.run(page_command(environment, NOTEBOOK, site), check=True)
    page = site / f"{NOTEBOOK.stem}.html"
    notebooks = sorted(NOTEBOOKS.glob("*.ipynb"))
    page.write_text(course_page(page.read_text(encoding="utf-8"), NOTEBOOK, notebooks), encoding="utf-8")
    return page


@pytest.mark.skipif(not find_browser(), reason="no Chromium is installed")
def test_an_exported_page_sets_its_formulas_and_asks_no_other_machine(page):
    asked, wrong = [], []
    with running_browser() as browser, new_page(browser) as tab:
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        tab.goto(page.as_uri())
        tab.wait_for_selector(".MathJax", timeout=60_000)
        tab.wait_for_function("() => !document.querySelector('.MathJax_Processing, .MathJax_Preview:not(:empty)')")
        tab.screenshot(path=PICTURES / "exported.png", full_page=True)
        assert tab.locator(".MathJax_Error, .merror").count() == 0
        scheme = tab.evaluate("getComputedStyle(document.documentElement).colorScheme")
        assert scheme == "light only", "pictures would be drawn for a dark page where the system is dark"
        assert barriers(tab) == []
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:"))] == []
    # MathJax asks for a font that is not there, to know how wide a missing one is
    assert [said for said in wrong if "about:blank" not in said] == [], "a script that the policy of the page forbids"


def test_an_exported_page_leads_back_to_the_list_and_to_the_page_before(page):
    text = page.read_text(encoding="utf-8")
    assert 'href="index.html"' in text and 'rel="prev"' in text


def test_the_list_names_every_notebook_and_what_it_is_about():
    notebooks = sorted(NOTEBOOKS.glob("*.ipynb"))
    listed = index_page(notebooks)
    assert [f'href="{notebook.stem}.html"' in listed for notebook in notebooks] == [True] * len(notebooks)
    assert "*" not in listed, "marks of Markdown"
    assert "Bring your homework" in listed and not re.search(r"https?:", listed)


def test_links_between_notebooks_are_links_between_pages():
    page = '<a href="01-a.ipynb">1</a> <a href="02-b.ipynb#x">2</a> <a href="03-c.ipynb">3</a> <a href="my-01-a.ipynb">4</a>'
    linked = '<a href="01-a.html">1</a> <a href="02-b.html#x">2</a> <a href="03-c.ipynb">3</a> <a href="my-01-a.ipynb">4</a>'
    assert link_pages(page, [Path("01-a.ipynb"), Path("02-b.ipynb")]) == linked
