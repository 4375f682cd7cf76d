package chainrule.formula.study;

import chainrule.exercise.Exercise;
import chainrule.formula.Derivation;
import chainrule.formula.Setting;
import chainrule.formula.VerdictCorpus;
import chainrule.formula.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Damaged settings, derivations, exercises and documents: each is read, or refused with an {@code
 * IllegalArgumentException} itself, within two seconds of CPU; the command ends with 0, 1 or 2. Run
 * it with a small heap.
 */
public final class DamagedTextStudy {
  private static final long LONGEST_NANOS = 2_000_000_000;
  private static final int WITH_REPAIRS = 10;

  private final List<VerdictCorpus.Entry> entries = VerdictCorpus.read().entries();
  private final List<String> settings = Setting.names();
  private final List<Exercise> exercises = Exercise.all().toList();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private long longest;

  /**
   * Runs the study.
   *
   * @param count how many texts
   * @param out where faults and counts go
   * @return 0 if there is no fault
   */
  public static int run(int count, PrintStream out) {
    DamagedTextStudy study = new DamagedTextStudy();
    study.run(count).forEach(out::println);
    out.println(study);
    return study.faults.isEmpty() ? 0 : 1;
  }

  /** Tries this many texts; returns what went wrong. */
  List<String> run(int count) {
    for (int seed = 0; seed < count; seed++) {
      Random random = new Random(seed);
      VerdictCorpus.Entry entry = any(entries, random);
      VerdictCorpus.Entry other = any(entries, random);
      TextMutator mutator = new TextMutator(random);
      switch (seed % 5) {
        case 0 -> setting(seed, mutator.mutate(entry.preamble(), other.preamble()));
        case 1 -> {
          Setting setting = Setting.named(any(settings, random));
          extension(seed, setting, mutator.mutate(entry.preamble(), setting.latex()));
        }
        case 2 -> derivation(seed, entry, mutator.mutate(entry.latex(), other.latex()));
        case 3 -> exercise(seed, mutator.mutate(text(any(exercises, random)), other.latex()));
        default -> document(seed, mutator.mutate(document(entry, other), other.preamble()));
      }
    }
    return faults;
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private void setting(int seed, String preamble) {
    trial(seed, preamble, () -> Setting.of(preamble));
  }

  private void extension(int seed, Setting setting, String preamble) {
    trial(seed, preamble, () -> setting.with(preamble));
  }

  private void exercise(int seed, String file) {
    trial(seed, file, () -> Exercise.of(file));
  }

  private void document(int seed, String document) {
    trial(seed, document, () -> check(document));
  }

  private void derivation(int seed, VerdictCorpus.Entry entry, String latex) {
    Setting setting = Setting.of(entry.preamble());
    boolean repairs = seed / 5 % WITH_REPAIRS == 0;
    trial(
        seed,
        latex,
        () -> {
          var report =
              repairs
                  ? Derivation.check(setting, latex)
                  : Derivation.verdicts(setting, latex, Derivation.SEED);
          if (report.lines().stream().anyMatch(line -> line.message() == null)) {
            throw new IllegalStateException("a line has no message");
          }
        });
  }

  private static String text(Exercise exercise) {
    return "title "
        + exercise.title()
        + "\nsetting sigmoid\ncell\n"
        + exercise.cell()
        + "\nhint ?\n";
  }

  private static String document(VerdictCorpus.Entry entry, VerdictCorpus.Entry other) {
    return "\\documentclass{article}\n%s\\begin{align}\n%s \\\\\n%s\n\\end{align}\nwhere $%s$.\n"
        .formatted(entry.preamble(), entry.latex(), other.latex(), entry.latex());
  }

  private static void check(String document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of("check", "-"),
            new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    if (code < 0 || code > 2 || bytes.size() == 0) {
      throw new IllegalStateException("exit code " + code + " after " + bytes.size() + " bytes");
    }
  }

  private void trial(int seed, String text, Runnable reading) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    String outcome = outcome(reading);
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    longest = Math.max(longest, nanos);
    boolean fault = outcome.startsWith("fault");
    outcomes.merge(fault ? "fault" : outcome, 1, Integer::sum);
    if (fault || nanos > LONGEST_NANOS) {
      String shown = text.length() > 300 ? text.substring(0, 300) + " …" : text;
      faults.add("text %d: %s, %d ms: %s".formatted(seed, outcome, nanos / 1_000_000, shown));
    }
  }

  private static String outcome(Runnable reading) {
    try {
      reading.run();
      return "read";
    } catch (IllegalArgumentException refused) {
      boolean isDocumented =
          refused.getClass() == IllegalArgumentException.class && refused.getMessage() != null;
      return isDocumented ? "refused" : "fault: " + refused;
    } catch (RuntimeException | Error fault) {
      return "fault: " + fault;
    }
  }

  /** The counts. */
  @Override
  public String toString() {
    return "%s; the longest took %d ms of CPU, with %d MB of heap"
        .formatted(outcomes, longest / 1_000_000, Runtime.getRuntime().maxMemory() >> 20);
  }
}
