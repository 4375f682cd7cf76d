package chainrule.view.tables;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/**
 * Prints a number by a pattern. What is printed as zero has no sign, and an exponent of 0 is left
 * out.
 */
final class WithoutMinusZero extends DecimalFormat {
  WithoutMinusZero(String pattern) {
    super(pattern, symbols());
  }

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setExponentSeparator("e");
    return symbols;
  }

  @Override
  public StringBuffer format(double number, StringBuffer result, FieldPosition position) {
    StringBuffer text = super.format(number, new StringBuffer(), position);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return result.append(zero ? zero(text.toString()) : withoutExponentZero(text.toString()));
  }

  private static String withoutExponentZero(String text) {
    return text.endsWith("e0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String zero(String text) {
    return text.contains("e") ? "0" : text.replace("-", "");
  }
}
