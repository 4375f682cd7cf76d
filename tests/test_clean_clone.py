"""The commands as a newcomer runs them: a clean clone, an empty home. Takes minutes and the network.

    .venv/bin/python -m pytest tests/test_clean_clone.py -m slow -s
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from launch import PATIENCE, TOKEN, Launch, status
from launcher.folders import ROOT
from waiting import wait_until

pytestmark = pytest.mark.slow


@pytest.fixture
def clone(tmp_path) -> Path:
    """What is committed, in a folder with a space, an accent and an apostrophe in its name."""
    folder = tmp_path / "Zoë's course"
    subprocess.run(["git", "clone", "--quiet", ROOT, folder], check=True)
    return folder


@pytest.fixture
def newcomer(tmp_path) -> dict[str, str]:
    """The environment of a user who has nothing yet."""
    kept = {name: value for name, value in os.environ.items() if name not in ("JAVA_HOME", "CONDA_PREFIX", "CI")}
    return {**kept, "HOME": str(tmp_path / "home"), "JUPYTER_TOKEN": TOKEN}


def doctor(folder: Path, environment: dict[str, str]) -> str:
    """What the doctor says, who must find nothing wrong."""
    answer = subprocess.run([sys.executable, "course.py", "doctor"], cwd=folder, env=environment, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def test_two_at_once_make_one_lab_and_the_second_start_needs_no_network(clone, newcomer):
    launches = [Launch(clone, newcomer) for _ in range(2)]
    print("first start, two at once:", [f"{launch.wait():.1f} s" for launch in launches])
    assert status(launches[0].address("api/contents", token="")) == 403
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
