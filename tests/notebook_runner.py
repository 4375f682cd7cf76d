"""Runs notebooks on the real Java kernel, and looks at what they show."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import re
import tempfile
import time
from pathlib import Path
from typing import Iterator, NamedTuple

import nbformat
from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from launcher.folders import NOTEBOOKS, ROOT

SECONDS_PER_CELL = 120
DEAF_LOOP = re.compile(r"while \(true\)|for \(int [^;]*;[^;]*<=? ?(\d_?){4,};")
OBJECT_ID = re.compile(r"\b[\w.$]+@[0-9a-f]{5,}\b")
ADDRESS = re.compile(r"(?:https?|ftp|wss?):/?/?[^\s\"'<>\\]+|(?<=[\"'(=])//[a-z0-9-]+\.[a-z0-9.-]+")
DISPLAYED = re.compile(r"\$\$.*?\$\$", re.DOTALL)
IN_A_SENTENCE = re.compile(r"\$[^$]*\$|`[^`]*`")
NOT_PROSE = re.compile(r"<[^>]*>|\]\([^)]*\)")
WORD = re.compile(r"[^\W\d_]{2,}|\b[aAI]\b")
# names that look like addresses and that nobody fetches: XML's namespaces, Vega-Lite's version
NAMES = ("http://www.w3.org/", "https://vega.github.io/schema/")


def notebooks() -> list[Path]:
    """The course's notebooks, in order."""
    return sorted(NOTEBOOKS.glob("*.ipynb"))


def code_cells(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    """The cells that run."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def words_of_prose(markdown: str) -> int:
    """How many words there are to read; a formula in a sentence is one, displayed ones, tables and headings are none."""
    text = NOT_PROSE.sub(" ", IN_A_SENTENCE.sub(" formula ", DISPLAYED.sub(" ", markdown)))
    lines = [line for line in text.splitlines() if not line.lstrip().startswith(("|", "#"))]
    return len(WORD.findall("\n".join(lines)))


def first_cell() -> str:
    """The cell with which every notebook starts: it loads the library."""
    return code_cells(nbformat.read(notebooks()[0], as_version=4))[0].source


def read(path: Path, at_test_knobs: bool) -> nbformat.NotebookNode:
    """The notebook, with small knobs if so wanted."""
    notebook = nbformat.read(path, as_version=4)
    return with_test_knobs(notebook) if at_test_knobs else notebook


def with_test_knobs(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Sets the variables that metadata.chainrule.test names, in the cell tagged `parameters`."""
    for name, value in notebook.metadata.get("chainrule", {}).get("test", {}).items():
        set_knob(notebook, name, java_literal(value))
    return notebook


def set_knob(notebook: nbformat.NotebookNode, name: str, value: str) -> None:
    """Replaces `name = …;` by `name = value;` in the one place where it stands."""
    cells = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]
    assignment = re.compile(rf"\b{re.escape(name)}\s*=(?!=)[^;]*;")
    found = [cell for cell in cells if assignment.search(cell.source)]
    if len(found) != 1:
        raise ValueError(f"{name} is assigned in {len(found)} cells tagged `parameters`; it must be 1")
    found[0].source = assignment.sub(lambda _: f"{name} = {value};", found[0].source)


def java_literal(value: bool | int | float | str) -> str:
    """A knob's value in Java; a string is taken as Java."""
    return str(value).lower() if isinstance(value, bool) else str(value)


class Kernel:
    """A kernel with its notebook. Cells run in it one after the other."""

    def __init__(self, client: NotebookClient):
        self.client = client

    def run_all(self) -> list[list[dict]]:
        """Runs the notebook top to bottom: what each cell shows. The first error is raised."""
        cells = [self.client.execute_cell(cell, at) for at, cell in enumerate(list(self.client.nb.cells))]
        return [shown(cell) for cell in cells]

    def run_shuffled(self, seed: int) -> list[list[dict]]:
        """Runs every cell in an order that the seed draws: what each shows, in the notebook's order. The first error is raised."""
        order = list(range(len(self.client.nb.cells)))
        random.Random(seed).shuffle(order)
        outputs = {at: shown(self.client.execute_cell(self.client.nb.cells[at], at)) for at in order}
        return [outputs[at] for at in sorted(outputs)]

    def run(self, code: str) -> str:
        """Runs this code as a cell and returns the text that it shows; raises where it fails."""
        return text_of(self._outputs(code))

    def value(self, code: str) -> str:
        """Runs this code as a cell and returns its value alone."""
        return text_of([output for output in self._outputs(code) if output["output_type"] == "execute_result"])

    def _outputs(self, code: str) -> list[dict]:
        return shown(self.client.execute_cell(*self._new_cell(code)))

    def fails(self, code: str) -> str:
        """Runs code that must fail, and returns what the cell shows then."""
        cell, at = self._new_cell(code)
        try:
            self.client.execute_cell(cell, at)
        except CellExecutionError:
            return "\n".join(line for output in cell.outputs for line in output.get("traceback", []))
        raise AssertionError(f"it did not fail, but showed {text_of(shown(cell))}")

    def stop(self, code: str, after: float, once: str = "") -> Stopped:
        """Runs this code, presses Stop once it shows this pattern and so many seconds have gone by."""
        return run_sync(self._stop)(code, after, once)

    async def _stop(self, code: str, after: float, once: str) -> Stopped:
        cell, at = self._new_cell(code)
        running = asyncio.ensure_future(self.client.async_execute_cell(cell, at))
        while not (running.done() or re.search(once, text_of(shown(cell)))):
            await asyncio.sleep(0.05)
        await asyncio.sleep(after)
        if running.done():
            raise AssertionError(f"the cell ended before Stop was pressed: {text_of(shown(running.result()))}")
        pressed = time.monotonic()
        await self.client.km.interrupt_kernel()
        with contextlib.suppress(CellExecutionError):
            await running
        return Stopped(time.monotonic() - pressed, shown(cell))

    def _new_cell(self, code: str) -> tuple[nbformat.NotebookNode, int]:
        self.client.nb.cells.append(nbformat.v4.new_code_cell(code))
        return self.client.nb.cells[-1], len(self.client.nb.cells) - 1

    def busy_threads(self) -> str:
        """The Java threads, this one aside, that use a processor just now, and what they do."""
        return self.value(BUSY_THREADS)


class Stopped(NamedTuple):
    """How a cell ended after Stop, and what it had shown."""

    seconds: float
    outputs: list[dict]


# one expression, so that the kernel does not compile between the two looks at the clock
BUSY_THREADS = """\
((java.util.function.Supplier<String>) () -> {
  var clock = java.lang.management.ManagementFactory.getThreadMXBean();
  var before = new java.util.HashMap<Long, Long>();
  for (long id : clock.getAllThreadIds()) before.put(id, clock.getThreadCpuTime(id));
  java.util.concurrent.locks.LockSupport.parkNanos(300_000_000L);
  return String.join("; ", Thread.getAllStackTraces().entrySet().stream()
      .filter(t -> t.getKey() != Thread.currentThread() && before.containsKey(t.getKey().getId()))
      .filter(t -> clock.getThreadCpuTime(t.getKey().getId()) - before.get(t.getKey().getId()) > 50_000_000L)
      .map(t -> t.getKey().getName() + " in " + java.util.Arrays.stream(t.getValue()).limit(8).toList()).sorted().toList());
}).get()"""


@contextlib.contextmanager
def kernel(
    notebook: nbformat.NotebookNode | None = None, folder: Path = NOTEBOOKS, **environment: str
) -> Iterator[Kernel]:
    """A fresh kernel in this folder; killed at the end, for JJava does not go when it is asked to."""
    client = NotebookClient(
        notebook or nbformat.v4.new_notebook(),
        kernel_name="java",
        timeout=SECONDS_PER_CELL,
        shutdown_kernel="immediate",
        resources={"metadata": {"path": str(folder)}},
    )
    with client.setup_kernel(env={**os.environ, "CHAINRULE_PROGRESS": "", **environment}):
        yield Kernel(client)


def shown(cell: nbformat.NotebookNode) -> list[dict]:
    """What a cell shows, without its running number and with the pieces of a stream joined."""
    outputs: list[dict] = []
    for output in cell.get("outputs", []):
        output = {key: value for key, value in output.items() if key != "execution_count"}
        if outputs and output["output_type"] == "stream" and output.get("name") == outputs[-1].get("name"):
            outputs[-1]["text"] += output["text"]
        else:
            outputs.append(output)
    return outputs


def text_of(outputs: list[dict]) -> str:
    """All that can be read in these outputs, pictures in pixels aside."""
    return "\n".join(part for output in outputs for part in parts_of(output))


def parts_of(output: dict) -> list[str]:
    """The readable parts of one output."""
    if output["output_type"] == "stream":
        return [output["text"]]
    if output["output_type"] == "error":
        return [f"{output['ename']}: {output['evalue']}"]
    data = {kind: value for kind, value in output["data"].items() if kind not in ("image/png", "image/jpeg")}
    return [value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) for value in data.values()]


def object_ids(text: str) -> list[str]:
    """Values that nobody taught to show themselves: Chart@66c9a3eb, [D@1a2b3c."""
    return OBJECT_ID.findall(text)


def has_deaf_loop(source: str) -> bool:
    """Is there a long loop that does not go through Live.steps, so that Stop would not end it?"""
    return bool(DEAF_LOOP.search(source))


def addresses(text: str) -> list[str]:
    """Addresses of other machines."""
    return [found for found in ADDRESS.findall(text) if not found.startswith(NAMES)]


def paths_of_this_machine(text: str) -> list[str]:
    """Folders that exist on this machine only."""
    places = {str(ROOT), str(Path.home()), tempfile.gettempdir()}
    return [place for place in places if len(place) > 1 and re.search(re.escape(place) + r"(?![\w.-])", text)]
