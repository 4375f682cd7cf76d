package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command or a character, as TeX parts a text.
 *
 * @param text as it was typed, or as a macro has it
 * @param start where it comes from: how many characters of the typed text come before it, or before
 *     the call of the macro that it is from
 * @param end where that ends
 * @param origin the macro that it is from, if it was not typed
 * @param isExpandable false where it stands for what it meant before its name was taken
 */
record MacroToken(
    String text, int start, int end, Optional<MacroOrigin> origin, boolean isExpandable) {

  /**
   * A macro that is being replaced.
   *
   * @param name with its backslash
   * @param outer the macro that it was called in
   */
  record MacroOrigin(String name, Optional<MacroOrigin> outer) {
    /** Whether a macro is this one or one of those around it. */
    boolean includes(String other) {
      Optional<MacroOrigin> at = Optional.of(this);
      while (at.isPresent() && !at.get().name.equals(other)) {
        at = at.get().outer;
      }
      return at.isPresent();
    }
  }

  static MacroToken typed(String text, int start, int end) {
    return new MacroToken(text, start, end, Optional.empty(), true);
  }

  /** The same as a part of what a call of a macro becomes. */
  MacroToken at(int callStart, int callEnd, MacroOrigin call) {
    return new MacroToken(text, callStart, callEnd, Optional.of(call), isExpandable);
  }

  /** The same with the meaning that it has now, whatever is defined later. */
  MacroToken unexpandable() {
    return new MacroToken(text, start, end, origin, false);
  }

  /** Whether it is a command of letters, which must not run into a letter behind it. */
  boolean isWord() {
    return text.length() > 1 && text.charAt(0) == '\\' && isLetter(text.charAt(1));
  }

  boolean isCommand() {
    return text.length() > 1 && text.charAt(0) == '\\';
  }

  boolean isSpace() {
    return text.isBlank();
  }

  boolean is(String other) {
    return text.equals(other);
  }

  static boolean isLetter(int character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  /** What tokens are together, as a text. */
  static String text(List<MacroToken> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.text));
    return text.toString();
  }

  /** Tokens without blanks around them. */
  static List<MacroToken> stripped(List<MacroToken> tokens) {
    List<MacroToken> result = new ArrayList<>(tokens);
    while (!result.isEmpty() && result.get(0).isSpace()) {
      result.remove(0);
    }
    while (!result.isEmpty() && result.get(result.size() - 1).isSpace()) {
      result.remove(result.size() - 1);
    }
    return result;
  }
}
