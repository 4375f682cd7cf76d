"""course.py's commands on the course itself, as it stands when the tests run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest
from jupyter_client.manager import start_new_kernel

from launch import TOKEN, Launch, status
from launcher.folders import FIRST_NOTEBOOK, NOTEBOOKS, ROOT
from launcher.kernel_command import KERNEL_MAIN
from launcher.kernel_trial import ask


@pytest.fixture
def launch():
    """A second start: everything is there."""
    launch = Launch(ROOT, {**os.environ, "JUPYTER_TOKEN": TOKEN})
    yield launch
    launch.end()


def test_lab_opens_on_the_first_notebook_for_whoever_has_the_token(launch):
    launch.wait()
    assert status(launch.address("api/contents")) == 200
    assert status(launch.address("api/contents", token="")) == 403


def test_doctor_finds_the_kernel_in_order():
    answer = subprocess.run([sys.executable, "course.py", "doctor"], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "answered 1 + 1" in answer.stdout and "NOT OK" not in answer.stdout


def test_doctor_says_so_where_the_kernel_dies():
    environment = {**os.environ, "JJAVA_CLASSPATH": "/no/such/folder/*.jar"}
    answer = subprocess.run([sys.executable, "course.py", "doctor"], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert answer.returncode == 1 and "NOT OK  The Java kernel does not work" in answer.stdout


def test_the_kernel_is_the_course_s_own_and_ends_when_it_is_asked_to():
    manager, client = start_new_kernel(kernel_name="java", cwd=str(NOTEBOOKS))
    assert KERNEL_MAIN in manager.kernel_spec.argv
    asked = time.monotonic()
    client.shutdown()
    manager.provisioner.process.wait(timeout=30)
    client.stop_channels()
    assert manager.provisioner.process.returncode == 0, f"after {time.monotonic() - asked} s"


PART = """
Object part(Object owner, Class<?> type, String name) throws ReflectiveOperationException {
  var field = type.getDeclaredField(name);
  field.setAccessible(true);
  return field.get(owner);
}
"""
FILES_OF_THE_SHELL = """
Object found = kernel().getJShell();
for (String name : List.of("taskFactory", "fileManager", "stdFileManager")) found = part(found, found.getClass(), name);
found.getClass().getSimpleName()
"""
LOOPS_OF_THE_SHELL = """
import org.dflib.jjava.jupyter.channels.Loop;
var loops = new TreeSet<String>();
for (Thread thread : Thread.getAllStackTraces().keySet())
  if (thread instanceof Loop) loops.add(thread.getName().replaceAll("-.*", " ") + part(thread, Loop.class, "loopBody").getClass().getSimpleName().replaceAll("\\\\$.*", ""));
String.join(", ", loops)
"""
FIRST_CELL = "".join(json.loads(FIRST_NOTEBOOK.read_text(encoding="utf-8"))["cells"][2]["source"])


def test_the_kernel_s_shell_is_quick_and_its_loops_are_eager():
    manager, client = start_new_kernel(kernel_name="java", cwd=str(NOTEBOOKS))
    answers = []
    for cell in (PART, FILES_OF_THE_SHELL, FIRST_CELL, LOOPS_OF_THE_SHELL):
        reply = ask(client, cell, answers)
        assert reply["status"] == "ok", reply
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    files, _, loops = answers
    assert files == "JarIndexFileManager"
    assert loops == "Heartbeat Loop, Shell EagerLoop"
