"""Does the checker say the same in a browser as on the JVM, and how long does it take there?

    python3 course.py test              (once: it makes the environment and compiles the studies)
    .venv/bin/python benchmarks/browser_study.py [--every 10]

Derivations of the claims, the corpus, the notebooks and the exercises, and claims with slips; verdicts, messages,
counterexamples, repairs and reasons are compared. The browser is the Chromium that is installed; the browser test has a
sample of the same. Exit code 1 if an answer differs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Iterator

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from lab_in_browser import new_page, running_browser  # noqa: E402
from launcher.checker import checker_source, ensure_checker  # noqa: E402
from launcher.jdk import find_java  # noqa: E402

CLASS_PATH = os.pathsep.join(str(ROOT / "target" / name) for name in ("test-classes", "chainrule.jar"))
BEGIN = "async ([module, size]) => { globalThis.translated = await startChecker(await unpackedModule(module, size)) }"
ASK = """([setting, latex]) => {
  const start = performance.now();
  const answer = JSON.parse(translated.derive(setting, latex));
  return { ...answer, ms: performance.now() - start };
}"""


def main() -> int:
    """Compares, and prints what differs and how long the translated checker took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, help="take one of so many derivations")
    options = parser.parse_args()
    ensure_checker(find_java(os.environ))
    times, lines, differing = [], 0, 0
    with running_browser() as browser, new_page(browser) as page:
        source = checker_source()
        page.add_script_tag(content=source["start"])
        page.evaluate(BEGIN, [source["module"], source["size"]])
        for question in questions(options.every):
            answer = page.evaluate(ASK, [question["setting"], question["latex"]])
            times.append(answer["ms"])
            lines += len(question["lines"])
            found = differences(question, answer)
            differing += bool(found)
            print(*found, sep="\n", end="\n" if found else "", flush=True)
    times.sort()
    print(f"{len(times)} derivations, {lines} lines; {differing} derivations are answered differently")
    print(f"milliseconds a derivation in the browser: median {times[len(times) // 2]:.0f}, most {times[-1]:.0f}")
    return 1 if differing else 0


def questions(every: int) -> Iterator[dict]:
    """Derivations with what the checker says of them on the JVM, as it says it."""
    study = ["java", "-cp", CLASS_PATH, "chainrule.formula.study.StudyMain", "answers", str(every)]
    with subprocess.Popen(study, cwd=ROOT, stdout=subprocess.PIPE, text=True) as said:
        yield from map(json.loads, said.stdout)
    if said.returncode:
        raise SystemExit("The study on the JVM failed; the lines above say why.")


def differences(question: dict, answer: dict) -> list[str]:
    """What the two say differently about the lines of a derivation."""
    if answer.get("problem") or len(answer["lines"]) != len(question["lines"]):
        return [f"{question['latex']!r}: {answer.get('problem') or 'another number of lines'}"]
    return [
        f"{there['latex']!r} {key}: {there[key]!r}, in the browser {here[key]!r}"
        for there, here in zip(question["lines"], answer["lines"])
        for key in there
        if there[key] != here[key]
    ]


if __name__ == "__main__":
    sys.exit(main())
