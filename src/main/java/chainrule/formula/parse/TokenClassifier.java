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

  private static final Set<Integer> SCRIPTS = Set.of(FormulaLexer.OVER, FormulaLexer.UNDER);

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
      bar(tokens, k);
    } else if (type == FormulaLexer.DOUBLE_BAR) {
      doubleBar(tokens, k);
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

  /**
   * A bar opens where nothing stands that it could close: ||x| − |y||; behind what it could not
   * close, and before a subscript, it says where that is evaluated.
   */
  private void bar(List<? extends Token> tokens, int k) {
    Token token = tokens.get(k);
    boolean hasSubscript =
        k + 1 < tokens.size() && tokens.get(k + 1).getType() == FormulaLexer.UNDER;
    Level level = levels.element();
    int left = level.barsLeft--;
    if (level.isOpen(FormulaLexer.LEFT_BAR) && followsOperand()) {
      close(token, FormulaLexer.RIGHT_BAR);
    } else if (level.open.isEmpty() && hasSubscript && followsOperand()) {
      result.add(as(token, FormulaParser.AT));
    } else if (level.open.isEmpty() && left % 2 == 1 && followsOperand()) {
      result.add(as(token, FormulaLexer.MID));
    } else {
      open(token, FormulaLexer.LEFT_BAR);
    }
  }

  /** The one of KL(p \\| q) parts, any other is of a norm, or is two bars. */
  private void doubleBar(List<? extends Token> tokens, int k) {
    Token token = tokens.get(k);
    Level level = levels.element();
    int left = level.doubleBarsLeft--;
    if (level.isOpen(FormulaLexer.LEFT_NORM) && followsOperand()) {
      close(token, FormulaLexer.RIGHT_NORM);
    } else if (!token.getText().equals("||") || !areTwoBars(tokens, k)) {
      if (level.open.isEmpty() && left % 2 == 1 && followsOperand()) {
        result.add(as(token, FormulaLexer.MID));
      } else {
        open(token, FormulaLexer.LEFT_NORM);
      }
    }
  }

  /** Those of |A||B|, and of ||x| − |y|| where the next one alone closes. */
  private boolean areTwoBars(List<? extends Token> tokens, int k) {
    Token first = bar(tokens.get(k), tokens.get(k).getStartIndex());
    Token second = bar(tokens.get(k), tokens.get(k).getStopIndex());
    Level level = levels.element();
    if (level.isOpen(FormulaLexer.LEFT_BAR) && followsOperand()) {
      close(first, FormulaLexer.RIGHT_BAR);
      if (level.isOpen(FormulaLexer.LEFT_BAR)) {
        close(second, FormulaLexer.RIGHT_BAR);
      } else {
        open(second, FormulaLexer.LEFT_BAR);
      }
      return true;
    }
    boolean both = !followsOperand() && closesNext(tokens, k);
    if (both) {
      open(first, FormulaLexer.LEFT_BAR);
      open(second, FormulaLexer.LEFT_BAR);
    }
    return both;
  }

  private void open(Token token, int type) {
    levels.element().open.push(type);
    result.add(as(token, type));
  }

  private void close(Token token, int type) {
    levels.element().open.pop();
    result.add(as(token, type));
  }

  /** Whether the next bar stands alone behind an operand, before other two. */
  private static boolean closesNext(List<? extends Token> tokens, int start) {
    int depth = 0;
    for (int k = start + 1; k < tokens.size() && depth >= 0; k++) {
      int type = tokens.get(k).getType();
      depth += OPENING.contains(type) ? 1 : CLOSING.contains(type) ? -1 : 0;
      if (depth == 0 && type == FormulaLexer.DOUBLE_BAR) {
        return false;
      }
      if (depth == 0 && type == FormulaLexer.BAR) {
        return isOperand(tokens.get(k - 1).getType());
      }
    }
    return false;
  }

  private boolean followsOperand() {
    int last = result.size() - 1;
    return last >= 0 && (isOperand(result.get(last).getType()) || isScript(last));
  }

  /** Whether a token is what stands above or below another one: the star of w^*. */
  private boolean isScript(int place) {
    return place > 0 && SCRIPTS.contains(result.get(place - 1).getType());
  }

  private static boolean isOperand(int type) {
    return OPERANDS.contains(type)
        || CLOSING.contains(type)
        || type == FormulaLexer.RIGHT_BAR
        || type == FormulaLexer.RIGHT_NORM;
  }

  /** One of the two bars of a double bar. */
  private static Token bar(Token both, int place) {
    CommonToken bar = new CommonToken(both);
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
    private final Deque<Integer> open = new ArrayDeque<>();

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

    /** Whether the last of the bars that are open is of this type. */
    boolean isOpen(int type) {
      return !open.isEmpty() && open.peek() == type;
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
