"""Jupyter's protocol on the real kernel: its own test suite, what it does not cover, and hostile values."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from queue import Empty

import jupyter_kernel_test
import pytest

import notebook_runner as runner

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from hostile_values import SOME_OF_EACH_KIND, drawn, fault  # noqa: E402
from kernel_client import SECONDS, KernelClient, printed, value_of  # noqa: E402


class TestJupyterKernel(jupyter_kernel_test.KernelTests):
    """The protocol's own tests, with samples for all that they have but what stands below.

    Not tried: the pager (`payload`), which Java has no notion of, and clear_output, for which neither base kernel has a method
    that a cell could call.
    """

    kernel_name = "java"
    language_name = "Java"
    file_extension = ".jshell"
    code_hello_world = 'System.out.println("hello, world")'
    code_stderr = 'System.err.println("error")'
    completion_samples = [{"text": "System.o", "matches": {"out"}}, {"text": "%%der", "matches": {"%%derive"}}]
    complete_code_samples = ["int x = 3;", "x", "int f(int y) { return y; }", "%%derive sigmoid\nx = ("]
    incomplete_code_samples = ["int f(int y) {", "if (true)", "List.of(1,"]
    invalid_code_samples = ["int = 3;", "int int;", "1 +* 2"]
    code_page_something = ""
    code_generate_error = 'throw new IllegalStateException("on purpose")'
    code_execute_result = [{"code": "6 * 7", "result": "42"}, {"code": '"α" + "𝔼"', "result": "α𝔼"}]
    code_display_data = [{"code": 'display("shown")', "mime": "text/plain"}]
    code_inspect_sample = "Math.max("
    code_history_pattern = "6 ?*"
    supported_history_operations = ("tail", "range", "search")
    code_stdin = ""


@pytest.fixture(scope="module")
def client():
    """One kernel for all requests."""
    with KernelClient() as client:
        yield client


def test_after_an_error_the_queue_is_aborted_and_what_comes_later_runs(client):
    requests = [client.client.execute(code) for code in ("int before = 1;", "int x = 1 / 0;", "before = 2;", "before = 3;")]
    assert [client.ended(request)[0]["status"] for request in requests] == ["ok", "error", "aborted", "aborted"]
    assert value_of(client.run("before")[1]) == "1"


def test_without_stop_on_error_the_queue_runs(client):
    requests = [client.client.execute(code, stop_on_error=False) for code in ("1 / 0", "2")]
    assert [client.ended(request)[0]["status"] for request in requests] == ["error", "ok"]


def test_a_silent_cell_publishes_its_status_alone_and_does_not_count(client):
    count = client.run("1")[0]["execution_count"]
    reply, messages = client.run('System.out.println("no"); display("no"); 5', silent=True)
    assert reply["status"] == "ok" and {m["msg_type"] for m in messages} == {"status"}
    assert client.run("2", store_history=False)[0]["execution_count"] == count + 1
    assert client.run("3")[0]["execution_count"] == count + 1


def test_user_expressions_are_evaluated_behind_a_cell(client):
    reply, _ = client.run("int seven = 7;", user_expressions={"twice": "2 * seven", "wrong": "seven / 0"})
    assert reply["user_expressions"]["twice"]["data"] == {"text/plain": "14"}
    assert reply["user_expressions"]["wrong"]["ename"] == "ArithmeticException"


def test_an_error_shows_the_student_s_lines_and_a_refusal_its_sentence_alone(client):
    client.run("int half(int n) {\n  return n / 0;\n}")
    reply, _ = client.run("half(4)")
    assert (reply["ename"], reply["evalue"]) == ("ArithmeticException", "/ by zero")
    assert reply["traceback"][1:] == ["    at half, line 2: return n / 0;", "    at the cell, line 1: half(4)"]
    client.run(runner.first_cell())
    reply, _ = client.run("new chainrule.word2vec.NaiveSoftmax(-1)")
    assert len(reply["traceback"]) == 1 and reply["evalue"] in reply["traceback"][0]


PRINTING = """\
Thread second = new Thread(() -> { for (int i = 0; i < 5_000; i++) System.err.println("e" + i); });
second.start();
for (int i = 0; i < 5_000; i++) System.out.println("α" + i);
for (int i = 0; i < 1_000; i++) System.out.printf("%d%s", i, "\\n");
second.join();"""


def test_every_printed_line_of_two_threads_arrives_in_order(client):
    reply, messages = client.run(PRINTING)
    lines = [f"α{i}" for i in range(5_000)] + [str(i) for i in range(1_000)]
    assert reply["status"] == "ok" and printed(messages).splitlines() == lines
    assert printed(messages, "stderr").splitlines() == [f"e{i}" for i in range(5_000)]


def test_printed_lines_keep_their_place_among_other_output(client):
    _, messages = client.run('System.out.print("a"); System.err.print("b"); display("c"); System.out.print("d"); 5')
    kinds = [m["content"].get("name", m["msg_type"]) for m in messages[2:-1]]
    assert kinds == ["stdout", "stderr", "display_data", "stdout", "execute_result"]


def test_what_a_thread_shows_after_its_cell_has_ended_belongs_to_that_cell(client):
    client.run(runner.first_cell())
    request = client.client.execute("new Thread(() -> { try { Thread.sleep(300); show(1.5); } catch (Exception e) {} }).start();")
    client.ended(request)
    message = client.client.get_iopub_msg(timeout=SECONDS)
    assert message["msg_type"] == "display_data" and message["parent_header"]["msg_id"] == request


@pytest.mark.parametrize("code", SOME_OF_EACH_KIND, ids=lambda code: code[:80])
def test_any_value_ends_in_a_text_or_an_error_and_the_next_cell_runs(client, code):
    assert fault(client, code) == ""


def test_a_text_that_is_cut_says_how_much_is_left_out(client):
    assert value_of(client.run('"y".repeat(123_456)')[1]).endswith("\n… and 23,556 more characters, of 123,456 in all")


def test_code_that_is_too_large_is_an_error_and_what_comes_later_compiles(client):
    reply, _ = client.run(f'String wide = "{"x" * 70_000}";')
    assert (reply["ename"], "constant string too long" in reply["evalue"]) == ("CompilationException", True)
    assert client.run("int narrow = 3;")[0]["status"] == "ok" and value_of(client.run("narrow + 1")[1]) == "4"
    assert client.run("class Waits extends ComesLater {}")[0]["status"] == "ok", "a declaration may wait for another one"


def test_an_exception_that_cannot_be_shown_is_an_error(client):
    reply, _ = client.run("throw new RuntimeException() { public String getMessage() { throw new Error(); } };")
    assert reply["ename"] == "UnreadableException" and len(reply["traceback"]) == 1


def test_stop_ends_the_drawing_of_a_value(client):
    request = client.client.execute(drawn("boolean endless = true; while (endless) {}"))
    time.sleep(1.5)
    client.manager.interrupt_kernel()
    started = time.monotonic()
    assert client.ended(request)[0]["ename"] == "Interrupted"
    assert time.monotonic() - started < 1 and value_of(client.run("1 + 1")[1]) == "2"


def test_stop_is_not_lost_while_the_next_piece_of_a_cell_is_compiled(client):
    pieces = "".join(f"int piece{i} = {i};\n" for i in range(200))
    request = client.client.execute(pieces + "Thread.sleep(100_000);")
    time.sleep(0.5)
    client.manager.interrupt_kernel()
    assert client.ended(request)[0]["ename"] == "EvaluationInterruptedException"
    assert value_of(client.run("piece0")[1]) == "0" and client.run("piece199")[0]["status"] == "error"


def completed(client, code: str, cursor: int | None = None) -> list[str]:
    """The code with each of the offered options in its place."""
    reply = client.reply(client.client.complete(code, cursor))
    return [code[: reply["cursor_start"]] + option + code[reply["cursor_end"] :] for option in reply["matches"]]


def test_completion_counts_code_points_and_reads_the_piece_of_code_at_the_cursor(client):
    client.run('String word = "w";')
    for before in ('"𝔼😀" + word.le', "Math.max(1, word.le", "int a = 1;\nimport java.util.*;\nMath.max(word.le"):
        assert before + "ngth()" in completed(client, before)


def test_settings_letters_commands_and_exercises_are_completed(client):
    assert "%%derive naive-softmax" in completed(client, "%%derive na")
    assert "%%exercise 03-1" in completed(client, "%%exercise 03")
    assert "%%derive naive-softmax\nJ = \\hat y" in completed(client, "%%derive naive-softmax\nJ = \\ha")
    assert "%%derive naive-softmax\nu_w v_c" in completed(client, "%%derive naive-softmax\nu_w v_")
    assert "%%derive\n\\sigma" in completed(client, "%%derive\n\\sig")


def inspected(client, code: str) -> str:
    """What Shift-Tab shows at the end of the code."""
    return client.reply(client.client.inspect(code))["data"].get("text/plain", "")


def test_inspection_shows_signatures_formulas_and_shapes(client):
    client.run(runner.first_cell())
    client.run("import chainrule.check.*; import chainrule.math.*;")
    check = inspected(client, "var c = GradientCheck.of(")
    assert "of(ToDoubleFunction<RealVector> f, RealVector x, RealVector claim)" in check and "Not modified" in check
    assert inspected(client, "var c = GradientCheck.of") == check, "with the parenthesis or without"
    assert "logistic" in inspected(client, "Sigmoid") or "σ" in inspected(client, "Sigmoid")
    assert "Math.max(int a, int b)" in inspected(client, "Math.max(")
    assert "U is |V|×d" in inspected(client, "%%derive naive-softmax")
    assert "Settings: sigmoid" in inspected(client, "%%derive")


def test_a_misspelled_magic_or_setting_gets_a_suggestion(client):
    client.run(runner.first_cell())
    assert "did you mean %%derive?" in client.run("%%derrive sigmoid\nx = x")[0]["evalue"]
    assert "did you mean sigmoid?" in client.run("%%derive sigmoids\nx = x")[0]["evalue"]


def test_nothing_is_left_in_the_queues(client):
    with pytest.raises(Empty):
        client.client.get_shell_msg(timeout=0.2)
