package chainrule.grading;

import chainrule.exercise.JavaAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The process of an answer: reads a request, writes what the formula gives, and ends. */
public final class AnswerMain {
  private AnswerMain() {}

  /**
   * Reads what is piped in, and writes a line break when the course's cells have run, then the
   * claims.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    String request = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    Runnable ready = () -> write(out, "\n");
    write(out, AnswerJson.of(claims(AnswerJson.request(request), ready)));
    System.exit(0);
  }

  private static void write(PrintStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static AnswerClaims claims(AnswerRequest request, Runnable ready) {
    try {
      return new AnswerClaims(values(request, ready), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      return new AnswerClaims(List.of(), String.valueOf(fault.getMessage()));
    }
  }

  /**
   * The values of an answer.
   *
   * @param ready called when the course's own cells have run, for the answer's time begins then
   */
  static List<double[][]> values(AnswerRequest request, Runnable ready) {
    try (JavaShell shell = new JavaShell()) {
      shell.run(request.context());
      shell.trustNoMore();
      ready.run();
      if (shell.value(request.cell()) instanceof JavaAnswer answer) {
        return request.points().stream().map(answer::claim).toList();
      }
      throw new IllegalArgumentException(
          "the last line of the cell must be the question's own call");
    }
  }
}
