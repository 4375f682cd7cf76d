package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.Expansion;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Macros;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in the lines of a derivation, and how they are used. */
final class SourceNames {
  private static final Set<String> CONSTANTS = Set.of("e", "d", "I", "T", "\\sigma", "\\pi");

  private final List<NameUse> uses = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final List<NewName> heads = new ArrayList<>();
  private final Set<String> picked = new HashSet<>();
  private final SubscriptIndices indices;

  SourceNames(List<SourceLine> lines, Macros macros) {
    List<String> bound = new ArrayList<>();
    Macros known = macros;
    for (int line = 0; line < lines.size(); line++) {
      Optional<Tree> tree = tree(lines.get(line), known);
      if (tree.isPresent()) {
        known = tree.get().macros;
        uses.addAll(NameUse.in(tree.get().row, line));
        bound.addAll(NameUse.letters(tree.get().row, false));
        ends.addAll(NameUse.letters(tree.get().row, true));
        heads.addAll(NewName.of(tree.get().row, line));
      }
    }
    SubscriptIndices running = new SubscriptIndices(bound);
    uses.stream()
        .filter(use -> running.isOneOf(use))
        .flatMap(use -> uses.stream().filter(other -> other.base().equals(use.base())))
        .flatMap(use -> use.subscript().stream())
        .map(ArgumentSyntax::label)
        .filter(label -> label.matches("[a-zA-Z]") && !running.isIndex(label))
        .filter(label -> !ends.contains(label))
        .forEach(picked::add);
    bound.addAll(picked);
    indices = new SubscriptIndices(bound);
  }

  /** The letters in subscripts of a base that pick one value of the index that others run over. */
  List<UndeclaredName> picked(String base) {
    return uses.stream()
        .filter(use -> use.base().equals(base))
        .flatMap(use -> use.subscript().stream())
        .map(ArgumentSyntax::label)
        .filter(picked::contains)
        .distinct()
        .map(UndeclaredName::index)
        .toList();
  }

  /** A line that was parsed, and the macros that are known behind it. */
  private record Tree(ContentsSyntax row, Macros macros) {}

  private static Optional<Tree> tree(SourceLine line, Macros macros) {
    if (line.isDeclaration()) {
      return Optional.empty();
    }
    try {
      Expansion expansion = macros.expand(line.latex());
      return Optional.of(new Tree(RowParser.row(expansion), expansion.macros()));
    } catch (SyntaxException unread) {
      return Optional.empty();
    }
  }

  boolean isIndex(String letter) {
    return indices.isIndex(letter);
  }

  /** The names of one base. */
  List<UndeclaredName> of(String base) {
    List<NameUse> own = uses.stream().filter(use -> use.base().equals(base)).toList();
    return UndeclaredName.of(base, own, indices, ends);
  }

  /**
   * The equations that can define names of one base: of each left side the first, to be known where
   * the name is used first.
   */
  List<InferredDefinition> definitions(String base) {
    Set<String> seen = new HashSet<>();
    return heads.stream()
        .filter(head -> head.base().equals(base) && !head.isPrimed())
        .filter(head -> seen.add(head.defined()))
        .map(head -> head.before(firstUse(head)))
        .toList();
  }

  /** The equation that can define the name which a line is the first to begin with. */
  List<InferredDefinition> definition(int line) {
    return heads.stream()
        .filter(head -> head.line() == line && head.side() == 0)
        .filter(
            head ->
                heads.stream()
                    .noneMatch(
                        earlier ->
                            earlier.line() < line && earlier.defined().equals(head.defined())))
        .map(head -> head.before(firstUse(head)))
        .toList();
  }

  /** Whether a line begins with a primed name, and no line says what that is without its prime. */
  boolean isPrimed(int line) {
    return heads.stream()
        .filter(head -> head.line() == line && head.side() == 0 && head.isPrimed())
        .anyMatch(
            head ->
                heads.stream()
                    .noneMatch(other -> other.base().equals(head.base()) && !other.isPrimed()));
  }

  /** Whether a line defines the estimate of a name by a softmax or a quotient of sums. */
  boolean isEstimated(String base) {
    return heads.stream()
        .filter(head -> head.base().equals("\\hat{" + base + "}"))
        .anyMatch(head -> head.right().contains("softmax") || head.right().contains("\\sum"));
  }

  private int firstUse(NewName head) {
    return uses.stream()
        .filter(use -> use.base().equals(head.base()) && isOf(head.name(), use.factor()))
        .mapToInt(NameUse::line)
        .min()
        .orElse(head.line());
  }

  /** Whether a use of a letter is one of a name: z_j is of z_i, and not of z_1 or z^{(1)}. */
  private boolean isOf(FactorSyntax name, FactorSyntax use) {
    return label(name).equals(label(use));
  }

  /** The scripts of a letter that are no indices. */
  private String label(FactorSyntax factor) {
    String over =
        factor.scripts().superscripts().stream()
            .filter(script -> script.isInParentheses())
            .map(ArgumentSyntax::spelling)
            .collect(Collectors.joining());
    return factor
        .scripts()
        .subscript()
        .filter(under -> SubscriptIndices.isNumber(under) || indices.of(under).isEmpty())
        .map(under -> over + "_" + under.spelling())
        .orElse(over);
  }

  /** All letters, which a size cannot be called. */
  Set<String> letters() {
    Set<String> letters = new HashSet<>(ends);
    uses.forEach(use -> letters.add(use.base()));
    return letters;
  }

  /** The bases, index letters left out, that some known name begins with. */
  int known(SymbolTable names) {
    return (int) bases().filter(base -> isKnown(names, base)).count();
  }

  /** The bases, index letters left out, that no known name begins with and no line defines. */
  int unknown(SymbolTable names) {
    return (int)
        bases()
            .filter(base -> !isKnown(names, base))
            .filter(base -> heads.stream().noneMatch(head -> head.base().equals(base)))
            .count();
  }

  private Stream<String> bases() {
    return uses.stream()
        .map(NameUse::base)
        .filter(base -> !indices.isIndex(base) && !CONSTANTS.contains(base))
        .distinct();
  }

  private static boolean isKnown(SymbolTable names, String base) {
    return names.spellings().stream().anyMatch(name -> isOf(name, base) || isWord(name, base));
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
