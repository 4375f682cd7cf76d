package chainrule.formula;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.ShapeWords;
import chainrule.formula.ast.Symbol;
import chainrule.formula.infer.SourceLine;
import chainrule.formula.infer.StatedNames;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a derivation as they go together with a setting: what says of its names what the
 * setting says, too, is left out, for declared anew they would be other letters.
 */
final class RepeatedDeclarations {
  private static final String LET = "let ";

  /** A function of one number, whose letter means nothing outside of its definition. */
  private static final Pattern FUNCTION =
      Pattern.compile("\\s*\\\\?[a-zA-Z]+\\s*\\(\\s*([a-z])\\s*\\)\\s*=.*", Pattern.DOTALL);

  private final LineVerifiers verifiers;
  private final List<InputLine> kept = new ArrayList<>();
  private ResolverState state;

  private RepeatedDeclarations(ResolverState setting, LineVerifiers verifiers) {
    this.state = setting;
    this.verifiers = verifiers;
  }

  /**
   * The lines, a blank one in the place of each that is left out; none where a declaration says
   * something else than the setting.
   */
  static Optional<List<InputLine>> leftOut(
      List<InputLine> inputs, ResolverState setting, LineVerifiers verifiers) {
    RepeatedDeclarations all = new RepeatedDeclarations(setting, verifiers);
    return inputs.stream().allMatch(all::takes) ? Optional.of(all.kept) : Optional.empty();
  }

  /** Takes a line, if it goes together with the setting. */
  private boolean takes(InputLine input) {
    if (!input.isDeclaration()) {
      return kept.add(input);
    }
    String latex = input.latex().strip();
    if (latex.startsWith(LET) && isKnownFunction(latex.substring(LET.length()))) {
      return kept.add(input.leftOut());
    }
    ResolvedRow row = ResolvedRow.ofDeclaration(state, input.latex());
    if (row.fault().isEmpty() && SentenceDeclaration.adds(state.names(), row.after().names())) {
      state = row.after();
      return kept.add(input);
    }
    if (row.fault().isPresent() && definesAnother(input)) {
      return kept.add(input);
    }
    return isRepeated(input, row) && kept.add(input.leftOut());
  }

  /**
   * Whether it defines a name that the setting does not know, with others that it does not know.
   */
  private boolean definesAnother(InputLine input) {
    return new SourceLine(input.latex(), true)
        .defined(state.names().macros())
        .filter(name -> !state.names().spellings().contains(name.base()))
        .filter(name -> !state.names().functions().containsKey(name.base()))
        .isPresent();
  }

  private boolean isRepeated(InputLine input, ResolvedRow row) {
    String latex = input.latex().strip();
    return latex.startsWith(LET)
        ? holds(latex.substring(LET.length()), state)
        : row.fault().isEmpty() && areSame(state.names(), row.after().names());
  }

  private static boolean areSame(SymbolTable before, SymbolTable after) {
    return after.families().equals(before.families())
        && after.functions().equals(before.functions())
        && after.symbols().keySet().equals(before.symbols().keySet())
        && after.symbols().keySet().stream()
            .allMatch(name -> isSame(before.symbols().get(name), after.symbols().get(name)));
  }

  /** Whether two letters have values of the same set. */
  private static boolean isSame(Symbol before, Symbol after) {
    return before == after
        || (before instanceof DeclaredSymbol known
            && after instanceof DeclaredSymbol anew
            && ShapeWords.of(known.shape()).equals(ShapeWords.of(anew.shape()))
            && known.domain().equals(anew.domain()));
  }

  private boolean isKnownFunction(String equation) {
    Matcher function = FUNCTION.matcher(equation);
    return function.matches()
        && holds(
            equation,
            ResolvedRow.ofDeclaration(
                    state, "given %s \\in \\mathbb{R}".formatted(function.group(1)))
                .after());
  }

  /** Whether it holds with sizes under other names, such as a last index W that is |V|. */
  private boolean holds(String equation, ResolverState names) {
    DerivationReading reading =
        DerivationReading.inferred("", names, List.of(InputLine.claim(equation)), StatedNames.NONE);
    return reading.inferred().declarations().isEmpty()
        && reading.resolve().stream()
            .map(verifiers::verify)
            .allMatch(line -> line.finding().verdict() == Verdict.HOLDS);
  }
}
