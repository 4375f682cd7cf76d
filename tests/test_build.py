"""When the library is built, and when it need not be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import fake_course
from fake_course import sentence


def test_what_is_up_to_date_is_not_built_again(elsewhere, jdk, folder):
    for _ in range(3):
        elsewhere.build.build_jar(jdk)
    assert fake_course.maven_runs(folder) == 1


@pytest.mark.parametrize("lost", ["target/chainrule.jar", "target/lib/other.jar", "target", ".course"])
def test_what_was_deleted_is_built_again(elsewhere, jdk, folder, lost):
    elsewhere.build.build_jar(jdk)
    shutil.rmtree(folder / lost) if (folder / lost).is_dir() else (folder / lost).unlink()
    elsewhere.build.build_jar(jdk)
    assert fake_course.maven_runs(folder) == 2 and elsewhere.build.jar_is_fresh()


@pytest.mark.parametrize("changed", ["src/main/A.java", "src/main/new/B.java", "pom.xml", str(fake_course.WRAPPER)])
def test_other_sources_are_built_again(elsewhere, jdk, folder, changed):
    elsewhere.build.build_jar(jdk)
    (folder / changed).parent.mkdir(exist_ok=True)
    with open(folder / changed, "a") as source:
        source.write("\n")
    elsewhere.build.build_jar(jdk)
    assert fake_course.maven_runs(folder) == 2


def test_a_jar_cut_off_in_the_middle_is_built_again(elsewhere, jdk, folder):
    elsewhere.build.build_jar(jdk)
    (folder / "target/chainrule.jar").write_bytes((folder / "prepared.jar").read_bytes()[:50])
    assert not elsewhere.build.jar_is_fresh()


def test_a_build_that_fails_is_one_sentence_and_leaves_nothing_to_the_next(elsewhere, jdk, folder):
    elsewhere.build.build_jar(jdk)
    (folder / "pom.xml").write_text("<project>!</project>")
    (folder / "fail").touch()
    with pytest.raises(elsewhere.messages.CourseError) as raised:
        elsewhere.build.build_jar(jdk)
    assert "build" in sentence(raised) and not elsewhere.build.jar_is_fresh()
    (folder / "fail").unlink()
    (folder / "target" / "half-written.class").touch()
    elsewhere.build.build_jar(jdk)
    assert elsewhere.build.jar_is_fresh() and not (folder / "target" / "half-written.class").exists()


def test_an_unfinished_build_of_other_sources_is_not_taken_for_these(elsewhere, jdk, folder):
    elsewhere.build.build_jar(jdk)
    (folder / "pom.xml").write_text("<project>!</project>")
    (folder / "fail-late").touch()
    with pytest.raises(elsewhere.messages.CourseError):
        elsewhere.build.build_jar(jdk)
    (folder / "pom.xml").write_text("<project/>")
    assert not elsewhere.build.missing_jars() and not elsewhere.build.jar_is_fresh()


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(elsewhere, folder, tmp_path):
    (folder / ".course").write_text("a file where a folder must be made")
    home = fake_course.java(tmp_path / "jdk")
    answer = subprocess.run([sys.executable, "course.py", "build"], cwd=folder, env={**os.environ, "JAVA_HOME": str(home)}, capture_output=True, text=True)
    assert answer.returncode == 1 and "cannot be written" in answer.stderr and "Traceback" not in answer.stderr
