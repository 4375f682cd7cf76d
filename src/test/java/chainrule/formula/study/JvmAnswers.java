package chainrule.formula.study;

import chainrule.exercise.Answers;
import chainrule.exercise.Exercise;
import chainrule.formula.Counterexample;
import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Report;
import chainrule.formula.Setting;
import chainrule.formula.VerdictCorpus;
import chainrule.writeups.PrintedClaim;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the checker says on the JVM about the claims, the corpus, the notebooks' derivations, the
 * exercises with their answers, and claims with slips, as JSON, to be compared with what it says in
 * a browser.
 */
final class JvmAnswers {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private static final int SLIPS = 10;
  private static final long SEED = 18;

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
    List<Question> all =
        Stream.of(claims(), corpus(), notebooks(), exercises(), slips()).flatMap(q -> q).toList();
    IntStream.range(0, all.size())
        .filter(k -> k % every == 0)
        .forEach(k -> out.println(GSON.toJson(answer(all.get(k)))));
    return 0;
  }

  private static Stream<Question> claims() {
    return PrintedClaim.all().stream()
        .filter(claim -> claim.prose().isEmpty())
        .map(claim -> question(claim, claim.rows()));
  }

  private static Question question(PrintedClaim claim, String rows) {
    return new Question(
        claim.setting().orElseThrow(), String.join("\n", claim.given()) + "\n" + rows);
  }

  private static Stream<Question> corpus() {
    return VerdictCorpus.read().entries().stream()
        .map(entry -> new Question("", entry.preamble() + entry.latex()));
  }

  private static Stream<Question> notebooks() {
    return NotebookDerivations.all().stream()
        .map(cell -> new Question(cell.setting().name(), cell.lines()));
  }

  private static Stream<Question> exercises() {
    return Exercise.all()
        .filter(exercise -> !exercise.kind().isJava())
        .flatMap(
            exercise ->
                Stream.of(exercise.cell(), Answers.of(exercise))
                    .map(lines -> new Question(exercise.setting().name(), lines)));
  }

  /** Claims with a slip in each, of which most are false. */
  private static Stream<Question> slips() {
    return PrintedClaim.all().stream()
        .filter(claim -> claim.prose().isEmpty())
        .flatMap(
            claim -> {
              List<Mutator.Mutant> mutants = new ArrayList<>(Mutator.all(claim.latex()));
              Collections.shuffle(mutants, new Random(SEED));
              return mutants.stream().limit(SLIPS).map(slip -> question(claim, slip.latex()));
            });
  }

  private static Map<String, Object> answer(Question question) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("setting", question.setting());
    answer.put("latex", question.latex());
    answer.put(
        "lines",
        checked(question.setting(), question.latex()).lines().stream()
            .map(JvmAnswers::line)
            .toList());
    return answer;
  }

  private static Report checked(String setting, String latex) {
    return setting.isEmpty()
        ? Derivation.check(latex)
        : Derivation.check(Setting.named(setting), latex);
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
