"""Tries the kernel called java. A program of its own, run by the Python that has Jupyter:

kernel_trial.py answer         asks it 1 + 1, and whether it can draw; prints what it found in a sentence
kernel_trial.py run NOTEBOOK   runs the cells of a notebook, then asks the kernel to end
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

SECONDS = 60
SECONDS_TO_END = 120
FONTS = 'new java.awt.Font("SansSerif", 0, 12).getStringBounds("x", new java.awt.font.FontRenderContext(null, true, true)).getWidth() > 0'


def start(**options):
    """A new kernel: its manager and a client."""
    from jupyter_client.manager import start_new_kernel

    return start_new_kernel(kernel_name="java", startup_timeout=SECONDS, **options)


def ask(client, code: str, answers: list[str]) -> dict:
    """Runs code in a kernel; appends the values that it shows to the answers, and returns the reply."""

    def keep(message: dict) -> None:
        if message["msg_type"] == "execute_result":
            answers.append(message["content"]["data"]["text/plain"])

    return client.execute_interactive(code, timeout=SECONDS, output_hook=keep, store_history=False)["content"]


def answer() -> None:
    """Asks a kernel two things and says how long the first took; ends with a sentence where an answer is wrong."""
    started = time.monotonic()
    manager, client = start()
    answers: list[str] = []
    try:
        ask(client, "1 + 1", answers)
        seconds = time.monotonic() - started
        fonts = ask(client, FONTS, answers)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    if answers[:1] != ["2"]:
        sys.exit(f"it answered 1 + 1 with {answers[:1]}.")
    if fonts["status"] != "ok":
        sys.exit("this machine has no fonts, so charts cannot be drawn (Debian and Ubuntu: sudo apt install fonts-dejavu-core).")
    print(f"The Java kernel answered 1 + 1 after {seconds:.1f} s.")


def run(notebook: Path) -> None:
    """Runs the notebook's cells in a kernel and lets the kernel end by itself, for it writes its archive then."""
    manager, client = start(cwd=str(notebook.parent))
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    replies = [ask(client, "".join(cell["source"]), []) for cell in cells if cell["cell_type"] == "code"]
    client.stop_channels()
    manager.shutdown_wait_time = SECONDS_TO_END
    manager.shutdown_kernel()
    if any(reply["status"] != "ok" for reply in replies):
        sys.exit(f"a cell of {notebook.name} failed.")


if __name__ == "__main__":
    run(Path(sys.argv[2])) if sys.argv[1] == "run" else answer()
