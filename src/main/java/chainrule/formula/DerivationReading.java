package chainrule.formula;

import chainrule.formula.infer.DeclarationInference;
import chainrule.formula.infer.DeclarationInference.Inferred;
import chainrule.formula.infer.SourceRow;
import chainrule.formula.parse.RowSplitter.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the lines of a derivation are read.
 *
 * @param setting what the letters mean before the first line
 * @param inputs the lines, with the declarations among them that were inferred
 * @param assumptions what was taken that nobody has written
 * @param inferred the names whose shapes were inferred
 * @param isInferred whether what is undeclared was to be inferred
 */
record DerivationReading(
    Setting setting,
    List<InputLine> inputs,
    Assumptions assumptions,
    Set<String> inferred,
    boolean isInferred) {
  /** Copies the lines and the names. */
  DerivationReading {
    inputs = List.copyOf(inputs);
    inferred = Set.copyOf(inferred);
  }

  /** The lines as they are. */
  static DerivationReading asTyped(Setting setting, List<InputLine> inputs) {
    return new DerivationReading(setting, inputs, Assumptions.NONE, Set.of(), false);
  }

  /** The lines with declarations for what they leave undeclared. */
  static DerivationReading inferred(Setting setting, List<InputLine> inputs) {
    Inferred inferred = DeclarationInference.of(setting.meanings(), rows(inputs));
    List<InputLine> all = new ArrayList<>();
    for (int row = 0; row < inputs.size(); row++) {
      inferred.before(row).forEach(line -> all.add(declaration(line)));
      all.add(inferred.isDefinition(row) ? inputs.get(row).defining() : inputs.get(row));
    }
    Assumptions assumptions = new Assumptions(setting.name(), inferred.all());
    return new DerivationReading(setting, all, assumptions, inferred.symbols(), true);
  }

  private static InputLine declaration(String line) {
    return new InputLine(List.of(new Row(line, true, 0)));
  }

  /** The lines as the inference takes them. */
  static List<SourceRow> rows(List<InputLine> inputs) {
    return inputs.stream().map(line -> new SourceRow(line.latex(), line.isDeclaration())).toList();
  }
}
