package chainrule.formula;

import chainrule.formula.SideFinding.Comparison;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Symbol;
import chainrule.formula.infer.HollowCalls;
import chainrule.formula.infer.Inferred;
import chainrule.formula.infer.OpenDerivatives;
import chainrule.formula.infer.Restricted;
import chainrule.formula.infer.Restriction;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Note;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What has to be asked about lines in which names were inferred. A line fails only if it does so
 * whatever the author may know of these names; else it is asked what that is.
 */
final class OpenQuestions {
  private static final Pattern ACCENTED =
      Pattern.compile("\\\\(hat|widehat|bar|overline|tilde|widetilde)\\b");

  private final DerivationReading reading;
  private final LineVerifiers verifiers;
  private final Set<Symbol> before;
  private final Set<Symbol> inferred;

  OpenQuestions(ReadingTrial trial, LineVerifiers verifiers) {
    this.reading = trial.reading();
    this.verifiers = verifiers;
    SymbolTable start = reading.start().names();
    this.before = new HashSet<>(start.symbols().values());
    this.before.addAll(start.givens());
    this.inferred = new LinkedHashSet<>(trial.names().givens());
    Set<String> names = reading.inferredNames();
    this.inferred.removeIf(symbol -> !names.contains(symbol.name()));
  }

  /** The lines, with a question in the place of a verdict where there is one. */
  List<CheckedLine> asked(List<CheckedLine> lines) {
    List<CheckedLine> asked = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      CheckedLine line = lines.get(k);
      asked.add(
          question(k, line.finding())
              .map(words -> new SyntaxException(words, line.finding().place().orElse(0)))
              .map(question -> line.asked(LineFinding.faulty(question)))
              .orElse(line));
    }
    return asked;
  }

  private Optional<String> question(int line, LineFinding finding) {
    return switch (finding.verdict()) {
      case HOLDS -> open(finding).or(() -> fixed(finding)).or(() -> hollow(finding));
      case FAILS ->
          labelled(finding)
              .or(() -> open(finding))
              .or(() -> fixed(finding))
              .or(() -> falseSides(line, finding));
      case MEANINGLESS -> shapeless(finding);
      default -> Optional.empty();
    };
  }

  /** One letter, whose subscript is that of a sum, too: it may be meant for each. */
  private static Optional<String> labelled(LineFinding finding) {
    return finding.notes().stream()
        .filter(note -> note.kind() == Note.Kind.LABEL)
        .findFirst()
        .map(
            note ->
                "is %s one letter, or one for each %s? say for which, as in “y_i \\in \\{0, 1\\} for i \\in \\{1, \\dots, n\\}”"
                    .formatted(Printer.quoted(note.name()), Printer.quoted(note.reading())));
  }

  /** A derivative of what nobody has said to depend on the variable. */
  private Optional<String> open(LineFinding finding) {
    return finding.sides().stream()
        .flatMap(OpenQuestions::compared)
        .flatMap(ExprQueries::parts)
        .filter(part -> part instanceof Derivative open && OpenDerivatives.isOpen(open))
        .map(Derivative.class::cast)
        .filter(open -> isAdded(open.of()) || isAdded(open.by()))
        .map(OpenQuestions::depends)
        .findFirst();
  }

  /** The mean of what nobody has said to be random. */
  private Optional<String> fixed(LineFinding finding) {
    return finding.sides().stream()
        .flatMap(OpenQuestions::compared)
        .flatMap(ExprQueries::parts)
        .filter(part -> part instanceof Expectation mean && !isRandom(mean))
        .findFirst()
        .map(mean -> "what is random in %s? no line says so".formatted(Printer.inWords(mean)));
  }

  /** A softmax of a number, which is 1. */
  private Optional<String> hollow(LineFinding finding) {
    return finding.sides().stream()
        .flatMap(OpenQuestions::compared)
        .flatMap(ExprQueries::parts)
        .filter(part -> HollowCalls.isConstant(part))
        .findFirst()
        .map(call -> "what shape has what %s is of?".formatted(Printer.inWords(call)));
  }

  private static boolean isRandom(Expectation mean) {
    return ExprQueries.symbols(mean).stream()
        .flatMap(symbol -> symbol.ingredients().stream())
        .anyMatch(
            part ->
                part instanceof DeclaredSymbol given
                    && given.domain().kind() == Domain.Kind.BERNOULLI);
  }

  /** Whether a part is written with a name that is not known before the derivation. */
  private boolean isAdded(Expr part) {
    return ExprQueries.symbols(part).stream().anyMatch(symbol -> !before.contains(symbol));
  }

  /** A side, and what it is compared with. */
  private static Stream<Expr> compared(SideFinding side) {
    Stream<Expr> head =
        side instanceof SideFinding.Tested tested
            ? tested.comparison().head().value().stream()
            : Stream.of();
    return Stream.concat(head, side.chainSide().flatMap(ChainSide::value).stream());
  }

  private static String depends(Derivative open) {
    return "what is %s? no line says how it depends on %s"
        .formatted(Printer.inWords(open.of()), Printer.inWords(open.by()));
  }

  /** A question about each side that is false, of which the first is asked. */
  private Optional<String> falseSides(int line, LineFinding finding) {
    List<Optional<String>> questions = new ArrayList<>();
    for (int k = 0; k < finding.sides().size(); k++) {
      SideFinding side = finding.sides().get(k);
      if (side.verdict() == Verdict.FAILS) {
        Optional<String> missing =
            side instanceof SideFinding.Tested tested
                ? missing(tested.comparison())
                : Optional.empty();
        int place = k;
        questions.add(missing.or(() -> restricted(line, place)));
      }
    }
    return questions.stream().allMatch(Optional::isPresent) ? questions.get(0) : Optional.empty();
  }

  private Optional<String> missing(Comparison comparison) {
    return oneSided(comparison).or(() -> accented(comparison));
  }

  /** A name with an accent stands for something that is made of others. */
  private Optional<String> accented(Comparison comparison) {
    Set<Symbol> all = symbols(comparison.head().value(), true);
    all.addAll(symbols(comparison.side().value(), true));
    return all.stream()
        .map(symbol -> reading.inferred().meant(symbol.name()))
        .filter(name -> ACCENTED.matcher(name).lookingAt())
        .findFirst()
        .map(name -> "what is %s? no line says how it is made".formatted(Printer.quoted(name)));
  }

  /** A name on one side alone stands for more than nothing: it needs a definition. */
  private Optional<String> oneSided(Comparison comparison) {
    Set<Symbol> left = symbols(comparison.head().value(), false);
    Set<Symbol> right = symbols(comparison.side().value(), false);
    Set<Symbol> one = new LinkedHashSet<>(left);
    one.addAll(right);
    Set<Symbol> both = symbols(comparison.head().value(), true);
    both.retainAll(symbols(comparison.side().value(), true));
    one.removeAll(both);
    return asked(one)
        .map("what is %s? it stands on one side only, and no line says what it is"::formatted);
  }

  /** The name that is asked about, quoted: a size only where nothing else is. */
  private Optional<String> asked(Set<Symbol> names) {
    Inferred inference = reading.inferred();
    return names.stream()
        .map(Symbol::name)
        .min(Comparator.comparing(inference::isSize))
        .map(inference::meant)
        .map(Printer::quoted);
  }

  /** The inferred names in a side; those in derivatives, where they can vanish, if asked for. */
  private Set<Symbol> symbols(Optional<Expr> side, boolean inDerivatives) {
    Set<Symbol> symbols = new LinkedHashSet<>();
    side.ifPresent(value -> collect(value, inDerivatives, symbols));
    symbols.retainAll(inferred);
    return symbols;
  }

  private static void collect(Expr part, boolean inDerivatives, Set<Symbol> symbols) {
    if (part instanceof Derivative && !inDerivatives) {
      return;
    }
    if (part.children().isEmpty() || inDerivatives) {
      symbols.addAll(ExprQueries.symbols(part));
    }
    part.children().forEach(child -> collect(child, inDerivatives, symbols));
  }

  /** A restriction under which a side of the line is true. */
  private Optional<String> restricted(int line, int side) {
    for (Restriction restriction : Restriction.values()) {
      Restricted all = reading.inferred().all(restriction);
      boolean isAsked = !restriction.isOfTwoValues() && !all.names().isEmpty();
      if (isAsked && holds(line, side, all)) {
        return Optional.of(
            "false in general, but true where %s %s; if that is meant, declare it"
                .formatted(quoted(all.names()), words(restriction)));
      }
    }
    return Optional.empty();
  }

  private boolean holds(int line, int side, Restricted restricted) {
    ResolvedLine resolved = reading.under(restricted).resolve().get(line);
    List<SideFinding> sides = verifiers.verify(resolved).finding().sides();
    return side < sides.size() && sides.get(side).verdict() == Verdict.HOLDS;
  }

  private static String quoted(Collection<String> names) {
    return String.join(", ", names.stream().sorted().map(Printer::quoted).toList());
  }

  private static String words(Restriction restriction) {
    return switch (restriction) {
      case POSITIVE -> "is positive";
      case PROBABILITY -> "is between 0 and 1";
      case BINARY -> "is 0 or 1";
      case SIGN -> "is -1 or 1";
      case DISTRIBUTION -> "has entries whose sum is 1";
      case UNIT -> "has length 1";
      case ONE_HOT -> "is one-hot";
      case SYMMETRIC -> "is symmetric";
      case COVARIANCE -> "is symmetric and positive definite";
      case ORTHOGONAL -> "is orthogonal";
      case PROJECTION -> "is a projection";
      case DIAGONAL -> "is diagonal";
    };
  }

  /** A name for which no shape was found with which this line has a meaning. */
  private Optional<String> shapeless(LineFinding finding) {
    Set<Symbol> names = new LinkedHashSet<>();
    finding
        .sides()
        .forEach(side -> names.addAll(symbols(side.chainSide().flatMap(ChainSide::value), true)));
    return inferred.isEmpty()
        ? Optional.empty()
        : asked(names)
            .map(
                "what shape has %s? none was found with which this line has a meaning; declare it"
                    ::formatted)
            .or(() -> Optional.of(LineWords.message(finding)));
  }
}
