"""course.py: what it says about a machine, when it works and when it need not, and how it heals."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

import course
import fake_course

pytestmark = pytest.mark.skipif(course.WINDOWS, reason="the fake Java and the fake Maven are shell scripts")


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with a space, an accent and an apostrophe in its name."""
    return tmp_path / "Zoë's course"


@pytest.fixture
def elsewhere(folder, tmp_path, monkeypatch):
    """A small course in that folder, for a user whose home does not exist yet."""
    monkeypatch.setenv("HOME", str(tmp_path / "no home yet"))
    monkeypatch.delenv("CONDA_PREFIX", raising=False)
    monkeypatch.delenv("MAVEN_USER_HOME", raising=False)
    return fake_course.make(folder)


@pytest.fixture
def jdk(elsewhere, tmp_path):
    """A fake JDK, as course.py sees it."""
    return elsewhere.find_java({"JAVA_HOME": str(fake_course.java(tmp_path / "jdk"))})


def sentence(raised: pytest.ExceptionInfo) -> str:
    """The message, which must be one sentence on one line."""
    message = str(raised.value)
    assert message.endswith(".") and "\n" not in message
    return message


# ------------------------------------------------------------------------------------------ Java


def test_no_java_is_said_in_one_sentence():
    with pytest.raises(course.CourseError) as raised:
        course.find_java({"PATH": ""})
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
    with pytest.raises(course.CourseError) as raised:
        course.find_java({"JAVA_HOME": str(home)})
    assert finding in sentence(raised) and "JDK 17 or newer" in sentence(raised)


def test_a_program_called_java_that_is_none_is_said_in_one_sentence(tmp_path):
    fake_course.script(tmp_path / "bin" / "java", "#!/bin/sh\necho 'No Java runtime present' >&2; exit 1\n")
    with pytest.raises(course.CourseError) as raised:
        course.find_java({"PATH": str(tmp_path / "bin")})
    assert "unknown version" in sentence(raised)


def test_java_home_comes_before_the_path(tmp_path):
    homes = [fake_course.java(tmp_path / name) for name in ("first", "second")]
    assert course.find_java({"JAVA_HOME": str(homes[0]), "PATH": f"{homes[1]}/bin"}).home == homes[0]


@pytest.mark.parametrize("version", ["11.0.2", None])
def test_an_unfit_java_home_gives_way_to_the_path(tmp_path, version):
    unfit, fit = tmp_path / "unfit", fake_course.java(tmp_path / "fit")
    if version:
        fake_course.java(unfit, version)
    assert course.find_java({"JAVA_HOME": str(unfit), "PATH": f"{fit}/bin"}).home == fit


def test_children_get_the_java_that_was_found(tmp_path):
    java = course.find_java({"JAVA_HOME": str(fake_course.java(tmp_path / "a jdk"))})
    environment = course.child_environment(java)
    assert environment["JAVA_HOME"] == str(java.home)
    assert shutil.which("java", path=environment["PATH"]) == str(java.home / "bin" / "java")


def test_the_java_of_this_machine_is_understood():
    java = course.find_java(os.environ)
    assert int(java.version.partition(".")[0]) >= 17 and (java.home / "bin").is_dir()


# ----------------------------------------------------------------------------------------- build


def test_what_is_up_to_date_is_not_built_again(elsewhere, jdk, folder):
    for _ in range(3):
        elsewhere.build_jar(jdk)
    assert fake_course.maven_runs(folder) == 1


@pytest.mark.parametrize("lost", ["target/chainrule.jar", "target/lib/other.jar", "target", ".course"])
def test_what_was_deleted_is_built_again(elsewhere, jdk, folder, lost):
    elsewhere.build_jar(jdk)
    shutil.rmtree(folder / lost) if (folder / lost).is_dir() else (folder / lost).unlink()
    elsewhere.build_jar(jdk)
    assert fake_course.maven_runs(folder) == 2 and elsewhere.jar_is_fresh()


@pytest.mark.parametrize("changed", ["src/main/A.java", "src/main/new/B.java", "pom.xml", str(fake_course.WRAPPER)])
def test_other_sources_are_built_again(elsewhere, jdk, folder, changed):
    elsewhere.build_jar(jdk)
    (folder / changed).parent.mkdir(exist_ok=True)
    with open(folder / changed, "a") as source:
        source.write("\n")
    elsewhere.build_jar(jdk)
    assert fake_course.maven_runs(folder) == 2


def test_a_jar_cut_off_in_the_middle_is_built_again(elsewhere, jdk, folder):
    elsewhere.build_jar(jdk)
    (folder / "target/chainrule.jar").write_bytes((folder / "prepared.jar").read_bytes()[:50])
    assert not elsewhere.jar_is_fresh()


def test_a_build_that_fails_is_one_sentence_and_leaves_nothing_to_the_next(elsewhere, jdk, folder):
    elsewhere.build_jar(jdk)
    (folder / "pom.xml").write_text("<project>!</project>")
    (folder / "fail").touch()
    with pytest.raises(elsewhere.CourseError) as raised:
        elsewhere.build_jar(jdk)
    assert "build" in sentence(raised) and not elsewhere.jar_is_fresh()
    (folder / "fail").unlink()
    (folder / "target" / "half-written.class").touch()
    elsewhere.build_jar(jdk)
    assert elsewhere.jar_is_fresh() and not (folder / "target" / "half-written.class").exists()


def test_an_unfinished_build_of_other_sources_is_not_taken_for_these(elsewhere, jdk, folder):
    elsewhere.build_jar(jdk)
    (folder / "pom.xml").write_text("<project>!</project>")
    (folder / "fail-late").touch()
    with pytest.raises(elsewhere.CourseError):
        elsewhere.build_jar(jdk)
    (folder / "pom.xml").write_text("<project/>")
    assert not elsewhere.missing_jars() and not elsewhere.jar_is_fresh()


def test_a_second_course_py_waits_for_the_first(elsewhere, folder, capsys):
    order = []

    def second():
        with elsewhere.only_one():
            order.append("second")

    with elsewhere.only_one():
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.5)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"] and "waiting" in capsys.readouterr().out


def test_a_lock_dies_with_the_one_who_held_it(elsewhere, folder):
    code = "import course, os\nwith course.only_one():\n    os.kill(os.getpid(), 9)"
    assert subprocess.run([sys.executable, "-c", code], cwd=folder).returncode == -9
    assert subprocess.run([sys.executable, "-c", "import course\nwith course.only_one(): pass"], cwd=folder, timeout=20).returncode == 0


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(elsewhere, folder, tmp_path):
    (folder / ".course").write_text("a file where a folder must be made")
    home = fake_course.java(tmp_path / "jdk")
    answer = subprocess.run([sys.executable, "course.py", "build"], cwd=folder, env={**os.environ, "JAVA_HOME": str(home)}, capture_output=True, text=True)
    assert answer.returncode == 1 and "cannot be written" in answer.stderr and "Traceback" not in answer.stderr


# ----------------------------------------------------------------------------- Python environment


def test_a_half_made_environment_is_made_again_and_a_whole_one_is_left_alone(elsewhere, folder, capsys):
    half_made = folder / ".venv" / "bin" / "python"
    half_made.parent.mkdir(parents=True)
    half_made.touch()
    (folder / ".venv" / "left-over").touch()
    environment = elsewhere.find_environment({})
    elsewhere.install(environment, "lab")
    assert elsewhere.is_installed(environment, "lab") and not (folder / ".venv" / "left-over").exists()
    settings = json.loads((folder / ".venv/share/jupyter/lab/settings/overrides.json").read_text())
    assert settings == elsewhere.LAB_SETTINGS
    capsys.readouterr()
    elsewhere.install(environment, "lab")
    assert capsys.readouterr().out == ""
    (folder / "requirements.txt").write_text("# changed\n")
    assert not elsewhere.is_installed(environment, "lab") and not elsewhere.is_installed(environment, "test")


def test_pip_that_was_stopped_leaves_no_stamp(elsewhere, folder, monkeypatch):
    environment = elsewhere.find_environment({})
    answers = iter([0, 1])
    monkeypatch.setattr(elsewhere.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], next(answers)))
    with pytest.raises(elsewhere.CourseError) as raised:
        elsewhere.install(environment, "lab")
    assert "requirements.txt" in sentence(raised) and not elsewhere.is_installed(environment, "lab")


def test_a_conda_environment_with_a_java_kernel_is_used(elsewhere, tmp_path):
    conda = {"CONDA_PREFIX": str(tmp_path / "conda")}
    assert elsewhere.find_environment(conda).ours
    fake_course.script(tmp_path / "conda/share/jupyter/kernels/java/kernel.json", "{}")
    environment = elsewhere.find_environment(conda)
    assert not environment.ours and environment.python == tmp_path / "conda/bin/python"
    assert elsewhere.is_installed(environment, "lab")


# --------------------------------------------------------------------------------------- the kernel


@pytest.fixture
def kernel(elsewhere, jdk, folder):
    """An environment with a stock kernel, and a library."""
    environment = elsewhere.Environment(folder / ".venv", ours=True)
    stock = environment.kernel_specification
    fake_course.script(stock, json.dumps({"argv": ["java", "-jar", "jjava-launcher.jar"], "interrupt_mode": "message"}))
    elsewhere.stock_kernel(environment).touch()
    elsewhere.build_jar(jdk)
    return environment


def described(elsewhere) -> dict:
    """The course's own description of the kernel."""
    return json.loads((elsewhere.KERNELS / "kernels" / "java" / "kernel.json").read_text())


def test_a_kernel_that_ran_once_starts_from_the_classes_it_recorded(elsewhere, jdk, kernel, monkeypatch):
    record = lambda *_: elsewhere.class_cache(jdk).file.write_text("classes") > 0
    monkeypatch.setattr(elsewhere, "run_to_the_end", record)
    assert not elsewhere.kernel_is_fresh(jdk, kernel)
    elsewhere.make_kernel(jdk, kernel)
    own = described(elsewhere)
    assert elsewhere.class_cache(jdk).replay in own["argv"] and own["interrupt_mode"] == "message"
    assert elsewhere.kernel_is_fresh(jdk, kernel)


@pytest.mark.parametrize("outcome", [True, False])
def test_a_kernel_that_records_nothing_leaves_the_stock_one(elsewhere, jdk, kernel, monkeypatch, capsys, outcome):
    monkeypatch.setattr(elsewhere, "run_to_the_end", lambda *_: outcome)
    elsewhere.make_kernel(jdk, kernel)
    assert not elsewhere.KERNELS.exists() and "as JJava itself describes it" in capsys.readouterr().out
    assert elsewhere.kernel_is_fresh(jdk, kernel)


def test_another_library_needs_another_recording(elsewhere, jdk, kernel, monkeypatch):
    monkeypatch.setattr(elsewhere, "run_to_the_end", lambda *_: False)
    elsewhere.make_kernel(jdk, kernel)
    os.utime(elsewhere.JAR, ns=(1, 1))
    assert not elsewhere.kernel_is_fresh(jdk, kernel)


def test_a_kernel_of_conda_is_left_as_it_is(elsewhere, jdk, kernel):
    elsewhere.stock_kernel(kernel).unlink()
    elsewhere.make_kernel(jdk, kernel)
    assert not elsewhere.KERNELS.exists()


@pytest.mark.parametrize("version, option", [("17.0.9", "-XX:SharedArchiveFile"), ("25", "-XX:AOTCache")])
def test_a_java_with_an_ahead_of_time_cache_uses_it(elsewhere, jdk, version, option):
    assert elsewhere.class_cache(jdk._replace(version=version)).replay.startswith(option)


def test_the_vector_module_is_asked_for_where_there_is_one(elsewhere, jdk, kernel):
    with_it = jdk._replace(modules=frozenset([elsewhere.VECTOR_MODULE]))
    assert elsewhere.VECTOR_MODULE in elsewhere.kernel_command(with_it, kernel, "")
    assert elsewhere.VECTOR_MODULE not in elsewhere.kernel_command(jdk, kernel, "")


# ---------------------------------------------------------------------------------- Maven Wrapper


@pytest.fixture
def real_wrapper(elsewhere, folder, tmp_path, monkeypatch):
    """The real mvnw, told to fetch a small Maven that makes the jar, on a PATH without unzip."""
    archive = tmp_path / "apache-maven-9.9.9-bin.zip"
    text = f'#!/bin/sh\n[ "$*" = --version ] || exec sh {shlex.quote(str(folder / "fake-mvnw"))} "$@"\n'
    made = fake_course.script(tmp_path / "mvn", text)
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.write(made, "apache-maven-9.9.9/bin/mvn")
    (folder / "mvnw").rename(folder / "fake-mvnw")
    shutil.copy(course.ROOT / "mvnw", folder / "mvnw")
    checksum = hashlib.sha256(archive.read_bytes()).hexdigest()
    (folder / fake_course.WRAPPER).write_text(f"distributionUrl={archive.as_uri()}\ndistributionSha256Sum={checksum}\n")
    monkeypatch.setenv("PATH", fake_course.tools_without(tmp_path / "tools", "unzip", "wget"))
    return tmp_path / "no home yet" / ".m2" / "wrapper" / "dists" / "apache-maven-9.9.9"


def test_the_wrapper_works_where_there_is_no_unzip(elsewhere, jdk, folder, real_wrapper):
    elsewhere.build_jar(jdk)
    assert elsewhere.jar_is_fresh()


def test_a_maven_cut_off_in_the_middle_is_fetched_again(elsewhere, jdk, folder, real_wrapper):
    elsewhere.build_jar(jdk)
    (maven,) = real_wrapper.glob("*/bin/mvn")
    maven.unlink()
    (folder / "pom.xml").write_text("<project>!</project>")
    elsewhere.build_jar(jdk)
    assert elsewhere.jar_is_fresh() and fake_course.maven_runs(folder) == 2


def test_a_build_that_fails_does_not_fetch_maven_again(elsewhere, jdk, folder, real_wrapper):
    (folder / "fail").touch()
    with pytest.raises(elsewhere.CourseError):
        elsewhere.build_jar(jdk)
    assert fake_course.maven_runs(folder) == 1


def test_unzip_keeps_what_may_be_run(tmp_path):
    runs = fake_course.script(tmp_path / "mvn", "#!/bin/sh\n")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(runs, "bin/mvn")
        archive.writestr("lib/x.txt", "é")
    course.unzip(["-q", str(tmp_path / "a.zip"), "-d", str(tmp_path / "out")])
    assert os.access(tmp_path / "out/bin/mvn", os.X_OK)
    assert (tmp_path / "out/lib/x.txt").read_text(encoding="utf-8") == "é"


# --------------------------------------------------------------------------------- command line


def run(*arguments: str) -> subprocess.CompletedProcess:
    """Runs course.py with these arguments."""
    return subprocess.run([sys.executable, course.ROOT / "course.py", *arguments], capture_output=True, text=True)


@pytest.mark.parametrize("arguments, complaint", [(["bogus"], "bogus"), (["lab", "--prot", "1"], "--prot"), (["lab", "--port", "70000"], "70000 is no port"), (["lab", "--memory", "much"], "much is no amount of memory"), (["lab", "--memory", "30m"], "30m is too little for a notebook"), ([], "required")])
def test_a_command_line_that_is_not_understood_is_said_so(arguments, complaint):
    answer = run(*arguments)
    assert answer.returncode == 2 and complaint in answer.stderr


def test_the_lab_listens_on_this_machine_only_and_keeps_its_token():
    command = course.lab_command(Path("python"), course.ROOT, course.FIRST_NOTEBOOK, 9000, browser=False)
    assert "--ServerApp.ip=127.0.0.1" in command and "--ServerApp.port=9000" in command and "--no-browser" in command
    assert not any("token" in word.lower() or "password" in word.lower() for word in command)


def test_reports_are_added_up(tmp_path):
    (tmp_path / "a.xml").write_text('<testsuite tests="5" failures="1" errors="1" skipped="1"/>')
    (tmp_path / "b.xml").write_text('<testsuites><testsuite tests="2" failures="0" errors="0" skipped="0"/></testsuites>')
    assert course.count(tmp_path.glob("*.xml")) == course.Count(passed=4, failed=2, skipped=1)


def test_a_report_that_was_not_written_has_no_tests(tmp_path):
    assert course.count([tmp_path / "missing.xml"]) == course.Count(passed=0, failed=0, skipped=0)


@pytest.fixture
def tested(elsewhere, jdk, folder, tmp_path, monkeypatch):
    """`course.py test` there, with a pytest that passes one test, unless it is told to crash."""
    monkeypatch.setenv("JAVA_HOME", str(jdk.home))
    monkeypatch.setattr(elsewhere, "install", lambda *_: None)
    fake_course.script(folder / ".venv" / "bin" / "python", fake_course.PYTEST)
    return lambda: elsewhere.test(argparse.Namespace(full=False))


def test_all_tests_are_summed_up(tested, capsys):
    assert tested() == 0
    assert "Java: 3 passed, 0 failed, 0 skipped. Notebooks and launcher: 1 passed, 0 failed, 0 skipped." in capsys.readouterr().out


def test_a_failing_java_test_keeps_the_notebooks_running(tested, folder, capsys):
    (folder / "fail-test").touch()
    assert tested() == 1
    assert "Java: 2 passed, 1 failed, 0 skipped. Notebooks and launcher: 1 passed, 0 failed, 0 skipped." in capsys.readouterr().out


def test_a_pytest_that_crashes_is_not_summed_up_with_old_numbers(tested, elsewhere, folder, capsys):
    tested()
    (folder / "crash").touch()
    with pytest.raises(elsewhere.CourseError) as raised:
        tested()
    assert "did not run" in sentence(raised)
    assert "Notebooks and launcher: 0 passed, 0 failed, 0 skipped." in capsys.readouterr().out


def test_links_between_notebooks_are_links_between_pages():
    page = '<a href="01-a.ipynb">1</a> <a href="02-b.ipynb#x">2</a> <a href="03-c.ipynb">3</a> <a href="my-01-a.ipynb">4</a>'
    linked = '<a href="01-a.html">1</a> <a href="02-b.html#x">2</a> <a href="03-c.ipynb">3</a> <a href="my-01-a.ipynb">4</a>'
    assert course.link_pages(page, [Path("01-a.ipynb"), Path("02-b.ipynb")]) == linked


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_every_requirement_is_pinned_with_hashes_and_no_host_is_named(name):
    text = (course.ROOT / name).read_text()
    assert all("==" in block.partition("\n")[0] and "--hash=sha256:" in block for block in requirements_of(text))
    assert "://" not in text and "--index-url" not in text and "--find-links" not in text


def requirements_of(text: str) -> list[str]:
    """One block of lines for each requirement."""
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    blocks = "\n".join(lines).split("\n")
    starts = [index for index, line in enumerate(blocks) if not line.startswith(" ")]
    assert starts
    return ["\n".join(blocks[start:end]) for start, end in zip(starts, [*starts[1:], None])]
