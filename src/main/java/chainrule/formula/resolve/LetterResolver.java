package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Pi;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Resolves letters that are no name of the setting: index letters, and e, π, I, E_{ij} and δ_{ij},
 * which everybody knows.
 */
final class LetterResolver {
  /** The number where it stands behind another, as in 2π; elsewhere it can be a parameter. */
  static final String PI = "\\pi";

  /** \mathbf{1}, the column of ones; a plain 1 is no letter. */
  static final String ONES = "1";

  private final Scope scope;
  private final PostfixResolver postfix;

  LetterResolver(Scope scope, PostfixResolver postfix) {
    this.scope = scope;
    this.postfix = postfix;
  }

  /** What a letter means, with the scripts that are not a part of it. */
  Scripted of(String letter, Scripts scripts, int place) {
    return index(letter, scripts)
        .<Scripted>map(variable -> new Scripted(new IndexRef(variable), scripts))
        .or(() -> constant(letter, scripts, place))
        .orElseThrow(() -> UnknownName.name(shown(letter, scripts), scope.names(), place));
  }

  private Optional<IndexVariable> index(String letter, Scripts scripts) {
    Optional<IndexVariable> bound = scope.bound(letter);
    boolean free =
        letter.length() == 1
            && scripts.subscript().isEmpty()
            && (scope.inSubscript()
                || scope.names().letters().containsKey(letter)
                || (scope.isSubscriptSomewhere(letter) && !letter.equals("e")));
    return bound.isEmpty() && free ? Optional.of(scope.free(letter)) : bound;
  }

  private Optional<Scripted> constant(String letter, Scripts scripts, int place) {
    Optional<ArgumentSyntax> under = scripts.subscript();
    Scripts left = scripts.withoutSubscript();
    if (letter.equals("e")) {
      return Optional.of(
          under.map(index -> new Scripted(unit(index), left)).orElseGet(() -> power(scripts)));
    }
    if (letter.equals(PI) && under.isEmpty()) {
      return Optional.of(new Scripted(Pi.LITERAL, left));
    }
    if (letter.equals("I")) {
      return Optional.of(new Scripted(sized("I", under, IdentityMatrix::new), left));
    }
    if (letter.equals(ONES)) {
      return Optional.of(new Scripted(sized("\\mathbf 1", under, LetterResolver::ones), left));
    }
    if (letter.equals("E") || letter.equals("\\delta")) {
      return under.map(pair -> new Scripted(pair(letter, pair, scripts, place), left));
    }
    return letter.startsWith("\\sigma")
        ? scope.names().bare().map(x -> sigmoid(x, scripts))
        : Optional.empty();
  }

  private static String shown(String letter, Scripts scripts) {
    return letter + scripts.subscript().map(sub -> "_{" + sub.spelling() + "}").orElse("");
  }

  private static Scripted sigmoid(Expr argument, Scripts scripts) {
    return new Scripted(BuiltinCallResolver.call(BuiltinFunction.SIGMOID, argument), scripts);
  }

  private static Expr ones(Expr size) {
    return BuiltinCallResolver.call(BuiltinFunction.DIAG, new IdentityMatrix(size));
  }

  private Expr sized(String shown, Optional<ArgumentSyntax> size, UnaryOperator<Expr> array) {
    if (size.isPresent()) {
      return array.apply(postfix.indices(size.get(), false).get(0));
    }
    Expr only =
        scope
            .identitySize()
            .orElseThrow(
                () ->
                    SemanticException.unclear(
                        "how large “%s” is does not follow from what stands beside it; write “%s_n”"
                            .formatted(shown, shown)));
    Expr sized = array.apply(only);
    scope.readAs(shown, sized);
    return sized;
  }

  /** E_{ij} = e_i e_j^⊤, and δ_{ij} = 𝟙[i = j]. */
  private Expr pair(String letter, ArgumentSyntax subscript, Scripts scripts, int place) {
    List<Expr> indices = postfix.indices(subscript, true);
    if (indices.size() != 2) {
      throw UnknownName.name(shown(letter, scripts), scope.names(), place);
    }
    Expr i = indices.get(0);
    Expr j = indices.get(1);
    return letter.equals("E")
        ? Expr.product(new UnitVector(i), new Transpose(new UnitVector(j)))
        : new Indicator(new Condition(List.of(new Comparison(i, Order.EQUAL, j))));
  }

  /** e_i. */
  private Expr unit(ArgumentSyntax index) {
    return new UnitVector(postfix.indices(index, false).get(0));
  }

  /** e^x is the exponential function, e alone its base. */
  private Scripted power(Scripts scripts) {
    Expr exponent =
        scripts.superscripts().stream()
            .findFirst()
            .map(over -> postfix.exponent(over))
            .orElse(Expr.number(1));
    Expr power = BuiltinCallResolver.call(BuiltinFunction.EXP, exponent);
    if (exponent.shape().map(Shape::isMatrix).orElse(false)) {
      scope.note(new Note(Note.Kind.ENTRY_BY_ENTRY, Printer.latex(power)));
    }
    return new Scripted(power, scripts.withoutSuperscripts());
  }
}
