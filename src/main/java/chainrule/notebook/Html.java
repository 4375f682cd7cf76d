package chainrule.notebook;

import com.google.common.html.HtmlEscapers;

/** HTML that is readable in an untrusted notebook: inline styles only, every string escaped. */
final class Html {
  private Html() {}

  /**
   * The text as it is, whatever is in it. A formula cannot begin in it either: Jupyter looks for
   * dollars in the text that an element holds, so each has an element of its own.
   */
  static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text).replace("$", "<span>$</span>");
  }

  /** LaTeX inside dollars: what is typed as a dollar cannot end the formula. */
  static String formula(String latex) {
    return HtmlEscapers.htmlEscaper().escape(latex).replace("$", "\\unicode{36}");
  }

  /** An element with an inline style and escaped text. */
  static String element(String tag, String style, String text) {
    return raw(tag, style, escape(text));
  }

  /** An element with an inline style around finished HTML. */
  static String raw(String tag, String style, String html) {
    return "<%s style=\"%s\">%s</%s>".formatted(tag, style, html, tag);
  }

  /** What is seen once its title is clicked. */
  static String unfolding(String title, String html) {
    return raw(
        "details",
        "margin:0.2em 0",
        element("summary", "cursor:pointer", title)
            + raw("div", "margin:0.2em 0 0.4em 1.2em", html));
  }
}
