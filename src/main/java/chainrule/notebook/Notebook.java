package chainrule.notebook;

import chainrule.exercise.ExerciseProgress;
import chainrule.exercise.GradientFormula;
import chainrule.exercise.ProgressTable;
import chainrule.exercise.WrittenFunction;
import chainrule.grading.GradeCell;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The methods every notebook can call; its first cell imports them. */
public final class Notebook {
  /**
   * Static because a cell has no other access to its kernel; set once, when the kernel loads the
   * jar.
   */
  private static final AtomicReference<Kernel> KERNEL = new AtomicReference<>();

  private Notebook() {}

  /**
   * Makes results of this library render by themselves. Idempotent. On JJava the kernel has done it
   * already when it loaded the jar; on IJava this call does it; elsewhere there is nothing to do.
   *
   * @return one line that says where the notebook runs
   */
  public static String attach() {
    if (KERNEL.get() == null) {
      ServiceLoader.load(KernelFinder.class, Notebook.class.getClassLoader()).stream()
          .flatMap(finder -> finder.get().find().stream())
          .findFirst()
          .ifPresent(Notebook::attachTo);
    }
    String where = kernel().map(Kernel::name).orElse("no kernel");
    return "Chainrule on %s, Java %s".formatted(where, Runtime.version().feature());
  }

  /**
   * Called by a kernel's adapter.
   *
   * @param kernel where results are shown from now on
   */
  public static void attachTo(Kernel kernel) {
    KERNEL.set(kernel);
  }

  /**
   * Shows a value below the running cell, in the middle of it.
   *
   * @param value anything
   */
  public static void show(Object value) {
    slot().show(() -> value);
  }

  /**
   * f′ as a formula, for a {@code %%exercise} cell.
   *
   * @param f the function
   * @param x the point
   * @param formula x → f′(x)
   */
  public static GradientFormula gradient(
      DoubleUnaryOperator f, double x, DoubleUnaryOperator formula) {
    return GradientFormula.of(f, x, formula);
  }

  /**
   * ∂f/∂x as a formula, for a {@code %%exercise} cell.
   *
   * @param f the function
   * @param x the point. Not modified.
   * @param formula x → ∂f/∂x, as long as x
   */
  public static GradientFormula gradient(
      ToDoubleFunction<RealVector> f, RealVector x, UnaryOperator<RealVector> formula) {
    return GradientFormula.of(f, x, formula);
  }

  /**
   * ∂f/∂X as a formula, for a {@code %%exercise} cell.
   *
   * @param f the function
   * @param x X, the point. Not modified.
   * @param formula X → ∂f/∂X, of the shape of X
   */
  public static GradientFormula gradient(
      ToDoubleFunction<RealMatrix> f, RealMatrix x, UnaryOperator<RealMatrix> formula) {
    return GradientFormula.of(f, x, formula);
  }

  /**
   * The loss of a pair of words with its gradients, for a {@code %%exercise} cell.
   *
   * @param written (o, v_c, U) → J, ∂J/∂v_c and ∂J/∂U, naive softmax
   */
  public static WrittenFunction naiveSoftmax(PairLoss written) {
    return FunctionChecks.of(written);
  }

  /**
   * The loss of a pair of words and negatives with its gradients, for a {@code %%exercise} cell.
   *
   * @param written (o, negatives, v_c, U) → J, ∂J/∂v_c and ∂J/∂U, negative sampling
   */
  public static WrittenFunction negativeSampling(SampledLoss written) {
    return FunctionChecks.of(written);
  }

  /**
   * A step of gradient descent along the skip-gram loss, for a {@code %%exercise} cell.
   *
   * @param written (c, outsides, V, U, α) → nothing; changes V and U
   */
  public static WrittenFunction skipGramStep(WrittenStep written) {
    return StepChecks.of(written);
  }

  /**
   * Points for the last answer in this kernel: to an exercise all of them, or 0; on a ladder a
   * share for each rung that was reached. nbgrader reads the number as the mark; it takes it from
   * the course's own kernel, in which no Java of a submission runs.
   *
   * @param id the exercise, {@code 05-1}, or the ladder, {@code 05}
   * @param points what a right answer is worth, 0 or more
   * @throws IllegalArgumentException if there is no such exercise or ladder, or the points cannot
   *     be given
   */
  public static double grade(String id, double points) {
    return Grading.points(new GradeCell(id, points));
  }

  /**
   * A value that is shown once something was predicted: {@code predict("?", sigmoidDerivative(0))}.
   *
   * @param guess what the reader expects, in any words; ? where nothing is expected yet
   * @param value what is shown then, below the guess
   */
  public static Object predict(String guess, Object value) {
    if (TryAnswer.isOpen(guess)) {
      return StaticExport.isRunning() ? value : new OpenPrediction();
    }
    show(OpenPrediction.made(guess.strip()));
    return value;
  }

  /**
   * Says whether what was found is right: {@code answer("?", Math.exp(-50))}.
   *
   * @param given what the reader found; ? where nothing was found yet
   * @param sought a number, which is right within a hundredth of it, or words
   */
  public static Object answer(String given, Object sought) {
    return new TryAnswer(given, sought);
  }

  /** Which exercises of the course are done. */
  public static ProgressTable progress() {
    return ProgressTable.of(ExerciseProgress.here());
  }

  /** The value of lines of Java, run in the kernel this code runs in. */
  static Object evaluate(String java) {
    return kernel()
        .orElseThrow(() -> new IllegalArgumentException("there is no kernel to run Java in"))
        .evaluate(java);
  }

  /** A slot below the running cell that can be drawn again and again. */
  static DisplaySlot slot() {
    return new DisplaySlot(kernel(), UUID.randomUUID().toString());
  }

  private static Optional<Kernel> kernel() {
    return Optional.ofNullable(KERNEL.get());
  }
}
