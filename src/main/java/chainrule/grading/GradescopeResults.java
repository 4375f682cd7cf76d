package chainrule.grading;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The marks of one submission as Gradescope's autograder wants them: {@code results.json}. */
final class GradescopeResults {
  private GradescopeResults() {}

  static String of(GradedSubmission submission) {
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("score", submission.earned());
    results.put("output", String.join("\n", submission.problems()));
    results.put("tests", submission.parts().stream().map(GradescopeResults::test).toList());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(results);
  }

  private static Map<String, Object> test(GradedPart part) {
    Map<String, Object> test = new LinkedHashMap<>();
    test.put("name", part.name());
    test.put("score", part.earned());
    test.put("max_score", part.possible());
    test.put("output", part.text());
    return test;
  }
}
