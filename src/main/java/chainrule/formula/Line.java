package chainrule.formula;

import chainrule.formula.parse.BracketBalance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
 * @param remarks what is to be said about it, in order
 * @param place where reading stopped: so many characters come before it
 * @param because the rules by which it follows, in words; empty where they are not known
 * @param between true lines between the side before it and this one, in LaTeX
 */
public record Line(
    int number,
    String latex,
    Verdict verdict,
    double error,
    List<Member> members,
    Optional<Counterexample> counterexample,
    Optional<Repair> repair,
    List<Remark> remarks,
    OptionalInt place,
    List<String> because,
    List<String> between) {
  private static final int LARGEST_STEP = 3;
  private static final double USUAL_ERROR = 1e-12;

  /** Copies the lists. */
  public Line {
    members = List.copyOf(members);
    remarks = List.copyOf(remarks);
    because = List.copyOf(because);
    between = List.copyOf(between);
  }

  /** Whether it takes so many rules at once that a reader wants the lines between. */
  public boolean isLeap() {
    return because.size() > LARGEST_STEP;
  }

  /** Why it follows, in few words: “a leap” where it takes too many rules; may be empty. */
  public String reason() {
    return isLeap() ? "a leap" : rules();
  }

  /** The rules by which it follows, however many they are; may be empty. */
  public String rules() {
    return String.join(" · ", because);
  }

  /** Whether rounding alone does not explain the error. */
  public boolean hasUnusualError() {
    return error > USUAL_ERROR;
  }

  /** All remarks in one sentence; may be empty. */
  public String message() {
    return remarks.stream().map(Remark::words).collect(Collectors.joining("; "));
  }

  /** All remarks in one sentence but that it is a definition; may be empty. */
  public String said() {
    return verdict == Verdict.HOLDS && isDefinition()
        ? remarks.stream()
            .filter(remark -> remark.kind() != RemarkKind.DEFINITION)
            .map(Remark::words)
            .collect(Collectors.joining("; "))
        : message();
  }

  /** Whether a remark of this kind is made. */
  public boolean hasRemark(RemarkKind kind) {
    return remarks.stream().anyMatch(remark -> remark.kind() == kind);
  }

  /** Whether all that it does is to repeat a definition, or to make one. */
  public boolean isDefinition() {
    return switch (verdict) {
      case HOLDS -> hasRemark(RemarkKind.DEFINITION);
      case NO_CLAIM -> hasRemark(RemarkKind.DEFINES);
      default -> false;
    };
  }

  /** Whether each of its brackets has its partner. */
  public boolean isBalanced() {
    return BracketBalance.of(latex);
  }

  /** This line without its repair, and without what could be written instead. */
  Line withoutAdvice() {
    List<Remark> kept = remarks.stream().filter(remark -> !remark.kind().isAdvice()).toList();
    return with(Optional.empty(), kept);
  }

  /** This line with fewer remarks. */
  Line withRemarks(List<Remark> kept) {
    return with(repair, kept);
  }

  private Line with(Optional<Repair> near, List<Remark> said) {
    return new Line(
        number,
        latex,
        verdict,
        error,
        members,
        counterexample,
        near,
        said,
        place,
        because,
        between);
  }

  /** This line with its formulas written differently. */
  Line withFormulas(UnaryOperator<String> written) {
    return new Line(
        number,
        written.apply(latex),
        verdict,
        error,
        members,
        counterexample,
        repair.map(near -> new Repair(written.apply(near.latex()), near.words(), near.kinds())),
        remarks,
        place,
        because,
        between.stream().map(written).toList());
  }

  /** The verdict, the line, and under it all that is to be said. */
  @Override
  public String toString() {
    return text("%3d  %-11s  ".formatted(number, verdict));
  }

  /** The line behind a head that says where it stands, and under it all that is to be said. */
  String text(String head) {
    StringBuilder text = new StringBuilder(head);
    if (place.isPresent()) {
      text.append(MarkedLine.of(latex, place.getAsInt()).below(head.length()));
    } else {
      text.append(MarkedLine.inOneRow(latex));
    }
    if (verdict == Verdict.HOLDS) {
      text.append("   (").append(note()).append(')');
    }
    if (!said().isEmpty()) {
      text.append("\n     ").append(said());
    }
    counterexample.ifPresent(example -> text.append("\n     ").append(example));
    repair.ifPresent(near -> text.append("\n     a true line near this one: ").append(near));
    return text.toString();
  }

  /** Why it follows, or how large the error is. */
  private String note() {
    if (because.isEmpty() || hasUnusualError()) {
      return isDefinition() ? "definition" : String.format(Locale.ROOT, "error %.1e", error);
    }
    return reason();
  }
}
