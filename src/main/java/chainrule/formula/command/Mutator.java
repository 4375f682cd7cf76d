package chainrule.formula.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Slips of the pen in a text. It knows nothing of what the tokens mean, nor of the edits by which
 * repairs are found; but those were written in the knowledge of these slips, and undo them all.
 */
enum Mutator {
  /** A token is lost. */
  LOST {
    @Override
    List<String> of(String latex) {
      return Slips.eachToken(latex, token -> List.of(""));
    }
  },
  /** A token is another that is often taken for it. */
  CONFUSED {
    @Override
    List<String> of(String latex) {
      return Slips.eachToken(latex, Slips::confused);
    }
  },
  /** A letter is another letter of the line. */
  LETTER {
    @Override
    List<String> of(String latex) {
      Set<String> letters = Slips.letters(latex);
      return Slips.eachLetter(latex, letter -> List.copyOf(letters));
    }
  },
  /** A letter has a minus sign before it. */
  NEGATED {
    @Override
    List<String> of(String latex) {
      return Slips.eachLetter(latex, letter -> List.of("(-" + letter + ")"));
    }
  },
  /** Two neighbouring names stand in the other order. */
  SWAPPED {
    @Override
    List<String> of(String latex) {
      return Slips.eachPair(latex, (a, b) -> b + " " + a);
    }
  },
  /** Two neighbouring names have each other's scripts. */
  SCRIPTS_EXCHANGED {
    @Override
    List<String> of(String latex) {
      return Slips.eachPair(
          latex,
          (a, b) -> Slips.base(a) + Slips.scripts(b) + " " + Slips.base(b) + Slips.scripts(a));
    }
  },
  /** The scripts of a name stand at its neighbour. */
  SCRIPTS_MOVED {
    @Override
    List<String> of(String latex) {
      return Slips.eachPair(
          latex,
          (a, b) ->
              Slips.scripts(b).isEmpty()
                  ? Slips.base(a) + " " + b + Slips.scripts(a)
                  : a + " " + b);
    }
  },
  /** A subscript is a superscript, or the other way round. */
  LEVEL {
    @Override
    List<String> of(String latex) {
      return Slips.replaced(
          latex,
          "([_^])(\\{[^{}]*\\}|[a-zA-Z0-9])",
          m -> (m.group(1).equals("_") ? "^" : "_") + m.group(2));
    }
  },
  /** A pair of brackets is lost. */
  BRACKETS_LOST {
    @Override
    List<String> of(String latex) {
      return Slips.eachBracket(
          latex, (before, inside, after) -> before + " " + inside + " " + after);
    }
  },
  /** A bracket is closed one name too late. */
  BRACKET_LATE {
    @Override
    List<String> of(String latex) {
      return Slips.replaced(
          latex, "([)\\]])\\s*(" + Slips.NAME + ")", m -> " " + m.group(2) + m.group(1));
    }
  },
  /** A bracket is opened one name too early. */
  BRACKET_EARLY {
    @Override
    List<String> of(String latex) {
      return Slips.replaced(
          latex,
          "(" + Slips.NAME + ")\\s*([(\\[])",
          m -> m.group(m.groupCount()) + m.group(1) + " ");
    }
  },
  /** Two neighbouring operators stand in the other order: Σ log for log Σ. */
  OPERATORS_EXCHANGED {
    @Override
    List<String> of(String latex) {
      return Slips.replaced(
          latex,
          "(" + Slips.OPERATOR + ")\\s*(" + Slips.OPERATOR + ")",
          m -> m.group(2) + " " + m.group(1) + " ");
    }
  },
  /** A fraction is a product. */
  FRACTION_LOST {
    @Override
    List<String> of(String latex) {
      return Slips.eachFraction(latex, (top, bottom) -> top + " " + bottom);
    }
  },
  /** A derivative is upside down. */
  DERIVATIVE_INVERTED {
    @Override
    List<String> of(String latex) {
      return Slips.eachFraction(
          latex,
          (top, bottom) ->
              top.contains("\\partial")
                  ? "\\frac{" + bottom + "}{" + top + "}"
                  : "\\frac{" + top + "}{" + bottom + "}");
    }
  },
  /** A factor behind a fraction is below it. */
  FACTOR_BELOW {
    @Override
    List<String> of(String latex) {
      return Slips.replaced(latex, "\\}\\s*(" + Slips.NAME + ")", m -> " " + m.group(1) + "}");
    }
  },
  /** A plus sign stands one name too early. */
  PLUS_EARLY {
    @Override
    List<String> of(String latex) {
      return Slips.replaced(
          latex, "(" + Slips.NAME + ")\\s*([-+])", m -> m.group(2) + m.group(1) + " ");
    }
  },
  /** A plus sign stands one name too late. */
  PLUS_LATE {
    @Override
    List<String> of(String latex) {
      return Slips.replaced(
          latex, "([-+])\\s*(" + Slips.NAME + ")", m -> m.group(2) + " " + m.group(1));
    }
  },
  /** A sum is a product over the same range. */
  PRODUCT_FOR_SUM {
    @Override
    List<String> of(String latex) {
      return Slips.replaced(latex, "\\\\sum", m -> "\\prod");
    }
  },
  /** The ends of a range are exchanged. */
  RANGE_INVERTED {
    @Override
    List<String> of(String latex) {
      return Slips.replaced(
          latex,
          "_\\{([a-z])=([^{},]*)\\}\\^(\\{[^{}]*\\}|[A-Za-z])",
          m -> "_{" + m.group(1) + "=" + Slips.bare(m.group(3)) + "}^{" + m.group(2) + "}");
    }
  };

  /** The text with each slip of this kind. */
  abstract List<String> of(String latex);

  /** A slip, and the text with it. */
  record Mutant(Mutator operator, String latex) {}

  /** All slips of all kinds. */
  static List<Mutant> all(String latex) {
    Set<String> seen = new LinkedHashSet<>(List.of(latex));
    List<Mutant> mutants = new ArrayList<>();
    for (Mutator operator : values()) {
      operator.of(latex).stream()
          .filter(seen::add)
          .forEach(text -> mutants.add(new Mutant(operator, text)));
    }
    return mutants;
  }
}
