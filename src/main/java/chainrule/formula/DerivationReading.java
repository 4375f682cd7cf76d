package chainrule.formula;

import chainrule.formula.ast.Symbol;
import chainrule.formula.infer.DeclarationInference;
import chainrule.formula.infer.Inferred;
import chainrule.formula.infer.Restricted;
import chainrule.formula.infer.SourceLine;
import chainrule.formula.infer.StatedNames;
import chainrule.formula.parse.ReadingStop;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the lines of a derivation are read.
 *
 * @param setting the name of the setting that letters have their meanings from; may be ""
 * @param start what is known before the first line
 * @param inputs the lines
 * @param inferred what is added for names that nobody has declared
 * @param restrictions what is taken of these names beyond their shapes
 */
record DerivationReading(
    String setting,
    ResolverState start,
    List<InputLine> inputs,
    Inferred inferred,
    List<Restricted> restrictions) {
  /** Copies the lines. */
  DerivationReading {
    inputs = List.copyOf(inputs);
    restrictions = List.copyOf(restrictions);
  }

  /** The lines as they are. */
  static DerivationReading asTyped(Setting setting, List<InputLine> inputs) {
    return asTyped(setting.name(), ResolverState.of(setting.meanings()), inputs);
  }

  /** The lines as they are. */
  static DerivationReading asTyped(String setting, ResolverState start, List<InputLine> inputs) {
    return new DerivationReading(setting, start, inputs, Inferred.NONE, List.of());
  }

  /** The lines with declarations for what they leave undeclared. */
  static DerivationReading inferred(
      String setting, ResolverState start, List<InputLine> inputs, StatedNames stated) {
    return of(
        setting, start, inputs, DeclarationInference.of(start.names(), sources(inputs), stated));
  }

  private static DerivationReading of(
      String setting, ResolverState start, List<InputLine> inputs, Inferred inferred) {
    return new DerivationReading(setting, start, inputs, inferred, inferred.stated());
  }

  /** The same by other conventions: x_i and X go together, or vectors are rows. */
  static List<DerivationReading> byOtherConventions(
      ResolverState start, List<InputLine> inputs, StatedNames stated) {
    return DeclarationInference.byOtherConventions(start.names(), sources(inputs), stated).stream()
        .map(inferred -> of("", start, inputs, inferred))
        .toList();
  }

  /** The lines as the inference takes them. */
  static List<SourceLine> sources(List<InputLine> inputs) {
    return inputs.stream().map(line -> new SourceLine(line.latex(), line.isDeclaration())).toList();
  }

  /** The same with one more restriction. */
  DerivationReading under(Restricted restricted) {
    List<Restricted> all = new ArrayList<>(restrictions);
    all.add(restricted);
    return new DerivationReading(setting, start, inputs, inferred, all);
  }

  /** What was taken that nobody has written. */
  Assumptions assumptions(boolean isProposed) {
    List<String> lines = new ArrayList<>(declarations());
    inferred.definitions().forEach(definition -> lines.add(definition.declaration()));
    return new Assumptions(isProposed ? setting : "", lines);
  }

  /** The names that nobody has declared, neither before the first line nor in a line. */
  Set<String> inferredNames() {
    List<InputLine> above = inputs.subList(0, inferred.first());
    ResolverState before = asTyped(setting, start, above).stateAfter();
    Set<String> names = givens(declared(before, declarations()));
    names.removeAll(givens(before));
    return names;
  }

  private static Set<String> givens(ResolverState state) {
    return state.names().givens().stream()
        .map(Symbol::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<String> declarations() {
    return inferred.declarations(restrictions);
  }

  /** Reads line after line; each goes on from the state that the line above it left. */
  List<ResolvedLine> resolve() {
    List<ResolvedLine> lines = new ArrayList<>();
    ResolverState state = start;
    ResolverState around = start;
    for (int k = 0; k < inputs.size(); k++) {
      ReadingStop.check();
      state = declared(state, k == inferred.first() ? declarations() : List.of());
      state = declared(state, inferred.definitionsBefore(k));
      InputLine input = inputs.get(k);
      around = input.context().isFirst() ? state : around;
      state = input.context().sentence().in(state).orElse(state);
      lines.add(ResolvedLine.of(input.defining(inferred.defined(k)), state));
      state = lines.get(k).row().after();
      state = input.context().isLast() ? state.underHeadingOf(around) : state;
    }
    return lines;
  }

  /** How many lines cannot be read, or say something of shapes that do not fit. */
  int unread() {
    return (int) resolve().stream().filter(line -> !line.row().isMeaningful()).count();
  }

  /** What the lines leave to those below them. */
  ResolverState stateAfter() {
    List<ResolvedLine> lines = resolve();
    return lines.isEmpty() ? start : lines.get(lines.size() - 1).row().after();
  }

  private static ResolverState declared(ResolverState before, List<String> declarations) {
    ResolverState state = before;
    for (String line : declarations) {
      state = ResolvedRow.ofDeclaration(state, line).after();
    }
    return state;
  }
}
