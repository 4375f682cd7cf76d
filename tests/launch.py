"""`course.py lab`, started as a user starts it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from waiting import free_port, wait_until

TOKEN = "a-token-for-this-test"
PATIENCE = 600  # seconds, for a set-up on a slow line


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
        return status(self.address("api/contents")) == 200

    def address(self, path: str, token: str = TOKEN) -> str:
        """The address of something that its JupyterLab serves."""
        return f"http://127.0.0.1:{self.port}/{path}?token={token}"

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
