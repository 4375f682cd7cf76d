package chainrule.formula.verify;

/** The style of each kind of point. */
final class EntryStyles {
  static final EntryStyle ORDINARY = new OrdinaryEntries();

  private static final EntryStyle ROUND = new RoundEntries();
  private static final EntryStyle MIXED = MixedEntries.of(0.0, 1.0, -1.0, 30.0, -30.0);
  private static final EntryStyle MIXED_SMALL = MixedEntries.of(0.0, 1.0, -1.0);

  private EntryStyles() {}

  static EntryStyle of(PointKind kind) {
    return switch (kind) {
      case ORDINARY, EQUAL_ENTRIES, EQUAL -> ORDINARY;
      case ROUND -> ROUND;
      case ZERO -> new FixedEntries(0);
      case ONE -> new FixedEntries(1);
      case MINUS_ONE -> new FixedEntries(-1);
      case LARGE -> new FixedEntries(30);
      case MINUS_LARGE -> new FixedEntries(-30);
      case MIXED -> MIXED;
    };
  }

  /** Of arrays, where several symbols are chosen: so that their products stay moderate. */
  static EntryStyle ofArraysTogether(PointKind kind) {
    return kind == PointKind.MIXED ? MIXED_SMALL : of(kind);
  }
}
