package chainrule.grading;

import chainrule.exercise.Judgement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The cells of a submission under a grader, one after the other: answers are judged, grade cells
 * give points for the last answer, and no other cell is run. That a cell is not run is said of
 * those that are not the course's own: it could be a teacher's test, which must not pass in
 * silence.
 */
public final class GradedCells {
  private static final String NOT_RUN =
      "The grader does not run this cell: it judges answers to %%exercise and %%ladder, and runs nothing else.";

  private final AnswerJudge judge;
  private final Consumer<String> remark;
  private final Map<String, Judgement> last = new HashMap<>();
  private final Set<String> course = CourseNotebook.allCells();

  /**
   * A grader of one submission.
   *
   * @param judge of answers
   * @param remark where it is said that a cell is not run
   */
  public GradedCells(AnswerJudge judge, Consumer<String> remark) {
    this.judge = judge;
    this.remark = remark;
  }

  /**
   * What a cell shows: feedback, points, or nothing.
   *
   * @throws IllegalArgumentException if it names an exercise or a ladder that there is not
   */
  public Optional<Object> value(String cell) {
    Optional<AnswerCell> answer = AnswerCell.of(cell);
    if (answer.isPresent()) {
      return Optional.of(judged(answer.get()));
    }
    Optional<GradeCell> grade = GradeCell.of(cell);
    if (grade.isEmpty() && !course.contains(cell)) {
      remark.accept(NOT_RUN);
    }
    return grade.map(this::points);
  }

  private Judgement judged(AnswerCell answer) {
    last.remove(answer.id());
    Judgement judgement = judge.judge(answer);
    last.put(answer.id(), judgement);
    return judgement;
  }

  private double points(GradeCell grade) {
    String id = AnswerCell.open(grade.id()).id();
    return Optional.ofNullable(last.get(id)).map(grade::earned).orElse(0.0);
  }
}
