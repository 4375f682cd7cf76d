package chainrule.notebook;

import chainrule.exercise.Judgement;
import chainrule.grading.AnswerCell;
import chainrule.grading.AnswerJudge;
import chainrule.grading.GradeCell;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Points in a student's own kernel: those that the grader will give for the same answers. */
public final class Grading {
  /** What nbgrader sets while it grades or validates a submission. */
  private static final String NBGRADER = "NBGRADER_EXECUTION";

  private static final AnswerJudge JUDGE = new AnswerJudge(new SecureRandom());

  /** The last answer to each exercise; static as the kernel is one for the whole process. */
  private static final Map<String, AnswerCell> LAST = new ConcurrentHashMap<>();

  private Grading() {}

  /** Whether nbgrader has started this process. */
  public static boolean isAsked() {
    return System.getenv(NBGRADER) != null;
  }

  /** Keeps an answer as the last one to its exercise or ladder. */
  static void keep(AnswerCell answer) {
    LAST.put(answer.id(), answer);
  }

  /**
   * The points for the last answer. An answer that is right here only, because other cells of the
   * notebook were changed, is shown as the grader sees it.
   */
  static double points(GradeCell grade) {
    if (isAsked()) {
      throw new IllegalStateException(
          "marks are given by the course's own kernel only: run  python3 course.py setup");
    }
    String id = AnswerCell.open(grade.id()).id();
    Optional<Judgement> judgement = Optional.ofNullable(LAST.get(id)).map(JUDGE::judge);
    judgement.filter(seen -> seen.share() < 1).ifPresent(Notebook::show);
    return judgement.map(grade::earned).orElse(0.0);
  }
}
