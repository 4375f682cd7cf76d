package chainrule.notebook;

/** What stands in place of a value until something is predicted. */
record OpenPrediction() {
  private static final String SENTENCE =
      "Your prediction first: write it in place of the ?, and run the cell again.";

  MimeBundle bundle() {
    return card("○ " + SENTENCE);
  }

  /** What was predicted, above the value. */
  static MimeBundle made(String guess) {
    return card("You predicted: " + guess);
  }

  private static MimeBundle card(String sentence) {
    return MimeBundle.text(sentence)
        .and(MimeBundle.HTML, Html.element("div", "margin:0.4em 0;line-height:1.7", sentence));
  }
}
