"""A real JupyterLab, started as course.py starts it, in a real browser."""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Iterator

import nbformat
from nbformat.sign import NotebookNotary
from playwright.sync_api import Browser, Page, sync_playwright

from launcher.command_line import parser
from launcher.doctor import find_browser
from launcher.folders import TARGET
from launcher.lab import lab_command
from waiting import free_port, wait_until

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
PICTURES = TARGET / "screenshots"
PATIENCE = 90  # seconds
TALLEST = 12_000  # pixels that Chromium draws into one picture


class Lab:
    """A JupyterLab that runs in a folder with copies of notebooks, and the browser that shows it."""

    def __init__(self, folder: Path, browser: Browser, port: int, token: str):
        self.folder, self.browser, self.port, self.token = folder, browser, port, token

    def add(self, name: str, notebook: nbformat.NotebookNode) -> None:
        """Puts a notebook into its folder; its outputs are trusted, as those of a notebook that the user ran."""
        path = self.folder / "notebooks" / f"{name}.ipynb"
        nbformat.write(notebook, path)
        with NotebookNotary(data_dir=str(self.data)) as notary:
            notary.sign(nbformat.read(path, as_version=4))

    @property
    def data(self) -> Path:
        """Where its Jupyter keeps the key with which it signs notebooks."""
        return self.folder / "data"

    def address(self, path: str) -> str:
        """The address of a page of this JupyterLab."""
        return f"http://127.0.0.1:{self.port}/{path}{'&' if '?' in path else '?'}token={self.token}"

    def answers(self) -> bool:
        """Does it answer already?"""
        try:
            return urllib.request.urlopen(self.address("api/status"), timeout=5).status == 200
        except (urllib.error.URLError, OSError):
            return False

    def use_light_theme(self) -> None:
        """Makes pages that are opened from now on light, whatever was chosen in others."""
        settings = self.folder / "settings" / "@jupyterlab" / "apputils-extension" / "themes.jupyterlab-settings"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(json.dumps({"theme": THEMES["light"]}))


@contextlib.contextmanager
def running_lab(folder: Path, browser: Browser) -> Iterator[Lab]:
    """JupyterLab on copies of notebooks beside the real library; it and its kernels end with it."""
    for name in ("notebooks", "data"):
        (folder / name).mkdir()
    (folder / "target").symlink_to(TARGET, target_is_directory=True)
    lab = Lab(folder, browser, free_port(), secrets.token_hex(16))
    options = parser().parse_args(["lab", "--port", str(lab.port), "--no-browser"])
    command = lab_command(Path(sys.executable), folder, folder / "notebooks" / "first.ipynb", options)
    environment = {
        **os.environ,
        "HOME": str(folder),
        "JUPYTER_TOKEN": lab.token,
        "JUPYTER_DATA_DIR": str(lab.data),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
    }
    with open(folder / "lab.log", "w") as log, subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log) as process:
        try:
            wait_until(lambda: lab.answers() or process.poll() is not None, PATIENCE)
            if process.poll() is not None:
                raise RuntimeError(f"JupyterLab did not start: {(folder / 'lab.log').read_text()}")
            yield lab
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


class NotebookPage:
    """A notebook that is open in the browser."""

    def __init__(self, page: Page, name: str):
        self.page, self.name = page, name
        self.untouched = True
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)

    def run_all(self) -> None:
        """Run ▸ Run All Cells, and waits until every cell has run; JJava is “Unknown” until then."""
        self.page.get_by_text(re.compile(r"\| (Idle|Unknown)$")).first.wait_for(timeout=PATIENCE * 1000)
        self.choose("Run", "Run All Cells")
        self.page.wait_for_function(ALL_CELLS_RAN, timeout=PATIENCE * 1000)
        self.page.wait_for_function(VEGA_DREW, timeout=PATIENCE * 1000)

    def wait_for_outputs(self, cells: int) -> None:
        """Waits until so many cells show what they showed when the notebook was saved."""
        self.page.wait_for_selector(".jp-WindowedPanel-outer", timeout=PATIENCE * 1000)
        self.make_room_for_all_cells()
        self.page.wait_for_function(f"count => ({CELLS_WITH_OUTPUTS})() === count", arg=cells, timeout=PATIENCE * 1000)
        self.page.wait_for_function(VEGA_DREW, timeout=PATIENCE * 1000)

    def draw_in(self, theme: str) -> None:
        """Shows the notebook in a theme, as it was before anybody clicked; Vega asks for the theme only when it draws."""
        if self.theme() != theme:
            self.choose("Settings", "Theme", THEMES[theme])
            self.page.wait_for_function("theme => document.body.dataset.jpThemeLight === String(theme === 'light')", arg=theme)
            self.untouched = False
        if not self.untouched:
            self.draw_anew()
        self.untouched = False

    def draw_anew(self) -> None:
        """Reads the notebook from the disk again, and waits until as many cells show something as before."""
        cells = self.page.evaluate(CELLS_WITH_OUTPUTS)
        self.page.evaluate("document.querySelectorAll('.jp-OutputArea-output').forEach(output => output.dataset.old = '')")
        self.choose("File", "Reload Notebook from Disk")
        gone = "!document.querySelector('.jp-OutputArea-output[data-old]')"
        self.page.wait_for_function(f"() => document.querySelector('.jp-Dialog') || {gone}", timeout=PATIENCE * 1000)
        # JupyterLab asks where it believes that something is not saved
        if self.page.locator(".jp-Dialog").count():
            self.page.get_by_role("button", name="Reload", exact=True).click()
        self.page.wait_for_function(f"() => {gone}", timeout=PATIENCE * 1000)
        self.wait_for_outputs(cells)

    def choose(self, menu: str, *items: str) -> None:
        """Chooses an item of a menu of JupyterLab's, or of a menu in a menu."""
        self.page.get_by_role("menuitem", name=menu, exact=True).click()
        for name in items:
            self.page.locator(".lm-Menu-itemLabel").get_by_text(name, exact=True).click()

    def theme(self) -> str:
        """Is the page light or dark?"""
        return "light" if self.page.evaluate("document.body.dataset.jpThemeLight") == "true" else "dark"

    def outputs(self):
        """Where the cells show what they show."""
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-OutputArea-output")

    def text(self) -> str:
        """All text that the cells show."""
        return "\n".join(self.outputs().all_inner_texts())

    def errors(self) -> list[str]:
        """What cells say about their failures, and JupyterLab about what it could not draw."""
        failures = self.page.locator("[data-mime-type='application/vnd.jupyter.error']").all_inner_texts()
        return failures + re.findall("Javascript Error:.*", self.text())

    def charts(self) -> int:
        """How many charts were drawn, as pictures or by Vega."""
        drawn = "document.querySelectorAll('.jp-OutputArea-output img[src^=\"data:image/svg\"], .vega-embed canvas, .vega-embed svg')"
        return self.page.evaluate(f"[...{drawn}].filter(e => (e.naturalWidth ?? e.clientWidth) > 100).length")

    def maps(self):
        """The charts that Vega drew, which answer to the mouse."""
        return self.page.locator(".vega-embed canvas.marks, .vega-embed svg.marks")

    def point_at_a_word(self, chart) -> tuple[float, float]:
        """Moves over a map until a line below it tells of a word, and returns where the mouse is then."""
        chart.scroll_into_view_if_needed()
        box = chart.bounding_box()
        silent = self.lines(chart)
        for x, y in chart.evaluate(COLORED_PLACES):
            self.page.mouse.move(box["x"] + x, box["y"] + y)
            self.wait_until_drawn()
            if self.lines(chart) == silent:
                continue
            self.page.wait_for_timeout(300)  # what was drawn may be about where the mouse was before
            if self.lines(chart) != silent:
                return box["x"] + x, box["y"] + y
        raise AssertionError("no word answers to the mouse")

    def wait_until_drawn(self) -> None:
        """Waits until Vega, which draws at once, has drawn what follows from the last event, and the browser shows it."""
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def lines(self, chart) -> str:
        """The lines below a map, as Vega drew them."""
        return chart.evaluate(LINES)

    def slide(self, to: int) -> None:
        """Moves the slider below the first chart of Vega's that has one."""
        self.page.locator(".vega-bindings input[type=range]").first.fill(str(to))
        self.page.mouse.move(0, 0)
        self.wait_until_drawn()

    def find(self, word: str) -> None:
        """Types into the field below the first chart of Vega's."""
        self.page.locator(".vega-bindings input[name=find]").first.fill(word)
        self.wait_until_drawn()

    def vega_complaints(self) -> list[str]:
        """What Vega said to the browser's console instead of drawing."""
        return [text for text in self.complaints if "TypeError" in text]

    def pixels(self, chart) -> str:
        """What Vega drew, as one long string: equal pictures have equal ones."""
        return chart.evaluate("chart => chart.toDataURL()")

    def colored(self, chart) -> int:
        """How many pixels of what Vega drew are neither grey nor empty."""
        return chart.evaluate(COLORED)

    def other_hosts(self) -> list[str]:
        """Requests that went to other machines."""
        here = re.compile(r"^(?:https?://127\.0\.0\.1:|data:|blob:|about:)")
        return [url for url in self.requests if not here.match(url)]

    def is_dark(self) -> bool:
        """Is the notebook drawn on something darker than the middle between black and white?"""
        color = self.page.evaluate("getComputedStyle(document.querySelector('.jp-Notebook')).backgroundColor")
        return max(map(int, re.findall(r"\d+", color)[:3])) < 128

    def photograph(self, theme: str) -> Path:
        """Keeps a picture of the whole notebook in target/screenshots."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.make_room_for_all_cells()
        path = PICTURES / f"{self.name}-{theme}.png"
        self.page.screenshot(path=path)
        return path

    def make_room_for_all_cells(self) -> None:
        """Makes the window as tall as the notebook, for JupyterLab draws only what is seen."""
        height = self.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollHeight")
        self.page.set_viewport_size({"width": 1280, "height": min(height + 150, TALLEST)})
        self.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop = 0")
        self.page.wait_for_timeout(500)  # for the page to be laid out anew


ALL_CELLS_RAN = """() => {
  const cells = [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell')];
  return cells.length > 0 && cells.every(
      cell => /\\[\\d+\\]/.test(cell.querySelector('.jp-InputArea-prompt')?.textContent ?? ''));
}"""

CELLS_WITH_OUTPUTS = """() => {
  const cells = [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell')];
  return cells.filter(cell => cell.querySelector('.jp-OutputArea-output')).length;
}"""

LINES = """chart => {
  const part = document.createElement('canvas');
  const scale = chart.width / chart.clientWidth;
  [part.width, part.height] = [chart.width, 80 * scale];
  part.getContext('2d').drawImage(chart, 0, part.height - chart.height);
  return part.toDataURL();
}"""

VEGA_DREW = """() => [...document.querySelectorAll('.jp-RenderedVegaCommon5')].every(
    chart => chart.querySelector('canvas.marks, svg.marks') || /Error/.test(chart.textContent))"""

# at most one in nine by nine pixels, neither in the legend nor in the lines below the map
COLORED_PLACES = """chart => {
  const scale = chart.width / chart.clientWidth;
  const {data} = chart.getContext('2d').getImageData(0, 0, chart.width, chart.height);
  const places = new Map();
  for (let y = 120; y < chart.clientHeight - 140; y++) {
    for (let x = 60; x < chart.clientWidth - 60; x++) {
      const at = 4 * (Math.round(y * scale) * chart.width + Math.round(x * scale));
      const [r, g, b, a] = data.slice(at, at + 4);
      const place = `${Math.floor(x / 9)} ${Math.floor(y / 9)}`;
      if (a > 99 && Math.max(r, g, b) - Math.min(r, g, b) > 40 && !places.has(place)) places.set(place, [x, y]);
    }
  }
  return [...places.values()];
}"""

COLORED = """chart => {
  const {data} = chart.getContext('2d').getImageData(0, 0, chart.width, chart.height);
  let colored = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b, a] = data.slice(i, i + 4);
    colored += a > 99 && Math.max(r, g, b) - Math.min(r, g, b) > 40 ? 1 : 0;
  }
  return colored;
}"""


@contextlib.contextmanager
def running_browser() -> Iterator[Browser]:
    """A browser; only one may run at a time."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), headless=True, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def new_page(browser: Browser, **look: object) -> contextlib.closing[Page]:
    """An empty page, which shares nothing with others."""
    return contextlib.closing(browser.new_page(**{"viewport": {"width": 1280, "height": 1000}, **look}))


@contextlib.contextmanager
def open_executed(lab: Lab, executed: nbformat.NotebookNode, name: str) -> Iterator[NotebookPage]:
    """A notebook of this JupyterLab, with what its cells showed when they ran."""
    lab.add(name, executed)
    with open_notebook(lab, name) as notebook:
        notebook.wait_for_outputs(sum(bool(cell.get("outputs")) for cell in executed.cells))
        yield notebook


@contextlib.contextmanager
def open_notebook(lab: Lab, name: str) -> Iterator[NotebookPage]:
    """A notebook of this JupyterLab."""
    lab.use_light_theme()
    with new_page(lab.browser) as page:
        opened = NotebookPage(page, name)
        page.goto(lab.address(f"lab/tree/notebooks/{name}.ipynb?reset"), timeout=PATIENCE * 1000)
        yield opened
