"""Two course.py at once."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path


def test_a_second_course_py_waits_for_the_first(elsewhere, folder, capsys):
    order = []

    def second():
        with elsewhere.lock.only_one():
            order.append("second")

    with elsewhere.lock.only_one():
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.5)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"] and "waiting" in capsys.readouterr().out


def test_the_lock_of_a_killed_program_is_free(elsewhere, folder):
    assert in_folder(folder, "with only_one(): os.kill(os.getpid(), 9)") == -9
    assert in_folder(folder, "with only_one(): pass") == 0


def in_folder(folder: Path, code: str) -> int:
    """The exit code of a program there that uses the lock."""
    program = f"import os\nfrom launcher.lock import only_one\n{code}"
    return subprocess.run([sys.executable, "-c", program], cwd=folder, timeout=20).returncode
