package chainrule.formula.infer;

import chainrule.formula.parse.Macros;
import chainrule.formula.resolve.SymbolTable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names may be those that a derivation is written with, so that they are worth a trial. */
public final class LikelyNames {
  private static final int LEAST_KNOWN = 3;
  private static final Pattern PLAIN_LETTER = Pattern.compile("[A-Za-z]|\\\\[A-Za-z]+");

  private final SourceNames source;

  /**
   * Reads a derivation once for all names that are asked about.
   *
   * @param lines the derivation; of a long one, its first lines
   * @param macros what is known before it
   */
  public LikelyNames(List<SourceLine> lines, Macros macros) {
    this.source =
        new SourceNames(
            lines.subList(0, Math.min(DeclarationInference.MOST_LINES, lines.size())), macros);
  }

  /**
   * Whether they know three of its names, and two thirds of those that it does not define itself.
   * Plain letters alone, in the derivation or in what is known, are everybody's.
   */
  public boolean includes(SymbolTable names) {
    Set<String> known = source.known(names);
    return known.size() >= LEAST_KNOWN
        && known.size() >= 2 * source.unknown(names)
        && !areEverybodys(known);
  }

  /** Whether they know all of its names that it does not define itself, and not letters alone. */
  public boolean includesAll(SymbolTable names) {
    return source.unknown(names) == 0 && !areEverybodys(source.known(names));
  }

  /** Whether they say what it does not define itself, and not of letters alone. */
  public boolean areNeeded(SymbolTable names) {
    return !areEverybodys(source.undefined(names));
  }

  private static boolean areEverybodys(Set<String> names) {
    return names.stream().allMatch(name -> PLAIN_LETTER.matcher(name).matches());
  }
}
