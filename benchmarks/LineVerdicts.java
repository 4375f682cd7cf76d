import chainrule.formula.Counterexample;
import chainrule.formula.Derivation;
import chainrule.formula.Setting;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the checker says of many lines. Standard input holds a line of JSON for each derivation, {@code
 * {"setting": "sigmoid", "preamble": "given …", "lines": ["x = x"]}}; standard output gets one for
 * each in the same order, {@code {"verdict": "HOLDS", "message": ""}}, about its last line. The
 * verdict is {@code REFUSED} where the setting is not accepted, and {@code CRASH} where anything but
 * the documented exception is thrown.
 */
public final class LineVerdicts {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Map<String, Setting> settings = new HashMap<>();

  private record Request(String setting, String preamble, List<String> lines) {}

  /** With what the numbers are worth where the line fails. */
  private record Answer(String verdict, String message, Map<String, Double> point) {
    Answer(String verdict, String message) {
      this(verdict, message, Map.of());
    }
  }

  public static void main(String[] arguments) throws IOException {
    LineVerdicts verdicts = new LineVerdicts();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    InputStreamReader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    try (BufferedReader reader = new BufferedReader(in)) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        out.println(GSON.toJson(verdicts.answer(GSON.fromJson(text, Request.class))));
      }
    }
  }

  private Answer answer(Request request) {
    try {
      return checked(setting(request), String.join(" \\\\\n", request.lines()));
    } catch (IllegalArgumentException refusal) {
      boolean documented = refusal.getClass() == IllegalArgumentException.class;
      return new Answer(documented ? "REFUSED" : "CRASH", refusal.toString());
    } catch (RuntimeException | StackOverflowError fault) {
      return new Answer("CRASH", fault.toString());
    }
  }

  private Setting setting(Request request) {
    return settings.computeIfAbsent(
        request.setting() + "\n" + request.preamble(),
        key ->
            request.setting().isEmpty()
                ? Setting.of(request.preamble())
                : Setting.named(request.setting()).with(request.preamble()));
  }

  private static Answer checked(Setting setting, String latex) {
    var lines = Derivation.verdicts(setting, latex, Derivation.SEED).lines();
    if (lines.isEmpty()) {
      return new Answer("NO_CLAIM", "there is no line");
    }
    var last = lines.get(lines.size() - 1);
    return new Answer(
        last.verdict().name(),
        last.message(),
        last.counterexample().map(LineVerdicts::numbers).orElse(Map.of()));
  }

  private static Map<String, Double> numbers(Counterexample counterexample) {
    Map<String, Double> numbers = new HashMap<>();
    counterexample
        .point()
        .forEach(
            (name, rows) -> {
              if (rows.size() == 1 && rows.get(0).size() == 1) {
                numbers.put(name, rows.get(0).get(0));
              }
            });
    return numbers;
  }
}
