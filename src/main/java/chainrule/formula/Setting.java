package chainrule.formula;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.ShapeWords;
import chainrule.formula.ast.Symbol;
import chainrule.formula.parse.RowSplitter;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.SymbolTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the letters of a derivation mean: a short LaTeX preamble of {@code given}, {@code let},
 * {@code where}, {@code index}, {@code bare} and {@code layout} lines. Immutable.
 *
 * <pre>
 *   given n \in \{2,\dots,5\},\ x \in \mathbb{R}^n
 *   let   f = x^\top x
 * </pre>
 */
public final class Setting {
  private static final String FOLDER = "settings/";

  private final String name;
  private final String latex;
  private final SymbolTable names;

  private Setting(String name, String latex, SymbolTable names) {
    this.name = name;
    this.latex = latex;
    this.names = names;
  }

  /**
   * The names of the settings that come with the course, in the order of the course.
   *
   * @return names for {@link #named}
   */
  public static List<String> names() {
    return List.of(resource("index").split("\\s+"));
  }

  /**
   * A setting that comes with the course.
   *
   * @param name one of {@link #names()}
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Setting named(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "there is no setting “%s”; there are %s".formatted(name, String.join(", ", names())));
    }
    String latex = resource(name + ".tex");
    return new Setting(name, latex, read(SymbolTable.NONE, latex).withoutRedeclared());
  }

  /**
   * A setting of your own.
   *
   * @param latexPreamble its lines; may be empty
   * @throws IllegalArgumentException if a line cannot be read, or defines what has no shape
   */
  public static Setting of(String latexPreamble) {
    return new Setting("", latexPreamble, read(SymbolTable.NONE, latexPreamble));
  }

  /**
   * This setting with more lines.
   *
   * @param latexPreamble the lines
   * @throws IllegalArgumentException as {@link #of}
   */
  public Setting with(String latexPreamble) {
    return new Setting(name, latex + "\n" + latexPreamble, read(names, latexPreamble));
  }

  private static SymbolTable read(SymbolTable start, String latex) {
    SymbolTable names = start;
    for (RowSplitter.Row row : RowSplitter.of(latex, Declarations::isPreamble)) {
      try {
        names = Declarations.extend(names, row.latex());
      } catch (SyntaxException | SemanticException fault) {
        throw new IllegalArgumentException(
            "in the setting, “%s”: %s".formatted(row.latex(), sentence(fault)), fault);
      }
    }
    return names;
  }

  private static String sentence(RuntimeException fault) {
    return LineWords.of(fault).stream().map(Remark::words).collect(Collectors.joining("; "));
  }

  private static String resource(String file) {
    try (InputStream in = Setting.class.getResourceAsStream(FOLDER + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name, or "" for a setting of your own. */
  public String name() {
    return name;
  }

  /** The lines as they were written. */
  public String latex() {
    return latex;
  }

  /** What the names mean, for the parts of this package. */
  public SymbolTable meanings() {
    return names;
  }

  /** The shape of each plain name, in words: "is |V|×d", in the order of declaration. */
  public Map<String, String> shapes() {
    return shapes(names);
  }

  static Map<String, String> shapes(SymbolTable names) {
    Map<String, String> shapes = new LinkedHashMap<>();
    for (Symbol symbol : names.symbols().values()) {
      shapes.put(symbol.name(), ShapeWords.of(symbol.shape()));
    }
    return shapes;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? latex : name;
  }
}
