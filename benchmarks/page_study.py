"""How heavy is the page that checks, how fast does it answer, and does it stay alive meanwhile?

    python3 course.py test              (once: it makes the environment)
    .venv/bin/python benchmarks/page_study.py [--rounds 5]

Each round opens the page anew from a disk, asks at once, then a derivation of ten lines, then lines that are false. Times
are by the browser's clock and by the CPU time of all its processes, which says more on a machine with other work; the latter
counts what is compiled and collected beside, too.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import os
import statistics
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from urllib.parse import unquote, urlparse

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from lab_in_browser import new_page, running_browser  # noqa: E402
from launcher.checker import ensure_checker, write_checker  # noqa: E402
from launcher.export import copy_assets, write_pages  # noqa: E402
from launcher.jdk import find_java  # noqa: E402

CENTER = r"""J = -\log \frac{\exp(u_o^\top v_c)}{\sum_w \exp(u_w^\top v_c)} \\
\frac{\partial J}{\partial v_c} = -\frac{\partial}{\partial v_c} \log \frac{\exp(u_o^\top v_c)}{\sum_w \exp(u_w^\top v_c)} \\
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_w \exp(u_w^\top v_c) \right) \\
= -u_o + \frac{1}{\sum_w \exp(u_w^\top v_c)} \frac{\partial}{\partial v_c} \sum_x \exp(u_x^\top v_c) \\
= -u_o + \frac{\sum_x \exp(u_x^\top v_c) u_x}{\sum_w \exp(u_w^\top v_c)} \\
= -u_o + \sum_x \frac{\exp(u_x^\top v_c)}{\sum_w \exp(u_w^\top v_c)} u_x \\
= -u_o + \sum_x \hat y_x u_x \\
= -U^\top y + U^\top \hat y \\
= U^\top (\hat y - y) \\
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top"""
FALSE = {
    "a sign": ("naive-softmax", r"\frac{\partial J}{\partial v_c} = U^\top (\hat y + y)"),
    "a transpose": ("naive-softmax", r"\frac{\partial J}{\partial U} = v_c (\hat y - y)^\top"),
    "an index": ("naive-softmax", r"\frac{\partial J}{\partial v_c} = -u_o + \sum_x \hat y_o u_x"),
    "nothing near": ("sigmoid", r"\sigma'(x) = \exp(x^3) + \frac{1}{7 + x^2} \sin(x)"),
}
SHOWN = "document.querySelector('#answer .lines > li')"
DONE = "/^checked in/.test(document.querySelector('.bar [role=status]').textContent)"
# the time from a key to what is seen, by frames of the browser
UNTIL = """([setting, text]) => new Promise((resolve) => {
  document.querySelector('#new').click();
  requestAnimationFrame(() => {
    const area = document.querySelector('#text');
    document.querySelector('#setting').value = setting;
    area.value = text;
    area.dispatchEvent(new Event('input'));
    const start = performance.now();
    let shown = 0;
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true }));
    const look = () => {
      if (!shown && %s) shown = performance.now() - start;
      if (%s) resolve([shown, performance.now() - start]);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
})""" % (SHOWN, DONE)
# the first check, from the moment when the page is there
FIRST = """() => new Promise((resolve) => {
  const start = performance.timing.domContentLoadedEventEnd;
  document.querySelector('#text').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true }));
  const look = () => (%s ? resolve(Date.now() - start) : setTimeout(look, 5));
  look();
})""" % SHOWN
WATCH = """
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: 'longtask', buffered: true });
"""


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    ensure_checker(find_java(os.environ))
    found = defaultdict(list)
    with tempfile.TemporaryDirectory() as place, running_browser() as browser:
        site = Path(place)
        make_site(site)
        for _ in range(options.rounds):
            measure(browser, site, found)
    for what, values in found.items():
        print(f"{what}: least {min(values):.0f}, median {statistics.median(values):.0f}, most {max(values):.0f}")
    return 0


def make_site(site: Path) -> None:
    """The pages that are no notebooks."""
    copy_assets(site)
    write_checker(site / "assets")
    write_pages(site, [])


def measure(browser: object, site: Path, found: dict[str, list[float]]) -> None:
    """One round: what it took, by what was asked."""
    with new_page(browser) as page:
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.add_init_script(WATCH)
        before = cpu()
        page.goto((site / "check.html").as_uri(), wait_until="domcontentloaded")
        found["ms to the first answer after the page is there"].append(page.evaluate(FIRST))
        found["… of CPU, from nothing"].append(cpu() - before)
        page.wait_for_function(f"() => {DONE}")
        found["kB, packed with gzip"].append(sum(map(weight, asked)) / 1000)
        for name, question in {"ten lines": ("naive-softmax", CENTER), **FALSE}.items():
            for _ in range(3):
                before = cpu()
                shown, done = page.evaluate(UNTIL, list(question))
            found[f"{name}: ms to the verdicts, warm"].append(shown)
            found[f"{name}: ms to reasons and repairs"].append(done)
            found[f"{name}: ms of CPU in all"].append(cpu() - before)
        found["ms of the longest task on the page's thread, by the clock"].append(max(page.evaluate("longTasks"), default=0))


def cpu() -> float:
    """Milliseconds that the browser's processes have computed, by the system's clock of ticks."""
    parents, ticks = {}, {}
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            state = (process / "stat").read_text().rpartition(")")[2].split()
            parents[process.name], ticks[process.name] = state[1], int(state[11]) + int(state[12])
    mine = {str(os.getpid())}
    while more := {child for child, parent in parents.items() if parent in mine} - mine:
        mine |= more
    return sum(ticks.get(process, 0) for process in mine) * 1000 / os.sysconf("SC_CLK_TCK")


def weight(url: str) -> int:
    """Bytes of a file of the page as a host sends them."""
    path = urlparse(url)
    return len(gzip.compress(Path(unquote(path.path)).read_bytes())) if path.scheme == "file" else 0


if __name__ == "__main__":
    sys.exit(main())
