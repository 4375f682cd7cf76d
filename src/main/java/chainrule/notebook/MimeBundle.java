package chainrule.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value in several MIME types; a front end shows the richest one it supports and trusts.
 *
 * @param data MIME type → content, in order; always with {@code text/plain}
 */
public record MimeBundle(Map<String, Object> data) {
  static final String TEXT = "text/plain";
  static final String HTML = "text/html";
  static final String LATEX = "text/latex";
  static final String SVG = "image/svg+xml";
  static final String PNG = "image/png";
  static final String VEGA_LITE = "application/vnd.vegalite.v5+json";

  /** Copies the map, order kept. */
  public MimeBundle {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /**
   * Text alone, to which richer forms can be added.
   *
   * @param text what a terminal shows
   */
  static MimeBundle text(String text) {
    return new MimeBundle(Map.of(TEXT, text));
  }

  /** This bundle and one more form. */
  MimeBundle and(String mimeType, Object content) {
    Map<String, Object> more = new LinkedHashMap<>(data);
    more.put(mimeType, content);
    return new MimeBundle(more);
  }
}
