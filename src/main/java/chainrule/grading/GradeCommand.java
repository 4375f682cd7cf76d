package chainrule.grading;

import chainrule.formula.Setting;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades the submissions of a class. */
@Command(name = "grade", description = "Grades the submissions of a class.")
public final class GradeCommand implements Callable<Integer> {
  private static final int NOTHING_GRADED = 2;

  private final PrintStream out;

  @Parameters(paramLabel = "FOLDER", description = "a file or a folder in it is a submission")
  private Path folder = Path.of("");

  @Option(names = "--assignment", paramLabel = "NOTEBOOK", description = "what was handed out")
  private Optional<Path> assignment = Optional.empty();

  @Option(names = "--setting", paramLabel = "NAME", description = "what the letters mean")
  private Optional<String> setting = Optional.empty();

  @Option(names = "--csv", paramLabel = "FILE", description = "where the table is written")
  private Optional<Path> csv = Optional.empty();

  @Option(names = "--feedback", paramLabel = "FOLDER", description = "a page for each submission")
  private Optional<Path> feedback = Optional.empty();

  @Option(names = "--gradescope", paramLabel = "FILE", description = "the folder is one submission")
  private Optional<Path> gradescope = Optional.empty();

  private GradeCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * Grades a folder, and exits with 0, or with 2 if nothing could be graded.
   *
   * @param arguments the folder and options
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  /**
   * Grades a folder.
   *
   * @param arguments the folder and options
   * @param out where the table and complaints go
   * @return 0, or 2 if nothing could be graded
   */
  static int run(List<String> arguments, PrintStream out) {
    GradeCommand command = new GradeCommand(out);
    try {
      new CommandLine(command).parseArgs(arguments.toArray(String[]::new));
      return command.call();
    } catch (IllegalArgumentException | CommandLine.ParameterException | IOException wrong) {
      out.println(wrong.getMessage());
      return NOTHING_GRADED;
    }
  }

  @Override
  public Integer call() throws IOException {
    requireOutside(feedback);
    requireOutside(csv);
    List<Submission> submissions =
        gradescope.isPresent() ? List.of(Submission.whole(folder)) : Submission.in(folder);
    Assignment asked =
        assignment.isPresent() ? Assignment.of(assignment.get()) : Assignment.ofAll(submissions);
    SubmissionGrader grader =
        new SubmissionGrader(
            new AnswerJudge(new SecureRandom()),
            setting.map(Setting::named).orElseGet(() -> Setting.of("")),
            asked);
    write(submissions.parallelStream().map(grader::grade).toList());
    return 0;
  }

  /** What is written among submissions would be graded the next time. */
  private void requireOutside(Optional<Path> written) {
    Path submissions = folder.toAbsolutePath().normalize();
    written
        .filter(path -> path.toAbsolutePath().normalize().startsWith(submissions))
        .ifPresent(
            path -> {
              throw new IllegalArgumentException(
                  "%s lies among the submissions; name a place outside %s".formatted(path, folder));
            });
  }

  private void write(List<GradedSubmission> graded) throws IOException {
    if (feedback.isPresent()) {
      FeedbackPages.write(feedback.get(), graded);
    }
    if (gradescope.isPresent()) {
      Files.writeString(gradescope.get(), GradescopeResults.of(graded.get(0)));
    }
    if (csv.isPresent()) {
      Files.writeString(csv.get(), ClassTable.csv(graded));
    } else {
      out.print(ClassTable.csv(graded));
    }
  }
}
