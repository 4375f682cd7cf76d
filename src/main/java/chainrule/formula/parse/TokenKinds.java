package chainrule.formula.parse;

import org.antlr.v4.runtime.Token;

/** What tokens of the grammar are in the syntax tree. */
final class TokenKinds {
  private TokenKinds() {}

  static Relation relation(int type) {
    return switch (type) {
      case FormulaParser.EQUAL -> Relation.EQUAL;
      case FormulaParser.DEFINED, FormulaParser.DEFINES -> Relation.DEFINED;
      case FormulaParser.NOT_EQUAL -> Relation.NOT_EQUAL;
      case FormulaParser.LESS -> Relation.LESS;
      case FormulaParser.GREATER -> Relation.GREATER;
      case FormulaParser.LESS_EQUAL -> Relation.LESS_EQUAL;
      case FormulaParser.GREATER_EQUAL -> Relation.GREATER_EQUAL;
      case FormulaParser.IN -> Relation.IN;
      case FormulaParser.APPROXIMATE -> Relation.APPROXIMATE;
      default -> Relation.OTHER;
    };
  }

  static Separator separator(int type) {
    return switch (type) {
      case FormulaParser.COMMA -> Separator.COMMA;
      case FormulaParser.SEMICOLON -> Separator.SEMICOLON;
      case FormulaParser.COLON -> Separator.COLON;
      case FormulaParser.MID -> Separator.MID;
      case FormulaParser.COLUMN -> Separator.COLUMN;
      case FormulaParser.NEWLINE -> Separator.NEWLINE;
      case FormulaParser.KEYWORD -> Separator.KEYWORD;
      default -> Separator.GAP;
    };
  }

  static Times times(int type) {
    return switch (type) {
      case FormulaParser.DOT_PRODUCT -> Times.DOT;
      case FormulaParser.CROSS -> Times.CROSS;
      case FormulaParser.STAR -> Times.STAR;
      case FormulaParser.ELEMENTWISE -> Times.ELEMENTWISE;
      default -> Times.SLASH;
    };
  }

  static Bracket bracket(int type) {
    return switch (type) {
      case FormulaParser.LEFT_PAREN -> Bracket.PARENTHESES;
      case FormulaParser.LEFT_BRACKET -> Bracket.SQUARE;
      case FormulaParser.LEFT_CURLY -> Bracket.CURLY;
      default -> Bracket.ANGLE;
    };
  }

  static String mark(Token token) {
    return switch (token.getType()) {
      case FormulaParser.PLUS -> "+";
      case FormulaParser.MINUS -> "-";
      case FormulaParser.STAR -> "*";
      default -> "'";
    };
  }
}
