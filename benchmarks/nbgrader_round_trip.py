"""A class of hostile and honest students through nbgrader, on the real kernel: what mark does each get?

python3 benchmarks/nbgrader_round_trip.py [--nbgrader PROGRAM] [--keep FOLDER]

Without a program, nbgrader is installed in an environment of its own. The exit code is 1 if a mark is not the one expected.
"""

from __future__ import annotations

import argparse
import copy
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from launcher.jdk import find_java  # noqa: E402
from launcher.processes import child_environment  # noqa: E402

NBGRADER = "nbgrader==0.9.6"
RESOURCES = ROOT / "src" / "main" / "resources" / "chainrule" / "exercise"
ANSWERS = ROOT / "src" / "test" / "resources" / "answers"
FORMULA, FUNCTION, LADDER = "03-2", "03-4", "03"
EXERCISES = ("03-1", FORMULA, "03-3", FUNCTION)
SOURCE = next(path for path in sorted((ROOT / "notebooks").glob("*.ipynb")) if f"%%exercise {FUNCTION}" in path.read_text(encoding="utf-8"))
ASSIGNMENT = SOURCE.stem


def answer(exercise: str) -> str:
    """The reference answer."""
    return next(ANSWERS.glob(f"{exercise}.*")).read_text(encoding="utf-8")


def rungs(count: int | None = None) -> str:
    """The first lines of the ladder."""
    lines = [line for line in (RESOURCES / "ladder" / f"{LADDER}.tex").read_text(encoding="utf-8").splitlines() if "&=" in line]
    return " \\\\\n".join(lines[:count])


def function(lines: str) -> dict[str, str]:
    """An answer to the exercise that asks for a whole function."""
    return {FUNCTION: f"naiveSoftmax((o, vc, U) -> {{\n{lines}\n}})"}


def formula(lines: str) -> dict[str, str]:
    """An answer to the exercise that asks for a formula."""
    question = "gradient((RealVector v) -> crossEntropyOfScores(soft, rows.operate(v)), vc, v -> {{ {} }})"
    return {FORMULA: question.format(lines)}


RIGHT = {exercise: answer(exercise) for exercise in EXERCISES} | {LADDER: rungs()}
WRONG = {
    "03-1": answer("03-1").replace("&=", "&= -", 1),
    LADDER: rungs(1).replace("&= -", "&= "),
    **formula("return v;"),
    **function("return new LossAndGradient(0, vc, U);"),
}
# what a submission may do to the process that runs it: code for a cell of its own, and for answers in Java
HOSTILE = {
    "exit": ("System.exit(0)", "System.exit(0); return null;"),
    "halt": ("Runtime.getRuntime().halt(0)", "Runtime.getRuntime().halt(0); return null;"),
    "endless loop": ("while (true) { }", "while (vc != null) { } return null;"),
    "stack overflow": ("int deep(int n) { return deep(n + 1) + 1; } deep(0)", "return java.util.stream.Stream.iterate(deep(vc), x -> x).findFirst().get();"),
    "out of memory": ("new long[Integer.MAX_VALUE].length + new long[Integer.MAX_VALUE].length", "List<double[]> all = new ArrayList<>(); while (vc != null) all.add(new double[9_999_999]); return null;"),
    "assertion error": ("throw new AssertionError()", "if (vc != null) throw new AssertionError(); return null;"),
    "error": ("throw new Error()", "if (vc != null) throw new Error(); return null;"),
}
DEEP = "<T> T deep(RealVector v) { return deep(v.mapMultiply(2)); }\n"
FORGERIES = {
    "redefines grade": "double grade(String id, double points) { return points; }",
    "redefines the classes": "class chainrule { static class notebook { static class Notebook { static double grade(String i, double p) { return p; } } } }",
    "redefines the question": "RealMatrix rows = null; GradientFormula gradient(Object f, Object x, Object c) { return null; }",
    "prints": 'System.out.println(2.0); System.out.println("2.0")',
    "shows": "for (int i = 0; i < 9; i++) show(2.0); 2.0",
    "writes marks": 'for (String f : List.of(".course/exercises.txt", "../.course/exercises.txt", System.getenv("HOME") + "/.chainrule/exercises.txt")) '
    "try { java.nio.file.Files.createDirectories(java.nio.file.Path.of(f).getParent()); "
    'java.nio.file.Files.writeString(java.nio.file.Path.of(f), "03-1 done\\n03-2 done\\n03-3 done\\n"); } catch (java.io.IOException e) { }',
    "reaches into the library": 'var kept = Class.forName("chainrule.notebook.Grading").getDeclaredField("LAST"); kept.setAccessible(true);'
    " ((Map) kept.get(null)).clear();",
    "leaves a thread": "new Thread(() -> { while (true) { show(2.0); System.err.flush(); } }).start();",
}
# answers that would be right if they were allowed
FORGED_ANSWERS = {
    "calls the library": function("return new NaiveSoftmax(o).at(vc, U);"),
    "calls it in escapes": function("return new Naive\\u0053oftmax(o).a\\u0074(vc, U);"),
    "calls it behind a string": function('String s = "//"; if (s != null) return new NaiveSoftmax(o).at(vc, U); return null;'),
    "calls it by reflection": function('return (LossAndGradient) Class.forName("chainrule.word2vec.Naive" + "Softmax").getMethods()[0].invoke(null);'),
    "prints its values": function('System.out.println("{\\"claims\\":[],\\"problem\\":\\"\\"}"); return null;'),
    "leaves a value": function("chainrule.grading.ShellValue.keep(null); return null;"),
}


def main() -> int:
    """Sends the class through nbgrader; prints a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--nbgrader", help="the program; otherwise it is installed in an environment of its own")
    parser.add_argument("--keep", help="work in this folder, which must not be there, and keep it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(options.keep or place, "course")
        folder.mkdir(parents=True)
        nbgrader = options.nbgrader or install(Path(place))
        environment = {**child_environment(find_java(os.environ)), "CHAINRULE_PROGRESS": ""}
        environment["PATH"] = os.pathsep.join([str(Path(nbgrader).parent), environment["PATH"]])
        expected = hand_in(folder, nbgrader, environment)
        started = time.monotonic()
        for command in (["autograde", ASSIGNMENT], ["generate_feedback", ASSIGNMENT], ["export"]):
            run([nbgrader, *command], folder, environment)
        return report(folder, expected, time.monotonic() - started)


def install(folder: Path) -> str:
    """nbgrader in an environment of its own."""
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    subprocess.run([folder / "venv" / "bin" / "pip", "install", "--quiet", NBGRADER], check=True)
    return str(folder / "venv" / "bin" / "nbgrader")


def run(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    """One step of nbgrader's."""
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-3000:]}")


def hand_in(folder: Path, nbgrader: str, environment: dict[str, str]) -> dict[str, float]:
    """Makes the assignment and a submission of each student; the share of points that each ought to get."""
    run([sys.executable, str(ROOT / "course.py"), "assignment", ASSIGNMENT, "--points", "2"], folder, environment)
    run([nbgrader, "generate_assignment", ASSIGNMENT, "--create"], folder, environment)
    released = json.loads((folder / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text(encoding="utf-8"))
    students = {
        "right": (answered(released, RIGHT), 1.0),
        "one of five": (answered(released, {"03-1": RIGHT["03-1"]}), 1 / 5),
        "half a ladder": (answered(released, {LADDER: rungs(3)}), 1 / 10),
        "wrong": (answered(released, WRONG), 0.0),
        "blank": (released, 0.0),
        # nbgrader gives nothing for a cell that is missing; course.py grade counts the answers
        "grade cells deleted": (edited(answered(released, RIGHT), None), 0.0),
        "grade cells edited": (edited(released, "6.0"), 0.0),
    }
    for how, (cell, lines) in HOSTILE.items():
        deep = DEEP if "deep(vc)" in lines else ""
        bad = {id: deep + java for id, java in (formula(lines) | function(lines)).items()}
        students[how] = (with_cell(answered(released, bad), cell), 0.0)
    students |= {f"forged, {how}": (with_cell(released, cell), 0.0) for how, cell in FORGERIES.items()}
    students |= {f"forged, {how}": (answered(released, answer), 0.0) for how, answer in FORGED_ANSWERS.items()}
    students["right, after all of these"] = (answered(released, RIGHT), 1.0)
    for name, (notebook, _) in students.items():
        place = folder / "submitted" / identifier(name) / ASSIGNMENT
        place.mkdir(parents=True)
        (place / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    return {identifier(name): share for name, (_, share) in students.items()}


def identifier(name: str) -> str:
    """The name as nbgrader takes it."""
    return name.replace(" ", "_").replace(",", "")


def answered(notebook: dict, answers: dict[str, str]) -> dict:
    """The notebook with these answers in its exercises' cells."""
    notebook = copy.deepcopy(notebook)
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        for id, answer in answers.items():
            first = source.split("\n")[0]
            if first in (f"%%exercise {id}", f"%%ladder {id}"):
                cell["source"] = f"{first}\n{answer}"
    return notebook


def with_cell(notebook: dict, code: str) -> dict:
    """The notebook with one more cell, in front of the first that grades."""
    notebook = copy.deepcopy(notebook)
    at = next(k for k, cell in enumerate(notebook["cells"]) if "nbgrader" in cell["metadata"])
    cell = {"cell_type": "code", "execution_count": None, "id": "own", "metadata": {}, "outputs": [], "source": code}
    notebook["cells"].insert(at, cell)
    return notebook


def edited(notebook: dict, source: str | None) -> dict:
    """The notebook with another text in the cells that grade, or without them."""
    notebook = copy.deepcopy(notebook)
    grades = [cell for cell in notebook["cells"] if "nbgrader" in cell["metadata"]]
    if source is None:
        notebook["cells"] = [cell for cell in notebook["cells"] if cell not in grades]
    for cell in grades:
        cell["source"] = source
    return notebook


def report(folder: Path, expected: dict[str, float], seconds: float) -> int:
    """The table of marks."""
    with open(folder / "grades.csv", newline="", encoding="utf-8") as table:
        rows = {row["student_id"]: row for row in csv.DictReader(table)}
    bad = 0
    for name, share in expected.items():
        row = rows.get(name)
        got = float(row["score"] or 0) / float(row["max_score"]) if row else float("nan")
        good = abs(got - share) < 1e-9
        bad += not good
        print(f"{'ok ' if good else 'BAD'} {name:40} {got:7.1%}, expected {share:.1%}")
    pages = len(list((folder / "feedback").glob("*/*/*.html")))
    print(f"{len(expected)} submissions in {seconds:.0f} s at a load of {os.getloadavg()[0]:.0f}, {pages} pages of feedback, {bad} marks not as expected")
    return 1 if bad or pages != len(expected) else 0


if __name__ == "__main__":
    sys.exit(main())
