package chainrule.formula.study;

import chainrule.formula.Setting;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.RowSplitter;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.SymbolTable;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The last row of a derivation as it was read, for programs that judge it by themselves. */
final class Reading {
  private final Lexicon lexicon = new Lexicon();
  private final JsonArray claims = new JsonArray();

  private Reading() {}

  /** {"givens": […], "where": […], "claims": […], "letters": {…}}. */
  static JsonObject of(Setting setting, String rows) {
    ResolvedRow last = ResolvedRow.of(ResolverState.of(setting.meanings()), "");
    for (RowSplitter.Row row : RowSplitter.of(rows, Declarations::isPreamble)) {
      last = ResolvedRow.of(last.after(), row.latex());
      last.fault()
          .ifPresent(
              fault -> {
                throw fault;
              });
    }
    Reading reading = new Reading();
    last.statements().forEach(reading::add);
    return reading.json(last.after().names());
  }

  private JsonObject json(SymbolTable names) {
    JsonArray givens = new JsonArray();
    names.givens().forEach(given -> givens.add(lexicon.name(given)));
    JsonArray where = new JsonArray();
    names.conditions().forEach(condition -> where.add(lexicon.condition(condition)));
    JsonObject json = new JsonObject();
    json.add("givens", givens);
    json.add("where", where);
    json.add("claims", claims);
    json.add("letters", lexicon.entries());
    return json;
  }

  private void add(Statement statement) {
    if (statement instanceof Statement.Chain chain) {
      add(chain);
    } else if (statement instanceof Statement.Membership membership) {
      JsonObject claim = new JsonObject();
      claim.add("element", lexicon.of(membership.element()));
      claim.add("shape", lexicon.shape(membership.shape()));
      claims.add(claim);
    }
  }

  /** Each side beside the head of its chain. */
  private void add(Statement.Chain chain) {
    List<ChainSide> sides = chain.sides();
    boolean fresh = chain.earlier().isEmpty();
    Expr head = value(chain.head());
    for (ChainSide side : fresh ? sides.subList(1, sides.size()) : sides) {
      JsonObject claim = new JsonObject();
      claim.add("left", lexicon.of(head));
      claim.addProperty("order", side.order().name());
      claim.add("right", lexicon.of(value(side)));
      claim.add("condition", lexicon.condition(chain.condition()));
      claims.add(claim);
    }
  }

  private static Expr value(ChainSide side) {
    return side.value().orElseThrow(() -> side.fault().orElseThrow());
  }
}
