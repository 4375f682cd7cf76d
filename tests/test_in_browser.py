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


def test_a_slider_moves_the_words_through_the_training_and_back(lab):
    lab.add("moving", moving_notebook())
    with open_notebook(lab, "moving") as notebook:
        notebook.run_all()
        assert notebook.errors() == []
        words = notebook.maps().first
        notebook.slide(to=0)
        start = notebook.pixels(words)
        notebook.slide(to=37)
        between = notebook.pixels(words)
        notebook.slide(to=100)
        end = notebook.pixels(words)
        notebook.photograph("light")
        assert len({start, between, end}) == 3
        notebook.slide(to=0)
        assert notebook.pixels(words) == start
        assert "nearest" in notebook.hover(words)
        assert notebook.other_hosts() == []


def test_a_word_that_is_found_shows_its_way(lab):
    lab.add("way", moving_notebook())
    with open_notebook(lab, "way") as notebook:
        notebook.run_all()
        words = notebook.maps().first
        notebook.find("no such word")
        without = notebook.colored(words)
        notebook.find("k")
        notebook.photograph("light")
        assert notebook.colored(words) > without, "lines in the colour of its kind"
        assert notebook.vega_complaints() == []


def moving_notebook() -> nbformat.NotebookNode:
    """A notebook that trains on a tiny text and shows its words on their way."""
    train = """import chainrule.text.*;
import chainrule.train.*;
import chainrule.view.maps.*;
Snapshots snapshots = new Snapshots(6, 100);
TrainingOptions options = TrainingOptions.skipGram().withDimension(8).withMinCount(1).withSubsample(0).withEpochs(60);
TrainingRun run = Word2Vec.train(TinyCorpora.courtAndKitchen(), options, snapshots);
java.util.Map<String, String> kinds = new java.util.LinkedHashMap<>();
run.vectors().words().forEach(word -> kinds.put(word, word.length() < 5 ? "short" : "long"));"""
    return notebook_of(train, "AnimatedWordMap.of(snapshots.taken(), kinds)")


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
        assert HOSTILE in notebook.hover(notebook.maps().first)
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
