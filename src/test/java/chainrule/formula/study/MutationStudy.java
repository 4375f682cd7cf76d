package chainrule.formula.study;

import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Report;
import chainrule.formula.Setting;
import chainrule.formula.Verdict;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.SyntaxException;
import chainrule.writeups.PrintedClaim;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Slips are put into true claims, one at a time; each is checked, and written down with what the
 * checker said and what the line was read as. Whether the checker was right is not for it to say:
 * {@code benchmarks/mutation_study.py} decides by its own arithmetic.
 */
public final class MutationStudy {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final long SEED = 11;

  private MutationStudy() {}

  /** A true claim and a slip in it. */
  private record Slipped(PrintedClaim claim, Mutator.Mutant mutant) {}

  /**
   * Writes one line of JSON for each mutant that is drawn.
   *
   * @param claims those that do not hold are left out
   * @param share which part of each kind's mutants is drawn
   * @param seed decides which are drawn
   * @param perKind how many of each kind are drawn at least, where there are so many
   * @param out where the lines go
   * @return 0
   */
  public static int run(
      List<PrintedClaim> claims, double share, long seed, int perKind, PrintStream out) {
    for (List<Slipped> kind : byKind(claims).values()) {
      long count = Math.max(Math.round(share * kind.size()), perKind);
      Collections.shuffle(kind, new Random(seed));
      kind.stream().limit(count).forEach(slipped -> out.println(GSON.toJson(record(slipped))));
    }
    return 0;
  }

  private static Map<Mutator, List<Slipped>> byKind(List<PrintedClaim> claims) {
    return claims.stream()
        .filter(claim -> claim.prose().isEmpty() && last(claim, false).verdict() == Verdict.HOLDS)
        .flatMap(
            claim -> Mutator.all(claim.latex()).stream().map(mutant -> new Slipped(claim, mutant)))
        .collect(
            Collectors.groupingBy(
                slipped -> slipped.mutant().operator(),
                LinkedHashMap::new,
                Collectors.toCollection(ArrayList::new)));
  }

  private static JsonObject record(Slipped slipped) {
    Mutator.Mutant mutant = slipped.mutant();
    PrintedClaim claim = slipped.claim().with(mutant.latex());
    long start = cpuTime();
    Line line = last(claim, true);
    JsonObject json = new JsonObject();
    json.addProperty("claim", claim.id());
    json.addProperty("operator", mutant.operator().name());
    json.addProperty("half", Mutator.half(mutant.operator()).name());
    json.addProperty("latex", mutant.latex());
    json.addProperty("verdict", line.verdict().name());
    json.addProperty("milliseconds", (cpuTime() - start) / 1_000_000);
    reading(claim.meaning(), claim.rows(), line.verdict())
        .ifPresent(reading -> json.add("reading", reading));
    line.repair().ifPresent(repair -> add(json, claim, line, repair));
    return json;
  }

  /** The repair, and what the rows are read as with it in the place of the last. */
  private static void add(JsonObject json, PrintedClaim claim, Line line, Repair repair) {
    json.addProperty("repair", repair.latex());
    String before = claim.rows().substring(0, claim.rows().lastIndexOf(line.latex()));
    reading(claim.meaning(), before + repair.latex(), Verdict.HOLDS)
        .ifPresent(reading -> json.add("repair_reading", reading));
  }

  /** Of this thread: other programs on the machine do not count. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** What was read, where all of it has a meaning. */
  private static Optional<JsonObject> reading(Setting setting, String rows, Verdict verdict) {
    boolean tried = List.of(Verdict.HOLDS, Verdict.FAILS, Verdict.UNDEFINED).contains(verdict);
    try {
      return tried ? Optional.of(Reading.of(setting, rows)) : Optional.empty();
    } catch (SemanticException | SyntaxException aSide) {
      return Optional.empty();
    }
  }

  private static Line last(PrintedClaim claim, boolean repairing) {
    Report report =
        repairing
            ? Derivation.check(claim.meaning(), claim.rows(), SEED)
            : Derivation.verdicts(claim.meaning(), claim.rows(), SEED);
    return report.lines().get(report.lines().size() - 1);
  }
}
