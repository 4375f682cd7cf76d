package chainrule.formula.ast;

/**
 * Where the entries of a given are drawn from.
 *
 * @param kind how
 * @param low the lower end, where there is one
 * @param high the upper end, or the probability of a 1
 */
public record Domain(Kind kind, Expr low, Expr high) {
  private static final Expr NONE = Expr.number(0);

  /** The real numbers, drawn from the normal distribution. */
  public static final Domain REAL = new Domain(Kind.REAL, NONE, NONE);

  /** Not drawn at all: the parameter of a function, which has the shape of what is put in. */
  public static final Domain ARGUMENT = new Domain(Kind.ARGUMENT, NONE, NONE);

  /** How entries are drawn. */
  public enum Kind {
    /** From all real numbers. */
    REAL,
    /** From the positive real numbers. */
    POSITIVE,
    /** From the real numbers without 0. */
    NONZERO,
    /** From an open interval. */
    INTERVAL,
    /** From a closed interval. */
    CLOSED_INTERVAL,
    /** From the whole numbers low, …, high. */
    WHOLE,
    /** One of two numbers, low or high. */
    EITHER,
    /** 1 with probability high, else 0. */
    BERNOULLI,
    /** Never drawn. */
    ARGUMENT
  }

  /** The whole numbers low, …, high. */
  public static Domain whole(Expr low, Expr high) {
    return new Domain(Kind.WHOLE, low, high);
  }

  /** Whether its values are whole numbers, so that it can be an index or a size. */
  public boolean isWhole() {
    return kind == Kind.WHOLE;
  }

  /** Whether its values lie between two numbers, of which low is less. */
  public boolean isInterval() {
    return kind == Kind.INTERVAL || kind == Kind.CLOSED_INTERVAL;
  }

  /** Whether its values fill a range, so that no draw meets a given one by chance. */
  public boolean isContinuous() {
    return switch (kind) {
      case REAL, POSITIVE, NONZERO, INTERVAL, CLOSED_INTERVAL -> true;
      case WHOLE, EITHER, BERNOULLI, ARGUMENT -> false;
    };
  }
}
