"""Stop, on the real kernel: the cell ends at once, its thread too, and the next cell is clean."""

from contextlib import suppress

import pytest

import notebook_runner as runner
from waiting import wait_until

CELL_ENDS = 0.5  # seconds: what the course promises
THREAD_ENDS = 10  # seconds: it is to end, and a machine that runs tests may be busy
# a cell that says that it runs need not be given time to begin
BEGUN = 'System.out.println("begun"); '
SOON = {"once": "begun", "after": 0.2}
TEXT_IN_MEMORY = """\
Corpus text = SentenceCorpus.of("a part of WordNet", new SampledCorpus(new WordNetCorpus(), 8).sentences()
    .map(words -> String.join(" ", words)).toArray(String[]::new));"""


def assert_stops(kernel: runner.Kernel, code: str, once: str = "", after: float = 1.5) -> runner.Stopped:
    """Runs code that goes on for long, presses Stop, and looks at what is left."""
    stopped = kernel.stop(code, after=after, once=once)
    assert stopped.seconds < CELL_ENDS
    busy = []
    # the assertion after it shows who goes on
    with suppress(TimeoutError):
        wait_until(lambda: busy.append(kernel.busy_threads()) or busy[-1] == "", THREAD_ENDS)
    assert busy[-1] == ""
    assert kernel.run("1 + 1") == "2"
    return stopped


@pytest.fixture(scope="module")
def kernel():
    """One kernel in which cells are stopped one after the other."""
    with runner.kernel() as kernel:
        kernel.run(runner.first_cell())
        kernel.run("import chainrule.notebook.Live; import chainrule.text.*; import chainrule.train.*;")
        yield kernel


def test_a_loop_that_looks_for_stop_ends(kernel):
    assert_stops(kernel, BEGUN + "while (!Thread.currentThread().isInterrupted()) {}", **SOON)


def test_a_sleeping_cell_ends(kernel):
    assert_stops(kernel, BEGUN + "Thread.sleep(60_000);", **SOON)


def test_an_exercise_that_is_stopped_says_so_and_not_into_what_the_cell_was_translated(kernel):
    answer = "while (!Thread.currentThread().isInterrupted()) {} return null;"
    stopped = assert_stops(kernel, f"%%exercise 05-4\nnegativeSampling((o, negatives, vc, U) -> {{ {answer} }})")
    assert runner.text_of(stopped.outputs) == "EvaluationInterruptedException: Evaluation interrupted."


def test_a_loop_that_does_not_look_is_seen_as_busy():
    with runner.kernel() as kernel:
        kernel.stop(BEGUN + "while (true) {}", **SOON)
        assert kernel.busy_threads() != ""


def test_a_training_ends_and_keeps_what_it_learned(kernel):
    kernel.run(TEXT_IN_MEMORY)
    training = "var run = Word2Vec.train(text, TrainingOptions.skipGram().withEpochs(1000), Live.training());"
    stopped = assert_stops(kernel, training, once=r"loss \d")
    assert "words/s" in runner.text_of(stopped.outputs)
    assert kernel.run("run.lossCurve().size() > 0 && run.vectors().size() > 1000") == "true"
    assert kernel.run('run.vectors().nearest("king", 3).size()') == "3"


def test_a_loop_of_live_steps_ends_between_two_steps(kernel):
    kernel.run("int done = 0;")
    assert_stops(kernel, "for (int step : Live.steps(1_000_000)) { Thread.sleep(1); done = step; }")
    assert int(kernel.run("done")) > 100
