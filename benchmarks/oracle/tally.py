"""Right, wrong, not read, unsure: the figures of a study, and its faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from oracle.truth import FALSE, NONE, TRUE, UNSURE

RIGHT, GREEN, RED, NOT_READ, CRASH, UNDECIDED = (
    "right", "false, HOLDS", "true, FAILS", "true, not judged", "crash", "unsure",
)  # fmt: skip
COLUMNS = (RIGHT, GREEN, RED, NOT_READ, CRASH, UNDECIDED)
FAULTS = (GREEN, RED, CRASH)


def outcome(truth: str, verdict: str) -> str:
    if verdict == "CRASH":
        return CRASH
    if truth == UNSURE:
        return UNDECIDED
    if truth in (FALSE, NONE):
        return GREEN if verdict == "HOLDS" else RIGHT
    return RIGHT if verdict == "HOLDS" else RED if verdict == "FAILS" else NOT_READ


@dataclass
class Tally:
    counts: dict[str, Counter] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    truths: Counter = field(default_factory=Counter)
    doubts: Counter = field(default_factory=Counter)

    def add(self, kind: str, truth: str, verdict: dict, line: str, why: str) -> None:
        result = outcome(truth, verdict["verdict"])
        self.counts.setdefault(kind, Counter())[result] += 1
        self.truths[truth] += 1
        if result == UNDECIDED:
            self.doubts[why.split(": ")[0]] += 1
        if result in FAULTS:
            note = f"; it says: {verdict['message']}" if verdict["message"] else ""
            self.faults.append(f"{result}\t{kind}\t{line}\t{why}{note}")

    def report(self, most: int) -> Iterator[str]:
        """The faults, at most so many of each kind, and the table."""
        shown: Counter = Counter()
        for fault in self.faults:
            sort = tuple(fault.split("\t")[:2])
            shown[sort] += 1
            if shown[sort] <= most:
                yield fault
        yield "| kind | lines | " + " | ".join(COLUMNS) + " |"
        yield "|---|" + "---:|" * (len(COLUMNS) + 1)
        for kind, counts in {**self.counts, "all": sum(self.counts.values(), Counter())}.items():
            yield f"| {kind} | {counts.total()} | " + " | ".join(str(counts[c]) for c in COLUMNS) + " |"
        yield f"truth: {self.truths[TRUE]} true, {self.truths[FALSE]} false, {self.truths[NONE]} without a meaning, {self.truths[UNSURE]} unsure"
        yield "unsure: " + ", ".join(f"{why} {count}" for why, count in self.doubts.most_common(25))
