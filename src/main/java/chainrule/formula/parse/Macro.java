package chainrule.formula.parse;

import java.util.List;

/**
 * What a name stands for.
 *
 * @param parameters what it takes
 * @param body what it becomes, with {@code #1} for its first argument
 */
record Macro(List<Parameter> parameters, List<MacroToken> body) {
  Macro {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
  }

  /** How an argument is written. */
  enum Kind {
    /** {@code {…}}, or one token. */
    MANDATORY,
    /** {@code […]}, or nothing. */
    OPTIONAL,
    /** {@code {…}}, or nothing. */
    GROUP,
    /** {@code *}, or nothing. */
    STAR,
    /** {@code _{…}}, or nothing. */
    SUBSCRIPT
  }

  /**
   * One argument.
   *
   * @param kind how it is written
   * @param otherwise what it is where it was left out
   */
  record Parameter(Kind kind, List<MacroToken> otherwise) {
    Parameter {
      otherwise = List.copyOf(otherwise);
    }
  }
}
