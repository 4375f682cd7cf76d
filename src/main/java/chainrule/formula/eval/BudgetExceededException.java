package chainrule.formula.eval;

/** Something that takes more arithmetic than is allowed. */
public final class BudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Excess excess;

  private BudgetExceededException(Excess excess) {
    super(excess.toString(), null, false, false);
    this.excess = excess;
  }

  /** More numbers than may be computed. */
  static BudgetExceededException numbers(long most) {
    return new BudgetExceededException(new Excess(Excess.Kind.NUMBERS, "", most + 1, most));
  }

  /** A letter that runs over too many values. */
  static BudgetExceededException range(String letter, long length, long most) {
    return new BudgetExceededException(new Excess(Excess.Kind.RANGE, letter, length, most));
  }

  /** An array with too many entries. */
  public static BudgetExceededException entries(String name, long entries, long most) {
    return new BudgetExceededException(new Excess(Excess.Kind.ENTRIES, name, entries, most));
  }

  /** What is too much. */
  public Excess excess() {
    return excess;
  }
}
