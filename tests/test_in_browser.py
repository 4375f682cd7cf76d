"""What a student sees: a real JupyterLab in a real browser."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest

import notebook_runner as runner
from lab_in_browser import THEMES, open_executed, open_notebook, running_browser, running_lab
from launcher.doctor import find_browser

NO_BROWSER = "no Chromium is installed (chromium, chromium-browser or google-chrome on the PATH)"
HOSTILE = r'<img src=x onerror="window.hurt = 1">$\text{hurt}$ and $$\text{hurt}$$'


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A JupyterLab in a folder of its own."""
    if not find_browser():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_BROWSER)
    with running_browser() as browser, running_lab(tmp_path_factory.mktemp("a student's lab"), browser) as lab:
        yield lab


def path_of(number: str) -> Path:
    """The notebook with this number."""
    (path,) = [path for path in runner.notebooks() if path.stem.startswith(number)]
    return path


@pytest.mark.parametrize("theme", THEMES)
def test_notebook_03_shows_the_verdict_agree_and_a_chart(lab, executions, theme):
    path = path_of("03")
    with open_executed(lab, executions.of(path).notebook, path.stem, theme) as notebook:
        assert notebook.photograph(theme).stat().st_size > 0
        assert notebook.errors() == []
        assert "AGREE" in notebook.text() and notebook.charts() > 0
        assert notebook.is_dark() == (theme == "dark")
        assert notebook.other_hosts() == []


@pytest.mark.parametrize("theme", THEMES)
def test_notebook_10_tells_of_a_word_under_the_mouse_and_lights_the_neighbours_of_one_that_is_clicked(lab, executions, theme):
    path = path_of("10")
    with open_executed(lab, executions.of(path).notebook, path.stem, theme) as notebook:
        notebook.photograph(theme)
        assert notebook.errors() == []
        words = notebook.maps().first
        before = notebook.colored(words)
        assert words.bounding_box()["width"] < 0.99 * notebook.outputs().first.bounding_box()["width"], "nothing is cut"
        notebook.page.mouse.click(*notebook.point_at_a_word(words))
        notebook.page.mouse.move(0, 0)
        notebook.page.wait_for_timeout(500)  # for Vega to draw
        assert notebook.colored(words) < before / 2, "the others step back"
        pinned = notebook.lines(words)
        notebook.find("no such word")
        assert notebook.lines(words) != pinned, "not found is said"
        notebook.photograph(f"{theme}-pinned")
        assert notebook.vega_complaints() == []
        assert notebook.other_hosts() == []


@pytest.fixture(scope="module")
def moving(lab):
    """A notebook with a map of moving words, all of whose cells were run in JupyterLab."""
    lab.add("moving", moving_notebook())
    with open_notebook(lab, "moving") as notebook:
        notebook.run_all()
        assert notebook.errors() == []
        yield notebook


def test_a_slider_moves_the_words_through_the_training_and_back(moving):
    words = moving.maps().first
    moving.slide(to=0)
    start = moving.pixels(words)
    moving.slide(to=37)
    between = moving.pixels(words)
    moving.slide(to=100)
    end = moving.pixels(words)
    moving.photograph("light")
    assert len({start, between, end}) == 3
    moving.slide(to=0)
    assert moving.pixels(words) == start
    moving.point_at_a_word(words)
    assert moving.other_hosts() == []


def test_a_box_plays_the_training(moving):
    slider = moving.page.locator(".vega-bindings input[type=range]").first
    moving.slide(to=0)
    play = moving.page.locator(".vega-bindings input[type=checkbox]").first
    play.check()
    moving.page.wait_for_function("slider => slider.value > 3", arg=slider.element_handle())
    play.uncheck()
    stopped = slider.input_value()
    moving.page.wait_for_timeout(300)
    assert slider.input_value() == stopped


def test_a_word_that_is_found_shows_its_path(moving):
    words = moving.maps().first
    moving.find("no such word")
    without = moving.colored(words)
    moving.find("k")
    assert moving.colored(words) > without, "lines in the colour of its kind"
    assert moving.vega_complaints() == []


def moving_notebook() -> nbformat.NotebookNode:
    """A notebook that trains on a tiny text and shows its words on their path."""
    train = """import chainrule.text.*;
import chainrule.train.*;
import chainrule.view.maps.*;
Snapshots snapshots = new Snapshots(6, 100);
TrainingOptions options = TrainingOptions.skipGram().withDimension(8).withMinCount(1).withSubsample(0).withEpochs(60);
TrainingRun run = Word2Vec.train(TinyCorpora.courtAndKitchen(), options, snapshots);
java.util.Map<String, String> kinds = new java.util.LinkedHashMap<>();
run.vectors().words().forEach(word -> kinds.put(word, word.length() < 5 ? "short" : "long"));"""
    return notebook_of(train, "AnimatedWordMap.of(snapshots.taken(), kinds)")


def test_notebook_06_plays_updates_with_a_slider(lab, executions):
    path = path_of("06")
    with open_executed(lab, executions.of(path).notebook, path.stem) as notebook:
        notebook.photograph("light")
        assert notebook.errors() == []
        film = notebook.page.locator(".vega-embed").filter(has=notebook.page.locator("input[type=range]"))
        picture, slider = film.locator("canvas, svg.marks").first, film.locator("input[type=range]")
        first = picture.screenshot()
        slider.fill("100")
        assert picture.screenshot() != first, "the slider chooses the update"
        slider.press("ArrowLeft")
        assert slider.input_value() == "99", "JupyterLab leaves the keys of a slider to it"
        assert film.is_visible(), "nor folds its section"
        assert notebook.other_hosts() == []


def test_a_hostile_word_is_shown_as_text(lab):
    lab.add("hostile", hostile_notebook())
    with open_notebook(lab, "hostile") as notebook:
        notebook.run_all()
        assert notebook.errors() == []
        assert notebook.text().count("onerror") >= 2
        assert notebook.page.locator("table mjx-container").count() == 0, "a formula was set"
        notebook.photograph("light")
        notebook.point_at_a_word(notebook.maps().first)
        assert notebook.page.evaluate("window.hurt") is None


def hostile_notebook() -> nbformat.NotebookNode:
    """A notebook that shows a hostile word in a table, in the title of a chart and on a map."""
    word = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    table = f'tech.tablesaw.api.Table.create("{word}").addColumns(tech.tablesaw.api.StringColumn.create("{word}", new String[] {{"{word}"}}))'
    chart = f'chainrule.view.Charts.curve("{word}", t -> t, 0, 1)'
    spots = ", ".join(f'new chainrule.view.maps.WordMap.Spot("{word}", {n % 9}, {n // 9}, "odd", List.of("{word}"))' for n in range(81))
    word_map = f"new chainrule.view.maps.WordMap(List.of({spots}), 1)"
    return notebook_of(table, f'"{word}"', chart, word_map)


def notebook_of(*sources: str) -> nbformat.NotebookNode:
    """A notebook with these cells after the first."""
    cells = [nbformat.v4.new_code_cell(source) for source in (runner.first_cell(), *sources)]
    metadata = {"kernelspec": {"name": "java", "display_name": "Java", "language": "java"}}
    return nbformat.v4.new_notebook(cells=cells, metadata=metadata)
