package chainrule.formula.infer;

import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.Expansion;
import chainrule.formula.parse.Macros;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names in the lines of a derivation, and how they are used. */
final class SourceNames {
  private static final Set<String> CONSTANTS = Set.of("e", "d", "I", "T", "\\sigma", "\\pi");

  private final List<NameUse> uses = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final List<NewName> heads = new ArrayList<>();
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
        NewName.of(tree.get().row, line).ifPresent(heads::add);
      }
    }
    indices = new SubscriptIndices(bound);
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

  /** The equations that can define names of one base: of each left side the first. */
  List<NewName> definitions(String base) {
    Set<String> seen = new HashSet<>();
    return heads.stream()
        .filter(head -> head.base().equals(base) && seen.add(head.left().strip()))
        .toList();
  }

  /** All letters, which a size cannot be called. */
  Set<String> letters() {
    Set<String> letters = new HashSet<>(ends);
    uses.forEach(use -> letters.add(use.base()));
    return letters;
  }

  /** How many bases, index letters left out, no known name begins with. */
  int unknown(SymbolTable names) {
    Set<String> bases = new HashSet<>();
    uses.stream()
        .map(NameUse::base)
        .filter(base -> !indices.isIndex(base) && !CONSTANTS.contains(base))
        .filter(base -> names.spellings().stream().noneMatch(name -> isOf(name, base)))
        .forEach(bases::add);
    return bases.size();
  }

  private static boolean isOf(String name, String base) {
    return name.equals(base)
        || (name.startsWith(base) && "_^(".indexOf(name.charAt(base.length())) >= 0);
  }
}
