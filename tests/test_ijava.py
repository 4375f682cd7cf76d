"""The real IJava, which is on no package registry: set IJAVA_JAR to the jar of a kernel, or run in
a conda environment that has one. What is seen on JJava must be the same here."""

from __future__ import annotations

import json
import os
from pathlib import Path

import nbformat
import pytest

import notebook_runner as runner
from test_derive import AWKWARD, LINE, SLOW, lines
from test_stop import assert_stops


def find_ijava() -> str | None:
    """The jar of an IJava kernel."""
    conda = Path(os.environ.get("CONDA_PREFIX", "no-conda"), "share", "jupyter", "kernels", "java")
    installed = next((str(jar) for jar in conda.glob("ijava*.jar")), None)
    return os.environ.get("IJAVA_JAR") or installed


pytestmark = pytest.mark.skipif(not find_ijava(), reason="there is no IJava here; set IJAVA_JAR")


@pytest.fixture(scope="module")
def specification(tmp_path_factory):
    """A kernel called java that is IJava, in place of JJava."""
    folder = tmp_path_factory.mktemp("jupyter")
    kernel = {"argv": ["java", "-jar", find_ijava(), "{connection_file}"], "display_name": "Java", "language": "java", "interrupt_mode": "message"}
    place = folder / "kernels" / "java"
    place.mkdir(parents=True)
    (place / "kernel.json").write_text(json.dumps(kernel))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_PATH", str(folder))
        patch.delenv("JUPYTER_PREFER_ENV_PATH", raising=False)
        yield


@pytest.fixture(scope="module")
def kernel(specification):
    with runner.kernel() as kernel:
        assert "Chainrule on IJava" in kernel.run(runner.first_cell())
        yield kernel


def test_a_cell_arrives_as_it_was_typed(kernel):
    shown = kernel.run(AWKWARD)
    for typed in ('"so"', r"\"so\"", "ŷ σ’ “quoted” 😀", r"\n"):
        assert typed in shown


def test_ten_thousand_lines_are_checked_and_the_next_cell_runs(kernel):
    assert "every line holds (10000 lines; 60 of them are shown)" in kernel.run(lines(10_000))
    assert kernel.run("1 + 1") == "2"


@pytest.mark.parametrize("cell", ["%%derive", "%%derive sigmoid\n\n"])
def test_a_cell_without_lines_is_refused_in_a_sentence(kernel, cell):
    assert "the cell has no lines; below %%derive" in kernel.fails(cell)


def test_a_setting_that_does_not_exist_is_refused_with_those_that_do(kernel):
    assert "there is no setting “sofmax”; there are sigmoid" in kernel.fails("%%derive sofmax\nx = x")


def test_other_magics_are_left_alone(kernel):
    kernel.run("%classpath ../target/chainrule.jar")
    assert "notThere" in kernel.fails("%%notThere\nx")


def test_stop_ends_a_long_derivation(specification):
    with runner.kernel() as kernel:
        kernel.run(runner.first_cell())
        kernel.run(lines(1))
        assert_stops(kernel, SLOW)
        assert "HOLDS" in kernel.run(lines(1, LINE))


@pytest.mark.parametrize("executed", runner.notebooks(), ids=lambda path: path.stem)
def test_a_notebook_shows_what_it_shows_on_jjava(executions, specification, executed):
    on_jjava = executions.of(executed)
    notebook = runner.read(executed, at_test_knobs=True)
    with runner.kernel(notebook) as kernel:
        on_ijava = kernel.run_all()
    steady = [at for at, cell in enumerate(on_jjava.notebook.cells) if is_steady(cell)]
    assert [data(on_ijava[at]) for at in steady] == [data(on_jjava.first[at]) for at in steady]


def data(outputs: list[dict]) -> list[dict | None]:
    """What a cell shows, apart from how it is numbered."""
    return [output.get("data") for output in outputs]


def is_steady(cell: nbformat.NotebookNode) -> bool:
    """Does this cell show the same on every kernel?"""
    return cell.id != "setup" and "live" not in cell.metadata.get("tags", [])
