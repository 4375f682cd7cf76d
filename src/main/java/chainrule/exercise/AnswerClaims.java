package chainrule.exercise;

import chainrule.formula.Setting;
import chainrule.formula.grammar.RowEnds;
import chainrule.formula.grammar.Rows;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.reading.Preamble;
import chainrule.formula.reading.Side;
import chainrule.formula.reading.Statement.Chain;
import chainrule.formula.reading.Statements;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Let;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The claims of a derivation: for each row, the first side of its chain and the last one.
 *
 * @param steps one for each chain of each row that can be read, in order
 */
record AnswerClaims(List<AnswerClaims.Step> steps) {
  /**
   * head = … = last, where the condition holds.
   *
   * @param row the number of its row, from 0
   * @param head the head of the chain
   * @param last the side that the row ends with
   * @param condition when it is claimed to hold
   */
  record Step(int row, Expr head, Expr last, Condition condition) {
    /** Whether this claims at least what another does, about the same head. */
    boolean answers(Step question) {
      return same(head, question.head)
          && (condition.isAlways()
              || Printer.latex(condition).equals(Printer.latex(question.condition)));
    }

    boolean repeatsItsHead() {
      return same(head, last);
    }
  }

  static boolean same(Expr a, Expr b) {
    return Printer.latex(a).equals(Printer.latex(b));
  }

  /** The rows of a cell: a display that is broken at an operator is one. */
  static List<String> rows(String latex) {
    List<String> rows = new ArrayList<>();
    for (Rows.Row row : Rows.of(latex, Preamble::isPreamble)) {
      int last = rows.size() - 1;
      boolean goesOn =
          last >= 0 && (RowEnds.continues(row.latex()) || RowEnds.isUnfinished(rows.get(last)));
      if (goesOn) {
        rows.set(last, rows.get(last) + " " + row.latex());
      } else {
        rows.add(row.latex());
      }
    }
    return rows;
  }

  static AnswerClaims of(Setting setting, List<String> rows) {
    Statements statements = new Statements(setting.meanings());
    List<Step> steps = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      int row = k;
      read(statements, rows.get(k)).forEach(chain -> step(row, chain).ifPresent(steps::add));
    }
    return new AnswerClaims(steps);
  }

  private static List<Chain> read(Statements statements, String row) {
    try {
      return statements.read(row).stream()
          .filter(Chain.class::isInstance)
          .map(Chain.class::cast)
          .toList();
    } catch (Unreadable | Meaningless fault) {
      return List.of(); // the report on the same rows says why
    }
  }

  private static Optional<Step> step(int row, Chain chain) {
    List<Side> sides = new ArrayList<>(chain.earlier());
    sides.addAll(chain.sides());
    Optional<Expr> head = sides.get(0).value();
    Optional<Expr> last = sides.get(sides.size() - 1).value();
    return sides.size() < 2 || head.isEmpty() || last.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step(row, head.get(), last.get(), chain.condition()));
  }

  /** The answer to a question: the last step about the same head. */
  Optional<Step> answerTo(Step question) {
    return steps.stream().filter(step -> step.answers(question)).reduce((first, later) -> later);
  }

  /** A side, and what the student's own names in it stand for. */
  static List<Expr> written(Expr side, Setting setting) {
    List<Expr> written = new ArrayList<>(List.of(side));
    for (int k = 0; k < written.size(); k++) {
      Trees.walk(written.get(k), part -> ownDefinition(part, setting).ifPresent(written::add));
    }
    return written;
  }

  private static Optional<Expr> ownDefinition(Expr part, Setting setting) {
    if (part instanceof Ref ref && ref.symbol() instanceof Let let) {
      boolean known = setting.meanings().symbols().containsValue(let);
      return known ? Optional.empty() : Optional.of(let.body());
    }
    if (part instanceof Call call) {
      boolean known =
          setting.meanings().functions().values().stream()
              .flatMap(List::stream)
              .anyMatch(template -> template.let().equals(call.let()));
      return known ? Optional.empty() : Optional.of(call.let().body());
    }
    return Optional.empty();
  }
}
