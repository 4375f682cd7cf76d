package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import java.util.List;
import java.util.Map;

/** All rules but the definitions, in the order in which they are tried at a node of each kind. */
final class Rules {
  private static final List<Rule> OF_DERIVATIVES =
      List.of(
          new Rule(RuleName.DERIVATIVE_OF_CONSTANT, DerivativeRules::ofConstant),
          new Rule(RuleName.DERIVATIVE_OF_ITSELF, DerivativeRules::ofItself),
          new Rule(RuleName.DERIVATIVE_OF_SUM, DerivativeRules::ofSum),
          new Rule(RuleName.CONSTANT_FACTOR, DerivativeRules::constantFactor),
          new Rule(RuleName.DERIVATIVE_INTO_SUM, DerivativeRules::intoSum),
          new Rule(RuleName.DERIVATIVE_OF_MEMBER, DerivativeRules::ofMember),
          new Rule(RuleName.DERIVATIVE_OF_LINEAR, LinearDerivative::of),
          new Rule(RuleName.QUOTIENT_RULE, DerivativeRules::ofQuotient),
          new Rule(RuleName.PRODUCT_RULE, DerivativeRules::ofProduct),
          new Rule(RuleName.DERIVATIVE_OF_POWER, DerivativeRules::ofPower),
          new Rule(RuleName.STANDARD_DERIVATIVE, DerivativeRules::ofFunction),
          new Rule(RuleName.CHAIN_RULE, DerivativeRules::ofComposition),
          new Rule(RuleName.JACOBIAN_OF_LINEAR, LinearDerivative::jacobian),
          new Rule(RuleName.JACOBIAN_OF_LINEAR, DerivativeRules::ofRow),
          new Rule(RuleName.JACOBIAN_OF_LINEAR, DerivativeRules::ofTransposed));

  private static final List<Rule> OF_FUNCTIONS =
      List.of(
          new Rule(RuleName.STANDARD_DERIVATIVE, ElementaryRules::standardDerivative),
          new Rule(RuleName.SIGMOID_DERIVATIVE, ElementaryRules::sigmoidDerivative),
          new Rule(RuleName.LOG_OF_EXP, ElementaryRules::logOfExp),
          new Rule(RuleName.LOG_OF_EXP, ElementaryRules::logOfOne),
          new Rule(RuleName.LOG_OF_QUOTIENT, ElementaryRules::logOfQuotient),
          new Rule(RuleName.LOG_OF_QUOTIENT, FractionRules::inLogarithm),
          new Rule(RuleName.LOG_OF_PRODUCT, ElementaryRules::logOfProduct),
          new Rule(RuleName.LOG_OF_POWER, ElementaryRules::logOfPower),
          new Rule(RuleName.EXP_OF_SUM, ElementaryRules::expOfSum),
          new Rule(RuleName.SIGMOID_BY_DEFINITION, ElementaryRules::sigmoidByDefinition),
          new Rule(RuleName.SIGMOID_REFLECTED, ElementaryRules::sigmoidReflected),
          new Rule(RuleName.SIGN_BY_DEFINITION, RootRules::sign),
          new Rule(RuleName.NORM_BY_DEFINITION, ElementaryRules::norm),
          new Rule(RuleName.NORM_BY_DEFINITION, ElementaryRules::norm1),
          new Rule(RuleName.TANH_BY_DEFINITION, ElementaryRules::tanhByDefinition),
          new Rule(RuleName.INVERSE_OF_PRODUCT, MatrixRules::inverse),
          new Rule(RuleName.TRACE_AS_SUM, MatrixRules::trace),
          new Rule(RuleName.SOFTMAX_BY_DEFINITION, EntryRules::ofLogSumExp));

  private static final List<Rule> OF_ENTRIES =
      List.of(
          new Rule(RuleName.EXPECTATION, ExpectationRules::of),
          new Rule(RuleName.SOFTMAX_BY_DEFINITION, EntryRules::ofSoftmax),
          new Rule(RuleName.ENTRY_OF_TERM, EntryRules::ofTerm),
          new Rule(RuleName.ENTRY_OF_TERM, EntryRules::ofMember),
          new Rule(RuleName.ENTRY_OF_TERM, EntryRules::ofList),
          new Rule(RuleName.ENTRY_OF_PRODUCT, EntryRules::ofProduct),
          new Rule(RuleName.ONE_HOT, EntryRules::ofUnit),
          new Rule(RuleName.ENTRY_OF_DERIVATIVE, EntryRules::ofDerivative));

  private static final List<Rule> OF_SUMS =
      List.of(
          new Rule(RuleName.CONDITION_AS_INDICATOR, SumRules::conditionAsIndicator),
          new Rule(RuleName.ORDER_OF_SUMS, SumRules::nested),
          new Rule(RuleName.SUM_WRITTEN_OUT, SumRules::writtenOut),
          new Rule(RuleName.GEOMETRIC_SUM, GeometricSum::of),
          new Rule(RuleName.SUM_OF_SUMS, SumRules::ofSums),
          new Rule(RuleName.ONLY_ONE_TERM, SumRules::onlyOneTerm),
          new Rule(RuleName.SUM_OF_CONSTANT, SumRules::ofConstant),
          new Rule(RuleName.CONSTANT_OUT_OF_SUM, SumRules::constantOut));

  private static final List<Rule> OF_PRODUCTS =
      List.of(
          new Rule(RuleName.COMMON_DENOMINATOR, FractionRules::split),
          new Rule(RuleName.INVERSE_CANCELS, MatrixRules::timesInverse),
          new Rule(RuleName.COLUMN_OF_PRODUCT, ArrayRules::unitVector),
          new Rule(RuleName.ONE_HOT, ArrayRules::unitVectors),
          new Rule(RuleName.TIMES_IDENTITY, ArrayRules::identity),
          new Rule(RuleName.SUM_AS_PRODUCT, ArrayRules::productAsSum),
          new Rule(RuleName.MULTIPLY_OUT, SumRules::productIntoSum),
          new Rule(RuleName.INNER_PRODUCT_AS_SUM, ArrayRules::bilinear),
          new Rule(RuleName.INNER_PRODUCT_AS_SUM, ArrayRules::innerProduct),
          new Rule(RuleName.INDICES_COMPARED, IndicatorRules::squared),
          new Rule(RuleName.INDICATOR_SUBSTITUTED, IndicatorRules::substituted));

  private static final List<Rule> OF_POWERS =
      List.of(
          new Rule(RuleName.COMMON_DENOMINATOR, FractionRules::inFraction),
          new Rule(RuleName.ROOT_OF_SQUARE, RootRules::ofSquare),
          new Rule(RuleName.INDICES_COMPARED, IndicatorRules::squared));

  private static final List<Rule> OF_EXPECTATIONS =
      List.of(new Rule(RuleName.EXPECTATION, ExpectationRules::of));

  private static final List<Rule> OF_INDICATORS =
      List.of(
          new Rule(RuleName.INDICES_COMPARED, IndicatorRules::decided),
          new Rule(RuleName.INDICES_COMPARED, IndicatorRules::distinct));

  private static final Map<Class<? extends Expr>, List<Rule>> BY_KIND =
      Map.of(
          Derivative.class,
          OF_DERIVATIVES,
          BuiltinCall.class,
          OF_FUNCTIONS,
          ElementAccess.class,
          OF_ENTRIES,
          BigOperator.class,
          OF_SUMS,
          Product.class,
          OF_PRODUCTS,
          Power.class,
          OF_POWERS,
          Expectation.class,
          OF_EXPECTATIONS,
          Indicator.class,
          OF_INDICATORS);

  private Rules() {}

  /** The rules that may say something about nodes of a kind. */
  static List<Rule> of(Class<? extends Expr> kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }
}
