package chainrule.formula.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that stand for LaTeX: those of well-known packages, and those that a text defines by {@code
 * \newcommand}, {@code \def}, {@code \DeclareMathOperator}, {@code \let} and their like. Immutable.
 *
 * <pre>
 *   Macros macros = Macros.standard().with("\\newcommand{\\pd}[2]{\\frac{\\partial #1}{\\partial #2}}");
 *   macros.expand("\\pd{J}{x}").latex();   // \frac{\partial J}{\partial x}
 * </pre>
 */
public final class Macros {
  private static final Pattern COMMAND =
      Pattern.compile("\\s*(\\\\[a-zA-Z]+)(?![a-zA-Z]).*", Pattern.DOTALL);
  private static final Macros NONE = new Macros(Map.of());
  private static final Macros STANDARD = NONE.with(table());

  /**
   * So many rows are kept, and of so many characters: trials read the same rows again and again.
   */
  private static final int MOST_KEPT = 400;

  private static final int LONGEST_KEPT = 4000;

  private final Map<String, Macro> macros;
  private final Map<String, Expansion> kept = new HashMap<>();

  private Macros(Map<String, Macro> macros) {
    this.macros = Collections.unmodifiableMap(macros);
  }

  /** The names of packages and editors for what the grammar knows by another name. */
  public static Macros standard() {
    return STANDARD;
  }

  /** No macros at all. */
  public static Macros none() {
    return NONE;
  }

  /**
   * Whether a line begins with a definition.
   *
   * @param line any text
   */
  public static boolean isDefinition(String line) {
    Matcher command = COMMAND.matcher(line);
    return command.matches() && MacroDefinitions.isDefinition(command.group(1));
  }

  /**
   * These, and those that a text defines, wherever in it. All else in the text is left out, and so
   * is a definition that cannot be read.
   *
   * @param latex any text
   */
  public Macros with(String latex) {
    MacroScope scope = new MacroScope(macros);
    new MacroExpander(latex, scope).define();
    return new Macros(scope.all());
  }

  /**
   * A text without macros.
   *
   * @param latex a text, which may define macros, too
   * @throws SyntaxException if a macro is defined by itself, lacks an argument, or becomes too
   *     long; or if a definition cannot be read
   */
  public synchronized Expansion expand(String latex) {
    Expansion known = kept.get(latex);
    if (known != null) {
      return known;
    }
    Expansion expansion = expanded(latex);
    if (latex.length() <= LONGEST_KEPT) {
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(latex, expansion);
    }
    return expansion;
  }

  private Expansion expanded(String latex) {
    MacroScope scope = new MacroScope(macros);
    MacroExpander expander = new MacroExpander(latex, scope);
    Expansion.Builder expanded = expander.expanded();
    return expanded.of(latex, expander.defines() ? new Macros(scope.all()) : this);
  }

  private static String table() {
    try (InputStream in = Macros.class.getResourceAsStream("macros.tex")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
