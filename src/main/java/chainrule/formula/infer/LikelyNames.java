package chainrule.formula.infer;

import chainrule.formula.parse.Macros;
import chainrule.formula.resolve.SymbolTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which names may be those that a derivation is written with, so that they are worth a trial. */
public final class LikelyNames {
  private static final int LEAST_KNOWN = 3;
  private static final Pattern PLAIN_LETTER = Pattern.compile("[A-Za-z]|\\\\[A-Za-z]+");

  private final SourceNames source;
  private final SourceDefinitions definitions;

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
    this.definitions = source.definitions();
  }

  /**
   * Whether they know three of its names, and two thirds of those that it does not define itself.
   * Plain letters alone, in the derivation or in what is known, are everybody's.
   */
  public boolean includes(SymbolTable names) {
    Set<String> known = known(names);
    return known.size() >= LEAST_KNOWN
        && known.size() >= 2 * unknown(names)
        && !areEverybodys(known);
  }

  /** Whether they know all of its names that it does not define itself, and not letters alone. */
  public boolean includesAll(SymbolTable names) {
    return unknown(names) == 0 && !areEverybodys(known(names));
  }

  /** Whether they say what it does not define itself, and not of letters alone. */
  public boolean areNeeded(SymbolTable names) {
    return !areEverybodys(undefined(names));
  }

  private static boolean areEverybodys(Set<String> names) {
    return names.stream().allMatch(name -> PLAIN_LETTER.matcher(name).matches());
  }

  /** For each base, index letters left out, that known names begin with, the first of them. */
  private Set<String> known(SymbolTable names) {
    return source.bases().flatMap(base -> known(names, base).stream()).collect(Collectors.toSet());
  }

  /** The same for the bases that no line defines. */
  private Set<String> undefined(SymbolTable names) {
    return source
        .bases()
        .filter(base -> !definitions.isHead(base) && !definitions.isDefined(base))
        .flatMap(base -> known(names, base).stream())
        .collect(Collectors.toSet());
  }

  /** The bases, index letters left out, that no known name begins with and no line defines. */
  private int unknown(SymbolTable names) {
    return (int)
        source
            .bases()
            .filter(base -> known(names, base).isEmpty())
            .filter(base -> !definitions.isHead(base))
            .count();
  }

  private static Optional<String> known(SymbolTable names, String base) {
    return names.spellings().stream()
        .filter(name -> isOf(name, base) || isWord(name, base))
        .min(Comparator.comparing(String::length));
  }

  private static boolean isOf(String name, String base) {
    return name.equals(base)
        || (name.startsWith(base) && "_^(".indexOf(name.charAt(base.length())) >= 0);
  }

  /** Whether a letter is one of a name of many, such as CE. */
  private static boolean isWord(String name, String letter) {
    String word = name.replaceAll("[^A-Za-z].*", "");
    return word.length() > 1 && letter.length() == 1 && word.contains(letter);
  }
}
