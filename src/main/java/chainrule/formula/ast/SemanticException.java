package chainrule.formula.ast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * A formula that can be read but means nothing: a shape or a name is wrong. The message says so.
 */
public final class SemanticException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int NOWHERE = -1;

  private final Kind kind;
  private final String advice;
  private final String unknown;
  private final int place;

  /** What kind of thing is wrong. */
  public enum Kind {
    /** A shape, or what has none. */
    SHAPE,
    /** A name that is neither bound nor defined. */
    UNKNOWN_NAME,
    /** What is meant cannot be told: a matter of reading, and no fault of a shape. */
    UNCLEAR
  }

  /**
   * Says that a shape is wrong.
   *
   * @param message one sentence
   */
  public SemanticException(String message) {
    this(message, Kind.SHAPE, "", "", NOWHERE);
  }

  /**
   * Says what is wrong.
   *
   * @param message one sentence
   * @param kind what kind of thing
   * @param advice what could be written instead; empty where nothing near it is known
   */
  public SemanticException(String message, Kind kind, String advice) {
    this(message, kind, advice, "", NOWHERE);
  }

  /**
   * Says what cannot be told.
   *
   * @param message one sentence
   */
  public static SemanticException unclear(String message) {
    return new SemanticException(message, Kind.UNCLEAR, "");
  }

  /**
   * Says that a name is neither bound nor defined.
   *
   * @param name the name
   */
  public static SemanticException unknownName(String name) {
    String message = UnknownNames.sentence(List.of(name));
    return new SemanticException(message, Kind.UNKNOWN_NAME, "", name, NOWHERE);
  }

  private SemanticException(String message, Kind kind, String advice, String unknown, int place) {
    super(message, null, false, false);
    this.kind = kind;
    this.advice = advice;
    this.unknown = unknown;
    this.place = place;
  }

  /**
   * The same, said of a place, if none is known that is more exact.
   *
   * @param place how many characters of the row come before it
   */
  public SemanticException at(int place) {
    return this.place == NOWHERE
        ? new SemanticException(getMessage(), kind, advice, unknown, place)
        : this;
  }

  /**
   * The same, said of where its place is from.
   *
   * @param origin gives for a place where that is from
   */
  public SemanticException movedBy(IntUnaryOperator origin) {
    return place == NOWHERE
        ? this
        : new SemanticException(getMessage(), kind, advice, unknown, origin.applyAsInt(place));
  }

  /** What kind of thing is wrong. */
  public Kind kind() {
    return kind;
  }

  /** What could be written instead; empty where nothing near it is known. */
  public String advice() {
    return advice;
  }

  /** The name that is neither bound nor defined; empty where it is not that. */
  public Optional<String> unknown() {
    return Optional.of(unknown).filter(name -> !name.isEmpty());
  }

  /** The same without its scripts. */
  public Optional<String> unknownBase() {
    return unknown().map(name -> name.split("[_^]", 2)[0]);
  }

  /** How many characters of the row come before what means nothing, where that is known. */
  public OptionalInt place() {
    return place == NOWHERE ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
