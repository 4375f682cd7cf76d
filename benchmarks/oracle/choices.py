"""Where a text can be read in several ways: the choice that is made, and those that are left."""

from __future__ import annotations


class Choices:
    """The choices made so far, and how many there were at each place."""

    MOST = 24

    def __init__(self, made: list[int]):
        self.made, self.counts = made, []

    def pick(self, count: int) -> int:
        place = len(self.counts)
        self.counts.append(count)
        return self.made[place] if place < len(self.made) else 0

    def next(self) -> list[int] | None:
        """The choices to try after these."""
        picks = [self.made[k] if k < len(self.made) else 0 for k in range(len(self.counts))]
        while picks and picks[-1] + 1 == self.counts[len(picks) - 1]:
            picks.pop()
        return [*picks[:-1], picks[-1] + 1] if picks else None
