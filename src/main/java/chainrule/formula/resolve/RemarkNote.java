package chainrule.formula.resolve;

import chainrule.formula.parse.SyntaxException;
import java.util.regex.Pattern;

/** Words beside a formula, which are repeated and not checked. */
final class RemarkNote {
  /** “not” alone, or before a colon, and what says that the formula is not true. */
  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\s*\\(?(it is|it's|this is|which is|that is|is|are|but)?\\s*"
              + "(not|never|no longer|false|wrong|untrue|incorrect|not true|not the case|not correct)"
              + "(,? (that|in general|always|true|here))*[\\s:.!)]*"
              + "|(?i).*\\b(not|never|cannot|n[o'’]t|no longer|hardly|rarely)\\b.*"
              + "\\b(have|has|holds?|gets?|obtain|follows?|equals?|true|valid|correct|satisf\\w+)\\b.*"
              + "|(?i).*(n['’]t hold|\\b(fails?|violates|impossible|contradicts|refuted?|mistaken\\w*)\\b).*");

  private RemarkNote() {}

  /**
   * What is said of a remark.
   *
   * @throws SyntaxException if it says that the formula beside it is not true
   */
  static Note of(String words, int place) {
    if (DENIAL.matcher(words).matches()) {
      throw new SyntaxException(
          "“"
              + words.strip()
              + "” denies the formula; write what is claimed, with “\\ne” for instance",
          place);
    }
    return new Note(Note.Kind.REMARK, words);
  }
}
