package chainrule.formula;

import chainrule.formula.ast.Printer;
import chainrule.formula.eval.Excess;
import chainrule.formula.verify.Finding;

/** Findings in sentences. */
final class FindingWords {
  private FindingWords() {}

  /** What is to be said about a finding; empty where the verdict says it all. */
  static String of(Finding finding) {
    if (finding instanceof Finding.Undefined undefined) {
      return of(undefined);
    }
    return finding instanceof Finding.BudgetExceeded exceeded ? of(exceeded.excess()) : "";
  }

  private static String of(Finding.Undefined undefined) {
    return switch (undefined.cause()) {
      case CONDITION_NEVER_MET -> "the condition is met at no point that was drawn";
      case LEFT_NEVER_FINITE -> "the left side has a finite value at no point";
      case RIGHT_NEVER_FINITE -> "the right side has a finite value at no point";
      case TOO_FEW_POINTS ->
          "the sides have a finite value at only %d of %d points"
              .formatted(undefined.finite(), undefined.drawn());
      case NEVER_CONFIRMED -> "rounding leaves it open whether the sides are equal";
    };
  }

  private static String of(Excess excess) {
    return switch (excess.kind()) {
      case NUMBERS -> "this takes more than %,d numbers to evaluate".formatted(excess.allowed());
      case RANGE ->
          "%s runs over %,d values; %,d are allowed"
              .formatted(Printer.named(excess.name()), excess.asked(), excess.allowed());
      case ENTRIES ->
          "“%s” has %,d entries here; %,d are allowed"
              .formatted(excess.name(), excess.asked(), excess.allowed());
    };
  }
}
