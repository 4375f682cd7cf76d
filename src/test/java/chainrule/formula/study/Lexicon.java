package chainrule.formula.study;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.Symbol;
import chainrule.formula.shape.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.IdentityHashMap;

/** What the letters of some expressions are: each gets a name of its own, and an entry. */
final class Lexicon {
  private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
  private final JsonObject entries = new JsonObject();
  private final Neutral neutral = new Neutral(this);

  /** The entries of all letters that were named so far. */
  JsonObject entries() {
    return entries;
  }

  JsonElement of(Expr expression) {
    return neutral.of(expression);
  }

  String name(Symbol symbol) {
    return symbol instanceof DefinedSymbol let ? name(let) : name((DeclaredSymbol) symbol);
  }

  private String name(DefinedSymbol let) {
    return named(
        let,
        entry -> {
          JsonArray parameters = new JsonArray();
          let.parameters().forEach(parameter -> parameters.add(of(parameter)));
          entry.add("parameters", parameters);
          entry.add("body", of(let.body()));
        });
  }

  private String name(DeclaredSymbol given) {
    return named(
        given,
        entry -> {
          entry.add("shape", shape(given.shape()));
          entry.addProperty("drawn", given.domain().kind().name());
          entry.add("low", of(given.domain().low()));
          entry.add("high", of(given.domain().high()));
        });
  }

  String name(IndexVariable letter) {
    return named(
        letter,
        entry ->
            letter
                .range()
                .ifPresent(
                    range -> {
                      entry.add("low", of(range.low()));
                      entry.add("high", of(range.high()));
                    }));
  }

  private String named(Object letter, java.util.function.Consumer<JsonObject> describe) {
    String known = names.get(letter);
    if (known != null) {
      return known;
    }
    String name = letter + "#" + names.size();
    names.put(letter, name);
    JsonObject entry = new JsonObject();
    entries.add(name, entry);
    describe.accept(entry);
    return name;
  }

  /** [rows, columns]. */
  JsonArray shape(Shape shape) {
    JsonArray sizes = new JsonArray();
    sizes.add(of(SizeExpression.of(shape.rows())));
    sizes.add(of(SizeExpression.of(shape.columns())));
    return sizes;
  }

  /** {"all": [[left, "EQUAL", right], …]}. */
  JsonObject condition(Condition condition) {
    JsonArray all = new JsonArray();
    for (Condition.Comparison comparison : condition.comparisons()) {
      JsonArray one = new JsonArray();
      one.add(of(comparison.left()));
      one.add(comparison.order().name());
      one.add(of(comparison.right()));
      all.add(one);
    }
    JsonObject object = new JsonObject();
    object.add("all", all);
    return object;
  }
}
