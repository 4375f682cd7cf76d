package chainrule.formula.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Setting;
import chainrule.formula.Verdict;
import chainrule.formula.VerdictCorpus;
import chainrule.formula.VerdictCorpus.Entry;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.parse.LatexToken;
import chainrule.formula.parse.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A token that is put into a line changes what the line says, makes it unreadable, or is said. */
class InsertedTokensTest {
  private static final List<Entry> TRUE_LINES =
      VerdictCorpus.read().entries().stream()
          .filter(entry -> entry.verdict() == Verdict.HOLDS && !definesNames(entry))
          .toList();

  /** A row that defines a name on its way says more than its statements. */
  private static boolean definesNames(Entry entry) {
    ResolverState state = ResolverState.of(Setting.of(entry.preamble()).meanings());
    return !ResolvedRow.of(state, entry.latex()).definedNames().isEmpty();
  }

  /** What changes nothing wherever it may stand: space, alignment, weight, a sign +. */
  private static final Set<String> DECORATIONS =
      Set.of("&", "\\ ", "\\mathbf", "\\boldsymbol", "+", ".", "\\,", "\\left");

  private static final List<String> OTHERS =
      List.of(
          "\\operatorname{softplus}",
          "\\text{lr}",
          "\\unknown",
          "\\mathrm{const}",
          "[i = j]",
          "(i = j)",
          "x",
          "w",
          "3",
          "-",
          "\\cdot",
          "\\odot",
          "/",
          "=",
          "\\le",
          "|",
          "\\mid",
          ":",
          "'",
          "_i",
          "^2",
          "\\dots",
          "\\sum_i",
          "\\log",
          "\\nabla_x",
          "\\text{if}",
          "\\text{where}",
          "\\forall",
          "\\top",
          "^\\top",
          "\\in",
          "\\sim",
          "!");

  /** What may stand before a condition, which says the same without it. */
  private static final Set<String> INTRODUCING = Set.of("\\text{if}", "\\text{where}", "\\forall");

  private static boolean hasConditions(ResolverState state, String row) {
    return row.contains("cases")
        || ResolvedRow.of(state, row).statements().stream()
            .anyMatch(
                statement ->
                    statement instanceof Statement.Chain chain && !chain.condition().isAlways());
  }

  /** What a row says and how it was read; empty where it cannot be read. */
  private static String said(ResolverState state, String row) {
    ResolvedRow resolved = ResolvedRow.of(state, row);
    boolean faulty =
        resolved.fault().isPresent()
            || resolved.statements().stream().anyMatch(InsertedTokensTest::isFaulty);
    return faulty
        ? ""
        : resolved.notes()
            + resolved.statements().stream()
                .map(InsertedTokensTest::said)
                .collect(Collectors.joining("; "));
  }

  private static boolean isFaulty(Statement statement) {
    return statement instanceof Statement.Chain chain
        && chain.sides().stream().anyMatch(side -> side.problem().isPresent());
  }

  private static String said(Statement statement) {
    return statement instanceof Statement.Chain chain
        ? chain.earlier().size()
            + said(chain.condition())
            + chain.sides().stream()
                .map(side -> side.order() + said(side.value().orElseThrow()))
                .collect(Collectors.joining())
        : statement.toString();
  }

  /** A formula and what its letters run over. */
  private static String said(Expr expression) {
    StringBuilder said = new StringBuilder(Printer.latex(expression));
    ExprQueries.walk(
        expression,
        part ->
            ExprQueries.boundIndices(part).stream()
                .flatMap(letter -> letter.range().stream())
                .forEach(range -> said.append(Printer.latex(range.high()))));
    return said.toString();
  }

  private static String said(Condition condition) {
    return condition.comparisons().stream()
        .map(c -> Printer.latex(c.left()) + c.order() + Printer.latex(c.right()) + ": ")
        .collect(Collectors.joining());
  }

  private static List<String> withToken(String row, String token) {
    List<String> rows = new ArrayList<>();
    for (LatexToken before : Tokenizer.tokens(row)) {
      rows.add(
          row.substring(0, before.start()) + " " + token + " " + row.substring(before.start()));
    }
    rows.add(row + " " + token);
    return rows;
  }

  @Test
  void noTokenIsLeftOutInSilence() {
    Random random = new Random(1);
    for (Entry entry : TRUE_LINES) {
      ResolverState state = ResolverState.of(Setting.of(entry.preamble()).meanings());
      String whole = said(state, entry.latex());
      boolean hasConditions = hasConditions(state, entry.latex());
      for (int k = 0; k < 4; k++) {
        String token = OTHERS.get(random.nextInt(OTHERS.size()));
        List<String> rows = withToken(entry.latex(), token);
        String row = rows.get(random.nextInt(rows.size()));
        String said = said(state, row);
        boolean introduces = hasConditions && INTRODUCING.contains(token);
        assertTrue(
            said.isEmpty() || !said.equals(whole) || introduces,
            () -> token + " is lost in " + row);
      }
    }
  }

  @Test
  void decorationsChangeNothing() {
    ResolverState state = ResolverState.of(Setting.named("naive-softmax").meanings());
    String row = "\\frac{\\partial J}{\\partial v_c} = U^\\top (\\hat y - y)";
    String whole = said(state, row);
    for (String token : DECORATIONS) {
      for (String with : withToken(row, token)) {
        String said = said(state, with);
        assertTrue(said.isEmpty() || said.equals(whole) || token.equals("+"), with);
      }
    }
    assertEquals(whole, said(state, row + "."));
  }
}
