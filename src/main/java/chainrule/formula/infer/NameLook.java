package chainrule.formula.infer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a name looks like: by convention, capitals are matrices and Greek letters are numbers. */
final class NameLook {
  /** The letter under accents and styles: of \hat{\mathbf{x}}, x. */
  private static final Pattern INNERMOST = Pattern.compile("(\\\\?[a-zA-Z]+)\\}*(\\^.*)?$");

  private NameLook() {}

  static String letter(String base) {
    Matcher inner = INNERMOST.matcher(base);
    return inner.find() ? inner.group(1) : base;
  }

  static boolean isCapital(String base) {
    String letter = letter(base);
    return letter.startsWith("\\")
        ? Character.isUpperCase(letter.charAt(1))
        : letter.length() == 1 && Character.isUpperCase(letter.charAt(0));
  }

  static boolean isGreek(String base) {
    return letter(base).startsWith("\\");
  }
}
