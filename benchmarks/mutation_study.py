"""How many slips in true lines does the checker of formulas catch, and for how many does it find a
true line near? Whether a slip leaves a line true is decided by second_opinion.py, not by the checker.

    python3 benchmarks/mutation_study.py [--share 0.05] [--seed 1] [--all]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from second_opinion import opinion

ROOT = Path(__file__).resolve().parent.parent
COMMAND = ["java", "-cp", str(ROOT / "target" / "chainrule.jar"), "chainrule.formula.command.Main"]


def mutants(share: float, seed: int, command: list[str] = COMMAND) -> Iterator[dict]:
    """What the checker said of each mutant, and what it had read."""
    arguments = [*command, "mutants", str(share), str(seed)]
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
            ("its repair is not true", self.false_repairs()),
            ("no true line found", self.unrepaired() if every else []),
        ):
            for m in some:
                yield f"{what}\t{m['verdict']}\t{m['claim']}\t{m['operator']}\t{m['latex']}"
        yield f"{len(self.mutants)} mutants, {len(self.mutants) - len(self.different())} of them true all the same"
        yield f"verdicts: {dict(Counter(m['verdict'] for m in self.mutants))}"
        yield f"caught: {share(self.caught(), self.different())}; false alarms: {len(self.false_alarms())}"
        yield f"a true line near: {share(self.repaired(), self.repairable())}"
        times = sorted(m["milliseconds"] for m in self.mutants)
        yield f"milliseconds a check with its repair: median {times[len(times) // 2]}, most {times[-1]}"
        for m in sorted(self.mutants, key=lambda m: -m["milliseconds"])[:3]:
            yield f"  {m['milliseconds']} ms\t{m['verdict']}\t{m['claim']}\t{m['operator']}\t{m['latex']}"
        yield from self.operators()

    def operators(self) -> Iterator[str]:
        for name in dict.fromkeys(m["operator"] for m in self.mutants):
            part = Study([m for m in self.mutants if m["operator"] == name])
            yield (
                f"  {name:20} caught {share(part.caught(), part.different()):24}"
                f" repaired {share(part.repaired(), part.repairable())}"
            )


def share(part: list, whole: list) -> str:
    return f"{len(part)} of {len(whole)} ({100 * len(part) / max(1, len(whole)):.2f} %)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0, help="which part of all mutants is drawn")
    parser.add_argument("--seed", type=int, default=1, help="decides which")
    parser.add_argument("--all", action="store_true", help="print those without a repair, too")
    options = parser.parse_args()
    for line in Study.of(mutants(options.share, options.seed)).report(options.all):
        print(line)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
