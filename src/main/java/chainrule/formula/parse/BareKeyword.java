package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The word that a condition in a row of its own begins with, typed without {@code \text}: {@code if
 * w = o:}. Letters side by side are a word only there.
 */
final class BareKeyword {
  private static final Set<String> WORDS = Set.of("if", "If", "for", "For", "when", "When");

  private BareKeyword() {}

  /** The tokens of a row, in which such a word is one keyword. */
  static List<? extends Token> joined(List<? extends Token> tokens) {
    int end = wordEnd(tokens);
    int length = tokens.size();
    boolean isHeading =
        end > 1
            && end < length - 1
            && tokens.get(end).getStartIndex() > tokens.get(end - 1).getStopIndex() + 1
            && tokens.get(length - 1).getType() == FormulaLexer.COLON
            && WORDS.contains(word(tokens.subList(0, end)));
    if (!isHeading) {
      return tokens;
    }
    List<Token> joined = new ArrayList<>();
    joined.add(keyword(tokens.subList(0, end)));
    joined.addAll(tokens.subList(end, length));
    return joined;
  }

  private static int wordEnd(List<? extends Token> tokens) {
    int end = 0;
    while (end < tokens.size()
        && tokens.get(end).getType() == FormulaLexer.LETTER
        && (end == 0
            || tokens.get(end).getStartIndex() == tokens.get(end - 1).getStopIndex() + 1)) {
      end++;
    }
    return end;
  }

  private static String word(List<? extends Token> letters) {
    StringBuilder word = new StringBuilder();
    letters.forEach(letter -> word.append(letter.getText()));
    return word.toString();
  }

  private static Token keyword(List<? extends Token> letters) {
    CommonToken keyword = new CommonToken(letters.get(0));
    keyword.setType(FormulaLexer.KEYWORD);
    keyword.setText("\\text{" + word(letters) + "}");
    keyword.setStopIndex(letters.get(letters.size() - 1).getStopIndex());
    return keyword;
  }
}
