"""One start of a kernel: the seconds until it has answered each question; a line of JSON.

    python kernel_start.py KERNEL QUESTION

Runs where Jupyter is, in the environment that `course.py` makes for a kernel. QUESTION is `one`, 1 + 1;
`at-once`, the same, sent before the kernel is there, where a client usually waits for the kernel to say that it
is ready, and 0.2 s more or twice that; `library`, the first code cell of a notebook, which loads the library; or
`training`, the cells of notebook 09 up to the one that trains: of that one alone the seconds are given.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

from jupyter_client.manager import KernelManager, start_new_kernel

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"


def code_cells(pattern):
    """The code cells of a notebook."""
    (file,) = NOTEBOOKS.glob(pattern)
    return [cell for cell in json.loads(file.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]


def questions(name):
    """The cells to run; the last one is the question."""
    if name in ("one", "at-once"):
        return ["1 + 1"]
    if name == "library":
        return ["".join(code_cells("00-*.ipynb")[0]["source"])]
    cells = code_cells("09-*.ipynb")
    training = [cell["id"] for cell in cells].index("train-run")
    return ["".join(cell["source"]) for cell in cells[: training + 1]]


def answer(client, cell):
    """When the answer was there."""
    reply = client.execute_interactive(cell, timeout=300, output_hook=lambda _: None)["content"]
    if reply["status"] != "ok":
        sys.exit(f"{cell} failed: {reply['evalue']}")
    return time.perf_counter()


def start_without_waiting(kernel_name, **how):
    """What start_new_kernel does, but the kernel need not be there yet."""
    manager = KernelManager(kernel_name=kernel_name)
    manager.start_kernel(**how)
    client = manager.client()
    client.start_channels()
    return manager, client


def reply(client, cell):
    """When the kernel had dealt with it."""
    client.execute(cell)
    if client.get_shell_msg(timeout=300)["content"]["status"] != "ok":
        sys.exit(f"{cell} failed")
    return time.perf_counter()


def main(kernel, question):
    """Starts it, asks, ends it."""
    start, ask = (start_without_waiting, reply) if question == "at-once" else (start_new_kernel, answer)
    started = time.perf_counter()
    manager, client = start(kernel_name=kernel, cwd=str(NOTEBOOKS), stderr=subprocess.DEVNULL)
    try:
        answers = [started] + [ask(client, cell) for cell in questions(question)]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    print(json.dumps({"seconds": answers[-1] - answers[-2]}))


if __name__ == "__main__":
    main(*sys.argv[1:])
