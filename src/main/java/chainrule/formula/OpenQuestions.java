package chainrule.formula;

import chainrule.formula.SideFinding.Comparison;
import chainrule.formula.SideFinding.Faulty;
import chainrule.formula.SideFinding.Tested;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.parse.SyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be asked about lines whose names were inferred, where a verdict would only say that
 * the inference lacks something: a name that is not known, or stands on one side alone, or fits no
 * shape.
 */
final class OpenQuestions {
  private final Set<String> inferred;
  private final Set<String> established;

  /**
   * The questions about some lines.
   *
   * @param inferred the names whose shapes were inferred
   * @param lines the lines as they were verified
   */
  OpenQuestions(Set<String> inferred, List<CheckedLine> lines) {
    this.inferred = inferred;
    this.established =
        lines.stream()
            .filter(line -> line.finding().verdict() == Verdict.HOLDS)
            .flatMap(line -> line.finding().sides().stream())
            .flatMap(OpenQuestions::comparison)
            .flatMap(comparison -> shared(comparison).stream())
            .collect(Collectors.toSet());
  }

  private static Stream<Comparison> comparison(SideFinding side) {
    return side instanceof Tested tested ? Stream.of(tested.comparison()) : Stream.empty();
  }

  private Set<String> shared(Comparison comparison) {
    Set<String> both = names(comparison.head().value());
    both.retainAll(names(comparison.side().value()));
    return both;
  }

  private Set<String> names(Optional<Expr> side) {
    return side.stream()
        .flatMap(value -> ExprQueries.symbols(value).stream())
        .filter(DeclaredSymbol.class::isInstance)
        .map(Symbol::name)
        .filter(inferred::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The line, with a question in the place of its verdict where there is one. */
  CheckedLine asked(CheckedLine line) {
    return question(line.finding())
        .map(LineFinding::faulty)
        .map(finding -> new CheckedLine(line.resolved(), finding, line.search()))
        .orElse(line);
  }

  private Optional<SyntaxException> question(LineFinding finding) {
    return switch (finding.verdict()) {
      case FAILS -> finding.firstFalse().flatMap(this::oneSided);
      case MEANINGLESS -> unknown(finding).or(() -> shapeless(finding));
      default -> Optional.empty();
    };
  }

  /** A name on one side alone, of which no other line says more. */
  private Optional<SyntaxException> oneSided(Tested side) {
    Set<String> all = unexplained(side.comparison().head().value());
    all.addAll(unexplained(side.comparison().side().value()));
    all.removeAll(shared(side.comparison()));
    all.removeAll(established);
    return all.stream()
        .findFirst()
        .map(
            name ->
                new SyntaxException(
                    "what is %s? it stands on one side only, and no line says what it is; write: let %s = …"
                        .formatted(Printer.quoted(name), name),
                    side.comparison().side().place()));
  }

  /**
   * The names that should stand on the other side as well: all, but where there is a derivative, in
   * which terms vanish, only a name that is differentiated itself.
   */
  private Set<String> unexplained(Optional<Expr> side) {
    Set<String> differentiated = new LinkedHashSet<>();
    AtomicBoolean found = new AtomicBoolean();
    side.ifPresent(
        value ->
            ExprQueries.walk(
                value,
                part -> {
                  if (part instanceof Derivative derivative) {
                    found.set(true);
                    DifferentiationTarget.symbol(derivative.of())
                        .filter(symbol -> !isIn(symbol, derivative.by()))
                        .ifPresent(symbol -> differentiated.add(symbol.name()));
                  }
                }));
    differentiated.retainAll(inferred);
    return found.get() ? differentiated : names(side);
  }

  private static boolean isIn(Symbol symbol, Expr variable) {
    return ExprQueries.symbols(variable).contains(symbol);
  }

  private static Optional<SyntaxException> unknown(LineFinding finding) {
    return faults(finding)
        .filter(fault -> fault.kind() == SemanticException.Kind.UNKNOWN_NAME)
        .findFirst()
        .map(fault -> new SyntaxException(fault.getMessage(), fault.place().orElse(0)));
  }

  private static Stream<SemanticException> faults(LineFinding finding) {
    Stream<RuntimeException> sides =
        finding.sides().stream()
            .filter(Faulty.class::isInstance)
            .map(side -> ((Faulty) side).fault());
    return Stream.concat(finding.fault().stream(), sides)
        .filter(SemanticException.class::isInstance)
        .map(SemanticException.class::cast);
  }

  /** A name that has no meaning in this line, and stands in no line that holds. */
  private Optional<SyntaxException> shapeless(LineFinding finding) {
    Set<String> names = new LinkedHashSet<>();
    finding
        .sides()
        .forEach(side -> names.addAll(names(side.chainSide().flatMap(typed -> typed.value()))));
    names.removeAll(established);
    return names.stream()
        .findFirst()
        .map(
            name ->
                new SyntaxException(
                    "what shape has %s? none was found with which this line has a meaning; write: given %s \\in …"
                        .formatted(Printer.quoted(name), name),
                    finding.place().orElse(0)));
  }
}
