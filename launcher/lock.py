"""One course.py at a time changes the folder."""

from __future__ import annotations

import contextlib
import time
from typing import Iterator

from .folders import OWN, WINDOWS
from .messages import say


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Waits until no other course.py changes things; the system frees the lock of one that dies."""
    OWN.mkdir(exist_ok=True)
    with open(OWN / "lock", "a") as handle:
        if not try_lock(handle.fileno()):
            say("Another course.py is at work in this folder; waiting for it …")
            while not try_lock(handle.fileno()):
                time.sleep(0.2)
        yield


def try_lock(handle: int) -> bool:
    """Takes the lock of an open file; false where another process has it."""
    try:
        if WINDOWS:
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:
        return False
