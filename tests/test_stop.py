"""Stop, on the real kernel: the cell ends at once, its thread too, and the next cell is clean."""

import notebook_runner as runner
from waiting import wait_until

CELL_ENDS = 0.5  # seconds: what the course promises
THREAD_ENDS = 10  # seconds: it is to end, and a machine that runs tests may be busy


def assert_stops(kernel: runner.Kernel, code: str, once: str = "") -> None:
    """Runs code that goes on for long, presses Stop, and looks at what is left."""
    stopped = kernel.stop(code, after=1.5, once=once)
    assert stopped.seconds < CELL_ENDS
    wait_until(lambda: kernel.busy_threads() == "", THREAD_ENDS)
    assert kernel.run("1 + 1") == "2"


def test_a_loop_that_looks_for_stop_ends():
    with runner.kernel() as kernel:
        assert_stops(kernel, "while (!Thread.currentThread().isInterrupted()) {}")


def test_a_sleeping_cell_ends():
    with runner.kernel() as kernel:
        assert_stops(kernel, "Thread.sleep(60_000);")


def test_a_loop_that_does_not_look_is_seen_as_busy():
    with runner.kernel() as kernel:
        kernel.stop("while (true) {}", after=1.5)
        assert kernel.busy_threads() != ""


def test_training_that_is_stopped_keeps_what_it_learned():
    with runner.kernel() as kernel:
        kernel.run(runner.first_cell())
        kernel.run("import chainrule.notebook.Live; import chainrule.text.*; import chainrule.train.*;")
        kernel.run("Corpus english = new WordNetCorpus();")
        kernel.run("var options = TrainingOptions.skipGram().withDimension(50).withEpochs(20);")
        train = "TrainingRun run = Word2Vec.train(english, options, Live.training());"
        assert_stops(kernel, train, once=r"loss \d")
        assert kernel.run("!run.lossCurve().isEmpty()") == "true"
        assert kernel.run('Double.isFinite(run.vectors().similarity("king", "queen"))') == "true"
