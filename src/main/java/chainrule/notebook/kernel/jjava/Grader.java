package chainrule.notebook.kernel.jjava;

import chainrule.grading.AnswerJudge;
import chainrule.grading.GradedCells;
import chainrule.notebook.Grading;
import java.security.SecureRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** The grader in the place of the kernel's shell, where nbgrader has started the kernel. */
final class Grader {
  private Grader() {}

  /**
   * Closes the shell where the kernel is to grade, at the end of its start and before a request
   * comes: nothing that a submission holds can run in this process.
   *
   * @throws IllegalStateException if this JJava's shell cannot be reached
   */
  static void closeShell(BaseKernel kernel) {
    if (Grading.isAsked()) {
      JJavaShell.of(kernel)
          .ifPresentOrElse(
              JShell::close,
              () -> {
                throw new IllegalStateException("the shell of this JJava cannot be closed");
              });
    }
  }

  /** What runs cells: the kernel's shell, or the grader. */
  static Function<String, Object> cells(BaseKernel kernel) {
    if (!Grading.isAsked()) {
      return kernel::evalRaw;
    }
    // not System.err::println, which would keep today's stream: each cell has another
    Consumer<String> remark = sentence -> System.err.println(sentence);
    GradedCells cells = new GradedCells(new AnswerJudge(new SecureRandom()), remark);
    return code -> cells.value(code).orElse(null);
  }
}
