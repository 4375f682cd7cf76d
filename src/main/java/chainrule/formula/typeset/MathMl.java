package chainrule.formula.typeset;

/** LaTeX → MathML that browsers show by themselves. */
public final class MathMl {
  private MathMl() {}

  /**
   * A formula on a line of its own.
   *
   * @param latex without the marks of a display; whatever is in it, something is shown
   */
  public static String display(String latex) {
    return "<math display=\"block\">" + content(latex) + "</math>";
  }

  /**
   * A formula in a line of text.
   *
   * @param latex as in {@link #display}
   */
  public static String inline(String latex) {
    return "<math>" + content(latex) + "</math>";
  }

  private static String content(String latex) {
    try {
      return new MathWriter(FunctionNames.upright(latex)).all();
    } catch (NestingException deep) {
      return "<mtext>" + escape(latex) + "</mtext>";
    }
  }

  /**
   * A text as HTML.
   *
   * @param text whatever is in it
   */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
