package chainrule.formula.eval;

import java.io.Serializable;

/**
 * What is more than is allowed.
 *
 * @param kind of what
 * @param name whose; empty where it is of the whole line
 * @param asked how many there are at least
 * @param allowed how many there may be
 */
public record Excess(Kind kind, String name, long asked, long allowed) implements Serializable {
  /** What can be too much. */
  public enum Kind {
    /** Numbers that are computed. */
    NUMBERS,
    /** Values of an index letter. */
    RANGE,
    /** Entries of an array. */
    ENTRIES
  }
}
