package chainrule.formula.infer;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Printer;
import chainrule.formula.resolve.SymbolTable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The names that need no declaration: those of a setting, and those that the lines declare. */
final class KnownNames {
  private final SymbolTable table;
  private final Set<String> plain = new HashSet<>();
  private final Set<String> indexed = new HashSet<>();

  KnownNames(SymbolTable table) {
    this.table = table;
  }

  /** Adds a name without a subscript, or one with a subscript that is a label. */
  void add(String label) {
    plain.add(label);
  }

  /** Adds a name that takes any subscript. */
  void addIndexed(String base) {
    indexed.add(base);
  }

  boolean contains(String base, Optional<String> subscript) {
    return plain.contains(base)
        || table.symbols().containsKey(base)
        || table.functions().containsKey(base)
        || table.letters().containsKey(base)
        || isBuiltIn(base)
        || subscript.filter(under -> containsSubscripted(base, under)).isPresent();
  }

  private boolean containsSubscripted(String base, String subscript) {
    String label = Printer.subscripted(base, subscript);
    return plain.contains(label)
        || indexed.contains(base)
        || table.symbols().containsKey(label)
        || table.families().containsKey(base);
  }

  private static boolean isBuiltIn(String base) {
    boolean word = base.length() > 1 && !base.equals("\\sigma");
    return word && BuiltinFunction.named(base.replace("\\", "")).isPresent();
  }
}
