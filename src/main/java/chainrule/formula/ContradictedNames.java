package chainrule.formula;

import chainrule.formula.DocumentSection.Entry;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Printer;
import chainrule.formula.infer.NamedLetter;
import chainrule.formula.infer.SourceLine;
import chainrule.formula.parse.Macros;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of which an equation of a part says something else than how the part is read: “here J =
 * −log ŷ_o + λ” where J is known without λ. Lines that are written with such a name are not judged,
 * for its author may mean either.
 */
final class ContradictedNames {
  private final LineVerifiers verifiers;
  private final Macros macros;
  private final Map<NamedLetter, String> names = new LinkedHashMap<>();
  private final List<CheckedLine> lines = new ArrayList<>();
  private ResolverState state;

  private ContradictedNames(ResolverState start, LineVerifiers verifiers) {
    this.verifiers = verifiers;
    this.macros = start.names().macros();
    this.state = start;
  }

  /**
   * The lines of a part, with a question in the place of each verdict on such a name.
   *
   * @param lines one for each input of the part
   */
  static List<CheckedLine> asked(
      SectionPart part, List<CheckedLine> lines, LineVerifiers verifiers) {
    ResolverState start =
        lines.isEmpty() ? part.section().start() : lines.get(0).resolved().before();
    ContradictedNames all = new ContradictedNames(start, verifiers);
    for (Entry entry : part.entries()) {
      if (entry.input().isPresent()) {
        all.line(lines.get(all.lines.size()));
      } else {
        entry.claim().ifPresent(all::claim);
      }
    }
    return all.lines;
  }

  private void line(CheckedLine line) {
    InputLine input = line.resolved().input();
    SourceLine source = new SourceLine(input.latex(), input.isDeclaration());
    Optional<NamedLetter> meant = mentioned(source);
    lines.add(
        input.isDeclaration() || line.finding().fault().isPresent()
            ? line
            : meant.map(name -> asked(line, name)).orElse(line));
    learn(source, line.isWrong() && !input.isDeclaration());
    state = line.resolved().row().after();
  }

  /** An equation of a sentence, which is not judged. */
  private void claim(String equation) {
    ResolvedLine resolved = ResolvedLine.of(InputLine.claim(equation), state);
    learn(new SourceLine(equation, false), isContradicted(verifiers.verify(resolved)));
  }

  private static boolean isContradicted(CheckedLine claim) {
    return claim.isWrong() || claim.finding().verdict() == Verdict.UNREADABLE;
  }

  /** Learns the name of an equation that contradicts, or is written with one that does. */
  private void learn(SourceLine equation, boolean contradicts) {
    equation
        .defined(macros)
        .filter(this::isDefined)
        .filter(name -> contradicts || mentioned(equation).isPresent())
        .ifPresent(name -> names.putIfAbsent(name, equation.latex()));
  }

  /** Whether it is known what the name is; of one that is drawn an equation is a case. */
  private boolean isDefined(NamedLetter name) {
    SymbolTable known = state.names();
    return known.symbols().get(name.key()) instanceof DefinedSymbol
        || known.functions().containsKey(name.key())
        || known.families().containsKey(name.key());
  }

  private Optional<NamedLetter> mentioned(SourceLine line) {
    return names.keySet().stream().filter(name -> line.mentions(name, macros)).findFirst();
  }

  private CheckedLine asked(CheckedLine line, NamedLetter name) {
    String words =
        "“%s” says something else of %s than how it is read here; write “let %1$s” if that is meant"
            .formatted(names.get(name).strip(), Printer.named(name.key()));
    return line.asked(LineFinding.faulty(new SyntaxException(words, 0)));
  }
}
