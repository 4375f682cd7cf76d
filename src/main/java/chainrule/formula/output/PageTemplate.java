package chainrule.formula.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The fixed text around what is written. */
final class PageTemplate {
  private PageTemplate() {}

  /** The text of a file of this package. */
  static String read(String file) {
    try (InputStream in = PageTemplate.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
