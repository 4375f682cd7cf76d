package chainrule.exercise;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file of the exercises that were tried and solved, a line for each. Lines that are not
 * understood, of a later version perhaps, stay as they are, before the others.
 *
 * @param path need not be there yet
 */
record ProgressFile(Path path) {
  private static final Pattern LINE = Pattern.compile("(\\d\\db?[-.]\\d+) (tried|done)");
  // any bytes are text in it, so that lines are written as they were read
  private static final Charset ENCODING = StandardCharsets.ISO_8859_1;

  /** What it says. */
  RecordedMarks read() throws IOException {
    List<String> lines = lines();
    return new RecordedMarks(marks(lines), !unknown(lines).isEmpty());
  }

  /** Records marks that are better than the recorded ones; meanwhile no other kernel does. */
  void keep(Map<String, ProgressMark> better) throws IOException {
    Path target = path.toAbsolutePath();
    Files.createDirectories(target.getParent());
    LockFile lock = LockFile.beside(target);
    try {
      List<String> lines = lines();
      Map<String, ProgressMark> marks = marks(lines);
      better.forEach((id, mark) -> marks.merge(id, mark, ProgressFile::better));
      replace(target, Stream.concat(unknown(lines).stream(), lines(marks)).toList());
    } finally {
      lock.free();
    }
  }

  private static void replace(Path target, List<String> lines) throws IOException {
    Path part = Files.createTempFile(target.getParent(), "exercises", ".part");
    try {
      Files.writeString(part, String.join("\n", lines) + "\n", ENCODING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private List<String> lines() throws IOException {
    return Files.exists(path) ? Files.readString(path, ENCODING).lines().toList() : List.of();
  }

  private static Stream<String> lines(Map<String, ProgressMark> marks) {
    return marks.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue().word());
  }

  private static List<String> unknown(List<String> lines) {
    return lines.stream().filter(line -> !LINE.matcher(line).matches()).toList();
  }

  private static Map<String, ProgressMark> marks(List<String> lines) {
    Map<String, ProgressMark> marks = new TreeMap<>();
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        ProgressMark mark = ProgressMark.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
        marks.merge(matcher.group(1), mark, ProgressFile::better);
      }
    }
    return marks;
  }

  private static ProgressMark better(ProgressMark a, ProgressMark b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
