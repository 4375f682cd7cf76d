package chainrule.exercise;

import chainrule.check.GradientCheck;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A function that a student has written whole, and what is checked of its values. */
public final class WrittenFunction implements JavaAnswer {
  private static final long SEED = 20_261_129;

  private final UnaryOperator<double[][]> written;
  private final LongFunction<List<Part>> question;
  private final List<Part> parts;

  private WrittenFunction(
      UnaryOperator<double[][]> written, LongFunction<List<Part>> question, List<Part> parts) {
    this.written = written;
    this.question = question;
    this.parts = List.copyOf(parts);
  }

  /**
   * A function, checked at the course's own points.
   *
   * @param written what it is called with → what it gives
   * @param question seed → what is checked of it, part by part, at points drawn with this seed
   */
  public static WrittenFunction of(
      UnaryOperator<double[][]> written, LongFunction<List<Part>> question) {
    return new WrittenFunction(written, question, question.apply(SEED));
  }

  /** One thing that it gives. */
  public static final class Part {
    private final String name;
    private final double[][] point;
    private final Function<double[][], GradientCheck> check;
    private final List<Slip> slips;

    /**
     * A part.
     *
     * @param name what it is, in a few words
     * @param point what the function is called with
     * @param check compares what it gives there
     * @param slips what is often written in its place
     */
    public Part(
        String name,
        double[][] point,
        Function<double[][], GradientCheck> check,
        List<Slip> slips) {
      this.name = name;
      this.point = point;
      this.check = check;
      this.slips = List.copyOf(slips);
    }

    String name() {
      return name;
    }

    double[][] point() {
      return point;
    }

    GradientCheck check(double[][] given) {
      return check.apply(given);
    }

    List<Slip> slips() {
      return slips;
    }
  }

  /**
   * A slip that is known.
   *
   * @param words what it is, in a sentence
   * @param check of what the function gives; agrees where the slip was made
   */
  public record Slip(String words, Function<double[][], GradientCheck> check) {}

  /** What is checked, in this order. */
  List<Part> parts() {
    return parts;
  }

  @Override
  public List<double[][]> points() {
    return parts.stream().map(Part::point).distinct().toList();
  }

  @Override
  public double[][] claim(double[][] point) {
    return written.apply(point);
  }

  @Override
  public WrittenFunction drawnAgain(long seed) {
    List<Part> more =
        Stream.concat(question.apply(SEED).stream(), question.apply(seed).stream()).toList();
    return new WrittenFunction(written, question, more);
  }

  @Override
  public WrittenFunction claiming(List<double[][]> claims) {
    List<double[][]> points = points();
    return new WrittenFunction(point -> claims.get(points.indexOf(point)), question, parts);
  }
}
