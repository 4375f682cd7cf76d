"""Does a kernel that works for long keep its size? In one kernel, 200 cells of %%derive, 50 trainings and 200 charts, in four
equal rounds; prints heap after collection and the number of threads after each. The shell itself keeps the code and the
classes of every cell and the value of its last line, so as many cells of 1 + 1 are run behind them. The first round loads
the library. Exit code 1 if the others added a thread, or more heap a cell than those.

    .venv/bin/python benchmarks/kernel_growth.py
"""

from __future__ import annotations

import sys
from typing import NamedTuple

from kernel_client import KernelClient, use_the_course_s_kernel

START = """\
%classpath ../target/chainrule.jar
import static chainrule.notebook.Notebook.*;
import chainrule.notebook.Live;
import chainrule.text.*;
import chainrule.train.*;
import chainrule.view.Charts;
attach();
TrainingOptions options = TrainingOptions.skipGram().withDimension(8).withMinCount(1).withSubsample(0).withEpochs(20);"""
SIZE = """\
((java.util.function.Supplier<String>) () -> {
  var memory = java.lang.management.ManagementFactory.getMemoryMXBean();
  for (int i = 0; i < 3; i++) memory.gc();
  return memory.getHeapMemoryUsage().getUsed() + " " + Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).count();
}).get()"""
CELLS = {
    "%%derive naive-softmax\nJ &= -\\log \\hat y_o \\\\\n  &= -u_o^\\top v_c + \\log \\sum_w \\exp(u_w^\\top v_c) \\\\\n  &= {}": 50,
    "Word2Vec.train(TinyCorpora.courtAndKitchen(), options.withSeed({}), Live.training()).lossCurve()": 12,
    'Charts.curve("curve {}", t -> Math.sin(t), -8, 8)': 50,
}  # and how many of each there are in a round
ROUNDS = 4
PLAIN = {"1 + {}": sum(CELLS.values())}


class Size(NamedTuple):
    """How large a kernel is."""

    bytes: int
    threads: int


def size(client: KernelClient) -> Size:
    """The kernel's heap after collection, and its threads."""
    return Size(*map(int, client.value(SIZE).split()))


def run_round(client: KernelClient, number: int, cells: dict[str, int]) -> Size:
    """Runs the cells of one round; the kernel's size then."""
    for cell, count in cells.items():
        for at in range(count):
            reply, _ = client.run(cell.replace("{}", str(1000 * number + at)))
            if reply["status"] != "ok":
                raise SystemExit(f"a cell failed: {cell}: {reply['evalue']}")
    return size(client)


def main() -> None:
    use_the_course_s_kernel()
    with KernelClient() as client:
        client.run(START)
        sizes = [size(client)]
        for number in range(ROUNDS):
            sizes.append(run_round(client, number, CELLS))
            print(f"round {number + 1}: {sizes[-1].bytes / 1e6:.1f} MB of heap, {sizes[-1].threads} threads", flush=True)
        plain = [run_round(client, ROUNDS + number, PLAIN) for number in range(ROUNDS - 1)][-1]
    cells = (ROUNDS - 1) * sum(CELLS.values())
    added, shells = (sizes[-1].bytes - sizes[1].bytes) / cells, (plain.bytes - sizes[-1].bytes) / cells
    print(f"after the first round, a cell added {added / 1000:.1f} kB, and one of 1 + 1 adds {shells / 1000:.1f} kB")
    sys.exit(1 if added > shells or sizes[-1].threads > sizes[1].threads else 0)


if __name__ == "__main__":
    main()
