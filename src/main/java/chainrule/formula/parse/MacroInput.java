package chainrule.formula.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is still to be read: tokens that macros became, then the rest of the typed text. */
final class MacroInput {
  private final String latex;
  private final Deque<MacroToken> pushed = new ArrayDeque<>();
  private int position;
  private int end;

  MacroInput(String latex) {
    this.latex = latex;
  }

  boolean hasNext() {
    return !pushed.isEmpty() || position < latex.length();
  }

  /** Where the token that was read last ends in the typed text. */
  int end() {
    return end;
  }

  MacroToken next() {
    if (pushed.isEmpty()) {
      pushed.push(typed());
    }
    MacroToken token = pushed.pop();
    end = token.end();
    return token;
  }

  /** Puts tokens before what is still to be read. */
  void push(List<MacroToken> tokens) {
    for (int k = tokens.size() - 1; k >= 0; k--) {
      pushed.push(tokens.get(k));
    }
  }

  Optional<MacroToken> peek() {
    if (!hasNext()) {
      return Optional.empty();
    }
    int before = end;
    MacroToken token = next();
    pushed.push(token);
    end = before;
    return Optional.of(token);
  }

  /** The next token, if it is that one, which then is read; blanks before it, too. */
  boolean take(String text) {
    List<MacroToken> blanks = new ArrayList<>();
    while (peek().filter(MacroToken::isSpace).isPresent()) {
      blanks.add(next());
    }
    if (peek().filter(token -> token.is(text)).isPresent()) {
      next();
      return true;
    }
    push(blanks);
    return false;
  }

  void skipBlanks() {
    while (peek().filter(MacroToken::isSpace).isPresent()) {
      next();
    }
  }

  /** What TeX takes as one argument, without its braces. */
  Optional<List<MacroToken>> argument() {
    skipBlanks();
    if (!hasNext()) {
      return Optional.empty();
    }
    return take("{") ? until("}") : Optional.of(List.of(next()));
  }

  /** {@code {…}} or {@code […]}, if it stands here. */
  Optional<List<MacroToken>> between(String open, String close) {
    return take(open) ? until(close) : Optional.empty();
  }

  /** What stands before the bracket that closes; that bracket is read, too. */
  private Optional<List<MacroToken>> until(String close) {
    List<MacroToken> inside = new ArrayList<>();
    int depth = 0;
    while (hasNext()) {
      MacroToken token = next();
      if (depth == 0 && token.is(close)) {
        return Optional.of(inside);
      }
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      inside.add(token);
    }
    return Optional.empty();
  }

  private MacroToken typed() {
    int start = position;
    int first = latex.codePointAt(position);
    position += Character.charCount(first);
    if (first == '\\' && position < latex.length()) {
      int second = latex.codePointAt(position);
      position += Character.charCount(second);
      while (MacroToken.isLetter(second)
          && position < latex.length()
          && MacroToken.isLetter(latex.charAt(position))) {
        position++;
      }
    } else if (first == '%') {
      int line = latex.indexOf('\n', position);
      position = line < 0 ? latex.length() : line;
    } else if (CombiningAccents.isAt(latex, position)) {
      return accented(start);
    }
    return MacroToken.typed(latex.substring(start, position), start, position);
  }

  /** A letter and the accent behind it, as Unicode has them, become a command and its argument. */
  private MacroToken accented(int start) {
    String letter = latex.substring(start, position);
    String accent = CombiningAccents.command(latex.charAt(position));
    position++;
    push(
        List.of(
            MacroToken.typed("{", start, position),
            MacroToken.typed(letter, start, position),
            MacroToken.typed("}", start, position)));
    return MacroToken.typed(accent, start, position);
  }
}
