package chainrule.formula.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * What only the neighbours of a token can tell: which bar opens and which closes, which gap parts
 * two statements, which ampersand is only there to align.
 */
final class TokenClassifier {
  static final Set<Integer> OPENING =
      Set.of(
          FormulaLexer.LEFT_BRACE,
          FormulaLexer.LEFT_PAREN,
          FormulaLexer.LEFT_BRACKET,
          FormulaLexer.LEFT_CURLY,
          FormulaLexer.LEFT_ANGLE,
          FormulaLexer.BEGIN);
  static final Set<Integer> CLOSING =
      Set.of(
          FormulaLexer.RIGHT_BRACE,
          FormulaLexer.RIGHT_PAREN,
          FormulaLexer.RIGHT_BRACKET,
          FormulaLexer.RIGHT_CURLY,
          FormulaLexer.RIGHT_ANGLE,
          FormulaLexer.END);
  private static final Set<Integer> JOINING =
      Set.of(
          FormulaLexer.PLUS,
          FormulaLexer.MINUS,
          FormulaLexer.EQUAL,
          FormulaLexer.DEFINED,
          FormulaLexer.DOT_PRODUCT,
          FormulaLexer.CROSS,
          FormulaLexer.STAR,
          FormulaLexer.ELEMENTWISE,
          FormulaLexer.SLASH,
          FormulaLexer.LESS_EQUAL,
          FormulaLexer.GREATER_EQUAL,
          FormulaLexer.IN);
  private static final Set<Integer> OPERANDS =
      Set.of(
          FormulaLexer.LETTER,
          FormulaLexer.COMMAND,
          FormulaLexer.DIGIT,
          FormulaLexer.WORD,
          FormulaLexer.PRIME,
          FormulaLexer.DOTS);

  private final List<Token> result = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();

  private TokenClassifier(List<? extends Token> tokens) {
    levels.push(new Level(-1, tokens, 0));
    for (int k = 0; k < tokens.size(); k++) {
      add(tokens, k);
    }
  }

  static List<Token> prepared(List<? extends Token> tokens, int end) {
    List<? extends Token> kept = withoutFullStop(tokens);
    List<Token> result = new TokenClassifier(kept).result;
    CommonToken last = new CommonToken(Token.EOF, "<end>");
    last.setStartIndex(end);
    result.add(last);
    return result;
  }

  private static List<? extends Token> withoutFullStop(List<? extends Token> tokens) {
    int end = tokens.size();
    while (end > 0
        && Set.of(FormulaLexer.POINT, FormulaLexer.COMMA, FormulaLexer.SEMICOLON, FormulaLexer.GAP)
            .contains(tokens.get(end - 1).getType())) {
      end--;
    }
    return tokens.subList(0, end);
  }

  private void add(List<? extends Token> tokens, int k) {
    Token token = tokens.get(k);
    int type = token.getType();
    if (OPENING.contains(type)) {
      levels.push(new Level(type, tokens, k + 1));
      result.add(token);
    } else if (CLOSING.contains(type)) {
      result.add(token);
      if (levels.size() > 1) {
        levels.pop();
      }
    } else if (type == FormulaLexer.BAR) {
      bar(token);
    } else if (type == FormulaLexer.DOUBLE_BAR) {
      doubleBar(token);
    } else {
      other(tokens, k);
    }
  }

  private void other(List<? extends Token> tokens, int k) {
    Token token = tokens.get(k);
    int type = token.getType();
    Level level = levels.element();
    if (type == FormulaLexer.GAP && !(level.isListWithDots || isPause(tokens, k))) {
      return;
    }
    if (type == FormulaLexer.COLUMN && levels.stream().noneMatch(Level::isEnvironment)) {
      if (levels.size() == 1 && AlignedColumns.partsEquations(tokens, k)) {
        result.add(AlignedColumns.isLast(tokens, k) ? token : as(token, FormulaLexer.GAP));
      }
      return;
    }
    boolean apart = type == FormulaLexer.DOTS && level.isListWithDots;
    if (apart) {
      result.add(as(token, FormulaLexer.GAP));
    }
    result.add(token);
    if (apart) {
      result.add(as(token, FormulaLexer.GAP));
    }
  }

  /** A wide gap on the outside, with a formula that is complete on either side. */
  private boolean isPause(List<? extends Token> tokens, int k) {
    boolean wide = tokens.get(k).getText().startsWith("\\q");
    int before = k - 1;
    while (before >= 0 && isLayout(tokens.get(before))) {
      before--;
    }
    int behind = k + 1;
    while (behind < tokens.size() && isLayout(tokens.get(behind))) {
      behind++;
    }
    return wide
        && before >= 0
        && behind < tokens.size()
        && levels.size() == 1
        && !JOINING.contains(tokens.get(before).getType())
        && !JOINING.contains(tokens.get(behind).getType());
  }

  private static boolean isLayout(Token token) {
    int type = token.getType();
    return type == FormulaLexer.NEWLINE || type == FormulaLexer.COLUMN || type == FormulaLexer.GAP;
  }

  private void bar(Token token) {
    Level level = levels.element();
    int left = level.barsLeft--;
    if (level.barOpen) {
      level.barOpen = false;
      result.add(as(token, FormulaLexer.RIGHT_BAR));
    } else if (left % 2 == 1 && followsOperand()) {
      result.add(as(token, FormulaLexer.MID));
    } else {
      level.barOpen = true;
      result.add(as(token, FormulaLexer.LEFT_BAR));
    }
  }

  /** The one of KL(p \| q) parts, that of |A||B| closes and opens, any other is of a norm. */
  private void doubleBar(Token token) {
    Level level = levels.element();
    if (level.barOpen) {
      result.add(bar(token, FormulaLexer.RIGHT_BAR, token.getStartIndex()));
      result.add(bar(token, FormulaLexer.LEFT_BAR, token.getStopIndex()));
      return;
    }
    int left = level.doubleBarsLeft--;
    if (!level.normOpen && left % 2 == 1 && followsOperand()) {
      result.add(as(token, FormulaLexer.MID));
      return;
    }
    level.normOpen = !level.normOpen;
    result.add(as(token, level.normOpen ? FormulaLexer.LEFT_NORM : FormulaLexer.RIGHT_NORM));
  }

  private boolean followsOperand() {
    if (result.isEmpty()) {
      return false;
    }
    int type = result.get(result.size() - 1).getType();
    return OPERANDS.contains(type) || CLOSING.contains(type) || type == FormulaLexer.RIGHT_BAR;
  }

  /** One of the two bars of a double bar. */
  private static Token bar(Token both, int type, int place) {
    CommonToken bar = new CommonToken(both);
    bar.setType(type);
    bar.setStartIndex(place);
    bar.setStopIndex(place);
    return bar;
  }

  private static Token as(Token token, int type) {
    CommonToken changed = new CommonToken(token);
    changed.setType(type);
    return changed;
  }

  /** What is between a bracket and the one that closes it. */
  private static final class Level {
    private final boolean environment;
    private final boolean isListWithDots;
    private int barsLeft;
    private int doubleBarsLeft;
    private boolean barOpen;
    private boolean normOpen;

    Level(int opening, List<? extends Token> tokens, int start) {
      environment = opening == FormulaLexer.BEGIN;
      int depth = 0;
      boolean dots = false;
      boolean commas = false;
      for (int k = start; k < tokens.size() && depth >= 0; k++) {
        int type = tokens.get(k).getType();
        depth += OPENING.contains(type) ? 1 : CLOSING.contains(type) ? -1 : 0;
        barsLeft += depth == 0 && type == FormulaLexer.BAR ? 1 : 0;
        doubleBarsLeft += depth == 0 && type == FormulaLexer.DOUBLE_BAR ? 1 : 0;
        dots |= depth == 0 && type == FormulaLexer.DOTS && !besidePlus(tokens, k);
        commas |= depth == 0 && type == FormulaLexer.COMMA;
      }
      isListWithDots = opening == FormulaLexer.LEFT_BRACKET && dots && !commas;
    }

    boolean isEnvironment() {
      return environment;
    }

    private static boolean besidePlus(List<? extends Token> tokens, int k) {
      return (k > 0 && tokens.get(k - 1).getType() == FormulaLexer.PLUS)
          || (k + 1 < tokens.size() && tokens.get(k + 1).getType() == FormulaLexer.PLUS);
    }
  }
}
