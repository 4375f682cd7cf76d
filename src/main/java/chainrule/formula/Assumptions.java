package chainrule.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * What was taken to read a derivation that names no setting.
 *
 * @param setting the name of the setting that was proposed; "" for none
 * @param declarations lines that declare what nobody has declared, ready to paste
 */
public record Assumptions(String setting, List<String> declarations) {
  /** Nothing was taken. */
  public static final Assumptions NONE = new Assumptions("", List.of());

  /** Copies the declarations. */
  public Assumptions {
    declarations = List.copyOf(declarations);
  }

  /** Whether nothing was taken. */
  public boolean isEmpty() {
    return setting.isEmpty() && declarations.isEmpty();
  }

  /** In words, for a terminal; a line for each. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    if (!setting.isEmpty()) {
      lines.add("read in the setting " + setting);
    }
    if (!declarations.isEmpty()) {
      lines.add("read with these lines; change what is meant otherwise:");
      declarations.forEach(declaration -> lines.add("  " + declaration));
    }
    return String.join("\n", lines);
  }
}
