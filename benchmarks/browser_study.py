"""Does the checker say the same in a browser as on the JVM?

Run `./mvnw -Pweb -Dquick process-classes` and `./mvnw test-compile package -DskipTests` before. Node runs the translated
checker; the browser test has a sample of the same in Chromium. Exit code 1 if an answer differs.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLASS_PATH = f"{ROOT / 'target/test-classes'}:{ROOT / 'target/chainrule.jar'}"
NODE = """
const checker = require(process.argv[1]);
let input = "";
process.stdin.on("data", (part) => (input += part)).on("end", () => {
  for (const line of input.split("\\n").filter(Boolean)) {
    const { setting, latex } = JSON.parse(line);
    const start = performance.now();
    const answer = checker.derive(setting, latex);
    console.log(JSON.stringify({ lines: answer.lines, problem: answer.problem, ms: performance.now() - start }));
  }
});
"""


def main() -> int:
    """Compares, and prints what differs and how long the translated checker took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=1, help="take one of so many derivations")
    options = parser.parse_args()
    study = ["java", "-cp", CLASS_PATH, "chainrule.formula.study.StudyMain", "answers", str(options.every)]
    expected = subprocess.run(study, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    checker = ["node", "-e", NODE, str(ROOT / "target/web/checker.js")]
    found = subprocess.run(checker, input=expected, check=True, capture_output=True, text=True).stdout
    pairs = list(zip(map(json.loads, expected.splitlines()), map(json.loads, found.splitlines()), strict=True))
    differing = [difference for pair in pairs for difference in differences(*pair)]
    times = sorted(answer["ms"] for _, answer in pairs)
    print(*differing, sep="\n")
    lines = sum(len(question["lines"]) for question, _ in pairs)
    print(f"{len(pairs)} derivations, {lines} lines, {len(differing)} answers differ;")
    print(f"milliseconds a derivation in node: median {times[len(times) // 2]:.0f}, most {times[-1]:.0f}")
    return 1 if differing else 0


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
