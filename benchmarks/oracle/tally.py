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
LISTED = (*FAULTS, NOT_READ)


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
    lines: list[str] = field(default_factory=list)
    truths: Counter = field(default_factory=Counter)
    doubts: Counter = field(default_factory=Counter)

    def add(self, kind: str, truth: str, verdict: dict, line: str, why: str) -> None:
        result = outcome(truth, verdict["verdict"])
        self.counts.setdefault(kind, Counter())[result] += 1
        self.truths[truth] += 1
        if result == UNDECIDED:
            self.doubts[why.split(": ")[0]] += 1
        if result in LISTED:
            note = f"; it says: {verdict['verdict']} {verdict['message']}" if verdict["message"] else ""
            self.lines.append(f"{result}\t{kind}\t{line}\t{why}{note}")

    def faults(self) -> int:
        return sum(counts[result] for counts in self.counts.values() for result in FAULTS)

    def report(self, most: int) -> Iterator[str]:
        """The faults and the true lines that were not judged, at most so many of each kind; the table."""
        shown: Counter = Counter()
        for line in sorted(self.lines, key=lambda line: line.split("\t")[:2]):
            sort = tuple(line.split("\t")[:2])
            shown[sort] += 1
            if shown[sort] <= most:
                yield line
        yield "| kind | lines | " + " | ".join(COLUMNS) + " |"
        yield "|---|" + "---:|" * (len(COLUMNS) + 1)
        for kind, counts in {**self.counts, "all": sum(self.counts.values(), Counter())}.items():
            yield f"| {kind} | {counts.total()} | " + " | ".join(str(counts[c]) for c in COLUMNS) + " |"
        names = {TRUE: "true", FALSE: "false", NONE: "without a meaning", UNSURE: "unsure"}
        yield "truth: " + ", ".join(f"{self.truths[truth]} {name}" for truth, name in names.items())
        yield "unsure: " + ", ".join(f"{why} {count}" for why, count in self.doubts.most_common(25))
