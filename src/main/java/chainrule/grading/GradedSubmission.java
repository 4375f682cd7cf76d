package chainrule.grading;

import java.util.List;

/**
 * A submission and what it is worth.
 *
 * @param name of the submission
 * @param parts its answers and documents, in order
 * @param problems what could not be graded, or is to be looked at, in sentences
 */
record GradedSubmission(String name, List<GradedPart> parts, List<String> problems) {
  GradedSubmission {
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }

  double earned() {
    return parts.stream().mapToDouble(GradedPart::earned).sum();
  }

  double possible() {
    return parts.stream().mapToDouble(GradedPart::possible).sum();
  }

  /** The share of the points, from 0 to 1; 0 where there was nothing to grade. */
  double score() {
    return possible() > 0 ? earned() / possible() : 0;
  }
}
