package chainrule.writeups;

import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Report;
import chainrule.formula.Setting;
import chainrule.formula.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A claim and what became of it.
 *
 * @param claim as printed
 * @param checked the lines that were checked, the claim last; empty for prose
 */
public record CheckedClaim(PrintedClaim claim, Optional<Report> checked) {
  /** A claim and its verdict; no true line near it is looked for. */
  static CheckedClaim of(PrintedClaim claim) {
    return of(claim, Derivation::verdicts);
  }

  /** The same claim, with a true line near it where it is false. */
  CheckedClaim withRepair() {
    return of(claim, Derivation::check);
  }

  private static CheckedClaim of(PrintedClaim claim, Checking checking) {
    boolean prose = claim.prose().isPresent();
    return new CheckedClaim(
        claim,
        prose
            ? Optional.empty()
            : Optional.of(checking.check(claim.meaning(), claim.rows(), Derivation.SEED)));
  }

  @FunctionalInterface
  private interface Checking {
    Report check(Setting setting, String latex, long seed);
  }

  /** Write-up and number: “001-46”. */
  public String id() {
    return claim.id();
  }

  /** The verdict, or why there is none. */
  public Outcome outcome() {
    if (checked.isEmpty()) {
      return Outcome.PROSE;
    }
    Verdict verdict = line().verdict();
    boolean damaged = verdict == Verdict.UNREADABLE && claim.damage().isPresent();
    return damaged ? Outcome.EXTRACTION : Outcome.valueOf(verdict.name());
  }

  /**
   * What the checker says about its lines.
   *
   * @throws IllegalStateException if it is prose
   */
  public Report report() {
    return checked.orElseThrow(
        () ->
            new IllegalStateException(
                "claim %s is prose, so there is nothing to check; notebook %s treats it"
                    .formatted(id(), claim.prose().orElseThrow())));
  }

  /** A true line near it, if one was looked for and found. */
  public Optional<Repair> repair() {
    return checked.flatMap(report -> line().repair());
  }

  /** All that is to be said: how it was read, what is wrong, and what the repair changes. */
  public String note() {
    List<String> notes = new ArrayList<>();
    claim
        .prose()
        .map("no relation between two expressions that could be judged; notebook "::concat)
        .ifPresent(notes::add);
    if (outcome() == Outcome.EXTRACTION) {
      notes.add("extraction: " + claim.damage().orElseThrow());
    }
    checked.ifPresent(report -> notes.addAll(List.of(claim.remarks(), line().message())));
    repair().map(Repair::words).ifPresent(notes::add);
    return notes.stream().filter(note -> !note.isEmpty()).collect(Collectors.joining("; "));
  }

  private Line line() {
    List<Line> lines = checked.orElseThrow().lines();
    return lines.get(lines.size() - 1);
  }
}
