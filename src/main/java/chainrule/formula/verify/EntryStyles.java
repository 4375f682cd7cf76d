package chainrule.formula.verify;

/** The style of each kind of point. */
final class EntryStyles {
  static final EntryStyle ORDINARY = new OrdinaryEntries();

  private static final double LARGEST = 30;
  private static final EntryStyle ROUND = new RoundEntries();
  private static final EntryStyle MIXED = MixedEntries.of(0.0, 1.0, -1.0, 30.0, -30.0);
  private static final EntryStyle MIXED_SMALL = MixedEntries.of(0.0, 1.0, -1.0);

  private EntryStyles() {}

  /**
   * The style of a kind.
   *
   * @param entry which entry of an array is drawn, from 0
   */
  static EntryStyle of(PointKind kind, int entry) {
    return switch (kind) {
      case ORDINARY, WHOLE_VALUE, PREMISE, CLOSEST, LEAST, EQUAL_ENTRIES, EQUAL -> ORDINARY;
      case ROUND, BOUNDARY, CROSSING, TOUCHING -> ROUND;
      case ZERO -> new FixedEntries(0);
      case ONE -> new FixedEntries(1);
      case MINUS_ONE -> new FixedEntries(-1);
      case LARGE -> new FixedEntries(LARGEST);
      case MINUS_LARGE -> new FixedEntries(-LARGEST);
      case LOWEST -> new FixedEntries(Integer.MIN_VALUE);
      case HIGHEST -> new FixedEntries(Integer.MAX_VALUE);
      case MIXED -> MIXED;
      case SPREAD -> new FixedEntries((entry % 2 == 0 ? LARGEST : -LARGEST) / (entry + 1));
    };
  }

  /** Of arrays, where several symbols are chosen: so that their products stay moderate. */
  static EntryStyle ofArraysTogether(PointKind kind, int entry) {
    return kind == PointKind.MIXED ? MIXED_SMALL : of(kind, entry);
  }
}
