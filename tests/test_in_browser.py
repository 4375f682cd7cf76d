"""What a student sees: a real JupyterLab in a real browser."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Iterator

import nbformat
import pytest

import notebook_runner as runner
from lab_in_browser import THEMES, NotebookPage, open_executed, open_notebook, running_browser, running_lab
from launcher.doctor import find_browser

SEEN = ("03", "06", "10")
NO_BROWSER = "no Chromium is installed (chromium, chromium-browser or google-chrome on the PATH)"
HOSTILE = r'<img src=x onerror="window.hurt = 1">$\text{hurt}$ and $$\text{hurt}$$'


@pytest.fixture(scope="module")
def lab(tmp_path_factory, executions):
    """A JupyterLab in a folder of its own; what is to be seen in it is executed meanwhile."""
    if not find_browser():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_BROWSER)
    executions.start_all(map(path_of, SEEN))
    with running_browser() as browser, running_lab(tmp_path_factory.mktemp("a student's lab"), browser) as lab:
        yield lab


def path_of(number: str) -> Path:
    """The notebook with this number."""
    (path,) = [path for path in runner.notebooks() if path.stem.startswith(number)]
    return path


@pytest.fixture(scope="module")
def notebook_03(lab, executions):
    yield from opened(lab, executions, path_of("03"))


@pytest.fixture(scope="module")
def notebook_10(lab, executions):
    yield from opened(lab, executions, path_of("10"))


def opened(lab, executions, path: Path) -> Iterator[NotebookPage]:
    """An executed notebook in one page, for all tests that look at it."""
    with open_executed(lab, executions.of(path).notebook, path.stem) as notebook:
        yield notebook


@pytest.mark.parametrize("theme", THEMES)
def test_notebook_03_shows_the_verdict_agree_and_a_chart(notebook_03, theme):
    notebook_03.draw_in(theme)
    assert notebook_03.photograph(theme).stat().st_size > 0
    assert notebook_03.errors() == []
    assert "AGREE" in notebook_03.text() and notebook_03.charts() > 0
    assert notebook_03.is_dark() == (theme == "dark")
    assert notebook_03.other_hosts() == []


@pytest.mark.parametrize("theme", THEMES)
def test_notebook_10_tells_of_a_word_under_the_mouse_and_lights_the_neighbours_of_one_that_is_clicked(notebook_10, theme):
    notebook_10.draw_in(theme)
    notebook_10.photograph(theme)
    assert notebook_10.errors() == []
    words = notebook_10.maps().first
    before = notebook_10.colored(words)
    assert words.bounding_box()["width"] < 0.99 * notebook_10.outputs().first.bounding_box()["width"], "nothing is cut"
    notebook_10.page.mouse.click(*notebook_10.point_at_a_word(words))
    notebook_10.page.mouse.move(0, 0)
    notebook_10.wait_until_drawn()
    assert notebook_10.colored(words) < before / 2, "the others step back"
    pinned = notebook_10.lines(words)
    notebook_10.find("no such word")
    assert notebook_10.lines(words) != pinned, "not found is said"
    notebook_10.photograph(f"{theme}-pinned")
    assert notebook_10.vega_complaints() == []
    assert notebook_10.other_hosts() == []


@pytest.fixture(scope="module")
def made(lab):
    """A notebook with a map of moving words, and with a hostile word in all that shows words; it was run in JupyterLab."""
    lab.add("made", notebook_of(*MOVING, *hostile()))
    with open_notebook(lab, "made") as notebook:
        notebook.run_all()
        assert notebook.errors() == []
        yield notebook


def test_a_slider_moves_the_words_through_the_training_and_back(made):
    words = made.maps().first
    made.find("")
    made.slide(to=0)
    start = made.pixels(words)
    made.slide(to=37)
    between = made.pixels(words)
    made.slide(to=100)
    end = made.pixels(words)
    made.photograph("light")
    assert len({start, between, end}) == 3
    made.slide(to=0)
    assert made.pixels(words) == start
    made.point_at_a_word(words)
    assert made.other_hosts() == []


def test_a_box_plays_the_training(made):
    slider = made.page.locator(".vega-bindings input[type=range]").first
    made.slide(to=0)
    play = made.page.locator(".vega-bindings input[type=checkbox]").first
    play.check()
    made.page.wait_for_function("slider => slider.value > 3", arg=slider.element_handle())
    play.uncheck()
    stopped = slider.input_value()
    made.page.wait_for_timeout(300)
    assert slider.input_value() == stopped


def test_a_word_that_is_found_shows_its_path(made):
    words = made.maps().first
    made.find("no such word")
    without = made.colored(words)
    made.find("k")
    assert made.colored(words) > without, "lines in the colour of its kind"
    assert made.vega_complaints() == []


def test_a_hostile_word_is_shown_as_text(made):
    made.make_room_for_all_cells()
    assert made.text().count("onerror") >= 2
    assert made.page.locator("table mjx-container").count() == 0, "a formula was set"
    made.point_at_a_word(made.maps().last)
    assert made.page.evaluate("window.hurt") is None


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


MOVING = """import chainrule.text.*;
import chainrule.train.*;
import chainrule.view.maps.*;
Snapshots snapshots = new Snapshots(6, 100);
TrainingOptions options = TrainingOptions.skipGram().withDimension(8).withMinCount(1).withSubsample(0).withEpochs(60);
TrainingRun run = Word2Vec.train(TinyCorpora.courtAndKitchen(), options, snapshots);
java.util.Map<String, String> kinds = new java.util.LinkedHashMap<>();
run.vectors().words().forEach(word -> kinds.put(word, word.length() < 5 ? "short" : "long"));""", "AnimatedWordMap.of(snapshots.taken(), kinds)"


def hostile() -> list[str]:
    """Cells that show a hostile word in a table, in the title of a chart and on a map."""
    word = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    table = f'tech.tablesaw.api.Table.create("{word}").addColumns(tech.tablesaw.api.StringColumn.create("{word}", new String[] {{"{word}"}}))'
    chart = f'chainrule.view.Charts.curve("{word}", t -> t, 0, 1)'
    spots = ", ".join(f'new chainrule.view.maps.WordMap.Spot("{word}", {n % 9}, {n // 9}, "odd", List.of("{word}"))' for n in range(81))
    word_map = f"new chainrule.view.maps.WordMap(List.of({spots}), 1)"
    return [table, f'"{word}"', chart, word_map]


def notebook_of(*sources: str) -> nbformat.NotebookNode:
    """A notebook with these cells after the first."""
    cells = [nbformat.v4.new_code_cell(source) for source in (runner.first_cell(), *sources)]
    metadata = {"kernelspec": {"name": "java", "display_name": "Java", "language": "java"}}
    return nbformat.v4.new_notebook(cells=cells, metadata=metadata)
