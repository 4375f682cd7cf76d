"""Which JDK is found, and what is said where there is none."""

from __future__ import annotations

import os
import shutil

import pytest

import fake_course
from fake_course import sentence
from launcher.folders import WINDOWS
from launcher.jdk import find_java
from launcher.messages import CourseError
from launcher.processes import child_environment

pytestmark = pytest.mark.skipif(WINDOWS, reason="the fake Java is a shell script")


def test_no_java_is_said_in_one_sentence():
    with pytest.raises(CourseError) as raised:
        find_java({"PATH": ""})
    assert "No java was found" in sentence(raised)


@pytest.mark.parametrize(
    "version, modules, finding",
    [
        ("11.0.22", fake_course.WHOLE_JDK, "is Java 11.0.22"),
        ("1.8.0_402", (), "is Java 1.8.0_402"),
        ("17.0.9", ("java.base", "jdk.compiler"), "is a Java 17.0.9 runtime without jdk.jshell"),
        ("21", ("java.base",), "is a Java 21 runtime without jdk.jshell and jdk.compiler"),
    ],
)
def test_a_java_that_will_not_do_is_said_in_one_sentence(tmp_path, version, modules, finding):
    home = fake_course.java(tmp_path / "jdk", version, modules)
    with pytest.raises(CourseError) as raised:
        find_java({"JAVA_HOME": str(home)})
    assert finding in sentence(raised) and "JDK 17 or newer" in sentence(raised)


def test_a_program_called_java_that_is_none_is_said_in_one_sentence(tmp_path):
    fake_course.script(tmp_path / "bin" / "java", "#!/bin/sh\necho 'No Java runtime present' >&2; exit 1\n")
    with pytest.raises(CourseError) as raised:
        find_java({"PATH": str(tmp_path / "bin")})
    assert "unknown version" in sentence(raised)


def test_java_home_comes_before_the_path(tmp_path):
    homes = [fake_course.java(tmp_path / name) for name in ("first", "second")]
    assert find_java({"JAVA_HOME": str(homes[0]), "PATH": f"{homes[1]}/bin"}).home == homes[0]


@pytest.mark.parametrize("version", ["11.0.2", None])
def test_an_unfit_java_home_gives_way_to_the_path(tmp_path, version):
    unfit, fit = tmp_path / "unfit", fake_course.java(tmp_path / "fit")
    if version:
        fake_course.java(unfit, version)
    assert find_java({"JAVA_HOME": str(unfit), "PATH": f"{fit}/bin"}).home == fit


def test_children_get_the_java_that_was_found(tmp_path):
    java = find_java({"JAVA_HOME": str(fake_course.java(tmp_path / "a jdk"))})
    environment = child_environment(java)
    assert environment["JAVA_HOME"] == str(java.home)
    assert shutil.which("java", path=environment["PATH"]) == str(java.home / "bin" / "java")


def test_the_java_of_this_machine_is_understood():
    java = find_java(os.environ)
    assert int(java.version.partition(".")[0]) >= 17 and (java.home / "bin").is_dir()
