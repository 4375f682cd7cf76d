"""`course.py assignment`: notebooks to hand out."""

from __future__ import annotations

import json

import pytest

from launcher import command_line
from launcher.assignment import find_notebook
from launcher.folders import NOTEBOOKS
from launcher.messages import CourseError


def run(*arguments: object) -> int:
    options = command_line.parser().parse_args(["assignment", *map(str, arguments)])
    return options.run(options)


def cells(path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def test_a_locked_cell_behind_each_exercise_and_ladder_grades_it_and_the_rest_is_the_notebook(tmp_path):
    run("03", "--to", tmp_path, "--points", "2")
    name = find_notebook("03").stem
    released = cells(tmp_path / name / f"{name}.ipynb")
    grades = [cell for cell in released if "nbgrader" in cell["metadata"]]
    asked = ("03", "03-1", "03-2", "03-3", "03-4")
    assert sorted("".join(cell["source"]) for cell in grades) == [f'grade("{id}", 2)' for id in asked]
    assert all(cell["metadata"]["nbgrader"]["locked"] and cell["metadata"]["nbgrader"]["points"] == 2 for cell in grades)
    assert [cell for cell in released if cell not in grades] == cells(NOTEBOOKS / f"{name}.ipynb")
    for grade in grades:
        exercise = released[released.index(grade) - 1]
        assert "".join(exercise["source"]).split()[1] == grade["id"].removeprefix("grade-")


def test_each_student_has_other_numbers_and_always_the_same(tmp_path):
    names = tmp_path / "names"
    names.write_text("Zoë Müller\nalice\n", encoding="utf-8")
    for folder in ("a", "b"):
        run("05", "--to", tmp_path / folder, "--students", names)
    name = find_notebook("05").stem
    text = {student: (tmp_path / "a" / student / name / f"{name}.ipynb").read_text(encoding="utf-8") for student in ("Zoë Müller", "alice")}
    assert text["alice"] == (tmp_path / "b" / "alice" / name / f"{name}.ipynb").read_text(encoding="utf-8")
    lines = set(text["alice"].splitlines()) ^ set(text["Zoë Müller"].splitlines())
    assert len(lines) == 2 and all("long seed = " in line for line in lines)


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["99"], "There is no notebook 99; there are 00-start-here"),
        (["05", "04"], "is there already"),
        (["text.ipynb"], "text.ipynb is not a notebook"),
        (["plain.ipynb"], "no cell that begins with %%exercise or %%ladder"),
        (["05", "--students", "nobody"], "no file nobody"),
        (["05", "--students", "twice"], "none twice"),
        (["05", "--students", "path"], "../alice cannot be the name of a folder"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence_and_nothing_is_written(tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.ipynb").write_text("no notebook")
    (tmp_path / "plain.ipynb").write_text('{"cells": []}')
    (tmp_path / "twice").write_text("alice\nalice\n")
    (tmp_path / "path").write_text("../alice\n")
    there = tmp_path / "source" / find_notebook("04").stem / find_notebook("04").name
    there.parent.mkdir(parents=True)
    there.touch()
    with pytest.raises(CourseError) as raised:
        run(*arguments)
    assert words in str(raised.value)
    assert len(list((tmp_path / "source").rglob("*.ipynb"))) == 1


def test_points_are_a_number(capsys):
    with pytest.raises(SystemExit):
        run("05", "--points", "many")
    assert "many is not a number of points" in capsys.readouterr().err
