package chainrule.math;

/** The memory that is left for new objects. */
public final class FreeMemory {
  private FreeMemory() {}

  /**
   * How many bytes are free, garbage included: it is collected first where they may not suffice.
   *
   * @param wanted how many bytes are to be allocated
   */
  public static long bytes(long wanted) {
    if (free() < wanted) {
      System.gc();
    }
    return free();
  }

  private static long free() {
    Runtime java = Runtime.getRuntime();
    return java.maxMemory() - (java.totalMemory() - java.freeMemory());
  }
}
