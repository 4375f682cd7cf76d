package chainrule.grading;

import chainrule.formula.Document;
import chainrule.formula.DocumentReport;
import chainrule.formula.Setting;
import chainrule.formula.document.DocumentFiles;
import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.SourceText;
import chainrule.formula.document.UnusableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Grades submissions: what is wrong with one becomes a sentence, and changes nothing for the
 * others. Files are read only.
 */
final class SubmissionGrader {
  private final AnswerJudge judge;
  private final Setting setting;
  private final Assignment assignment;

  /**
   * A grader of one class.
   *
   * @param setting what letters mean in documents that do not say it
   * @param assignment the exercises that notebooks are to answer
   */
  SubmissionGrader(AnswerJudge judge, Setting setting, Assignment assignment) {
    this.judge = judge;
    this.setting = setting;
    this.assignment = assignment;
  }

  /** What a submission is worth. */
  GradedSubmission grade(Submission submission) {
    List<GradedPart> parts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try {
      grade(submission, parts, problems);
    } catch (RuntimeException | StackOverflowError fault) {
      problems.add("%s could not be graded to its end: %s".formatted(submission.name(), fault));
    }
    return new GradedSubmission(submission.name(), parts, problems);
  }

  private void grade(Submission submission, List<GradedPart> parts, List<String> problems) {
    List<Path> notebooks = submission.files().stream().filter(this::isAnswered).toList();
    if (assignment.hasGradeCells() || !notebooks.isEmpty()) {
      answers(submission, notebooks, parts, problems);
      submission.files().stream()
          .filter(file -> !isAnswered(file))
          .forEach(
              file -> problems.add(file.getFileName() + " is not a notebook, and earns nothing"));
    } else {
      documents(submission, parts, problems);
    }
  }

  private boolean isAnswered(Path file) {
    return !assignment.grades().isEmpty() && Submission.isNotebook(file);
  }

  private void answers(
      Submission submission, List<Path> files, List<GradedPart> parts, List<String> problems) {
    AnsweredNotebooks notebooks = AnsweredNotebooks.read(submission.name(), files, assignment);
    problems.addAll(notebooks.problems());
    for (GradeCell grade : assignment.grades()) {
      AnswerCell answer = notebooks.answer(grade.id()).orElseGet(() -> AnswerCell.open(grade.id()));
      parts.add(new GradedAnswer(grade, judge.judge(answer)));
    }
  }

  private void documents(Submission submission, List<GradedPart> parts, List<String> problems) {
    if (submission.files().isEmpty()) {
      problems.add(submission.name() + " holds no .tex, .md or .ipynb file");
    }
    DocumentFiles files = new DocumentFiles();
    Set<Path> included = new HashSet<>();
    for (Path file : submission.files()) {
      IncludedFiles own = name -> own(submission, files.beside(file).read(name));
      document(file, own, problems).ifPresent(report -> parts.add(new GradedDocument(report)));
      included.addAll(files.included());
    }
    parts.removeIf(part -> included.contains(normal(Path.of(part.name()))));
  }

  /** Another student's lines are not this one's. */
  private static SourceText own(Submission submission, SourceText text)
      throws UnusableFileException {
    Path file = normal(Path.of(text.name()));
    if (submission.files().stream().map(SubmissionGrader::normal).noneMatch(file::equals)) {
      throw new UnusableFileException(
          "%s includes %s, which is not its own".formatted(submission.name(), file.getFileName()));
    }
    return text;
  }

  private static Path normal(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private Optional<DocumentReport> document(Path file, IncludedFiles own, List<String> problems) {
    try {
      DocumentReport report = Document.check(setting, DocumentFiles.read(file), own);
      if (!report.hasClaims()) {
        problems.add(file.getFileName() + " has no lines to check");
      }
      return Optional.of(report).filter(DocumentReport::hasClaims);
    } catch (UnusableFileException unusable) {
      problems.add(unusable.getMessage());
      return Optional.empty();
    }
  }
}
