"""What goes wrong around a notebook is said in a sentence, and the kernel lives."""

import notebook_runner as runner


def test_without_the_jar_the_first_cell_of_the_stock_kernel_says_what_to_run(tmp_path, monkeypatch):
    # the course's own kernel has the library from its start
    monkeypatch.delenv("JUPYTER_PATH", raising=False)
    with runner.kernel(folder=tmp_path) as kernel:
        said = kernel.fails(runner.first_cell())
        assert "IllegalStateException: The library is not built yet: run  python3 course.py lab" in said
        assert kernel.run("1 + 1") == "2"


def test_on_a_machine_without_fonts_a_chart_is_a_line_of_text(tmp_path):
    nothing = tmp_path / "fonts.conf"
    nothing.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>')
    # Java remembers in the user's home which fonts there are
    with runner.kernel(FONTCONFIG_FILE=str(nothing), JAVA_TOOL_OPTIONS=f"-Duser.home={tmp_path}") as kernel:
        kernel.run(runner.first_cell())
        for _ in range(2):
            assert "could not draw this" in kernel.run('chainrule.view.Charts.curve("x", x -> x, 0, 1)')
        assert kernel.run("1 + 1") == "2"
        assert "AGREE" in kernel.run("chainrule.check.GradientCheck.of(x -> x * x, 3, 6)")


def test_a_refusal_is_one_sentence_and_the_next_cell_runs():
    with runner.kernel() as kernel:
        kernel.run(runner.first_cell())
        for code, sentence in REFUSED.items():
            assert sentence in kernel.fails(code)
        assert kernel.run("1 + 1") == "2"


REFUSED = {
    "new chainrule.word2vec.NaiveSoftmax(-1)": "outside is -1; word indices start at 0",
    "chainrule.train.TrainingOptions.skipGram().withDimension(-1)": "dimension is -1",
    "chainrule.math.RandomPoints.vector(0, 1)": "size is 0; it must be at least 1",
    'chainrule.train.Word2Vec.train(chainrule.text.SentenceCorpus.of("nothing"), chainrule.train.TrainingOptions.skipGram())':
        "the corpus 'nothing' has no words",
}
