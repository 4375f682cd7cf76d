package chainrule.writeups;

import chainrule.formula.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A claim of a write-up, as printed, and how it is read.
 *
 * @param id write-up and number
 * @param place where in the write-up
 * @param latex as printed
 * @param setting what its letters mean; empty for prose
 * @param given further lines of the setting
 * @param head the left side that it goes on from
 * @param condition when it is claimed to hold
 * @param restated the formula where its notation cannot be read as printed
 * @param prose the notebook that treats it, for a claim without a formula that could be judged
 * @param damage the characters that text extraction has damaged
 * @param note what is to be said about it
 */
public record PrintedClaim(
    String id,
    String place,
    String latex,
    Optional<String> setting,
    List<String> given,
    Optional<String> head,
    Optional<String> condition,
    Optional<String> restated,
    Optional<String> prose,
    Optional<String> damage,
    Optional<String> note) {
  /** Copies the lines. */
  public PrintedClaim {
    given = List.copyOf(given);
  }

  /** All claims, in the order of the write-ups. */
  public static List<PrintedClaim> all() {
    return ClaimFile.read();
  }

  /** The write-up that it stands in: the first three digits. */
  public String writeUp() {
    return id.substring(0, 3);
  }

  /** The setting with the further lines; there is none for prose. */
  public Setting meaning() {
    return Setting.named(setting.orElseThrow()).with(String.join("\n", given));
  }

  /** The same claim with another formula. */
  public PrintedClaim with(String formula) {
    return new PrintedClaim(
        id, place, formula, setting, given, head, condition, Optional.empty(), prose, damage, note);
  }

  /** The rows to check; the claim is the last of them. */
  public String rows() {
    String formula = restated.orElse(latex).strip();
    String when = condition.map(c -> c + ":\\ ").orElse("");
    if (head.isEmpty()) {
      return when + formula;
    }
    return when + head.get() + " \\\\\n" + (formula.startsWith("=") ? formula : "= " + formula);
  }

  /** What was added to the printed formula, in words. */
  public String remarks() {
    List<String> remarks = new ArrayList<>();
    head.ifPresent(h -> remarks.add("head restated: " + h));
    condition.ifPresent(c -> remarks.add("case restated: " + c));
    restated.ifPresent(r -> remarks.add("restated: " + r));
    if (!given.isEmpty()) {
      remarks.add("with " + String.join("; ", given));
    }
    note.ifPresent(remarks::add);
    return String.join("; ", remarks);
  }
}
