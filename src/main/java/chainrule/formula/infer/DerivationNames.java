package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.DotsSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.Macros;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.resolve.DefinitionHead;
import chainrule.formula.resolve.SubscriptLetters;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The names in the lines of a derivation: those that are declared or defined, and the others. */
final class DerivationNames {
  private final List<SourceRow> rows;
  private final List<Optional<ContentsSyntax>> trees;
  private final KnownNames known;
  private final List<HeadDefinition> definitions = new ArrayList<>();

  /**
   * The names in some rows.
   *
   * @param names what is known before the first
   * @param undefinable the rows that cannot be read as definitions
   */
  DerivationNames(List<SourceRow> rows, SymbolTable names, Set<Integer> undefinable) {
    this.rows = List.copyOf(rows);
    this.trees = trees(rows, names.macros());
    this.known = new KnownNames(names);
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).isDeclaration()) {
        trees.get(row).ifPresent(tree -> tree.filled().forEach(this::declare));
      }
    }
    findDefinitions(undefinable);
  }

  private static List<Optional<ContentsSyntax>> trees(List<SourceRow> rows, Macros macros) {
    List<Optional<ContentsSyntax>> trees = new ArrayList<>();
    Macros known = macros;
    for (SourceRow row : rows) {
      trees.add(row.syntax(known));
      known = row.macrosBehind(known);
    }
    return trees;
  }

  private void declare(SegmentSyntax segment) {
    DefinitionHead.of(segment.first()).ifPresent(head -> know(head, segment));
  }

  private void know(DefinitionHead head, SegmentSyntax segment) {
    Set<String> inside = SubscriptLetters.of(segment.last());
    boolean family =
        head.subscript().isPresent()
            && head.subscriptLetters().stream()
                .allMatch(l -> inside.contains(l) || l.length() == 1);
    known.add(head.label());
    if (head.arguments().isPresent()) {
      known.add(head.base());
    } else if (family) {
      known.addIndexed(head.base());
    }
  }

  /** The names that stand in a row, or in a part of it, and are not known. */
  private List<NameUse> uses(int row, SyntaxNode part) {
    Set<String> parameters = new HashSet<>();
    trees.get(row).ifPresent(tree -> tree.filled().forEach(s -> parameters(row, s, parameters)));
    return new NameWalk(row, known, IndexLetters.of(trees.get(row).orElseThrow(), parameters))
        .of(part);
  }

  /** The x of f(x) = … in a declaration. */
  private void parameters(int row, SegmentSyntax segment, Set<String> found) {
    if (rows.get(row).isDeclaration()) {
      DefinitionHead.of(segment.first())
          .flatMap(DefinitionHead::arguments)
          .ifPresent(
              arguments ->
                  arguments
                      .filled()
                      .forEach(
                          argument ->
                              DefinitionHead.of(argument.first())
                                  .ifPresent(name -> found.add(name.label()))));
    }
  }

  private void findDefinitions(Set<Integer> undefinable) {
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      if (trees.get(row).isPresent()) {
        if (!rows.get(row).isDeclaration() && !undefinable.contains(row)) {
          define(row, seen);
        }
        uses(row, trees.get(row).get()).forEach(use -> seen.add(use.base()));
      }
    }
  }

  private void define(int row, Set<String> seen) {
    for (SegmentSyntax segment : trees.get(row).orElseThrow().filled().subList(0, 1)) {
      boolean equation =
          !segment.startsWithRelation()
              && (segment.hasRelation(Relation.EQUAL) || segment.hasRelation(Relation.DEFINED));
      if (equation && isNewName(row, segment, seen)) {
        define(row, segment, DefinitionHead.of(segment.first()).orElseThrow());
      }
    }
  }

  private boolean isNewName(int row, SegmentSyntax segment, Set<String> seen) {
    List<NameUse> heads = uses(row, segment.first());
    Optional<DefinitionHead> head = DefinitionHead.of(segment.first());
    if (head.isEmpty() || head.get().isPrimed() || heads.isEmpty()) {
      return false;
    }
    String base = heads.get(0).base();
    ExpressionSyntax body = segment.sides().get(1);
    return isOneName(head.get(), segment.first(), base)
        && !seen.contains(base)
        && uses(row, body).stream().noneMatch(use -> use.base().equals(base));
  }

  /** A name of several letters is one only before brackets, as in RSS(w). */
  private static boolean isOneName(DefinitionHead head, ExpressionSyntax side, String base) {
    return head.base().equals(base)
        || (head.arguments().isPresent() && head.base().matches("[A-Z]+"))
        || side.onlyFactor().isPresent();
  }

  private void define(int row, SegmentSyntax segment, DefinitionHead head) {
    List<String> lines = new ArrayList<>();
    lines.add("let " + segment.first().text() + " = " + segment.sides().get(1).text());
    if (head.arguments().isPresent() && isUsedAlone(head.base())) {
      String name = segment.first().text();
      lines.add("let " + name.substring(0, name.indexOf('(')).strip() + " = " + name);
    }
    definitions.add(new HeadDefinition(row, head.base(), lines));
    known.add(head.label());
    known.add(head.base());
  }

  private boolean isUsedAlone(String base) {
    return undeclaredUses().stream()
        .anyMatch(use -> use.base().equals(base) && !use.has(Trait.CALLED));
  }

  /** The lines that give a name its meaning. */
  List<HeadDefinition> definitions() {
    return List.copyOf(definitions);
  }

  /** The tree of each row that can be read. */
  List<Optional<ContentsSyntax>> trees() {
    return trees;
  }

  private List<NameUse> undeclaredUses() {
    List<NameUse> all = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (trees.get(row).isPresent()) {
        all.addAll(uses(row, trees.get(row).get()));
      }
    }
    return all;
  }

  /** The names that are neither declared nor defined. */
  List<UndeclaredName> undeclared() {
    Set<String> bound = new HashSet<>();
    ranges().byRow().forEach(row -> bound.addAll(row.ends().keySet()));
    return new NameGroups(bound, hasDots()).of(undeclaredUses());
  }

  /** All letters that occur. */
  Set<String> letters() {
    Set<String> letters = new HashSet<>();
    trees.forEach(
        tree ->
            tree.ifPresent(
                t ->
                    t.walk(
                        node -> {
                          if (node instanceof LetterSyntax letter) {
                            letters.add(letter.spelling());
                          }
                        })));
    return letters;
  }

  private boolean hasDots() {
    AtomicBoolean found = new AtomicBoolean();
    trees.forEach(
        tree ->
            tree.ifPresent(
                t -> t.walk(node -> found.compareAndSet(false, node instanceof DotsSyntax))));
    return found.get();
  }

  /** Over which ranges the letters of each row run. */
  IndexRangeUses ranges() {
    return new IndexRangeUses(
        trees.stream()
            .map(
                tree ->
                    tree.map(BoundLetters::of)
                        .orElseGet(() -> new BoundLetters(Map.of(), Map.of())))
            .toList());
  }
}
