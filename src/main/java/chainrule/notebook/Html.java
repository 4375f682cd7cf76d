package chainrule.notebook;

import com.google.common.html.HtmlEscapers;

/** HTML that needs no trust to be readable: inline styles only, every string escaped. */
final class Html {
  private Html() {}

  /** The text as it is, whatever is in it; a dollar would start a formula in Jupyter. */
  static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text).replace("$", "&#36;");
  }

  /** An element with an inline style and escaped text. */
  static String element(String tag, String style, String text) {
    return raw(tag, style, escape(text));
  }

  /** An element with an inline style around finished HTML. */
  static String raw(String tag, String style, String html) {
    return "<%s style=\"%s\">%s</%s>".formatted(tag, style, html, tag);
  }
}
