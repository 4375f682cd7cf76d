package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Quotient;
import chainrule.formula.parse.AtomSyntax;
import chainrule.formula.parse.AtomSyntax.BigOperatorSyntax;
import chainrule.formula.parse.AtomSyntax.EnvironmentSyntax;
import chainrule.formula.parse.AtomSyntax.FractionSyntax;
import chainrule.formula.parse.AtomSyntax.FunctionSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.AtomSyntax.ModulusSyntax;
import chainrule.formula.parse.AtomSyntax.NormSyntax;
import chainrule.formula.parse.AtomSyntax.NumberSyntax;
import chainrule.formula.parse.AtomSyntax.RootSyntax;
import chainrule.formula.parse.AtomSyntax.WordSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.MarkSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SyntaxException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves one factor: an atom with its subscripts, powers and transposes. */
final class FactorResolver {
  private static final Pattern ODD = Pattern.compile("[0-9]*[13579]");

  private final ExpressionResolver expressions;
  private final PostfixResolver postfix;
  private final BigOperatorResolver bigOperators;
  private final DerivativeResolver derivatives;
  private final BuiltinCallResolver builtins;
  private final ExpectationResolver expectations;
  private final NameResolver names;
  private final BracketResolver brackets;
  private final IndicatorResolver indicators;
  private final Apart apart;
  private final NormResolver norms;

  FactorResolver(
      ExpressionResolver expressions,
      PostfixResolver postfix,
      BigOperatorResolver bigOperators,
      DerivativeResolver derivatives,
      BuiltinCallResolver builtins,
      ExpectationResolver expectations,
      NameResolver names,
      BracketResolver brackets,
      IndicatorResolver indicators,
      Apart apart) {
    this.expressions = expressions;
    this.postfix = postfix;
    this.bigOperators = bigOperators;
    this.derivatives = derivatives;
    this.builtins = builtins;
    this.expectations = expectations;
    this.names = names;
    this.brackets = brackets;
    this.indicators = indicators;
    this.apart = apart;
    this.norms = new NormResolver(expressions, postfix);
  }

  /** The factor at the cursor; empty where it is a remark or a condition. */
  Optional<Expr> factor(FactorCursor cursor) {
    AtomSyntax atom = cursor.peek().atom();
    if (atom instanceof BigOperatorSyntax) {
      return Optional.of(bigOperators.fold(cursor));
    }
    Optional<Expr> derivative = derivatives.read(cursor);
    if (derivative.isPresent()) {
      return derivative;
    }
    if (atom instanceof FunctionSyntax) {
      return Optional.of(builtins.function(cursor));
    }
    return expectations
        .read(cursor)
        .or(() -> indicators.read(cursor))
        .or(() -> apart.takes(cursor) ? Optional.empty() : named(cursor));
  }

  private Optional<Expr> named(FactorCursor cursor) {
    AtomSyntax atom = cursor.peek().atom();
    Optional<GroupSyntax> product =
        atom instanceof LetterSyntax letter
            ? letter.product().filter(any -> !names.isKnown(letter.spelling()))
            : Optional.empty();
    if (product.isPresent()) {
      Scripts scripts = cursor.next().scripts();
      return brackets.group(product.get()).map(e -> postfix.of(e, scripts));
    }
    Optional<Expr> named = atom.name().isPresent() ? names.read(cursor) : Optional.empty();
    if (named.isEmpty() && atom instanceof WordSyntax word) {
      throw UnknownName.word(word.word(), expressions.scope().names(), word.place());
    }
    return named.isPresent() ? named : unnamed(cursor);
  }

  private Optional<Expr> unnamed(FactorCursor cursor) {
    FactorSyntax factor = cursor.next();
    if (isCondition(factor)) {
      throw new SyntaxException(
          "“%s” stands in a formula: a condition comes last, behind “\\quad”; as a factor that is 1 or 0, write “[w = o]”"
              .formatted(factor.text()),
          factor.place());
    }
    if (factor.atom() instanceof NormSyntax norm) {
      return Optional.of(norms.norm(norm, factor.scripts()));
    }
    return positivePart(factor)
        .or(() -> plain(factor.atom()).map(e -> postfix.of(e, factor.scripts())));
  }

  private static boolean isCondition(FactorSyntax factor) {
    return factor
        .atom()
        .group()
        .filter(group -> ConditionResolver.isCondition(group.contents()))
        .isPresent();
  }

  private Optional<Expr> plain(AtomSyntax atom) {
    if (atom instanceof GroupSyntax group) {
      return brackets.group(group);
    }
    return Optional.of(value(atom));
  }

  private Expr value(AtomSyntax atom) {
    if (atom instanceof NumberSyntax number) {
      return new NumberLiteral(new BigDecimal(number.spelling()));
    }
    if (atom instanceof FractionSyntax fraction) {
      Expr top = expressions.argument(fraction.top());
      return new Quotient(top, expressions.argument(fraction.bottom()));
    }
    if (atom instanceof RootSyntax root) {
      return root(root);
    }
    if (atom instanceof ModulusSyntax modulus) {
      return norms.modulus(modulus);
    }
    if (atom instanceof EnvironmentSyntax environment) {
      return brackets.environment(environment);
    }
    throw new SyntaxException("“" + atom.text() + "” cannot stand here", atom.place());
  }

  /** The real root, which is negative of a negative number where the degree is odd. */
  private Expr root(RootSyntax root) {
    Expr of = expressions.argument(root.of());
    Optional<Expr> degree = root.degree().map(expressions::argument);
    if (degree.isEmpty()) {
      return BuiltinCallResolver.call(BuiltinFunction.SQRT, of);
    }
    expressions.scope().account().own(root);
    Expr power = new Quotient(Expr.number(1), degree.get());
    if (!ODD.matcher(root.degree().get().spelling()).matches()) {
      return new Power(of, power);
    }
    Expr size = BuiltinCallResolver.call(BuiltinFunction.ABS, of);
    return Expr.product(BuiltinCallResolver.call(BuiltinFunction.SIGN, of), new Power(size, power));
  }

  /** What (x)_+ is: the positive part. */
  private Optional<Expr> positivePart(FactorSyntax factor) {
    boolean isOne =
        factor.atom() instanceof GroupSyntax
            && factor.scripts().subscript().filter(MarkSyntax.class::isInstance).isPresent()
            && factor.scripts().subscript().get().spelling().equals("+");
    if (!isOne) {
      return Optional.empty();
    }
    expressions.scope().account().all(factor.scripts().subscript().get());
    Scripts others = factor.scripts().withoutSubscript();
    return plain(factor.atom())
        .map(of -> BuiltinCallResolver.call(BuiltinFunction.RELU, of))
        .map(
            part -> {
              expressions.scope().readAs(factor.text(), part);
              return postfix.of(part, others);
            });
  }
}
