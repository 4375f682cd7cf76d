package chainrule.exercise;

import chainrule.check.GradientCheck;
import java.util.List;
import java.util.function.Supplier;

/**
 * A function that a student has written whole, and what is checked of it.
 *
 * @param parts what it gives, part by part, in the order in which they are checked
 */
public record WrittenFunction(List<WrittenFunction.Part> parts) {
  /** Copies the list. */
  public WrittenFunction {
    parts = List.copyOf(parts);
  }

  /**
   * One thing that it gives.
   *
   * @param name what it is, in a few words
   * @param check compares it, each time anew
   * @param slips what is often written in its place
   */
  public record Part(String name, Supplier<GradientCheck> check, List<Slip> slips) {
    /** Copies the list. */
    public Part {
      slips = List.copyOf(slips);
    }
  }

  /**
   * A slip that is known.
   *
   * @param words what it is, in a sentence
   * @param check agrees where it was made
   */
  public record Slip(String words, Supplier<GradientCheck> check) {}
}
