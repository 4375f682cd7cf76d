package chainrule.formula.study;

import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Basis;
import chainrule.formula.tree.Big;
import chainrule.formula.tree.Block;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Cases;
import chainrule.formula.tree.Derivative;
import chainrule.formula.tree.Expectation;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Identity;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Listed;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Num;
import chainrule.formula.tree.Power;
import chainrule.formula.tree.Product;
import chainrule.formula.tree.Quotient;
import chainrule.formula.tree.Ranges;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Sum;
import chainrule.formula.tree.Transpose;
import chainrule.formula.tree.Truth;
import chainrule.formula.tree.Visitor;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;

/**
 * Expressions in a form that any program can read: ["sum", a, b], ["ref", "s3"], ["index", "i1"].
 * What the letters are stands in the {@link Lexicon} beside them.
 */
final class Neutral implements Visitor<JsonElement> {
  private final Lexicon lexicon;

  Neutral(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  JsonElement of(Expr expression) {
    return expression.accept(this);
  }

  /** ["kind", part, part, …]; a part is an expression, a list of them, or a plain value. */
  private JsonArray node(String kind, Object... parts) {
    JsonArray node = new JsonArray();
    node.add(kind);
    for (Object part : parts) {
      node.add(part(part));
    }
    return node;
  }

  private JsonElement part(Object part) {
    if (part instanceof Expr expression) {
      return of(expression);
    }
    if (part instanceof JsonElement element) {
      return element;
    }
    if (part instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(each -> array.add(part(each)));
      return array;
    }
    return part instanceof Number number
        ? new JsonPrimitive(number)
        : new JsonPrimitive(part.toString());
  }

  @Override
  public JsonElement num(Num e) {
    return node("num", e.value());
  }

  @Override
  public JsonElement ref(Ref e) {
    return node("ref", lexicon.name(e.symbol()));
  }

  @Override
  public JsonElement index(Index e) {
    return node("index", lexicon.name(e.variable()));
  }

  @Override
  public JsonElement item(Item e) {
    return node("item", e.base(), e.access(), e.indices());
  }

  @Override
  public JsonElement sum(Sum e) {
    return node("sum", e.terms());
  }

  @Override
  public JsonElement negative(Negative e) {
    return node("negative", e.of());
  }

  @Override
  public JsonElement product(Product e) {
    return node("product", e.factors(), e.signs());
  }

  @Override
  public JsonElement quotient(Quotient e) {
    return node("quotient", e.numerator(), e.denominator());
  }

  @Override
  public JsonElement power(Power e) {
    return node("power", e.base(), e.exponent());
  }

  @Override
  public JsonElement transpose(Transpose e) {
    return node("transpose", e.of());
  }

  @Override
  public JsonElement apply(Apply e) {
    return node("apply", e.function(), e.primes(), e.arguments());
  }

  @Override
  public JsonElement call(Call e) {
    return node("call", lexicon.name(e.let()), e.primes(), e.arguments());
  }

  @Override
  public JsonElement big(Big e) {
    List<String> letters = e.variables().stream().map(lexicon::name).toList();
    return node("big", e.fold(), letters, lexicon.condition(e.condition()), e.body());
  }

  @Override
  public JsonElement derivative(Derivative e) {
    return node("derivative", e.of(), e.by());
  }

  @Override
  public JsonElement block(Block e) {
    return node("block", e.rows());
  }

  @Override
  public JsonElement listed(Listed e) {
    String letter = lexicon.name(e.variable());
    return node("listed", letter, e.entry(), e.places(), e.others(), e.stacked() ? 1 : 0);
  }

  @Override
  public JsonElement cases(Cases e) {
    List<?> branches =
        e.branches().stream()
            .map(branch -> List.of(branch.value(), lexicon.condition(branch.condition())))
            .toList();
    return node("cases", branches);
  }

  @Override
  public JsonElement truth(Truth e) {
    return node("truth", lexicon.condition(e.condition()));
  }

  @Override
  public JsonElement expectation(Expectation e) {
    return node("expectation", e.of());
  }

  @Override
  public JsonElement basis(Basis e) {
    return node("basis", e.of(), Ranges.of(e.of()).orElseThrow().high());
  }

  @Override
  public JsonElement identity(Identity e) {
    return node("identity", e.of());
  }
}
