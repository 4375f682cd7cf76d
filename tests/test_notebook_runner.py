"""The runner itself: it sets knobs, and it sees what it is there to see."""

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError

import notebook_runner as runner
from launcher.folders import ROOT


def with_knobs(knobs, *sources):
    """A notebook with these cells of parameters and these test knobs."""
    cells = [nbformat.v4.new_code_cell(source, metadata={"tags": ["parameters"]}) for source in sources]
    return nbformat.v4.new_notebook(cells=cells, metadata={"chainrule": {"test": knobs}})


def test_knobs_are_set_where_they_are_assigned():
    notebook = with_knobs({"epochs": 1, "alpha": 0.5, "live": False, "K": "2L"}, "int epochs = 5; // epochs == 5\ndouble alpha = 0.025;\nvar live = true; long K = 5L;")
    source = runner.with_test_knobs(notebook).cells[0].source
    assert source == "int epochs = 1; // epochs == 5\ndouble alpha = 0.5;\nvar live = false; long K = 2L;"


@pytest.mark.parametrize("sources", [["int epoch = 5;"], ["int myepochs = 5;"], ["int epochs = 5;", "int epochs = 6;"], []])
def test_a_knob_that_is_not_in_exactly_one_cell_is_an_error(sources):
    with pytest.raises(ValueError, match="epochs is assigned in"):
        runner.with_test_knobs(with_knobs({"epochs": 1}, *sources))


@pytest.mark.parametrize("text", ["org.knowm.xchart.XYChart@66c9a3eb", "[D@1a2b3c4", "Foo$1@1a2b3c", "$Lambda/0x00@7f31245a"])
def test_object_ids_are_seen(text):
    assert runner.object_ids(f"value: {text}!")


@pytest.mark.parametrize("text", ["@media (x)", "a@b.example", "p@9", "<style>@font-face</style>"])
def test_other_at_signs_are_not(text):
    assert runner.object_ids(text) == []


@pytest.mark.parametrize("text", ['<img src="https://example.org/a.png">', "url(//cdn.example.org/a.js)", "ws://example.org", "HTTPS://example.org".lower()])
def test_addresses_are_seen(text):
    assert runner.addresses(text)


@pytest.mark.parametrize("text", ['xmlns="http://www.w3.org/2000/svg"', "a // b.c", "1//2"])
def test_names_and_slashes_are_no_addresses(text):
    assert runner.addresses(text) == []


def test_paths_of_this_machine_are_seen():
    # the course itself may lie below the user's or the temporary folder, which are seen then, too
    assert str(ROOT) in runner.paths_of_this_machine(f"file {ROOT}/target/x")
    assert str(ROOT) not in runner.paths_of_this_machine(f"file {ROOT}-elsewhere ../target")
    assert runner.paths_of_this_machine("file ../target/x") == []


def test_the_pieces_of_a_stream_are_one():
    streams = [nbformat.v4.new_output("stream", name=name, text=text) for name, text in [("stdout", "a"), ("stdout", "b"), ("stderr", "c")]]
    outputs = runner.shown(nbformat.v4.new_code_cell("", outputs=streams))
    assert [output["text"] for output in outputs] == ["ab", "c"]


def test_a_cell_that_fails_is_raised_and_the_kernel_lives():
    with runner.kernel() as kernel:
        with pytest.raises(CellExecutionError, match="the sentence"):
            kernel.run('throw new IllegalStateException("the sentence");')
        assert kernel.run("1 + 1") == "2"
