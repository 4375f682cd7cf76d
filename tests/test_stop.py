"""Stop, on the real kernel: the cell ends at once, its thread too, and the next cell is clean."""

import notebook_runner as runner

STILL_WAITING = 0.5


def assert_stops(kernel: runner.Kernel, code: str, after: float = 1.5) -> runner.Stopped:
    """Runs code that goes on for long, presses Stop, and looks at what is left."""
    stopped = kernel.stop(code, after)
    assert stopped.seconds < STILL_WAITING
    assert kernel.busy_threads() == ""
    assert kernel.run("1 + 1") == "2"
    return stopped


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
        kernel.run("var options = TrainingOptions.skipGram().withDimension(50).withEpochs(1_000);")
        train = "TrainingRun run = Word2Vec.train(english, options, Live.training());"
        assert_stops(kernel, train, after=8)
        assert kernel.run("run.lossCurve().size() > 1") == "true"
        assert kernel.run('Double.isFinite(run.vectors().similarity("king", "queen"))') == "true"
