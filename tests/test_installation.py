"""The Python environment: when it is made, when it is left alone, and what is installed."""

from __future__ import annotations

import json
import subprocess

import pytest

import fake_course
from fake_course import sentence
from launcher.installation import requirements


def test_a_half_made_environment_is_made_again_and_a_whole_one_is_left_alone(elsewhere, folder, capsys):
    half_made = folder / ".venv" / "bin" / "python"
    half_made.parent.mkdir(parents=True)
    half_made.touch()
    (folder / ".venv" / "left-over").touch()
    environment = elsewhere.environment.find_environment({})
    elsewhere.installation.install(environment, "lab")
    assert elsewhere.installation.is_installed(environment, "lab") and not (folder / ".venv" / "left-over").exists()
    settings = json.loads((folder / ".venv/share/jupyter/lab/settings/overrides.json").read_text())
    assert settings == elsewhere.lab_settings.LAB_SETTINGS
    capsys.readouterr()
    elsewhere.installation.install(environment, "lab")
    assert capsys.readouterr().out == ""
    (folder / "requirements" / "lab.txt").write_text("# changed\n")
    assert not elsewhere.installation.is_installed(environment, "lab") and not elsewhere.installation.is_installed(environment, "test")


def test_pip_that_was_stopped_leaves_no_stamp(elsewhere, folder, monkeypatch):
    environment = elsewhere.environment.find_environment({})
    answers = iter([0, 1])
    monkeypatch.setattr(elsewhere.installation.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], next(answers)))
    with pytest.raises(elsewhere.messages.CourseError) as raised:
        elsewhere.installation.install(environment, "lab")
    assert "requirements/lab.txt" in sentence(raised) and not elsewhere.installation.is_installed(environment, "lab")


def test_a_conda_environment_with_a_java_kernel_is_used(elsewhere, tmp_path):
    conda = {"CONDA_PREFIX": str(tmp_path / "conda")}
    assert elsewhere.environment.find_environment(conda).ours
    fake_course.script(tmp_path / "conda/share/jupyter/kernels/java/kernel.json", "{}")
    environment = elsewhere.environment.find_environment(conda)
    assert not environment.ours and environment.python == tmp_path / "conda/bin/python"
    assert elsewhere.installation.is_installed(environment, "lab")


@pytest.mark.parametrize("name", ["lab", "test", "hub", "bench"])
def test_every_requirement_is_pinned_with_hashes_and_no_host_is_named(name):
    text = requirements(name).read_text()
    assert all("==" in block.partition("\n")[0] and "--hash=sha256:" in block for block in requirements_of(text))
    assert "://" not in text and "--index-url" not in text and "--find-links" not in text


def requirements_of(text: str) -> list[str]:
    """One block of lines for each requirement."""
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    blocks = "\n".join(lines).split("\n")
    starts = [index for index, line in enumerate(blocks) if not line.startswith(" ")]
    assert starts
    return ["\n".join(blocks[start:end]) for start, end in zip(starts, [*starts[1:], None])]
