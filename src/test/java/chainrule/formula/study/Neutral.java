package chainrule.formula.study;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BlockMatrix;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprVisitor;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.ast.UserCall;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;

/**
 * Expressions in a form that any program can read: ["sum", a, b], ["ref", "s3"], ["index", "i1"].
 * What the letters are stands in the {@link Lexicon} beside them.
 */
final class Neutral implements ExprVisitor<JsonElement> {
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
  public JsonElement numberLiteral(NumberLiteral e) {
    return node("num", e.value());
  }

  @Override
  public JsonElement symbolRef(SymbolRef e) {
    return node("ref", lexicon.name(e.symbol()));
  }

  @Override
  public JsonElement indexRef(IndexRef e) {
    return node("index", lexicon.name(e.variable()));
  }

  @Override
  public JsonElement elementAccess(ElementAccess e) {
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
  public JsonElement builtinCall(BuiltinCall e) {
    return node("apply", e.function(), e.primes(), e.arguments());
  }

  @Override
  public JsonElement userCall(UserCall e) {
    return node("call", lexicon.name(e.let()), e.primes(), e.arguments());
  }

  @Override
  public JsonElement bigOperator(BigOperator e) {
    List<String> letters = e.variables().stream().map(lexicon::name).toList();
    return node("big", e.fold(), letters, lexicon.condition(e.condition()), e.body());
  }

  @Override
  public JsonElement derivative(Derivative e) {
    return node("derivative", e.of(), e.by());
  }

  @Override
  public JsonElement blockMatrix(BlockMatrix e) {
    return node("block", e.rows());
  }

  @Override
  public JsonElement rangeVector(RangeVector e) {
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
  public JsonElement indicator(Indicator e) {
    return node("truth", lexicon.condition(e.condition()));
  }

  @Override
  public JsonElement expectation(Expectation e) {
    return node("expectation", e.of());
  }

  @Override
  public JsonElement unitVector(UnitVector e) {
    return node("basis", e.of(), IndexRanges.of(e.of()).orElseThrow().high());
  }

  @Override
  public JsonElement identityMatrix(IdentityMatrix e) {
    return node("identity", e.of());
  }
}
