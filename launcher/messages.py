"""What the user is told: a line of progress, or one sentence about a failure."""

from __future__ import annotations

import sys
from typing import Callable, NoReturn


class CourseError(Exception):
    """What went wrong and what to do about it, in one sentence for the user."""


def say(sentence: str) -> None:
    """Prints a line at once, so that it stands before what a child process prints."""
    print(sentence, flush=True)


def fail(sentence: str, code: int = 1) -> NoReturn:
    """Ends the program with this sentence and exit code."""
    sys.stdout.flush()
    print(f"course.py: {sentence}", file=sys.stderr)
    sys.exit(code)


def finish(work: Callable[[], int]) -> NoReturn:
    """Does the work and ends with its exit code; a failure that can be foreseen is one sentence."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    try:
        sys.exit(work())
    except CourseError as problem:
        fail(str(problem))
    except OSError as problem:
        fail(f"{problem.filename or 'a file'} cannot be written or read: {problem.strerror}; the course needs a folder of your own with room in it.")
    except KeyboardInterrupt:
        fail("stopped; run the same command again to go on.", 130)
