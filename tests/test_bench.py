"""`course.py bench`: how figures become medians, ratios, tables and JSON, and one small run of it."""

from __future__ import annotations

import json
import statistics
import string
import subprocess
import sys

import pytest

from launcher.folders import ROOT, WINDOWS
from launcher.messages import CourseError

sys.path.insert(0, str(ROOT / "benchmarks"))

import bench  # noqa: E402
from figures import Row, column, written  # noqa: E402
from programs import Program, in_turns, reason, run  # noqa: E402
from report import PAGE, Report, keep, on_page  # noqa: E402
from bench_setup import FOLDER  # noqa: E402

ROW = Row("training", "words/s", [9.0, 1.0, 6.0], "gensim", [2.0, 4.0, 3.0], "≥ 2.5 ×", "≥ 3.6 ×")
CONDITIONS = {
    "date": "2026-11-21",
    "machine": "a processor",
    "java": "17",
    "rounds": 3,
    "minutes": 1.0,
    "load_before": 0.1,
    "load_after": 1.2,
    "text": {"name": "a text file", "words": 2_000_000, "vocabulary": 16_692},
}
REPORT = Report("training", "Training", "One epoch.", CONDITIONS, [ROW])


def command(*arguments):
    """`course.py bench`, as a user calls it."""
    program = [sys.executable, ROOT / "course.py", "bench", *arguments]
    return subprocess.run(program, capture_output=True, text=True, cwd=ROOT)


# --------------------------------------------------------------------------------------- figures


def test_a_ratio_is_that_of_the_medians_and_its_spread_that_of_single_rounds():
    assert (ROW.our_figure, ROW.peer_figure, ROW.ratio, ROW.spread) == (6.0, 3.0, 2.0, (0.25, 4.5))


def test_the_quality_has_means():
    assert ROW._replace(middle=statistics.mean).our_figure == pytest.approx(16 / 3)


def test_what_was_not_measured_is_left_open():
    alone, none, zero = ROW._replace(peer=[]), ROW._replace(ours=[]), ROW._replace(peer=[0.0, 0.0, 0.0])
    assert (alone.ratio, none.ratio, none.our_figure, zero.ratio, zero.spread) == (None,) * 5
    assert "| – | – | – |" in alone.as_markdown()


def test_a_figure_missing_in_one_round_is_missing():
    assert column([{"rate": 2000}, {"rate": None}], "rate", 1e-3) == []
    assert column([{"rate": 2000}, {"rate": 3000}], "rate", 1e-3) == [2.0, 3.0]


@pytest.mark.parametrize(
    "figure, text",
    [(1234567.8, "1,234,568"), (123.4, "123"), (12.34, "12.3"), (1.0, "1.00"), (0.0123, "0.0123"), (-0.5, "-0.500"), (0.0, "0"), (None, "–")],
)
def test_a_figure_has_three_digits_that_count(figure, text):
    assert written(figure) == text


def test_a_row_of_a_table_says_all():
    assert ROW.as_markdown().replace("\N{NO-BREAK SPACE}", " ") == "| training | words/s | 6.00 | gensim | 3.00 | 2.00 | 0.250 … 4.50 | ≥ 2.5 × | ≥ 3.6 × |\n"


# -------------------------------------------------------------------------------------- programs


def test_programs_take_turns_and_every_other_round_goes_backwards():
    order = []

    def measure(program, number):
        order.append((program.command, number))
        return {"number": number}

    runs = in_turns(2, {"a": Program(["a"]), "b": Program(["b"])}, measure)
    assert order == [(["a"], 1), (["b"], 1), (["b"], 2), (["a"], 2)]
    assert runs == {"a": [{"number": 1}, {"number": 2}], "b": [{"number": 1}, {"number": 2}]}


@pytest.mark.skipif(WINDOWS, reason="Windows does not tell the peak of a program's memory")
def test_the_peak_of_a_program_s_memory_is_its_own():
    peaks = [run(Program([sys.executable, "-c", f"x = b'.' * {n} * 10**6; print('{{}}')"]))["megabytes"] for n in (100, 200)]
    assert 80 < peaks[1] - peaks[0] < 120


def test_a_program_that_fails_is_said_in_one_sentence():
    with pytest.raises(CourseError, match="failed: ValueError: no text.$"):
        run(Program([sys.executable, "-c", "raise ValueError('no text')"]))
    assert reason('Exception in thread "main" Odd: a\n\tat A.main(A.java)\n') == 'Exception in thread "main" Odd: a'


# ---------------------------------------------------------------------------------- the one page


def test_a_part_takes_the_place_of_its_last_table_and_no_other(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# A\n<!-- training -->\nold\n<!-- end of training -->\n<!-- maps -->\nkept\n<!-- end of maps -->\nB\n")
    for _ in range(2):
        on_page(REPORT, page)
    text = page.read_text()
    assert text.startswith("# A\n<!-- training -->\n## Training\n") and text.count("4.50") == 1
    assert "old" not in text and text.endswith("<!-- maps -->\nkept\n<!-- end of maps -->\nB\n")
    assert "load average 0.1 before, 1.2 after" in text and "2,000,000 words" in text


def test_a_page_without_a_place_for_the_part_is_left_as_it_is(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("nothing")
    with pytest.raises(CourseError, match="has no place for training"):
        on_page(REPORT, page)
    assert page.read_text() == "nothing"


@pytest.mark.parametrize("name", [*bench.PARTS, *bench.ON_REQUEST])
def test_the_page_of_the_course_has_a_place_for_every_part(name):
    assert f"<!-- {name} -->\n" in PAGE.read_text(encoding="utf-8").partition(f"<!-- end of {name} -->\n")[0]


# ------------------------------------------------------------------------ what a failure leaves


@pytest.fixture
def failing(monkeypatch, tmp_path):
    """A bench whose part `start` fails and whose other parts give REPORT; gives the folder of the figures."""

    def measured(name, _):
        if name == "start":
            raise CourseError("no kernel")
        return REPORT._replace(name=name)

    monkeypatch.setattr(bench, "measured", measured)
    monkeypatch.setattr(bench, "keep", lambda report: keep(report, tmp_path))
    monkeypatch.setattr(bench, "on_page", lambda report: (tmp_path / f"{report.name} on the page").touch())
    monkeypatch.setattr(bench, "find_java", lambda _: None)
    monkeypatch.setattr(bench, "set_up", lambda _: None)
    return tmp_path


def bench_of(monkeypatch, *arguments):
    """`bench.main` with these arguments, which is to fail."""
    monkeypatch.setattr(sys, "argv", ["bench", *arguments])
    with pytest.raises(CourseError, match="no kernel"):
        bench.main()


def test_a_part_that_fails_loses_no_figures_of_the_parts_before_it(failing, monkeypatch, capfd):
    bench_of(monkeypatch, "training", "maps", "start", "--json", "--page")
    assert [report["part"] for report in json.loads(capfd.readouterr().out)] == ["training", "maps"]
    assert json.loads((failing / "maps.json").read_text())["rows"][0]["rounds"] == {"ours": ROW.ours, "peer": ROW.peer}
    assert sorted(file.name for file in failing.iterdir()) == ["maps on the page", "maps.json", "training on the page", "training.json"]


@pytest.mark.parametrize("arguments", [["start"], ["start", "--json"]])
def test_where_nothing_was_found_nothing_is_printed(failing, monkeypatch, capfd, arguments):
    bench_of(monkeypatch, *arguments)
    assert capfd.readouterr().out == "" and not list(failing.iterdir())


# ----------------------------------------------------------------------------------- the command


@pytest.mark.parametrize(
    "arguments, finding",
    [
        (["--corpus", "no such file.txt"], "no such file.txt is not there; give a text file"),
        (["speed"], "speed is not a part; there are training, quality"),
        (["--rounds", "0"], "0 must be a whole number, at least 1"),
    ],
)
def test_what_cannot_be_measured_is_said_before_anything_is_made(arguments, finding):
    ended = command(*arguments)
    assert ended.returncode == 2 and ended.stdout == ""
    assert finding in ended.stderr.splitlines()[-1]


@pytest.fixture
def text(tmp_path):
    """A small text of 52 words."""
    file = tmp_path / "small.txt"
    words = [first + second for first in "AB" for second in string.ascii_lowercase]
    file.write_text(f"{', '.join(words)}.\n" * 160)
    return file


@pytest.mark.parametrize("name, peers", [("curve", False), ("training", True)])
def test_a_small_run_gives_the_json_that_is_documented(name, peers, text):
    if peers and not (FOLDER / "venv" / "bench.stamp").is_file():
        pytest.skip("gensim is not there; python3 course.py bench gets it")
    ended = command(name, "--rounds", "1", "--words", "8000", "--corpus", str(text), "--json")
    assert ended.returncode == 0, ended.stderr
    (report,) = json.loads(ended.stdout)
    assert report["part"] == name and report["conditions"].keys() == CONDITIONS.keys()
    assert report["conditions"]["text"] == {"name": "a text file", "words": 8000, "vocabulary": 52}
    first = report["rows"][0]
    assert first.keys() == ROW.as_json().keys() and first["rounds"].keys() == {"ours", "peer"}
    assert first["ours"] > 0 and first["peer"] > 0 and first["ratio"] == first["ours"] / first["peer"]
