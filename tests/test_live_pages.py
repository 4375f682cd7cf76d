"""The pages that check derivations: in a real browser, opened from a disk, where every request is seen."""

from __future__ import annotations

import contextlib
import gzip
import json
import os
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from playwright.sync_api import expect

from accessibility import barriers
from lab_in_browser import PICTURES, new_page, running_browser
from launcher.checker import checker_is_fresh, write_checker
from launcher.doctor import find_browser
from launcher.export import copy_assets, write_pages
from launcher.folders import NOTEBOOKS, ROOT, TARGET
from launcher.jdk import find_java

pytestmark = [
    pytest.mark.skipif(not find_browser(), reason="no Chromium is installed"),
    pytest.mark.skipif(not checker_is_fresh(), reason="the checker is not translated; python3 course.py export does that"),
]

PATIENCE = 90_000  # milliseconds
HOSTILE = "<img src=x onerror=alert(1)><script>alert(1)</script>"
MOST_BYTES = 700_000  # of the page, its scripts and the checker, as a host sends them
EVERY = 60  # of so many derivations of the study one is compared here; benchmarks/browser_study.py takes all


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The pages that are no notebooks."""
    site = tmp_path_factory.mktemp("site")
    copy_assets(site)
    write_checker(site / "assets")
    write_pages(site, sorted(NOTEBOOKS.glob("*.ipynb")))
    return site


@pytest.fixture(scope="module")
def browser():
    with running_browser() as browser:
        yield browser


@pytest.fixture
def page(site, browser):
    """The page that checks; whatever it asks, complains about or opens ends a test."""
    with opened(browser, site) as tab:
        yield tab


@contextlib.contextmanager
def opened(browser, site, **look):
    """The page that checks, in a window that looks so."""
    wrong = []
    with new_page(browser, **look) as tab:
        tab.on("request", lambda request: wrong.append(request.url) if is_foreign(request.url) else None)
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        tab.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        tab.goto((site / "check.html").as_uri())
        expect(tab.locator("#setting option")).not_to_have_count(1, timeout=PATIENCE)
        yield tab
    assert wrong == []


def is_foreign(url: str) -> bool:
    return not url.startswith(("file:", "data:", "about:", "blob:"))


def check(page, text: str, setting: str = "") -> None:
    """Types a text, checks it by the keyboard, and waits for the whole answer."""
    page.select_option("#setting", setting)
    page.fill("#text", text)
    page.press("#text", "Shift+Enter")
    finish(page)


def finish(page) -> None:
    expect(page.locator(".bar [role=status]")).to_have_text(re.compile("^checked in|^stopped"), timeout=PATIENCE)


def test_the_checker_says_the_same_in_the_browser_as_on_the_jvm(page):
    class_path = os.pathsep.join([str(TARGET / "test-classes"), str(TARGET / "chainrule.jar")])
    study = [find_java(os.environ).program, "-cp", class_path, "chainrule.formula.study.StudyMain"]
    said = subprocess.run([*study, "answers", str(EVERY)], cwd=ROOT, check=True, capture_output=True, text=True)
    questions = [json.loads(line) for line in said.stdout.splitlines()]
    assert len(questions) > 40
    ask = "([setting, latex]) => checker.ask('derive', setting, latex)"
    for question in questions:
        answer = page.evaluate(ask, [question["setting"], question["latex"]])
        found = [{key: line[key] for key in question["lines"][0]} for line in answer["lines"]]
        assert found == question["lines"]


def test_a_line_that_fails_shows_where_and_a_true_line_near_it(page):
    check(page, r"\sigma'(x) = \sigma(x)(1 + \sigma(x))", "sigmoid")
    assert page.locator("#answer .badge.fails").count() == 2, "in the counts and beside the line"
    assert page.locator("#answer .example").inner_text().startswith("at ")
    assert page.locator("#answer .near math").count() >= 1
    page.screenshot(path=PICTURES / "check-page.png", full_page=True)


def test_a_line_that_holds_says_why(page):
    check(page, r"\sigma'(x) = \sigma(x)(1 - \sigma(x))", "sigmoid")
    assert page.locator("#answer .lines > li.holds .reason").count() == 1


def test_decimals_that_lie_far_apart_are_added(page):
    check(page, r"\hat y_w > 0,\quad \hat y_o < 1", "naive-softmax")
    assert page.locator("#answer .lines > li.holds").count() == 1


def test_html_in_any_field_is_text(page):
    for setting, text in [("", HOSTILE), ("sigmoid", f"{HOSTILE} = 1"), ("", f"\\text{{{HOSTILE}}} = x"), ("", f"$$ {HOSTILE} $$")]:
        check(page, text, setting)
        assert page.locator("#answer img, #answer script").count() == 0
        assert page.locator("#answer").inner_text() != ""


def test_a_link_carries_a_derivation_and_a_forged_one_is_a_sentence(page):
    check(page, r"\sigma'(x) = \sigma(x)(1 - \sigma(x))", "sigmoid")
    page.click("#link")
    expect(page.locator("#note")).to_have_text(re.compile("address of this page"))
    link = page.evaluate("location.hash")
    page.click("#new")
    page.evaluate("link => { location.hash = ''; location.hash = link }", link)
    page.wait_for_selector("#answer .lines > li.holds")
    assert page.input_value("#text").startswith(r"\sigma'") and page.input_value("#setting") == "sigmoid"
    for forged in ["#d=!!!", "#d=AAAA", link[:-9]]:
        page.evaluate("link => { location.hash = link }", forged)
        page.wait_for_selector("#answer .problem")
        assert "carries no derivation" in page.inner_text("#answer")


def test_a_dropped_document_is_checked_and_named_by_its_lines(page):
    notes = {"name": "notes.md", "mimeType": "text/markdown", "buffer": "# One\n\n$$ (x+1)^2 = x^2 + 1 $$\n".encode()}
    page.set_input_files("#file", notes)
    page.wait_for_selector("#answer .lines > li.fails")
    assert "notes.md:3" in page.inner_text("#answer .place")
    page.set_input_files("#file", {**notes, "buffer": b"\xff\xfe\x00"})
    page.wait_for_selector("#answer .problem")
    assert page.inner_text("#answer .problem") == "notes.md is not a text in UTF-8."


def test_a_derivation_of_ten_thousand_lines_is_stopped_and_the_page_lives(page):
    page.evaluate("text => { const area = document.querySelector('#text'); area.value = text; area.dispatchEvent(new Event('input')) }", "x = x \\\\\n" * 10_000)
    page.press("#text", "Shift+Enter")
    expect(page.locator(".bar [role=status]")).to_have_text("checking …")
    page.press("#text", "Escape")
    expect(page.locator(".bar [role=status]")).to_have_text("stopped")
    check(page, "x + x = 2x", "sigmoid")
    assert page.locator("#answer .lines > li.holds").count() == 1


def test_the_page_is_light(browser, site):
    asked = []
    with opened(browser, site) as tab:
        tab.on("request", lambda request: asked.append(request.url))
        tab.reload()
        expect(tab.locator("#setting option")).not_to_have_count(1, timeout=PATIENCE)
    files = {unquote(urlparse(url).path) for url in asked if url.startswith("file:")}
    assert any(name.endswith("checker-source.js") for name in files)
    assert sum(len(gzip.compress(Path(name).read_bytes())) for name in files) <= MOST_BYTES


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark", "viewport": {"width": 390, "height": 800}}], ids=["desk", "phone"])
def test_the_page_has_no_barriers(browser, site, look):
    with opened(browser, site, **look) as tab:
        check(tab, "f(x) = x^\\top A x \\\\\n\\nabla f = A x + A^\\top x \\\\\n= 2 A x \\\\\n\\frac{d}{dt} \\int_0^1 ( \\\\\n\\sum_i x_i y^2 = 3 y")
        assert barriers(tab) == []
        check(tab, r"\sigma'(x) = \sigma(x)(1 + \sigma(x)) \\ \sigma'(x) = \sigma(x)(1 - \sigma(x))", "sigmoid")
        assert barriers(tab) == []
        tab.goto((site / "index.html").as_uri())
        tab.fill("#search", "softmax")
        tab.wait_for_selector("#found a")
        assert barriers(tab) == []


def test_the_search_finds_sections(site, browser):
    with new_page(browser) as tab:
        tab.goto((site / "index.html").as_uri())
        tab.fill("#search", "softmax overflow")
        tab.wait_for_selector("#found a")
        assert tab.locator("#found a").first.get_attribute("href").startswith("0")
        tab.fill("#search", "xylophone")
        expect(tab.locator("#found-status")).to_have_text("0 sections")
