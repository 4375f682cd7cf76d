package chainrule.grading;

import chainrule.exercise.Exercise;
import chainrule.formula.Document;
import chainrule.formula.DocumentReport;
import chainrule.formula.Setting;
import chainrule.formula.document.DocumentFiles;
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
    List<Path> notebooks = submission.files().stream().filter(this::isAnswered).toList();
    if (!notebooks.isEmpty()) {
      answers(submission, notebooks, parts, problems);
    }
    documents(submission, parts, problems);
    if (submission.files().isEmpty()) {
      problems.add(submission.name() + " holds no .tex, .md or .ipynb file");
    }
    return new GradedSubmission(submission.name(), parts, problems);
  }

  private boolean isAnswered(Path file) {
    return !assignment.grades().isEmpty() && Submission.isNotebook(file);
  }

  private void answers(
      Submission submission, List<Path> files, List<GradedPart> parts, List<String> problems) {
    AnsweredNotebooks notebooks = AnsweredNotebooks.read(submission.name(), files, assignment);
    problems.addAll(notebooks.problems());
    for (GradeCell grade : assignment.grades()) {
      Exercise exercise = Exercise.named(grade.id());
      AnswerCell answer =
          notebooks.answer(grade.id()).orElseGet(() -> new AnswerCell(grade.id(), exercise.cell()));
      parts.add(new GradedAnswer(grade, judge.judge(answer)));
    }
  }

  private void documents(Submission submission, List<GradedPart> parts, List<String> problems) {
    DocumentFiles files = new DocumentFiles();
    Set<Path> included = new HashSet<>();
    for (Path file : submission.files()) {
      if (!isAnswered(file)) {
        document(file, files, problems).ifPresent(report -> parts.add(new GradedDocument(report)));
        included.addAll(files.included());
      }
    }
    parts.removeIf(part -> included.contains(Path.of(part.name()).toAbsolutePath().normalize()));
  }

  private Optional<DocumentReport> document(Path file, DocumentFiles files, List<String> problems) {
    try {
      DocumentReport report = Document.check(setting, DocumentFiles.read(file), files.beside(file));
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
