package chainrule.formula;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Printer;
import chainrule.formula.verify.ChosenEntry;
import chainrule.formula.verify.SamplePoint;
import java.util.List;
import java.util.stream.Collectors;

/** Says at which special points a line is false that holds at ordinary ones. */
final class SpecialPointWords {
  private SpecialPointWords() {}

  static String of(SamplePoint point) {
    return "false " + where(point) + ", and at no ordinary point that was tried";
  }

  private static String where(SamplePoint point) {
    List<DeclaredSymbol> symbols = point.symbols();
    return switch (point.kind()) {
      case ORDINARY, PREMISE, ROUND -> "there";
      case ZERO -> at(symbols, "0");
      case ONE -> at(symbols, "1");
      case MINUS_ONE -> at(symbols, "−1");
      case LARGE -> end(symbols, "30", "upper");
      case MINUS_LARGE -> end(symbols, "−30", "lower");
      case MIXED -> "where each entry of " + names(symbols) + " is 0, ±1 or ±30";
      case SPREAD -> "where the entries of " + names(symbols) + " are 30, −15, 10, …";
      case EQUAL_ENTRIES -> "where the entries of " + names(symbols) + " are equal";
      case BOUNDARY, CROSSING, TOUCHING -> "where " + values(point.chosen());
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

  private static String end(List<DeclaredSymbol> symbols, String number, String end) {
    return isUnbounded(symbols.get(0).domain())
        ? at(symbols, number)
        : "at the " + end + " end of the range of " + names(symbols);
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
