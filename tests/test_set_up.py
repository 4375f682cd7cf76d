"""`course.py setup`."""

from __future__ import annotations

import argparse

import fake_course


def test_setup_makes_what_is_missing_once_and_opens_nothing(elsewhere, jdk, folder, monkeypatch, capsys):
    installed = []
    monkeypatch.setenv("JAVA_HOME", str(jdk.home))
    monkeypatch.setattr(elsewhere.set_up, "install", lambda environment, purpose: installed.append(purpose))
    monkeypatch.setattr(elsewhere.set_up, "is_installed", lambda *_: bool(installed))
    monkeypatch.setattr(elsewhere.set_up, "make_kernel", lambda *_: None)
    assert elsewhere.set_up.setup(argparse.Namespace(hub=False)) == 0
    capsys.readouterr()
    assert elsewhere.set_up.setup(argparse.Namespace(hub=False)) == 0
    assert installed == ["lab"] and fake_course.maven_runs(folder) == 1
    assert capsys.readouterr().out == "Everything is there; python3 course.py lab opens JupyterLab.\n"
