package chainrule.grading;

import java.util.List;

/**
 * What the process of an answer is asked.
 *
 * @param context the course's cells above the exercise
 * @param cell the answer
 * @param points where it is asked for its values
 */
record AnswerRequest(List<String> context, String cell, List<double[][]> points) {}
