package chainrule.exercise;

import java.util.List;
import java.util.stream.Stream;

/** Reads an exercise. */
final class ExerciseFile {
  private static final List<String> KEYS = List.of("title", "without", "cell", "hint", "next");

  private ExerciseFile() {}

  static Exercise read(String id, String text) {
    EntryFile file = EntryFile.read("the exercise", KEYS, text);
    return new Exercise(
        id,
        file.one("title"),
        file.setting(),
        file.all("without").flatMap(words -> Stream.of(words.split("\\s+"))).toList(),
        file.one("cell"),
        file.all("hint").toList(),
        file.all("next").findFirst().orElse(""));
  }
}
