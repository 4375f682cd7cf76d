package chainrule.notebook;

import java.util.Locale;

/**
 * How far something is.
 *
 * @param fraction from 0 to 1
 * @param text what stands beside the bar
 */
record ProgressBar(double fraction, String text) {
  /** The bar, with its text; a terminal sees the text alone. */
  MimeBundle bundle() {
    String bar =
        String.format(
            Locale.ROOT,
            "<progress style=\"width:240px\" value=\"%.4f\" max=\"1\"></progress>",
            fraction);
    String words = Html.element("span", "margin-left:0.6em", text);
    return MimeBundle.text(String.format(Locale.ROOT, "%3.0f %% %s", 100 * fraction, text))
        .and(MimeBundle.HTML, Html.raw("div", "margin:0.3em 0", bar + words));
  }
}
