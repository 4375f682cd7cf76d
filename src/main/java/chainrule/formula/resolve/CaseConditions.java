package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;

/**
 * The cases of a head within a row.
 *
 * <pre>
 *   x &gt; 0:  f = a  (w = o),  b  else       b is claimed where x &gt; 0 and w ≠ o
 *   w = o:  f = a,  b  else                b is claimed where w ≠ o
 * </pre>
 */
final class CaseConditions {
  private Condition under = Condition.ALWAYS;
  private Condition colonsDenied = Condition.ALWAYS;
  private Condition denied = Condition.ALWAYS;

  /** A head, said to hold under a condition. */
  void first(Condition colon) {
    colonsDenied = Condition.ALWAYS;
    denied = Condition.ALWAYS;
    begin(colon);
  }

  /** Another value of that head, under the same condition if no other stands before it. */
  void another(Condition colon) {
    if (!colon.isAlways()) {
      begin(colon);
    }
  }

  private void begin(Condition colon) {
    under = colon;
    colonsDenied = denying(colonsDenied, colon);
  }

  /** A condition behind a value. */
  void met(Condition behind) {
    denied = denying(denied, behind);
  }

  private static Condition denying(Condition so, Condition met) {
    return met.isAlways() ? so : so.and(met.not());
  }

  /** What stands before the colon that the last value is said under. */
  Condition under() {
    return under;
  }

  /** Where none of the cases so far is met. */
  Condition otherwise() {
    return denied.isAlways() ? colonsDenied : under.and(denied);
  }
}
