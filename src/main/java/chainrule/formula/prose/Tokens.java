package chainrule.formula.prose;

import chainrule.formula.prose.Sentence.Part;
import chainrule.formula.prose.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a sentence at its words. */
final class Tokens {
  /** A command of LaTeX such as that of emphasis, and what else is no word. */
  private static final Pattern MARKUP = Pattern.compile("\\\\[a-zA-Z]+\\*?|[{}~*_`]");

  /** Two words that are one: what is non-zero is not denied to be anything. */
  private static final Pattern JOINED =
      Pattern.compile("(?i)\\bnon-(?=zero|singular|linear|trivial|negative|empty)");

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+(?:['’][a-z]+)?|[^\\sA-Za-z-]");
  private static final Pattern PRODUCT =
      Pattern.compile("\\s*([^=<>\\\\,]+?)\\s*\\\\times\\s*([^=<>\\\\,]+?)\\s*");

  private Tokens() {}

  static List<Token> of(Sentence sentence) {
    List<Token> tokens = new ArrayList<>();
    for (Part part : sentence.parts()) {
      if (part.isFormula()) {
        tokens.add(formula(part.text()));
      } else {
        words(part.text(), tokens);
      }
    }
    return sized(tokens);
  }

  private static Token formula(String latex) {
    Matcher product = PRODUCT.matcher(latex);
    return product.matches()
        ? new Token(Kind.SIZE, product.group(1) + "," + product.group(2))
        : new Token(Kind.FORMULA, latex);
  }

  private static void words(String text, List<Token> tokens) {
    Matcher token = TOKEN.matcher(plain(text));
    while (token.find()) {
      boolean isWord = Character.isLetter(token.group().charAt(0));
      tokens.add(new Token(isWord ? Kind.WORD : Kind.MARK, token.group().toLowerCase(Locale.ROOT)));
    }
  }

  private static String plain(String text) {
    return JOINED.matcher(MARKUP.matcher(text).replaceAll(" ")).replaceAll("non");
  }

  /** With “n dimensional” and “m by n” as sizes. */
  private static List<Token> sized(List<Token> tokens) {
    List<Token> sized = new ArrayList<>();
    for (int k = 0; k < tokens.size(); k++) {
      Token token = tokens.get(k);
      if (isAt(tokens, k, "dimensional")) {
        sized.add(new Token(Kind.SIZE, token.text()));
        k++;
      } else if (isAt(tokens, k, "by") && k + 2 < tokens.size() && tokens.get(k + 2).isFormula()) {
        sized.add(new Token(Kind.SIZE, token.text() + "," + tokens.get(k + 2).text()));
        k += 2;
      } else {
        sized.add(token);
      }
    }
    return sized;
  }

  private static boolean isAt(List<Token> tokens, int formula, String word) {
    return tokens.get(formula).isFormula()
        && formula + 1 < tokens.size()
        && tokens.get(formula + 1).isWord(word);
  }
}
