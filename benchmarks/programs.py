"""Programs that measure one thing and print it as a line of JSON, run in turns."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from typing import Callable, Mapping, NamedTuple

from launcher.folders import ROOT
from launcher.messages import CourseError, say

MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10  # in the unit of ru_maxrss


class Program(NamedTuple):
    """A command, what it needs to know of its surroundings, and how its figures are read from what it prints."""

    command: list[str]
    environment: Mapping[str, str] = {}
    read: Callable[[str], dict] = json.loads

    def given(self, *arguments: object) -> Program:
        """The program with further arguments."""
        return self._replace(command=[*self.command, *arguments])


def run(program: Program) -> dict:
    """The program's figures, and the peak of its memory in `megabytes`."""
    with tempfile.TemporaryFile("w+", errors="replace") as said:
        process = subprocess.Popen(
            list(map(str, program.command)),
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            cwd=ROOT,
            env={**os.environ, **program.environment},
        )
        output = process.stdout.read()
        status, megabytes = finished(process)
        if status:
            said.seek(0)
            raise CourseError(f"{' '.join(map(str, program.command))} failed: {reason(said.read())}.")
    return {**program.read(output), "megabytes": megabytes}


def reason(said: str) -> str:
    """What a program said last, but for the places in its source, which Java indents."""
    lines = [line for line in said.splitlines() if line.strip() and not line[0].isspace()]
    return lines[-1].rstrip(".") if lines else "without a word"


def finished(process: subprocess.Popen) -> tuple[int, float | None]:
    """How the process ended, and the peak of its memory where the system tells; it is never less than our own."""
    if not hasattr(os, "wait4"):
        return process.wait(), None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss / MEGABYTE


def run_once(program: Program, _: int) -> dict:
    """The figures of a round that differs from no other."""
    return run(program)


def in_turns(
    rounds: int, programs: Mapping[str, Program], measure: Callable[[Program, int], dict] = run_once
) -> dict[str, list[dict]]:
    """The figures of each program in each round; every other round goes backwards, so that no one is always first."""
    runs: dict[str, list[dict]] = {name: [] for name in programs}
    for number in range(1, rounds + 1):
        for name in list(programs)[:: 1 if number % 2 else -1]:
            say(f"round {number} of {rounds}: {name}")
            runs[name].append(measure(programs[name], number))
    return runs
