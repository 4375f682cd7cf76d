"""`course.py lab --notebooks FOLDER`, and the server of one user of JupyterHub."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import notebook_runner as runner
from launcher.folders import NOTEBOOKS, ROOT
from launcher.messages import CourseError
from launcher.own_notebooks import copy_notebooks


def test_missing_notebooks_are_copied_and_what_a_student_has_stays(tmp_path):
    folder = tmp_path / "Zoë's notebooks"
    first = copy_notebooks(folder)
    assert first.read_bytes() == (NOTEBOOKS / first.name).read_bytes()
    first.write_text("mine")
    (folder / "13-your-own-derivation.ipynb").unlink()
    assert copy_notebooks(folder) == first
    assert first.read_text() == "mine"
    assert {path.name for path in folder.iterdir()} == {path.name for path in NOTEBOOKS.glob("*.ipynb")}


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "notes").touch()
    with pytest.raises(CourseError, match="notes is not a folder; give --notebooks one"):
        copy_notebooks(tmp_path / "notes")


def test_the_first_cell_loads_the_library_wherever_a_notebook_is_copied(folder):
    folder.mkdir()
    with runner.kernel(folder=folder) as kernel:
        assert "Chainrule on JJava" in kernel.run(runner.first_cell())
        assert kernel.value("chainrule.math.Sigmoid.sigmoid(0)") == "0.5"


def test_a_hub_s_server_is_not_started_by_hand():
    command = [sys.executable, "course.py", "lab", "--hub"]
    answer = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True)
    assert answer.returncode == 1 and "--hub is for JupyterHub" in answer.stderr
