"""The checker's verdicts on many lines, from one Java program."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterable, Iterator

from oracle.sources import ROOT, Source

JAR = ROOT / "target" / "chainrule.jar"
COMMAND = ["java", "-cp", str(JAR), str(ROOT / "benchmarks" / "LineVerdicts.java")]


def verdicts(sources: Iterable[Source], command: list[str] = COMMAND) -> Iterator[dict]:
    """{"verdict": …, "message": …} for each line, in order; the lines are written as they are read."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        writer = threading.Thread(target=write, args=(process.stdin, sources), daemon=True)
        writer.start()
        for line in process.stdout:
            yield json.loads(line)
        writer.join()
    if process.returncode:
        raise SystemExit(f"the checker stopped with exit code {process.returncode}")


def write(pipe, sources: Iterable[Source]) -> None:
    with pipe:
        for source in sources:
            pipe.write(source.request() + "\n")
