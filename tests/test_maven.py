"""The Maven Wrapper: on systems without unzip, and with a Maven that is damaged."""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import zipfile

import pytest

import fake_course
from launcher.folders import ROOT
from launcher.unzip import unzip


@pytest.fixture
def real_wrapper(elsewhere, folder, tmp_path, monkeypatch):
    """The real mvnw, told to fetch a small Maven that makes the jar, on a PATH without unzip."""
    archive = tmp_path / "apache-maven-9.9.9-bin.zip"
    text = f'#!/bin/sh\n[ "$*" = --version ] || exec sh {shlex.quote(str(folder / "fake-mvnw"))} "$@"\n'
    made = fake_course.script(tmp_path / "mvn", text)
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.write(made, "apache-maven-9.9.9/bin/mvn")
    (folder / "mvnw").rename(folder / "fake-mvnw")
    shutil.copy(ROOT / "mvnw", folder / "mvnw")
    checksum = hashlib.sha256(archive.read_bytes()).hexdigest()
    (folder / fake_course.WRAPPER).write_text(f"distributionUrl={archive.as_uri()}\ndistributionSha256Sum={checksum}\n")
    monkeypatch.setenv("PATH", fake_course.tools_without(tmp_path / "tools", "unzip", "wget"))
    return tmp_path / "no home yet" / ".m2" / "wrapper" / "dists" / "apache-maven-9.9.9"


def test_the_wrapper_works_where_there_is_no_unzip(elsewhere, jdk, folder, real_wrapper):
    elsewhere.build.build_jar(jdk)
    assert elsewhere.build.jar_is_fresh()


def test_a_maven_cut_off_in_the_middle_is_fetched_again(elsewhere, jdk, folder, real_wrapper):
    elsewhere.build.build_jar(jdk)
    (maven,) = real_wrapper.glob("*/bin/mvn")
    maven.unlink()
    (folder / "pom.xml").write_text("<project>!</project>")
    elsewhere.build.build_jar(jdk)
    assert elsewhere.build.jar_is_fresh() and fake_course.maven_runs(folder) == 2


def test_a_build_that_fails_does_not_fetch_maven_again(elsewhere, jdk, folder, real_wrapper):
    (folder / "fail").touch()
    with pytest.raises(elsewhere.messages.CourseError):
        elsewhere.build.build_jar(jdk)
    assert fake_course.maven_runs(folder) == 1


def test_unzip_keeps_what_may_be_run(tmp_path):
    runs = fake_course.script(tmp_path / "mvn", "#!/bin/sh\n")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(runs, "bin/mvn")
        archive.writestr("lib/x.txt", "é")
    unzip(["-q", str(tmp_path / "a.zip"), "-d", str(tmp_path / "out")])
    assert os.access(tmp_path / "out/bin/mvn", os.X_OK)
    assert (tmp_path / "out/lib/x.txt").read_text(encoding="utf-8") == "é"
