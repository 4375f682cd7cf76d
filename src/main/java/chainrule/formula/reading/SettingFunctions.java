package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.GroupContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.reading.Names.Template;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Let;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the functions of the setting, and the brackets that only say what a name depends on. */
final class SettingFunctions {
  private final Reader reader;

  SettingFunctions(Reader reader) {
    this.reader = reader;
  }

  /** A function of the setting, if its name is followed by arguments that it takes. */
  Optional<Expr> ofSetting(String key, String base, Scripts scripts, Cursor cursor) {
    List<Template> templates =
        reader
            .scope
            .names
            .functions()
            .getOrDefault(key, reader.scope.names.functions().getOrDefault(base, List.of()));
    boolean labelled = reader.scope.names.functions().containsKey(key) && !key.equals(base);
    Optional<GroupContext> group =
        Applications.group(cursor)
            .filter(
                g ->
                    g.braces() == null
                        && !(reader.applications.isBare() && Applications.multiplies(g)));
    for (Template template : templates) {
      boolean takes =
          group
              .map(g -> Signature.of(Lists.contents(g)).equals(template.signature()))
              .orElse(false);
      boolean bare =
          group.isEmpty()
              && reader.applications.isBare()
              && template.let().parameters().size() == 1;
      if (takes || bare) {
        if (labelled) {
          scripts.takeSubscript();
        }
        return Optional.of(call(template.let(), scripts, group, cursor));
      }
    }
    return Optional.empty();
  }

  private Expr call(Let let, Scripts scripts, Optional<GroupContext> group, Cursor cursor) {
    int primes = scripts.takePrimes();
    if (group.isEmpty()) {
      Expr argument = reader.scope.names.bare().orElseThrow();
      Expr call = new Call(let, primes, List.of(argument));
      return reader.behind.of(call, scripts);
    }
    List<PieceContext> pieces = Applications.pieces(Lists.contents(group.get()));
    List<Expr> arguments = new ArrayList<>();
    for (int k = 0; k < pieces.size(); k++) {
      PieceContext piece = pieces.get(k);
      boolean index = let.parameters().get(k) instanceof Index;
      Expr argument =
          reader.scope.subscript(
              index, () -> reader.expression(piece.expression(piece.expression().size() - 1)));
      if (let.parameters().get(k) instanceof Index parameter) {
        parameter.variable().range().ifPresent(range -> Behind.learn(argument, range));
      }
      arguments.add(argument);
    }
    Scripts behind = Scripts.of(cursor.next());
    Expr call = new Call(let, primes, arguments);
    return reader.behind.of(reader.behind.of(call, scripts), behind);
  }

  /** J(v_c, o, U) for a J that is defined without arguments: it says what J depends on. */
  Expr withDependence(Expr named, Cursor cursor) {
    Optional<GroupContext> group = Applications.group(cursor).filter(g -> g.LEFT_PAREN() != null);
    boolean defined = named instanceof Ref ref && ref.symbol() instanceof Let;
    if (group.isEmpty() || !defined || !cursor.peek().script().isEmpty()) {
      return named;
    }
    List<PieceContext> pieces = Applications.pieces(Lists.contents(group.get()));
    Symbol symbol = ((Ref) named).symbol();
    boolean dependence =
        !pieces.isEmpty() && pieces.stream().allMatch(piece -> isDependence(piece, symbol));
    if (dependence) {
      cursor.next();
    } else if (pieces.size() > 1) {
      throw new Meaningless(
          "“%s” is not defined as a function of “%s”"
              .formatted(symbol.name(), Spelling.text(Lists.contents(group.get()))));
    }
    return named;
  }

  private boolean isDependence(PieceContext piece, Symbol symbol) {
    if (!piece.relation().isEmpty()) {
      return false;
    }
    if (piece.getText().equals("\\dots") || Lists.isDots(piece)) {
      return true;
    }
    try {
      Expr argument = reader.expression(piece.expression(0));
      boolean whole =
          argument instanceof Index
              || (argument instanceof Item item
                  && item.indices().size() == 1
                  && isGiven(item.base()));
      return whole
          || (argument instanceof Ref ref
              && ref.symbol() instanceof Given given
              && (symbol.ingredients().contains(given) || given.domain().isWhole()));
    } catch (Meaningless other) {
      return false;
    }
  }

  private static boolean isGiven(Expr base) {
    return base instanceof Ref ref && ref.symbol() instanceof Given;
  }
}
