package chainrule.exercise;

import java.util.List;

/** Reads a ladder. */
final class LadderFile {
  private static final List<String> KEYS = List.of("title", "rung", "next");

  private LadderFile() {}

  static Ladder read(String id, String text) {
    EntryFile file = EntryFile.read("the ladder", KEYS, text);
    return new Ladder(
        id,
        file.one("title"),
        file.setting(),
        file.all("rung").map(LadderFile::rung).toList(),
        file.all("next").findFirst().orElse(""));
  }

  /** The first line of an entry is its prompt, the others are LaTeX. */
  private static Rung rung(String entry) {
    int end = entry.indexOf('\n');
    if (end < 0) {
      throw new IllegalArgumentException(
          "the rung “%s” has no line of LaTeX below it; it needs one".formatted(entry));
    }
    return Rung.of(entry.substring(0, end).strip(), entry.substring(end + 1).strip());
  }
}
