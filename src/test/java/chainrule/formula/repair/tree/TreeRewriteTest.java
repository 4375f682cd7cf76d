package chainrule.formula.repair.tree;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Setting;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.repair.EditKind;
import chainrule.formula.repair.tree.ExprPosition.Role;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each rule undoes its slip: a side before, and a side that the rule proposes. */
class TreeRewriteTest {
  private static final SymbolTable NAMES =
      Setting.of(
              """
              given n \\in \\{2,\\dots,5\\}
              given v, w \\in \\mathbb{R}^n,\\ A \\in \\mathbb{R}^{n \\times n},\\ a, b, c \\in \\mathbb{R}
              index i, j \\in \\{1,\\dots,n\\}
              """)
          .meanings();

  private static List<Expr> sides(String row) {
    ResolvedRow resolved = ResolvedRow.of(ResolverState.of(NAMES), row);
    Chain chain = (Chain) resolved.statements().get(0);
    return chain.sides().stream().map(side -> side.value().orElseThrow()).toList();
  }

  /** Whether one edit of the right side makes the left side equal to another, and says so. */
  private static void assertEdit(
      Function<CandidatePool, TreeRewrite> rule,
      String left,
      String before,
      String after,
      EditKind kind) {
    List<Expr> sides = sides(left + " = " + before);
    CandidatePool pool = new CandidatePool(NAMES, List.of(sides.get(1), sides.get(0)));
    TreeRewrite rewrite = rule.apply(pool);
    Role role = rewrite instanceof IndexRule ? Role.INDEX : Role.VALUE;
    List<String> found = new ArrayList<>();
    ExprPosition.in(sides.get(1)).stream()
        .filter(position -> position.role() == role)
        .forEach(position -> rewrite.at(position, edit -> found.add(shown(edit))));
    String expected = kind + " " + Printer.latex(sides(left + " = " + after).get(1));
    assertTrue(found.contains(expected), () -> expected + " is not among " + found);
  }

  private static String shown(TreeEdit edit) {
    return edit.changes().get(0).kind() + " " + Printer.latex(edit.result());
  }

  @Test
  void signsAreAddedAndDropped() {
    assertEdit(pool -> new SignRule(), "c", "a + b", "a - b", EditKind.SIGN_MISSING);
    assertEdit(pool -> new SignRule(), "c", "a - b", "a + b", EditKind.SIGN_SUPERFLUOUS);
  }

  @Test
  void functionsOfTheChainAreLostAtTwoPlaces() {
    List<Expr> sides = sides("\\frac{\\exp a}{\\exp b} = \\frac{a}{b}");
    List<String> found =
        new LostFunctions(new CandidatePool(NAMES, sides))
            .of(sides.get(1)).stream().map(edit -> Printer.latex(edit.result())).toList();
    assertTrue(found.contains(Printer.latex(sides.get(0))), found::toString);
  }

  @Test
  void transposesAreAddedAndDropped() {
    assertEdit(TransposeRule::new, "v", "A w", "A^\\top w", EditKind.TRANSPOSE_MISSING);
    assertEdit(TransposeRule::new, "v", "A^\\top w", "A w", EditKind.TRANSPOSE_SUPERFLUOUS);
  }

  @Test
  void functionsAreDroppedExchangedAndDifferentiated() {
    assertEdit(FunctionRule::new, "c", "\\log a", "a", EditKind.FUNCTION_SUPERFLUOUS);
    assertEdit(FunctionRule::new, "c", "\\log a", "\\exp a", EditKind.FUNCTION_REPLACED);
    assertEdit(FunctionRule::new, "c", "\\frac{1}{a}", "\\log a", EditKind.FUNCTION_REPLACED);
    assertEdit(FunctionRule::new, "c", "\\sigma(a)", "\\sigma'(a)", EditKind.PRIME_REPLACED);
    assertEdit(FunctionRule::new, "c", "\\sigma'(a)", "\\sigma(a)", EditKind.PRIME_REPLACED);
    assertEdit(
        FunctionRule::new, "c", "1 - \\sigma(a)", "\\sigma(a)", EditKind.COMPLEMENT_REPLACED);
    assertEdit(
        FunctionRule::new, "c", "\\sigma(a)", "1 - \\sigma(a)", EditKind.COMPLEMENT_REPLACED);
    assertEdit(FunctionRule::new, "c", "a^2", "a", EditKind.POWER_SUPERFLUOUS);
  }

  @Test
  void aFunctionUnderADerivativeMayAlreadyBeDifferentiated() {
    assertEdit(
        FunctionRule::new,
        "c",
        "\\frac{\\partial}{\\partial a} \\sigma(a)",
        "\\frac{\\partial}{\\partial a} a",
        EditKind.FUNCTION_ALREADY_DIFFERENTIATED);
  }

  @Test
  void aVectorAndItsEntryTakeEachOthersPlace() {
    EditKind kind = EditKind.ENTRY_OR_VECTOR_REPLACED;
    assertEdit(EntryOrVectorRule::new, "v_i", "w", "w_i", kind);
    assertEdit(EntryOrVectorRule::new, "v", "w_i", "w", kind);
  }

  @Test
  void operandsAreDropped() {
    Function<CandidatePool, TreeRewrite> rule = pool -> new SuperfluousOperandRule();
    assertEdit(rule, "c", "a b", "b", EditKind.FACTOR_SUPERFLUOUS);
    assertEdit(rule, "c", "a + b", "a", EditKind.TERM_SUPERFLUOUS);
    assertEdit(rule, "c", "\\frac{a}{b}", "a", EditKind.DENOMINATOR_SUPERFLUOUS);
  }

  @Test
  void namesAreExchangedForOthersOfTheirShape() {
    assertEdit(SymbolRule::new, "c", "a", "b", EditKind.SYMBOL_REPLACED);
    assertEdit(SymbolRule::new, "c", "v^\\top v", "v^\\top w", EditKind.SYMBOL_REPLACED);
  }

  @Test
  void indicesAreExchangedForOthersOfTheirRange() {
    assertEdit(IndexRule::new, "v_j", "w_i", "w_j", EditKind.INDEX_REPLACED);
    assertEdit(IndexRenamingRule::new, "v_j", "v_i w_i", "v_j w_j", EditKind.INDEX_RENAMED);
  }

  @Test
  void numbersAreNeighboursOrReciprocals() {
    Function<CandidatePool, TreeRewrite> rule = pool -> new NumberRule();
    assertEdit(rule, "c", "2 a", "3 a", EditKind.NUMBER_REPLACED);
    assertEdit(rule, "c", "2 a", "1 a", EditKind.NUMBER_REPLACED);
    assertEdit(rule, "c", "2 a", "\\frac{1}{2} a", EditKind.NUMBER_REPLACED);
  }

  @Test
  void factorsChangePlacesAndAreTransposed() {
    assertEdit(FactorOrderRule::new, "v", "w A", "A w", EditKind.FACTORS_REARRANGED);
    assertEdit(FactorOrderRule::new, "A", "v^\\top w", "v w^\\top", EditKind.OUTER_PRODUCT_MEANT);
  }

  @Test
  void rangesAndConditionsOfSumsChange() {
    String sum = "\\sum_{j=1}^n v_j";
    assertEdit(SumRangeRule::new, "c", sum, "\\sum_{j=2}^n v_j", EditKind.RANGE_TOO_WIDE);
    assertEdit(SumRangeRule::new, "c", "\\sum_{j=2}^n v_j", sum, EditKind.RANGE_TOO_NARROW);
    assertEdit(SumRangeRule::new, "v_i", sum, "\\sum_{j \\ne i} v_j", EditKind.CONDITION_MISSING);
    assertEdit(
        SumRangeRule::new, "v_i", "\\sum_{j \\ne i} v_j", sum, EditKind.CONDITION_SUPERFLUOUS);
    assertEdit(
        pool -> new SumOrProductRule(),
        "c",
        sum,
        "\\prod_{j=1}^n v_j",
        EditKind.OPERATION_REPLACED);
  }

  @Test
  void derivativesAreDropped() {
    assertEdit(
        pool -> new PartialSignRule(),
        "c",
        "\\frac{\\partial}{\\partial a} (a b)",
        "a b",
        EditKind.DERIVATIVE_SUPERFLUOUS);
  }

  @Test
  void operatorsReachFartherOrLessFar() {
    Function<CandidatePool, TreeRewrite> rule = pool -> new OperatorScopeRule();
    assertEdit(rule, "c", "a b + c", "a (b + c)", EditKind.BRACKETS_TOO_NARROW);
    assertEdit(rule, "c", "\\log a + b", "\\log(a + b)", EditKind.BRACKETS_TOO_NARROW);
    assertEdit(rule, "c", "\\log(a + b)", "\\log a + b", EditKind.BRACKETS_TOO_WIDE);
  }

  @Test
  void partsAreJoinedByAnotherOperation() {
    Function<CandidatePool, TreeRewrite> rule = pool -> new OperationRule();
    assertEdit(rule, "c", "\\frac{a}{b}", "a - b", EditKind.OPERATION_REPLACED);
    assertEdit(rule, "c", "a - b", "\\frac{a}{b}", EditKind.OPERATION_REPLACED);
    assertEdit(rule, "c", "a b", "a + b", EditKind.OPERATION_REPLACED);
    assertEdit(rule, "c", "a + b", "a b", EditKind.OPERATION_REPLACED);
  }

  @Test
  void aSumOfValuesBecomesTheValueOfASum() {
    assertEdit(
        pool -> new FalseLinearityRule(),
        "c",
        "\\log a + \\log b",
        "\\log(a + b)",
        EditKind.NOT_LINEAR);
  }

  @Test
  void operatorsChangePlaces() {
    assertEdit(
        pool -> new OperatorOrderRule(),
        "c",
        "\\log(\\sum_{j=1}^n v_j)",
        "\\sum_{j=1}^n \\log v_j",
        EditKind.EXCHANGED);
  }

  @Test
  void theChainRuleAddsTheInnerDerivative() {
    assertEdit(
        InnerDerivativeRule::new,
        "\\frac{\\partial}{\\partial a} \\exp(a^2)",
        "\\exp(a^2)",
        "\\exp(a^2) \\frac{\\partial}{\\partial a} a^2",
        EditKind.INNER_DERIVATIVE_MISSING);
  }

  @Test
  void anExponentialIsDividedByTheSumOfAll() {
    assertEdit(
        pool -> new MissingNormaliserRule(),
        "v_i",
        "\\exp(w_i)",
        "\\frac{\\exp(w_i)}{\\sum_{x=1}^n \\exp(w_x)}",
        EditKind.DENOMINATOR_MISSING);
  }

  @Test
  void fractionsLoseTheirNumeratorOrTurn() {
    Function<CandidatePool, TreeRewrite> rule = pool -> new FractionRule();
    assertEdit(rule, "c", "\\frac{a}{b}", "\\frac{1}{b}", EditKind.NUMERATOR_SUPERFLUOUS);
    assertEdit(rule, "c", "\\frac{a}{b}", "\\frac{b}{a}", EditKind.FRACTION_INVERTED);
  }

  @Test
  void functionsAndSumsArePutIn() {
    assertEdit(MissingFunctionRule::new, "c", "a", "\\log a", EditKind.FUNCTION_MISSING);
    assertEdit(pool -> new ExponentRule(), "c", "a", "a^2", EditKind.SQUARE_MISSING);
    assertEdit(MissingFunctionRule::new, "c", "a", "1 - a", EditKind.COMPLEMENT_MISSING);
    assertEdit(
        MissingFunctionRule::new,
        "\\frac{\\partial}{\\partial a} a^2",
        "a b",
        "\\frac{\\partial}{\\partial a} (a b)",
        EditKind.DERIVATIVE_MISSING);
    assertEdit(pool -> new MissingSumRule(), "c", "v_i", "\\sum_{i=1}^n v_i", EditKind.SUM_MISSING);
  }

  @Test
  void factorsDenominatorsAndTermsArePutIn() {
    assertEdit(MissingFactorRule::new, "c", "a", "b a", EditKind.FACTOR_MISSING);
    assertEdit(MissingFactorRule::new, "c", "a", "2 a", EditKind.FACTOR_MISSING);
    assertEdit(MissingFactorRule::new, "v", "A w", "A^\\top A w", EditKind.FACTOR_MISSING);
    assertEdit(MissingFactorRule::new, "c", "a", "\\frac{a}{b}", EditKind.DENOMINATOR_MISSING);
    assertEdit(MissingTermRule::new, "c", "a", "a + b", EditKind.TERM_MISSING);
    assertEdit(MissingTermRule::new, "c", "a", "a - b", EditKind.TERM_MISSING);
  }

  @Test
  void aPartFromElsewhereIsMeant() {
    assertEdit(
        MisplacedPartRule::new, "\\log(a b)", "\\exp(c)", "\\exp(a b)", EditKind.PART_REPLACED);
  }

  @Test
  void whatDiffersByOneOperandIsToldAsThatOperand() {
    Expr[] pair = sides("a b = a b c").toArray(Expr[]::new);
    EditKind other = EditKind.PART_REPLACED;
    assertTrue(Replacements.of(pair[0], pair[1], other).kind() == EditKind.FACTOR_MISSING);
    assertTrue(Replacements.of(pair[1], pair[0], other).kind() == EditKind.FACTOR_SUPERFLUOUS);
    Expr[] sums = sides("a + b = a").toArray(Expr[]::new);
    assertTrue(Replacements.of(sums[0], sums[1], other).kind() == EditKind.TERM_SUPERFLUOUS);
    assertTrue(Replacements.of(sums[1], pair[0], other).kind() == EditKind.FACTOR_MISSING);
  }
}
