"""Are generated claims of known truth judged right?

    python3 benchmarks/generated_claims.py [--count 5000] [--seed 1] [--special] [--kind vector …] [--show 15]

Line and meaning are made together, so that no reader is needed: typed expressions, two sides equal by a
known identity, and in half of the lines a change of a part. With --special the false ones differ from
true ones at special points only: at 0, ±1 and ±30, where entries, indices or sizes are equal, at size 1,
at the ends of ranges. Truth is decided with decimals of 60 digits at such points. The exit code is 1 if
there are faults.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor

from oracle.checker import verdicts
from oracle.generated import claims, truth
from oracle.identities import Identities
from oracle.sources import Source
from oracle.tally import Tally
from oracle.truth import FALSE, NONE
from oracle.typed import PREAMBLE


def study(count: int, seed: int, special: bool, kinds: list[str]) -> Tally:
    tally = Tally()
    every = list(claims(count, seed, special, kinds))
    with ProcessPoolExecutor(2) as pool:
        answers = pool.map(truth, every, chunksize=16)
        checked = verdicts(Source("generated", "", PREAMBLE, claim.latex) for claim in every)
        for claim, (answer, why), verdict in zip(every, answers, checked, strict=True):
            if claim.made_true and answer in (FALSE, NONE):
                raise SystemExit(f"an identity is wrong: {claim.latex}: {why}")
            tally.add(claim.kind, answer, verdict, claim.latex, why)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=5000, help="how many claims")
    parser.add_argument("--seed", type=int, default=1, help="decides which")
    parser.add_argument("--special", action="store_true", help="false claims are false at special points only")
    kinds = {"choices": Identities.KINDS, "action": "append"}
    parser.add_argument("--kind", **kinds, help="only this kind; may be given again")
    parser.add_argument("--show", type=int, default=15, help="how many faults of each kind are printed")
    options = parser.parse_args()
    tally = study(options.count, options.seed, options.special, options.kind or list(Identities.KINDS))
    for line in tally.report(options.show):
        print(line)
    return int(tally.faults() > 0)


if __name__ == "__main__":
    sys.exit(main())
