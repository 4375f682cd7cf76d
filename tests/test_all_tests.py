"""`course.py test`: how both sides are summed up."""

from __future__ import annotations

import argparse

import pytest

import fake_course
from fake_course import sentence
from launcher.all_tests import Count, count


def test_reports_are_added_up(tmp_path):
    (tmp_path / "a.xml").write_text('<testsuite tests="5" failures="1" errors="1" skipped="1"/>')
    (tmp_path / "b.xml").write_text('<testsuites><testsuite tests="2" failures="0" errors="0" skipped="0"/></testsuites>')
    assert count(tmp_path.glob("*.xml")) == Count(passed=4, failed=2, skipped=1)


def test_a_report_that_was_not_written_has_no_tests(tmp_path):
    assert count([tmp_path / "missing.xml"]) == Count(passed=0, failed=0, skipped=0)


@pytest.fixture
def tested(elsewhere, jdk, folder, tmp_path, monkeypatch):
    """`course.py test` there, with a pytest that passes one test, unless it is told to crash."""
    monkeypatch.setenv("JAVA_HOME", str(jdk.home))
    monkeypatch.setattr(elsewhere.all_tests, "install", lambda *_: None)
    fake_course.script(folder / ".venv" / "bin" / "python", fake_course.PYTEST)
    return lambda: elsewhere.all_tests.test(argparse.Namespace(full=False))


def test_all_tests_are_summed_up(tested, capsys):
    assert tested() == 0
    said = capsys.readouterr().out
    assert "Java: 3 passed, 0 failed, 0 skipped. Notebooks and launcher: 1 passed, 0 failed, 0 skipped." in said
    assert "Tests run: 3, Failures: 0" in said and "one of many lines" not in said, "only the end of what Surefire said"


def test_a_failing_java_test_keeps_the_notebooks_running(tested, folder, capsys):
    (folder / "fail-test").touch()
    assert tested() == 1
    said = capsys.readouterr().out
    assert "Java: 2 passed, 1 failed, 0 skipped. Notebooks and launcher: 1 passed, 0 failed, 0 skipped." in said
    assert "Tests run: 3, Failures: 1" in said


def test_where_the_checks_of_the_build_fail_the_notebooks_are_tested_and_java_is_not(tested, elsewhere, folder, capsys):
    (folder / "fail-check").touch()
    with pytest.raises(elsewhere.messages.CourseError):
        tested()
    assert "Java: 0 passed, 0 failed, 0 skipped. Notebooks and launcher: 1 passed, 0 failed, 0 skipped." in capsys.readouterr().out


def test_a_pytest_that_crashes_is_not_summed_up_with_old_numbers(tested, elsewhere, folder, capsys):
    tested()
    (folder / "crash").touch()
    with pytest.raises(elsewhere.messages.CourseError) as raised:
        tested()
    assert "No test of one of the two sides passed" in sentence(raised)
    assert "Notebooks and launcher: 0 passed, 0 failed, 0 skipped." in capsys.readouterr().out
