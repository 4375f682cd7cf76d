package chainrule.notebook;

/** Pages for readers, who have no kernel and can answer nothing: what is asked is shown at once. */
final class ReadersPage {
  /** An environment variable: with this value nothing waits for an answer. */
  private static final String VARIABLE = "CHAINRULE_LADDERS";

  private static final String SHOWN = "shown";

  private ReadersPage() {}

  /** Whether this kernel makes one. */
  static boolean isMade() {
    return SHOWN.equals(System.getenv(VARIABLE));
  }
}
