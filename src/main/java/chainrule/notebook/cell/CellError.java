package chainrule.notebook.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.EvalException;

/**
 * An error as a cell shows it: its name and message, then the lines of the student's own code on
 * the way to it. A refusal of this library is its sentence alone.
 *
 * @param name the simple name of the exception's class
 * @param message what it says
 * @param traceback the lines to show, coloured
 */
public record CellError(String name, String message, List<String> traceback) {
  private static final String OURS = "chainrule.";
  private static final List<String> KERNELS =
      List.of("org.dflib.jjava.", "io.github.spencerpark.", "jdk.jshell.", OURS);
  private static final int FRAMES = 10;
  private static final int CAUSES = 10;

  /** Copies the lines; what is too long for a page is cut and says so. */
  public CellError {
    message = ValueText.cut(message);
    String all = String.join("\n", traceback);
    traceback =
        all.length() <= ValueText.LONGEST ? List.copyOf(traceback) : List.of(ValueText.cut(all));
  }

  /**
   * An error with these lines, as a kernel formats them.
   *
   * @param name its name
   * @param lines its lines, with colours
   */
  public static CellError formatted(String name, List<String> lines) {
    String plain = String.join("\n", lines).replaceAll("\u001B\\[[0-9;]*m", "").strip();
    return new CellError(name, plain, lines);
  }

  /**
   * An error that is said in one sentence.
   *
   * @param name its name
   * @param sentence what it says
   */
  public static CellError sentence(String name, String sentence) {
    return new CellError(name, sentence, List.of(red(sentence)));
  }

  /**
   * What a cell threw.
   *
   * @param thrown by a cell's code
   * @param source the id of a snippet, such as {@code #12} → its code
   */
  public static CellError of(EvalException thrown, Function<String, Optional<String>> source) {
    EvalException own = unwrapped(thrown);
    String message = ValueText.cut(own.getMessage());
    if (isRefusal(own)) {
      return sentence(simple(own), message);
    }
    List<EvalException> causes = causes(own);
    List<String> lines = new ArrayList<>();
    for (EvalException fault : causes.subList(0, Math.min(CAUSES, causes.size()))) {
      lines.add(red(fault == own ? said(fault) : "caused by " + said(fault)));
      lines.addAll(frames(fault, source));
    }
    if (causes.size() > CAUSES) {
      lines.add("… and %,d more causes".formatted(causes.size() - CAUSES));
    }
    return new CellError(simple(own), message, lines);
  }

  private static List<EvalException> causes(EvalException thrown) {
    return Stream.<Throwable>iterate(thrown, EvalException.class::isInstance, Throwable::getCause)
        .map(EvalException.class::cast)
        .toList();
  }

  private static String said(EvalException thrown) {
    String name = simple(thrown);
    return thrown.getMessage() == null ? name : name + ": " + ValueText.cut(thrown.getMessage());
  }

  /** A kernel wraps what a magic throws. */
  private static EvalException unwrapped(EvalException thrown) {
    boolean wrapped =
        Stream.of(thrown.getStackTrace()).limit(1).anyMatch(frame -> isOf(KERNELS, frame))
            && thrown.getCause() instanceof EvalException
            && !isRefusal(thrown);
    return wrapped ? unwrapped((EvalException) thrown.getCause()) : thrown;
  }

  private static boolean isRefusal(EvalException thrown) {
    return thrown.getMessage() != null
        && Stream.of(thrown.getStackTrace()).limit(1).anyMatch(f -> isOf(List.of(OURS), f));
  }

  private static boolean isOf(List<String> packages, StackTraceElement frame) {
    return packages.stream().anyMatch(frame.getClassName()::startsWith);
  }

  private static String simple(EvalException thrown) {
    return ClassNames.ofException(thrown.getExceptionClassName());
  }

  /** The student's own lines first, then those of other libraries. */
  private static List<String> frames(
      EvalException thrown, Function<String, Optional<String>> source) {
    List<StackTraceElement> all =
        Stream.of(thrown.getStackTrace()).filter(frame -> !isOf(KERNELS, frame)).toList();
    List<String> own =
        all.stream().filter(CellError::isStudents).map(frame -> line(frame, source)).toList();
    List<String> others =
        all.stream().filter(frame -> !isStudents(frame)).map(frame -> "    in " + frame).toList();
    return Stream.concat(cut(own).stream(), cut(others).stream()).toList();
  }

  private static List<String> cut(List<String> frames) {
    return frames.size() <= FRAMES
        ? frames
        : Stream.concat(
                frames.stream().limit(FRAMES),
                Stream.of("    … and %d more".formatted(frames.size() - FRAMES)))
            .toList();
  }

  /** Code of a cell has the id of its snippet in place of a file's name. */
  private static boolean isStudents(StackTraceElement frame) {
    return frame.getFileName() != null && frame.getFileName().startsWith("#");
  }

  private static String line(StackTraceElement frame, Function<String, Optional<String>> source) {
    String method = frame.getMethodName();
    String where = frame.getClassName().isEmpty() ? method : frame.getClassName() + "." + method;
    String name = method.isEmpty() ? "the cell" : where;
    String code =
        source
            .apply(frame.getFileName())
            .flatMap(text -> text.lines().skip(frame.getLineNumber() - 1L).findFirst())
            .map(text -> ": " + text.strip())
            .orElse("");
    return "    at %s, line %d%s".formatted(name, frame.getLineNumber(), code);
  }

  private static String red(String text) {
    return "\u001B[1m\u001B[31m" + text + "\u001B[0m";
  }
}
