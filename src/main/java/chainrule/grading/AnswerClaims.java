package chainrule.grading;

import java.util.List;

/**
 * What the process of an answer gives.
 *
 * @param claims the answer's values, one for each point; empty where there is a problem
 * @param problem why there are none, or empty
 */
record AnswerClaims(List<double[][]> claims, String problem) {}
