"""The specification of the course's own kernel, and its archive of classes."""

from __future__ import annotations

import json
import os

import pytest

import fake_course


@pytest.fixture
def kernel(elsewhere, jdk, folder):
    """An environment in which JJava is installed, and a library."""
    environment = elsewhere.environment.Environment(folder / ".venv", ours=True)
    installed = environment.kernel_specification
    fake_course.script(installed, json.dumps({"argv": ["java", "-jar", "jjava-launcher.jar"], "interrupt_mode": "message"}))
    environment.jjava.touch()
    elsewhere.build.build_jar(jdk)
    return environment


def specification(elsewhere) -> dict:
    """The course's own specification of the kernel."""
    return json.loads(elsewhere.kernel.SPECIFICATION.read_text())


def test_a_kernel_that_ran_once_starts_from_the_classes_it_recorded(elsewhere, jdk, kernel, monkeypatch):
    record = lambda *_: elsewhere.class_archive.class_archive(jdk).file.write_text("classes") > 0
    monkeypatch.setattr(elsewhere.kernel, "first_notebook_runs", record)
    assert not elsewhere.kernel.kernel_is_fresh(jdk, kernel)
    elsewhere.kernel.make_kernel(jdk, kernel)
    own = specification(elsewhere)
    assert elsewhere.class_archive.class_archive(jdk).replay in own["argv"] and own["interrupt_mode"] == "message"
    assert elsewhere.kernel.kernel_is_fresh(jdk, kernel)


@pytest.mark.parametrize("outcome", [True, False])
def test_a_kernel_that_records_nothing_leaves_jjava_s_specification(elsewhere, jdk, kernel, monkeypatch, capsys, outcome):
    monkeypatch.setattr(elsewhere.kernel, "first_notebook_runs", lambda *_: outcome)
    elsewhere.kernel.make_kernel(jdk, kernel)
    assert not elsewhere.folders.KERNELS.exists() and "as JJava itself describes it" in capsys.readouterr().out
    assert elsewhere.kernel.kernel_is_fresh(jdk, kernel)


def test_another_library_needs_another_recording(elsewhere, jdk, kernel, monkeypatch):
    monkeypatch.setattr(elsewhere.kernel, "first_notebook_runs", lambda *_: False)
    elsewhere.kernel.make_kernel(jdk, kernel)
    os.utime(elsewhere.folders.JAR, ns=(1, 1))
    assert not elsewhere.kernel.kernel_is_fresh(jdk, kernel)


def test_the_kernel_of_conda_is_left_as_it_is(elsewhere, jdk, kernel):
    kernel.jjava.unlink()
    elsewhere.kernel.make_kernel(jdk, kernel)
    assert not elsewhere.folders.KERNELS.exists()


@pytest.mark.parametrize("version, option", [("17.0.9", "-XX:SharedArchiveFile"), ("25", "-XX:AOTCache")])
def test_a_java_with_an_ahead_of_time_cache_uses_it(elsewhere, jdk, version, option):
    assert elsewhere.class_archive.class_archive(jdk._replace(version=version)).replay.startswith(option)


def test_the_vector_module_is_asked_for_where_there_is_one(elsewhere, jdk, kernel):
    with_it = jdk._replace(modules=frozenset([elsewhere.kernel_command.VECTOR_MODULE]))
    assert elsewhere.kernel_command.VECTOR_MODULE in elsewhere.kernel_command.kernel_command(with_it, kernel, "")
    assert elsewhere.kernel_command.VECTOR_MODULE not in elsewhere.kernel_command.kernel_command(jdk, kernel, "")


def test_more_memory_is_written_into_the_specification(elsewhere, jdk, kernel, monkeypatch):
    archive = elsewhere.class_archive.class_archive(jdk)
    monkeypatch.setattr(elsewhere.kernel, "first_notebook_runs", lambda *_: archive.file.write_text("classes") > 0)
    elsewhere.kernel.make_kernel(jdk, kernel)
    assert "-Xmx1g" in specification(elsewhere)["argv"]
    elsewhere.kernel.allow_memory(jdk, kernel, "4g")
    assert "-Xmx4g" in specification(elsewhere)["argv"] and archive.replay in specification(elsewhere)["argv"]


def test_more_memory_makes_no_specification_where_jjava_s_is_used(elsewhere, jdk, kernel):
    elsewhere.kernel.allow_memory(jdk, kernel, "4g")
    assert not elsewhere.folders.KERNELS.exists()
