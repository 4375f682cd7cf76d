"""How many slips in true lines does the checker of formulas catch, and for how many does it find a
true line near? Whether a slip leaves a line true is decided by second_opinion.py, not by the checker.

    python3 benchmarks/mutation_study.py [--share 0.05] [--per-kind 10] [--seed 1] [--all]

The repair was written in the knowledge of one half of the kinds of slips. The other half is held out:
of its mutants only counts are printed, and what the checker calls true and is not, so that nobody
mends the repair by them. --all lists every mutant without a repair, for a report: whoever has read
that list needs new kinds of slips to measure what is mended next.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from second_opinion import opinion

ROOT = Path(__file__).resolve().parent.parent
CLASSES = [ROOT / "target" / "test-classes", ROOT / "target" / "chainrule.jar"]
COMMAND = ["java", "-cp", os.pathsep.join(map(str, CLASSES)), "chainrule.formula.study.StudyMain"]


HALVES = {"KNOWN": "known", "HELD_OUT": "held out"}


def mutants(share: float, seed: int, per_kind: int = 0, command: list[str] = COMMAND) -> Iterator[dict]:
    """What the checker said of each mutant, and what it had read."""
    missing = [str(path) for path in CLASSES if not path.exists()]
    if missing:
        raise SystemExit(f"{missing[0]} is not there; ./mvnw package builds it")
    arguments = [*command, "mutants", str(share), str(seed), str(per_kind)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode:
        raise SystemExit(f"the mutants could not be made: exit code {process.returncode}")


def decided(mutant: dict) -> dict:
    """With the second opinion, on its repair too; what has no meaning or cannot be read is not true."""
    readings = {"opinion": mutant.get("reading"), "repair_opinion": mutant.get("repair_reading")}
    return {**mutant, **{what: opinion(read) if read else "false" for what, read in readings.items()}}


@dataclass
class Study:
    """The figures."""

    mutants: list[dict] = field(default_factory=list)

    @staticmethod
    def of(records: Iterable[dict], processes: int = 2) -> Study:
        with ProcessPoolExecutor(processes) as pool:
            return Study(list(pool.map(decided, records, chunksize=8)))

    def different(self) -> list[dict]:
        """Mutants that are not true."""
        return [m for m in self.mutants if m["opinion"] != "true"]

    def caught(self) -> list[dict]:
        return [m for m in self.different() if m["verdict"] != "HOLDS"]

    def missed(self) -> list[dict]:
        return [m for m in self.different() if m["verdict"] == "HOLDS"]

    def false_alarms(self) -> list[dict]:
        return [m for m in self.mutants if m["opinion"] == "true" and m["verdict"] == "FAILS"]

    def repairable(self) -> list[dict]:
        return [m for m in self.caught() if m["verdict"] != "NO_CLAIM"]

    def repaired(self) -> list[dict]:
        return [m for m in self.repairable() if "repair" in m and m["repair_opinion"] == "true"]

    def false_repairs(self) -> list[dict]:
        return [m for m in self.repairable() if "repair" in m and m["repair_opinion"] != "true"]

    def unrepaired(self) -> list[dict]:
        return [m for m in self.repairable() if "repair" not in m]

    def report(self, every: bool) -> Iterator[str]:
        for what, some in (
            ("called true, and is not", self.missed()),
            ("called false, and is true", self.false_alarms()),
            ("no true line found", self.unrepaired() if every else []),
        ):
            for m in some:
                yield f"{what}\t{named(m)}\t{m['latex']}"
        for m in self.false_repairs():
            yield f"a repair is not true\t{named(m)}\t{m['repair']}"
        yield f"{len(self.mutants)} mutants, {len(self.mutants) - len(self.different())} of them true all the same"
        yield f"verdicts: {dict(Counter(m['verdict'] for m in self.mutants))}"
        yield f"caught: {share(self.caught(), self.different())}; false alarms: {len(self.false_alarms())}"
        times = sorted(m["milliseconds"] for m in self.mutants)
        yield f"milliseconds a check with its repair: median {times[len(times) // 2]}, most {times[-1]}"
        for m in sorted(self.mutants, key=lambda m: -m["milliseconds"])[:3]:
            yield f"  {m['milliseconds']} ms\t{named(m)}"
        for half, name in HALVES.items():
            yield from self.where("half", half).shares(name)
            for kind in dict.fromkeys(m["operator"] for m in self.mutants if m["half"] == half):
                yield from self.where("operator", kind).shares(f"  {kind}")

    def where(self, key: str, value: str) -> Study:
        return Study([m for m in self.mutants if m[key] == value])

    def shares(self, name: str) -> Iterator[str]:
        yield (
            f"{name:26} caught {share(self.caught(), self.different()):24}"
            f" a true line near {share(self.repaired(), self.repairable())}"
        )


def named(m: dict) -> str:
    return f"{m['verdict']}\t{m['claim']}\t{m['operator']}"


def share(part: list, whole: list) -> str:
    return f"{len(part)} of {len(whole)} ({100 * len(part) / max(1, len(whole)):.2f} %)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, help="which part of each kind's mutants is drawn; all, or as --per-kind says")
    parser.add_argument("--per-kind", type=int, default=0, help="how many of each kind are drawn at least")
    parser.add_argument("--seed", type=int, default=1, help="decides which")
    parser.add_argument("--all", action="store_true", help="print those without a repair, too, the held-out half included")
    options = parser.parse_args()
    part = options.share if options.share is not None else float(not options.per_kind)
    for line in Study.of(mutants(part, options.seed, options.per_kind)).report(options.all):
        print(line)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
