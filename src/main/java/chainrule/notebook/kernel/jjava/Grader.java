package chainrule.notebook.kernel.jjava;

import chainrule.grading.AnswerJudge;
import chainrule.grading.GradedCells;
import chainrule.notebook.Grading;
import java.security.SecureRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * What runs cells: the kernel's shell, or, where nbgrader has started the kernel, the grader. Then
 * the shell is closed, so that nothing that a submission holds can run in this process.
 */
final class Grader {
  private Grader() {}

  static Function<String, Object> cells(BaseKernel kernel) {
    if (!Grading.isAsked()) {
      return kernel::evalRaw;
    }
    JShell shell =
        JJavaShell.of(kernel)
            .orElseThrow(() -> new IllegalStateException("this JJava's shell cannot be closed"));
    shell.close();
    // not System.err::println, which would keep today's stream: each cell has another
    Consumer<String> remark = sentence -> System.err.println(sentence);
    GradedCells cells = new GradedCells(new AnswerJudge(new SecureRandom()), remark);
    return code -> cells.value(code).orElse(null);
  }

  /** Ends the process where it was to grade and cannot: no marks are better than forged ones. */
  static void endWhereAsked() {
    if (Grading.isAsked()) {
      System.exit(1);
    }
  }
}
