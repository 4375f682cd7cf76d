package chainrule.formula;

import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.WordList;
import chainrule.formula.reason.RuleName;
import chainrule.formula.reason.RuleUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reasons in English. */
final class ReasonWords {
  private static final Comparator<RuleUse> HEAVIEST =
      Comparator.comparing(use -> -use.rule().weight());

  private ReasonWords() {}

  /** A note for each family of rules, in the order in which a derivation usually goes. */
  static List<String> of(LineReason reason) {
    if (!reason.isKnown()) {
      return List.of();
    }
    Map<RuleName.Family, List<RuleUse>> families = new EnumMap<>(RuleName.Family.class);
    reason
        .uses()
        .forEach(
            use -> families.computeIfAbsent(use.rule().family(), f -> new ArrayList<>()).add(use));
    List<String> all = families.values().stream().map(ReasonWords::family).toList();
    List<String> heavy =
        families.values().stream()
            .filter(uses -> uses.stream().anyMatch(use -> use.rule().weight() > 1))
            .map(ReasonWords::family)
            .toList();
    return all.isEmpty() ? List.of("rearranged") : heavy.isEmpty() ? all : heavy;
  }

  private static String family(List<RuleUse> uses) {
    RuleUse heaviest = uses.stream().min(HEAVIEST.thenComparing(RuleUse::rule)).orElseThrow();
    List<String> names =
        uses.stream().flatMap(use -> defined(use).stream()).map(Printer::named).toList();
    return names.isEmpty() ? words(heaviest.rule()) : "definition of " + WordList.of(names);
  }

  /** What a definition is of, in LaTeX. */
  private static Optional<String> defined(RuleUse use) {
    return switch (use.rule()) {
      case SOFTMAX_BY_DEFINITION -> Optional.of("softmax");
      case SIGN_BY_DEFINITION -> Optional.of("sign");
      case SIGMOID_BY_DEFINITION -> Optional.of("\\sigma");
      case TANH_BY_DEFINITION -> Optional.of("\\tanh");
      default -> use.symbol().map(Symbol::name);
    };
  }

  private static String words(RuleName rule) {
    return switch (rule) {
      case DEFINITION -> "definition";
      case DERIVATIVE_OF_SUM -> "derivative of a sum";
      case DERIVATIVE_OF_CONSTANT -> "derivative of a constant";
      case CONSTANT_FACTOR -> "constant factor";
      case DERIVATIVE_INTO_SUM -> "derivative into the sum";
      case CHAIN_RULE -> "chain rule";
      case PRODUCT_RULE -> "product rule";
      case QUOTIENT_RULE -> "quotient rule";
      case DERIVATIVE_OF_POWER -> "derivative of a power";
      case STANDARD_DERIVATIVE -> "a standard derivative";
      case DERIVATIVE_OF_LINEAR -> "derivative of “x^\\top a”";
      case JACOBIAN_OF_LINEAR -> "derivative of “A x”";
      case DERIVATIVE_OF_ITSELF -> "derivative of “x” in itself";
      case DERIVATIVE_OF_MEMBER -> "derivative of an entry in an entry";
      case ENTRY_OF_DERIVATIVE -> "entry of a derivative";
      case LOG_OF_QUOTIENT -> "logarithm of a quotient";
      case LOG_OF_PRODUCT -> "logarithm of a product";
      case LOG_OF_POWER -> "logarithm of a power";
      case LOG_OF_EXP -> "logarithm of an exponential";
      case EXP_OF_SUM -> "exponential of a sum";
      case ENTRY_OF_PRODUCT -> "entry of a product";
      case ENTRY_OF_TERM -> "entry of a sum";
      case ONE_HOT -> "entry of a one-hot vector";
      case ONLY_ONE_TERM -> "only one term remains";
      default -> moreWords(rule);
    };
  }

  private static String moreWords(RuleName rule) {
    return switch (rule) {
      case INDICATOR_SUBSTITUTED -> "the indicator is 1 at one index only";
      case INDICES_COMPARED -> "which indices are equal";
      case CONDITION_AS_INDICATOR -> "the condition of the sum";
      case MULTIPLY_OUT -> "multiply out, or common factor";
      case CANCEL -> "cancel";
      case SUM_OF_SUMS -> "sum of sums";
      case INVERSE_OF_PRODUCT -> "inverse of a product";
      case INVERSE_CANCELS -> "“A A^{-1} = I”";
      case TIMES_IDENTITY -> "“A I = A”";
      case TRACE_AS_SUM -> "trace as a sum";
      case GEOMETRIC_SUM -> "geometric sum";
      case CASE_BY_CASE -> "case by case";
      case ORDER_OF_SUMS -> "order of the sums";
      case SUM_WRITTEN_OUT -> "sum written out";
      case CONSTANT_OUT_OF_SUM -> "constant out of the sum";
      case SUM_OF_CONSTANT -> "sum of a constant";
      case SIGMOID_DERIVATIVE -> "“\\sigma' = \\sigma(1 - \\sigma)”";
      case SIGMOID_REFLECTED -> "“\\sigma(-x) = 1 - \\sigma(x)”";
      case COMMON_DENOMINATOR -> "common denominator";
      case SUM_AS_PRODUCT -> "sum as a matrix product";
      case COLUMN_OF_PRODUCT -> "“U^\\top e_o = u_o”";
      case INNER_PRODUCT_AS_SUM -> "inner product as a sum";
      case NORM_BY_DEFINITION -> "definition of the norm";
      case ROOT_OF_SQUARE -> "root of a square";
      case EXPECTATION -> "expectation";
      default -> "entry by entry";
    };
  }
}
