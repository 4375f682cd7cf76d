package chainrule.formula.study;

import chainrule.formula.Counterexample;
import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Setting;
import chainrule.formula.VerdictCorpus;
import chainrule.writeups.PrintedClaim;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the checker says on the JVM about the claims, the corpus and the notebooks' derivations, as
 * JSON, to be compared with what it says in a browser.
 */
final class JvmAnswers {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private JvmAnswers() {}

  /** A derivation and the name of its setting; declarations of its own are its first lines. */
  private record Question(String setting, String latex) {}

  /**
   * Prints one JSON object for each derivation, on a line of its own.
   *
   * @param every of so many derivations one is taken
   * @param out where they go
   * @return 0
   */
  static int run(int every, PrintStream out) {
    List<Question> all = Stream.of(claims(), corpus(), notebooks()).flatMap(q -> q).toList();
    IntStream.range(0, all.size())
        .filter(k -> k % every == 0)
        .forEach(k -> out.println(GSON.toJson(answer(all.get(k)))));
    return 0;
  }

  private static Stream<Question> claims() {
    return PrintedClaim.all().stream()
        .filter(claim -> claim.prose().isEmpty())
        .map(
            claim ->
                new Question(
                    claim.setting().orElseThrow(),
                    String.join("\n", claim.given()) + "\n" + claim.rows()));
  }

  private static Stream<Question> corpus() {
    return VerdictCorpus.read().entries().stream()
        .map(entry -> new Question("", entry.preamble() + entry.latex()));
  }

  private static Stream<Question> notebooks() {
    return NotebookDerivations.all().stream()
        .map(cell -> new Question(cell.setting().name(), cell.lines()));
  }

  private static Map<String, Object> answer(Question question) {
    Setting setting =
        question.setting().isEmpty() ? Setting.of("") : Setting.named(question.setting());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("setting", question.setting());
    answer.put("latex", question.latex());
    answer.put(
        "lines",
        Derivation.check(setting, question.latex()).lines().stream()
            .map(JvmAnswers::line)
            .toList());
    return answer;
  }

  private static Map<String, Object> line(Line line) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("latex", line.latex());
    data.put("verdict", line.verdict().name());
    data.put("repair", line.repair().map(Repair::latex).orElse(null));
    data.put("message", line.message());
    data.put("counterexample", line.counterexample().map(Counterexample::toString).orElse(null));
    data.put("because", line.because());
    data.put("between", line.between());
    return data;
  }
}
