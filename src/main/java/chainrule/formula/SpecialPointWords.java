package chainrule.formula;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Printer;
import chainrule.formula.verify.ChosenEntry;
import chainrule.formula.verify.Finding;
import chainrule.formula.verify.SamplePoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says at which special points a line is false that holds at ordinary ones. */
final class SpecialPointWords {
  private SpecialPointWords() {}

  static Optional<String> of(Finding.Fails fails) {
    return fails
        .inside()
        .map(condition -> "where " + Printer.quoted(Printer.latex(condition)))
        .or(() -> fails.special().map(SpecialPointWords::where))
        .map(where -> "false " + where + ", and at no ordinary point that was tried");
  }

  private static String where(SamplePoint point) {
    List<DeclaredSymbol> symbols = point.symbols();
    return switch (point.kind()) {
      case ORDINARY, PREMISE, ROUND -> "there";
      case ZERO -> at(symbols, "0");
      case ONE -> at(symbols, "1");
      case MINUS_ONE -> at(symbols, "−1");
      case LARGE -> at(symbols, "30");
      case MINUS_LARGE -> at(symbols, "−30");
      case LOWEST -> "at the lower end of the range of " + names(symbols);
      case HIGHEST -> "at the upper end of the range of " + names(symbols);
      case MIXED -> "where each entry of " + names(symbols) + " is 0, ±1 or ±30";
      case SPREAD -> "where the entries of " + names(symbols) + " are 30, −15, 10, …";
      case EQUAL_ENTRIES -> "where the entries of " + names(symbols) + " are equal";
      case WHOLE_VALUE, BOUNDARY, CROSSING, TOUCHING, CLOSEST -> "where " + values(point.chosen());
      case LEAST -> "near where " + values(point.chosen());
      case EQUAL -> "where " + names(symbols) + " are equal";
    };
  }

  private static String values(List<ChosenEntry> chosen) {
    return chosen.stream()
        .map(c -> entry(c) + " is " + NumberFormatter.of(List.of(List.of(c.value()))))
        .collect(Collectors.joining(" and "));
  }

  private static String entry(ChosenEntry chosen) {
    String name = Printer.named(chosen.symbol().name());
    return chosen.symbol().shape().isScalar()
        ? name
        : "entry " + (chosen.entry() + 1) + " of " + name;
  }

  private static String at(List<DeclaredSymbol> symbols, String number) {
    boolean all = symbols.stream().allMatch(symbol -> isUnbounded(symbol.domain()));
    return all
        ? "where " + names(symbols) + (symbols.size() > 1 ? " are " : " is ") + number
        : "where " + names(symbols) + " come closest to " + number;
  }

  private static boolean isUnbounded(Domain domain) {
    return domain.kind() == Domain.Kind.REAL || domain.kind() == Domain.Kind.NONZERO;
  }

  private static String names(List<DeclaredSymbol> symbols) {
    return symbols.stream()
        .map(symbol -> Printer.named(symbol.name()))
        .collect(Collectors.joining(" and "));
  }
}
