"""The commands as a newcomer runs them: a clean clone, an empty home. Takes minutes and the network.

    .venv/bin/python -m pytest tests/test_clean_clone.py -m slow -s
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

import course
from waiting import free_port, wait_until

pytestmark = pytest.mark.slow
TOKEN = "a-token-for-this-test"
PATIENCE = 600


@pytest.fixture
def clone(tmp_path) -> Path:
    """What is committed, in a folder with a space, an accent and an apostrophe in its name."""
    folder = tmp_path / "Zoë's course"
    subprocess.run(["git", "clone", "--quiet", course.ROOT, folder], check=True)
    return folder


@pytest.fixture
def newcomer(tmp_path) -> dict[str, str]:
    """The environment of a user who has nothing yet."""
    kept = {name: value for name, value in os.environ.items() if name not in ("JAVA_HOME", "CONDA_PREFIX", "CI")}
    return {**kept, "HOME": str(tmp_path / "home"), "JUPYTER_TOKEN": TOKEN}


class Launch:
    """A `course.py lab` that was started."""

    def __init__(self, folder: Path, environment: dict[str, str], *before: str, python: str = sys.executable):
        self.port = free_port()
        command = [*before, python, "course.py", "lab", "--no-browser", "--port", str(self.port)]
        self.process = subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True)
        self.started = time.monotonic()

    def wait(self) -> float:
        """Waits until JupyterLab answers; returns the seconds since the start."""
        wait_until(lambda: self.answers() or self.process.poll() is not None, PATIENCE)
        assert self.process.poll() is None, "course.py lab ended"
        return time.monotonic() - self.started

    def answers(self) -> bool:
        """Does its JupyterLab let in whoever has the token?"""
        return status(f"http://127.0.0.1:{self.port}/api/contents?token={TOKEN}") == 200

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Ends it with all that it started."""
        os.killpg(self.process.pid, how)
        self.process.wait(timeout=60)


def status(address: str) -> int:
    """The status of an answer; 0 if there is none."""
    try:
        return urllib.request.urlopen(address, timeout=5).status
    except urllib.error.HTTPError as refusal:
        return refusal.code
    except OSError:
        return 0


def doctor(folder: Path, environment: dict[str, str]) -> str:
    """What the doctor says, who must find nothing wrong."""
    answer = subprocess.run([sys.executable, "course.py", "doctor"], cwd=folder, env=environment, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def test_two_at_once_make_one_lab_and_the_second_start_needs_no_network(clone, newcomer):
    launches = [Launch(clone, newcomer) for _ in range(2)]
    print("first start, two at once:", [f"{launch.wait():.1f} s" for launch in launches])
    assert status(f"http://127.0.0.1:{launches[0].port}/api/contents") == 403
    for launch in launches:
        launch.end()
    no_network = ["strace", "-f", "-qq", "-e", "trace=connect", "-o", str(clone / "connects")] if shutil.which("strace") else []
    again = Launch(clone, newcomer, *no_network)
    print(f"second start: {again.wait():.1f} s")
    again.end()
    assert not no_network or internet_addresses((clone / "connects").read_text()) == []
    print(doctor(clone, newcomer))


def internet_addresses(trace: str) -> list[str]:
    """The connections in a trace that left this machine."""
    return [line for line in trace.splitlines() if "AF_INET" in line and "127.0.0.1" not in line and '"::1"' not in line]


# what appears one after the other while the lab is made; each time one does, everything is killed
MOMENTS = (
    ".venv/bin",
    ".venv/bin/pip",
    ".venv/lib/*/site-packages/jupyterlab",
    "../home/.m2/wrapper/dists/*/*",
    "../home/.m2/repository/org",
    "target/classes",
    "target/lib",
    "target/chainrule.jar",
)


def test_a_set_up_that_is_killed_at_every_stage_heals(clone, newcomer):
    for moment in MOMENTS:
        launch = Launch(clone, newcomer)
        wait_until(lambda: any(clone.glob(moment)) or launch.answers(), PATIENCE)
        launch.end(signal.SIGKILL)
        print("killed at", moment)
    launch = Launch(clone, newcomer)
    print(f"after {len(MOMENTS)} kills: {launch.wait():.1f} s")
    launch.end()
    doctor(clone, newcomer)


@pytest.mark.parametrize("version", ["3.10", "3.11", "3.12", "3.13"])
def test_every_python_makes_a_lab_whose_kernel_answers(clone, newcomer, version):
    python = shutil.which(f"python{version}")
    if not python or subprocess.run([python, "-c", ""], capture_output=True).returncode:
        pytest.skip(f"there is no Python {version} here")
    launch = Launch(clone, newcomer, python=python)
    print(f"Python {version}: {launch.wait():.1f} s")
    launch.end()
    doctor(clone, newcomer)


def test_the_test_command_passes_with_nothing_done_before(clone, newcomer):
    answer = subprocess.run([sys.executable, "course.py", "test"], cwd=clone, env=newcomer)
    assert answer.returncode == 0
