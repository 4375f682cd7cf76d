"""What a part of the benchmark found and under which conditions, as Markdown, as JSON, and on the page."""

from __future__ import annotations

import datetime
import json
import os
import platform
import re
import time
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from launcher.folders import ROOT
from launcher.messages import CourseError
from figures import Row, table
from bench_setup import FOLDER, BenchSetup

PAGE = ROOT / "docs" / "performance.md"


class Report(NamedTuple):
    """The rows of a part."""

    name: str
    title: str
    about: str
    conditions: dict
    rows: list[Row]

    @staticmethod
    def of(name: str, part: ModuleType, setup: BenchSetup) -> Report:
        """Measures a part, and looks at the machine before and after."""
        before, started = load(), time.monotonic()
        rows = part.measure(setup)
        conditions = {
            "date": datetime.date.today().isoformat(),
            "machine": machine(),
            "java": setup.java.version,
            "rounds": max(len(row.ours) for row in rows),
            "minutes": (time.monotonic() - started) / 60,
            "load_before": before,
            "load_after": load(),
            "text": setup.text_figures if part.READS_THE_TEXT else None,
        }
        return Report(name, part.TITLE, part.ABOUT, conditions, rows)

    def as_json(self) -> dict:
        """Everything, with the figures of every round."""
        return {"part": self.name, "conditions": self.conditions, "rows": [row.as_json() for row in self.rows]}

    def as_markdown(self) -> str:
        """A section of the page."""
        return f"## {self.title}\n\n{self.about}\n\n{table(self.rows)}\n*{conditions_said(**self.conditions)}*\n"


def conditions_said(text: dict | None, **others: object) -> str:
    """When, where, how long, with what else going on, and on which text."""
    read = "{name}, {words:,} words, {vocabulary:,} different ones in use; ".format(**text) if text else ""
    when = "{date}; rounds: {rounds}, {minutes:.0f} min; load average {load_before} before, {load_after} after; "
    return (when + read + "Java {java}; {machine}.").format(**others)


def load() -> float | None:
    """How many programs want a processor, over the last minute, where the system tells."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None


def machine() -> str:
    """The processor, its cores, and the system."""
    return f"{processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def processor() -> str:
    """Its name, as Linux or Python tell it."""
    about = Path("/proc/cpuinfo")
    named = re.search(r"^model name\s*: (.*)$", about.read_text(), re.MULTILINE) if about.is_file() else None
    return named[1] if named else platform.processor() or "unknown processor"


def keep(report: Report, folder: Path = FOLDER / "figures") -> Path:
    """Writes a part's figures to a file of its own, in place of its last ones."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{report.name}.json"
    file.write_text(json.dumps(report.as_json(), indent=1) + "\n", encoding="utf-8")
    return file


def on_page(report: Report, page: Path = PAGE) -> None:
    """Puts a part's section in place of its last one."""
    begin, end = f"<!-- {report.name} -->\n", f"<!-- end of {report.name} -->\n"
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise CourseError(f"{page.name} has no place for {report.name}; it must hold the lines {begin.strip()} and {end.strip()}.")
    page.write_text(before + begin + report.as_markdown() + end + after, encoding="utf-8")
