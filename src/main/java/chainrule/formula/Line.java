package chainrule.formula;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a derivation and what was found out about it.
 *
 * @param number counted from 1
 * @param latex as it was typed, without the {@code \\} behind it
 * @param verdict the verdict on all that it claims
 * @param error the largest relative error, NaN where there is none
 * @param members the sides of its chains, in order
 * @param counterexample a point at which it fails
 * @param repair a true line near it
 * @param message what is to be said about it, in words; may be empty
 * @param place where reading stopped: so many characters come before it
 */
public record Line(
    int number,
    String latex,
    Verdict verdict,
    double error,
    List<Member> members,
    Optional<Counterexample> counterexample,
    Optional<Repair> repair,
    String message,
    OptionalInt place) {
  /** Copies the members. */
  public Line {
    members = List.copyOf(members);
  }

  /** A line of which there is nothing more to say. */
  static Line of(String latex, Verdict verdict, String message, OptionalInt place) {
    return new Line(
        0,
        latex,
        verdict,
        Double.NaN,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        message,
        place);
  }

  /** This line in its place among the others. */
  Line numbered(int place) {
    return new Line(
        place, latex, verdict, error, members, counterexample, repair, message, this.place);
  }

  /** This line with a true line near it, or with none. */
  Line with(Optional<Repair> found) {
    return new Line(number, latex, verdict, error, members, counterexample, found, message, place);
  }

  /** The first row of a display that is broken: all that is said of the whole is said here. */
  Line firstRow(String row) {
    return new Line(number, row, verdict, error, members, counterexample, repair, message, place);
  }

  /** Another row of it. */
  Line furtherRow(String row) {
    return new Line(
        number,
        row,
        verdict,
        error,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "read together with the line above",
        OptionalInt.empty());
  }

  /** The verdict, the line, and under it all that is to be said. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("%3d  %-11s  %s".formatted(number, verdict, latex.replaceAll("\\s+", " ")));
    if (verdict == Verdict.HOLDS) {
      text.append(String.format(java.util.Locale.ROOT, "   (error %.1e)", error));
    }
    place.ifPresent(at -> text.append("\n     ").append(" ".repeat(13 + shown(at))).append('^'));
    if (!message.isEmpty()) {
      text.append("\n     ").append(message);
    }
    counterexample.ifPresent(example -> text.append("\n     ").append(example));
    repair.ifPresent(near -> text.append("\n     a true line near this one: ").append(near));
    return text.toString();
  }

  private int shown(int at) {
    int end = Math.min(at, latex.length());
    return latex.substring(0, end).replaceAll("\\s+", " ").length();
  }
}
