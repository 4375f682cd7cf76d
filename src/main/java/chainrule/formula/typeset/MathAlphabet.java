package chainrule.formula.typeset;

import java.util.Map;

/** Letters in bold, blackboard bold and script, which are characters of their own in Unicode. */
final class MathAlphabet {
  /** The letters that had characters before the others of their alphabet had. */
  private static final Map<String, String> EARLIER =
      Map.ofEntries(
          Map.entry("doubleC", "ℂ"),
          Map.entry("doubleH", "ℍ"),
          Map.entry("doubleN", "ℕ"),
          Map.entry("doubleP", "ℙ"),
          Map.entry("doubleQ", "ℚ"),
          Map.entry("doubleR", "ℝ"),
          Map.entry("doubleZ", "ℤ"),
          Map.entry("scriptB", "ℬ"),
          Map.entry("scriptE", "ℰ"),
          Map.entry("scriptF", "ℱ"),
          Map.entry("scriptH", "ℋ"),
          Map.entry("scriptI", "ℐ"),
          Map.entry("scriptL", "ℒ"),
          Map.entry("scriptM", "ℳ"),
          Map.entry("scriptR", "ℛ"),
          Map.entry("scripte", "ℯ"),
          Map.entry("scriptg", "ℊ"),
          Map.entry("scripto", "ℴ"));

  private MathAlphabet() {}

  /**
   * A character in a font.
   *
   * @param character one letter or digit; anything else stays as it is
   * @param font bold, double, script or plain
   */
  static String of(String character, String font) {
    int code = character.codePointAt(0);
    if (character.length() > Character.charCount(code)) {
      return character;
    }
    if (EARLIER.containsKey(font + character)) {
      return EARLIER.get(font + character);
    }
    return switch (font) {
      case "bold" -> shifted(code, 0x1D400, 0x1D7CE);
      case "double" -> shifted(code, 0x1D538, 0x1D7D8);
      case "script" -> shifted(code, 0x1D49C, '0');
      default -> character;
    };
  }

  private static String shifted(int code, int capitalA, int zero) {
    boolean bold = capitalA == 0x1D400;
    int shifted = code;
    if (code >= 'A' && code <= 'Z') {
      shifted = capitalA + code - 'A';
    } else if (code >= 'a' && code <= 'z') {
      shifted = capitalA + 26 + code - 'a';
    } else if (code >= '0' && code <= '9') {
      shifted = zero + code - '0';
    } else if (bold && code >= 'α' && code <= 'ω') {
      shifted = 0x1D6C2 + code - 'α';
    } else if (bold && code >= 'Α' && code <= 'Ω') {
      shifted = 0x1D6A8 + code - 'Α';
    }
    return new String(Character.toChars(shifted));
  }
}
