package chainrule.formula.typeset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a command of LaTeX looks like.
 *
 * @param kind what it is
 * @param text its characters
 */
record MathSymbol(Kind kind, String text) {
  private static final Map<String, MathSymbol> ALL = table();

  /** What there is. */
  enum Kind {
    LETTER,
    OPERATOR,
    BIG,
    FUNCTION,
    ACCENT,
    UNDER,
    SPACE,
    FONT,
    IGNORED
  }

  static Optional<MathSymbol> of(String command) {
    return Optional.ofNullable(ALL.get(command));
  }

  boolean is(Kind other) {
    return kind == other;
  }

  private static Map<String, MathSymbol> table() {
    try (InputStream in = MathSymbol.class.getResourceAsStream("symbols.txt")) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split(" ", 3))
          .collect(
              Collectors.toUnmodifiableMap(
                  part -> part[1], part -> new MathSymbol(Kind.valueOf(part[0]), part[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
