package chainrule.formula;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.ShapeWords;
import chainrule.formula.ast.Symbol;
import chainrule.formula.infer.NamedLetter;
import chainrule.formula.infer.SourceLine;
import chainrule.formula.parse.Macros;
import chainrule.formula.resolve.SymbolTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of a part that no line of its page defines, and that the setting knows in which it is
 * read: J of (a) has to be J of (b), too, and U as tall.
 */
final class LeftOpenNames {
  private final SymbolTable setting;
  private final Set<NamedLetter> names = new HashSet<>();

  /**
   * Looks for them.
   *
   * @param lines those of the part, and before them what says what its names are
   * @param setting the names of the setting
   */
  LeftOpenNames(List<InputLine> lines, SymbolTable setting) {
    this.setting = setting;
    Macros macros = setting.macros();
    List<SourceLine> sources = DerivationReading.sources(lines);
    sources.forEach(line -> names.addAll(line.letters(macros)));
    sources.forEach(line -> line.defined(macros).ifPresent(names::remove));
    names.removeIf(name -> meaning(name).isEmpty());
  }

  /** Whether a part that is not read yet uses one of them. */
  boolean areIn(List<InputLine> lines) {
    return DerivationReading.sources(lines).stream()
        .anyMatch(line -> names.stream().anyMatch(name -> line.mentions(name, setting.macros())));
  }

  /** Whether another part takes one of them for something else. */
  boolean contradict(LeftOpenNames other) {
    return names.stream()
        .filter(other.names::contains)
        .anyMatch(name -> !meaning(name).equals(other.meaning(name)));
  }

  /** What a name is, with all that it is made of. */
  private Optional<String> meaning(NamedLetter name) {
    return Optional.<Symbol>ofNullable(setting.symbols().get(name.key()))
        .or(
            () ->
                Optional.ofNullable(setting.functions().get(name.key()))
                    .map(all -> all.get(0).let()))
        .map(LeftOpenNames::meaning);
  }

  private static String meaning(Symbol symbol) {
    return symbol.ingredients().stream()
        .map(
            part ->
                part instanceof DefinedSymbol let
                    ? Printer.latex(let.body())
                    : part.name() + " " + ShapeWords.of(part.shape()))
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
