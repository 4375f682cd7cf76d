"""What a student sees: a real JupyterLab in a real browser."""

from __future__ import annotations

import os

import nbformat
import pytest

import notebook_runner as runner
from lab_in_browser import THEMES, find_browser, open_notebook, running_lab

NO_BROWSER = "no Chromium is installed (chromium, chromium-browser or google-chrome on the PATH)"
HOSTILE = r'<img src=x onerror="window.hurt = 1">$\text{hurt}$ and $$\text{hurt}$$'


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """JupyterLab on copies of the course's notebooks, at test knobs."""
    if not find_browser():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_BROWSER)
    with running_lab(tmp_path_factory.mktemp("a student's lab")) as lab:
        for path in runner.notebooks():
            lab.add(path.stem, runner.read(path, at_test_knobs=True))
        yield lab


def name_of(number: str) -> str:
    """The notebook with this number."""
    (path,) = [path for path in runner.notebooks() if path.stem.startswith(number)]
    return path.stem


@pytest.mark.parametrize("theme", THEMES)
def test_notebook_03_runs_with_the_verdict_agree_and_a_chart(lab, theme):
    with open_notebook(lab, name_of("03"), theme) as notebook:
        notebook.run_all()
        assert notebook.photograph(theme).stat().st_size > 0
        assert notebook.errors() == []
        assert "AGREE" in notebook.text() and notebook.charts() > 0
        assert notebook.is_dark() == (theme == "dark")
        assert notebook.other_hosts() == []


def test_notebook_10_names_a_word_under_the_mouse(lab):
    with open_notebook(lab, name_of("10")) as notebook:
        notebook.run_all()
        notebook.photograph("light")
        assert notebook.errors() == []
        assert notebook.hover(notebook.maps().first) != ""
        assert notebook.other_hosts() == []


def test_notebook_06_plays_updates_with_a_slider(lab):
    with open_notebook(lab, name_of("06")) as notebook:
        notebook.run_all()
        notebook.photograph("light")
        assert notebook.errors() == []
        film = notebook.page.locator(".vega-embed").filter(has=notebook.page.locator("input[type=range]"))
        picture, slider = film.locator("canvas, svg.marks").first, film.locator("input[type=range]")
        first = picture.screenshot()
        slider.fill("100")
        assert picture.screenshot() != first, "the slider chooses the update"
        assert notebook.other_hosts() == []


def test_a_hostile_word_is_shown_as_text(lab):
    lab.add("hostile", hostile_notebook())
    with open_notebook(lab, "hostile") as notebook:
        notebook.run_all()
        assert notebook.errors() == []
        assert notebook.text().count("onerror") >= 2
        assert notebook.page.locator("table mjx-container").count() == 0, "a formula was set"
        notebook.photograph("light")
        assert HOSTILE in notebook.hover(notebook.maps().first)
        assert notebook.page.evaluate("window.hurt") is None


def hostile_notebook() -> nbformat.NotebookNode:
    """A notebook that shows a hostile word in a table, in the title of a chart and on a map."""
    word = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    table = f'tech.tablesaw.api.Table.create("{word}").addColumns(tech.tablesaw.api.StringColumn.create("{word}", new String[] {{"{word}"}}))'
    chart = f'chainrule.view.Charts.curve("{word}", t -> t, 0, 1)'
    spots = ", ".join(f'new chainrule.view.WordMap.Spot("{word}", {n % 9}, {n // 9}, "odd", List.of("{word}"))' for n in range(81))
    word_map = f"new chainrule.view.WordMap(List.of({spots}), 1)"
    cells = [nbformat.v4.new_code_cell(source) for source in (runner.first_cell(), table, f'"{word}"', chart, word_map)]
    metadata = {"kernelspec": {"name": "java", "display_name": "Java", "language": "java"}}
    return nbformat.v4.new_notebook(cells=cells, metadata=metadata)
