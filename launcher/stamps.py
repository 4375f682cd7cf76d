"""Work that is done once: a stamp holds a hash of what the work was done from.

A stamp is removed before the work and written after it, so work that was killed is done again, and finished work is
not repeated until something that it was made from changes.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path
from typing import Iterable, Iterator

from .folders import ROOT


def digest(paths: Iterable[Path], *words: str) -> str:
    """One hash of these files' names and bytes (of a folder: all files below it) and of these words."""
    total = hashlib.sha256("\0".join(words).encode())
    for path in sorted(file for path in paths for file in files_of(path)):
        total.update(f"\0{path.relative_to(ROOT).as_posix()}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def files_of(path: Path) -> list[Path]:
    """The file itself, or all files below the folder."""
    return [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else [path]


def is_stamped(stamp: Path, value: str) -> bool:
    """Was the work behind this stamp finished, from exactly this?"""
    return stamp.is_file() and stamp.read_text() == value


@contextlib.contextmanager
def stamped(stamp: Path, value: str) -> Iterator[None]:
    """Does work under a stamp: removed before, written after success only, and in one piece."""
    stamp.unlink(missing_ok=True)
    yield
    stamp.parent.mkdir(parents=True, exist_ok=True)
    part = stamp.with_suffix(".part")
    part.write_text(value)
    part.replace(stamp)
