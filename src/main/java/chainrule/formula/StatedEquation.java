package chainrule.formula;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.UserCall;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Statement.Chain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a line of a derivation states: head = … = last side, where a condition holds. Whether it is
 * true is not asked. Immutable.
 */
public final class StatedEquation {
  private final int line;
  private final Expr head;
  private final Expr last;
  private final Condition condition;
  private final Setting setting;

  private StatedEquation(int line, Expr head, Expr last, Condition condition, Setting setting) {
    this.line = line;
    this.head = head;
    this.last = last;
    this.condition = condition;
    this.setting = setting;
  }

  /**
   * The equations of a derivation; what cannot be read is left out.
   *
   * @param setting what the letters mean
   * @param lines the derivation
   * @return one for each chain of each line, in order
   */
  public static List<StatedEquation> in(Setting setting, DerivationLines lines) {
    List<ResolvedLine> resolved = ResolvedLine.all(setting, lines.inputs());
    return IntStream.range(0, resolved.size())
        .boxed()
        .flatMap(line -> in(setting, line, resolved.get(line)))
        .toList();
  }

  private static Stream<StatedEquation> in(Setting setting, int line, ResolvedLine resolved) {
    return resolved.row().chains().stream().flatMap(chain -> of(setting, line, chain).stream());
  }

  private static Optional<StatedEquation> of(Setting setting, int line, Chain chain) {
    List<ChainSide> sides = chain.allSides();
    Optional<Expr> head = sides.get(0).value();
    Optional<Expr> last = sides.get(sides.size() - 1).value();
    return sides.size() < 2 || head.isEmpty() || last.isEmpty()
        ? Optional.empty()
        : Optional.of(new StatedEquation(line, head.get(), last.get(), chain.condition(), setting));
  }

  /** The number of its line, from 0. */
  public int line() {
    return line;
  }

  /** The head of its chain, in LaTeX. */
  public String head() {
    return Printer.latex(head);
  }

  /** The side that the line ends with, in LaTeX. */
  public String last() {
    return Printer.latex(last);
  }

  /** Whether it is about the same head as another equation, and claims at least as much. */
  public boolean answers(StatedEquation question) {
    return head().equals(question.head())
        && (condition.isAlways()
            || Printer.latex(condition).equals(Printer.latex(question.condition)));
  }

  /** Whether its last side has a derivative in it, be it in a name that the derivation defines. */
  public boolean hasDerivative() {
    return written().stream().anyMatch(StatedEquation::hasDerivative);
  }

  private static boolean hasDerivative(Expr side) {
    return ExprQueries.parts(side).anyMatch(StatedEquation::isDerivative);
  }

  private static boolean isDerivative(Expr part) {
    return part instanceof Derivative
        || (part instanceof BuiltinCall call && call.primes() > 0)
        || (part instanceof UserCall user && user.primes() > 0);
  }

  /**
   * Whether its last side contains a piece of LaTeX, be it in a name that the derivation defines.
   * They are compared token by token: {@code y} is not in {@code \hat y}'s hat, nor {@code J} in a
   * longer name.
   *
   * @param latex the piece; braces do not count
   */
  public boolean contains(String latex) {
    List<String> piece = LatexTokens.of(latex);
    return written().stream()
        .map(side -> LatexTokens.of(Printer.latex(side)))
        .anyMatch(tokens -> Collections.indexOfSubList(tokens, piece) >= 0);
  }

  /** The last side, and what the names in it stand for that the setting does not have. */
  private List<Expr> written() {
    List<Expr> written = new ArrayList<>(List.of(last));
    for (int k = 0; k < written.size(); k++) {
      ExprQueries.walk(
          written.get(k),
          part -> OwnDefinitions.of(part, setting.meanings()).ifPresent(written::add));
    }
    return written;
  }
}
