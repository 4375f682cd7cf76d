package chainrule.formula.reason;

import java.util.List;

/** All rules but the definitions, in the order in which they are tried at a node. */
final class Rules {
  static final List<Rule> ALL =
      List.of(
          new Rule(RuleName.DERIVATIVE_OF_CONSTANT, DerivativeRules::ofConstant),
          new Rule(RuleName.DERIVATIVE_OF_ITSELF, DerivativeRules::ofItself),
          new Rule(RuleName.DERIVATIVE_OF_SUM, DerivativeRules::ofSum),
          new Rule(RuleName.CONSTANT_FACTOR, DerivativeRules::constantFactor),
          new Rule(RuleName.DERIVATIVE_INTO_SUM, DerivativeRules::intoSum),
          new Rule(RuleName.DERIVATIVE_OF_MEMBER, DerivativeRules::ofMember),
          new Rule(RuleName.DERIVATIVE_OF_LINEAR, LinearDerivative::of),
          new Rule(RuleName.PRODUCT_RULE, DerivativeRules::ofProduct),
          new Rule(RuleName.DERIVATIVE_OF_POWER, DerivativeRules::ofPower),
          new Rule(RuleName.CHAIN_RULE, DerivativeRules::ofFunction),
          new Rule(RuleName.JACOBIAN_OF_LINEAR, LinearDerivative::jacobian),
          new Rule(RuleName.JACOBIAN_OF_LINEAR, DerivativeRules::ofRow),
          new Rule(RuleName.JACOBIAN_OF_LINEAR, DerivativeRules::ofTransposed),
          new Rule(RuleName.STANDARD_DERIVATIVE, ElementaryRules::standardDerivative),
          new Rule(RuleName.SIGMOID_DERIVATIVE, ElementaryRules::sigmoidDerivative),
          new Rule(RuleName.LOG_OF_EXP, ElementaryRules::logOfExp),
          new Rule(RuleName.LOG_OF_EXP, ElementaryRules::logOfOne),
          new Rule(RuleName.LOG_OF_PRODUCT, ElementaryRules::logOfProduct),
          new Rule(RuleName.LOG_OF_POWER, ElementaryRules::logOfPower),
          new Rule(RuleName.EXP_OF_SUM, ElementaryRules::expOfSum),
          new Rule(RuleName.SIGMOID_BY_DEFINITION, ElementaryRules::sigmoidByDefinition),
          new Rule(RuleName.SIGMOID_REFLECTED, ElementaryRules::sigmoidReflected),
          new Rule(RuleName.COMMON_DENOMINATOR, FractionRules::inFraction),
          new Rule(RuleName.COMMON_DENOMINATOR, FractionRules::split),
          new Rule(RuleName.ROOT_OF_SQUARE, RootRules::ofSquare),
          new Rule(RuleName.ROOT_OF_SQUARE, RootRules::sign),
          new Rule(RuleName.EXPECTATION, ExpectationRules::of),
          new Rule(RuleName.NORM_BY_DEFINITION, ElementaryRules::norm),
          new Rule(RuleName.SOFTMAX_ENTRY, EntryRules::ofSoftmax),
          new Rule(RuleName.SOFTMAX_ENTRY, EntryRules::ofLogSumExp),
          new Rule(RuleName.ENTRY_OF_TERM, EntryRules::ofTerm),
          new Rule(RuleName.ENTRY_OF_TERM, EntryRules::ofMember),
          new Rule(RuleName.ENTRY_OF_TERM, EntryRules::ofList),
          new Rule(RuleName.ENTRY_OF_PRODUCT, EntryRules::ofProduct),
          new Rule(RuleName.ONE_HOT, EntryRules::ofUnit),
          new Rule(RuleName.ENTRY_OF_DERIVATIVE, EntryRules::ofDerivative),
          new Rule(RuleName.CONDITION_AS_INDICATOR, SumRules::conditionAsIndicator),
          new Rule(RuleName.SUM_OF_SUMS, SumRules::ofSums),
          new Rule(RuleName.ONLY_ONE_TERM, SumRules::onlyOneTerm),
          new Rule(RuleName.SUM_OF_CONSTANT, SumRules::ofConstant),
          new Rule(RuleName.CONSTANT_OUT_OF_SUM, SumRules::constantOut),
          new Rule(RuleName.COLUMN_OF_PRODUCT, ArrayRules::unitVector),
          new Rule(RuleName.ONE_HOT, ArrayRules::unitVectors),
          new Rule(RuleName.DERIVATIVE_OF_ITSELF, ArrayRules::identity),
          new Rule(RuleName.SUM_AS_PRODUCT, ArrayRules::productAsSum),
          new Rule(RuleName.MULTIPLY_OUT, SumRules::productIntoSum),
          new Rule(RuleName.INNER_PRODUCT_AS_SUM, ArrayRules::bilinear),
          new Rule(RuleName.INNER_PRODUCT_AS_SUM, ArrayRules::innerProduct),
          new Rule(RuleName.INDICES_COMPARED, IndicatorRules::decided),
          new Rule(RuleName.INDICES_COMPARED, IndicatorRules::distinct),
          new Rule(RuleName.INDICES_COMPARED, IndicatorRules::squared),
          new Rule(RuleName.INDICATOR_SUBSTITUTED, IndicatorRules::substituted));

  private Rules() {}
}
