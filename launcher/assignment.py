"""Writes notebooks to be handed out: the course's, with a cell behind each exercise and ladder that grades it."""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from pathlib import Path

from .folders import NOTEBOOKS
from .messages import CourseError, say

# an exercise, or a ladder of the course's own
QUESTION = re.compile(r"%%(?:exercise[ \t]+(?P<exercise>\S+)|ladder[ \t]+(?P<ladder>\d\db?)[ \t]*$)", re.MULTILINE)
SEED = re.compile(r"^((?:long|int) seed = )\d+;", re.MULTILINE)
NBGRADER_SCHEMA = 3


def assignment(options: argparse.Namespace) -> int:
    """Writes a notebook to hand out, with locked cells that grade its exercises, in nbgrader's layout."""
    folder = Path(options.to)
    students = read_students(Path(options.students)) if options.students else []
    releases: dict[Path, dict] = {}
    for source in map(find_notebook, options.notebooks):
        release = with_grade_cells(read(source), source, options.points)
        for student in students or [""]:
            place = folder / student / source.stem / source.name
            releases[place] = with_seed_of(student, release) if student else release
    write_all(releases)
    say(f"The notebooks to hand out are in {folder}.")
    return 0


def find_notebook(name: str) -> Path:
    """The course's notebook of this number or name, or the file of this name."""
    found = [path for path in sorted(NOTEBOOKS.glob("*.ipynb")) if name in (path.stem, path.name, path.stem.split("-")[0])]
    if not found and not Path(name).is_file():
        names = ", ".join(path.stem for path in sorted(NOTEBOOKS.glob("*.ipynb")))
        raise CourseError(f"There is no notebook {name}; there are {names}.")
    return found[0] if found else Path(name)


def read(path: Path) -> dict:
    """A notebook."""
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        notebook["cells"]
    except (ValueError, KeyError, TypeError):
        raise CourseError(f"{path} is not a notebook.")
    return notebook


def read_students(path: Path) -> list[str]:
    """Names, a line each; they become names of folders."""
    if not path.is_file():
        raise CourseError(f"There is no file {path} with the students' names.")
    names = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for name in names:
        if "/" in name or "\\" in name or name.startswith("."):
            raise CourseError(f"{name} cannot be the name of a folder, so it cannot be a student's.")
    if not names or len(set(names)) < len(names):
        raise CourseError(f"{path} must hold a name a line, and none twice.")
    return names


def with_grade_cells(notebook: dict, source: Path, points: str) -> dict:
    """The notebook with a cell behind each exercise and ladder; students cannot change that cell, and need not see nbgrader."""
    cells = []
    for cell in notebook["cells"]:
        text = "".join(cell["source"])
        found = QUESTION.match(text) if cell["cell_type"] == "code" else None
        cells += [cell, grade_cell(found["exercise"] or found["ladder"], points)] if found else [cell]
    if len(cells) == len(notebook["cells"]):
        raise CourseError(f"{source.name} has no cell that begins with %%exercise or %%ladder, so there is nothing to grade.")
    return {**notebook, "cells": cells}


def grade_cell(exercise: str, points: str) -> dict:
    """A locked cell of nbgrader's."""
    mark = {"grade": True, "grade_id": f"grade-{exercise}", "locked": True, "points": float(points), "solution": False, "task": False}
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": f"grade-{exercise}",
        "metadata": {"nbgrader": {**mark, "schema_version": NBGRADER_SCHEMA, "cell_type": "code"}},
        "outputs": [],
        "source": [f'grade("{exercise}", {points})'],
    }


def with_seed_of(student: str, notebook: dict) -> dict:
    """The notebook with other random numbers: its knob `seed` is made from the student's name."""
    seed = int.from_bytes(hashlib.sha256(student.encode()).digest()[:3], "big")
    return {**notebook, "cells": [with_seed(cell, seed) for cell in notebook["cells"]]}


def with_seed(cell: dict, seed: int) -> dict:
    """The cell, with this seed if it is that of the knobs."""
    if "parameters" not in cell["metadata"].get("tags", []):
        return cell
    return {**cell, "source": SEED.sub(rf"\g<1>{seed};", "".join(cell["source"])).splitlines(keepends=True)}


def write_all(notebooks: dict[Path, dict]) -> None:
    """Writes notebooks; where one is there already, none is written."""
    for place in notebooks:
        if place.exists():
            raise CourseError(f"{place} is there already; remove it, or choose another folder with --to.")
    for place, notebook in notebooks.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
