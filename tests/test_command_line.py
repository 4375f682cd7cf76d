"""The command line of course.py, and what it must not run."""

from __future__ import annotations

import ast
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import fake_course
from launcher.command_line import COMMANDS, parser
from launcher.folders import FIRST_NOTEBOOK, ROOT
from launcher.lab import lab_command


def run(*arguments: str) -> subprocess.CompletedProcess:
    """Runs course.py with these arguments."""
    return subprocess.run([sys.executable, ROOT / "course.py", *arguments], capture_output=True, text=True)


@pytest.mark.parametrize(
    "arguments, complaint",
    [
        (["bogus"], "bogus"),
        (["lab", "--prot", "1"], "--prot"),
        (["lab", "--port", "70000"], "70000 is not a port"),
        (["lab", "--memory", "much"], "much is not an amount of memory"),
        (["lab", "--memory", "30m"], "30m is too little for a notebook"),
        ([], "required"),
    ],
)
def test_a_wrong_command_line_is_refused_with_the_reason(arguments, complaint):
    answer = run(*arguments)
    assert answer.returncode == 2 and complaint in answer.stderr


def test_the_lab_listens_on_this_machine_only_and_keeps_its_token():
    options = parser().parse_args(["lab", "--port", "9000", "--no-browser"])
    command = lab_command(Path("python"), ROOT, FIRST_NOTEBOOK, options)
    assert "--ServerApp.ip=127.0.0.1" in command and "--ServerApp.port=9000" in command and "--no-browser" in command
    assert not any("token" in word.lower() or "password" in word.lower() for word in command)


def test_help_the_readme_and_course_py_name_every_command():
    texts = [run("--help").stdout, (ROOT / "README.md").read_text(encoding="utf-8"), (ROOT / "course.py").read_text(encoding="utf-8")]
    names = [command.__name__ for command in COMMANDS]
    assert "setup" in names
    assert [name for name in names if f"    {name} " not in texts[0]] == []
    assert [name for name in names for text in texts[1:] if f"python3 course.py {name}" not in text] == []


def test_check_takes_several_files_and_one_form_of_report():
    options = parser().parse_args(["check", "a.tex", "notes", "-", "--html", "page.html", "--sarif"])
    assert options.files == ["a.tex", "notes", "-"] and options.html == "page.html" and options.sarif
    with pytest.raises(SystemExit):
        parser().parse_args(["check", "a.tex", "--sarif", "--json"])


def test_an_old_python_is_told_what_is_needed(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    with pytest.raises(SystemExit, match="this is Python 3.9; the course needs Python 3.10 or newer"):
        runpy.run_path(str(ROOT / "course.py"))


@pytest.mark.parametrize("module", sorted((ROOT / "launcher").glob("*.py")), ids=lambda path: path.stem)
def test_the_launcher_needs_the_standard_library_only(module):
    imports = [node for node in ast.parse(module.read_text(encoding="utf-8")).body if isinstance(node, (ast.Import, ast.ImportFrom))]
    absolute = {name for node in imports if not getattr(node, "level", 0) for name in modules_of(node)}
    assert absolute - sys.stdlib_module_names == set()


def modules_of(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The packages that an absolute import names."""
    names = [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    return [name.partition(".")[0] for name in names]


# ------------------------------------------------------------------------- the folder of the caller

INSTALLED = ("pip", "jupyterlab", "jupyter_client", "jupyter_server_mathjax", "nbconvert", "pytest", "launcher")


@pytest.fixture
def trap(tmp_path) -> Path:
    """A folder with a module, and a program, for each name that may be looked for; each that is run leaves a file."""
    place = tmp_path / "trap"
    mark = tmp_path / "was run"
    for name in (*sys.stdlib_module_names, *INSTALLED):
        fake_course.script(place / f"{name}.py", f"open({str(mark)!r}, 'a').write('{name} ')\n")
    for name in ("java", "mvnw", "sh", "unzip"):
        fake_course.script(place / name, f"#!/bin/sh\necho {name} >> '{mark}'\n")
    return place


@pytest.fixture
def outputs(elsewhere, jdk, folder, trap) -> dict[str, str]:
    """What each command prints that is called in that folder, with the folder on the PATH as `.`."""
    environment = {**os.environ, "PATH": os.pathsep.join([".", str(jdk.home / "bin"), os.environ["PATH"]])}
    environment.pop("JAVA_HOME", None)
    commands = (["setup"], ["doctor"], ["export"], ["lab", "--no-browser"], ["check", "x.tex"], ["test"])
    runs = {
        command[0]: subprocess.run([sys.executable, folder / "course.py", *command], cwd=trap, env=environment, capture_output=True, text=True)
        for command in commands
    }
    return {name: run.stdout + run.stderr for name, run in runs.items()}


def test_nothing_is_run_from_the_folder_in_which_a_command_is_called(outputs, trap):
    assert "Making .venv" in outputs["setup"] and "Everything is there" in outputs["setup"]
    assert "No module named jupyterlab" in outputs["lab"]
    assert "need the package jupyter-server-mathjax" in outputs["export"]
    assert "No module named pytest" in outputs["test"]
    assert "The library is built" in outputs["doctor"]
    assert not (trap.parent / "was run").exists(), (trap.parent / "was run").read_text()
