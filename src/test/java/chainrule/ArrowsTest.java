package chainrule;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages: which package may import which, and which libraries. */
class ArrowsTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");
  private static final Pattern OURS = Pattern.compile("\\bchainrule((?:\\.[a-z]\\w*)+)\\.[A-Z]");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

  private static final Set<String> RESULTS =
      Set.of(
          "check",
          "formula",
          "writeups",
          "text",
          "word2vec",
          "network",
          "train",
          "vectors",
          "projection",
          "math");

  private static final Set<String> REPAIRED =
      Set.of("formula.repair", "formula.resolve", "formula.ast");

  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("math", Set.of()),
          Map.entry("check", Set.of()),
          Map.entry("text", Set.of("math")),
          Map.entry("word2vec", Set.of("math")),
          Map.entry("network", Set.of("math")),
          Map.entry("train", Set.of("word2vec", "vectors", "text", "math")),
          Map.entry("vectors", Set.of("text", "math")),
          Map.entry("projection", Set.of("vectors", "math")),
          Map.entry(
              "view", and(RESULTS, "view.tables", "view.charts", "view.maps", "view.sliders")),
          Map.entry("view.tables", and(RESULTS, "view.maps")),
          Map.entry("view.charts", and(RESULTS, "view.maps", "view.sliders")),
          Map.entry("view.maps", RESULTS),
          Map.entry("view.sliders", Set.of()),
          Map.entry("exercise", Set.of("formula", "check")),
          Map.entry(
              "grading",
              Set.of(
                  "exercise", "formula", "formula.document", "formula.output", "formula.typeset")),
          Map.entry(
              "notebook",
              and(
                  RESULTS,
                  "view",
                  "view.tables",
                  "view.charts",
                  "view.maps",
                  "view.sliders",
                  "exercise",
                  "grading",
                  "formula.typeset",
                  "notebook.cell")),
          Map.entry("notebook.cell", Set.of()),
          Map.entry("notebook.help", Set.of("formula", "exercise")),
          Map.entry(
              "notebook.kernel.jjava",
              Set.of(
                  "notebook",
                  "notebook.cell",
                  "notebook.help",
                  "notebook.kernel.startup",
                  "grading")),
          Map.entry("notebook.kernel.ijava", Set.of("notebook")),
          Map.entry("notebook.kernel.startup", Set.of("notebook")),
          Map.entry("writeups", Set.of("formula")),
          Map.entry(
              "formula",
              Set.of(
                  "formula.parse",
                  "formula.shape",
                  "formula.ast",
                  "formula.resolve",
                  "formula.eval",
                  "formula.eval.array",
                  "formula.verify",
                  "formula.repair",
                  "formula.repair.tree",
                  "formula.repair.text",
                  "formula.reason",
                  "formula.infer",
                  "formula.document",
                  "formula.prose")),
          Map.entry("formula.parse", Set.of()),
          Map.entry("formula.shape", Set.of()),
          Map.entry("formula.ast", Set.of("formula.shape")),
          Map.entry("formula.resolve", Set.of("formula.parse", "formula.ast", "formula.shape")),
          Map.entry("formula.eval.array", Set.of()),
          Map.entry("formula.eval", Set.of("formula.eval.array", "formula.ast", "formula.shape")),
          Map.entry(
              "formula.verify",
              Set.of("formula.eval", "formula.eval.array", "formula.ast", "formula.shape")),
          Map.entry("formula.repair", Set.of("formula.ast", "formula.shape", "formula.verify")),
          Map.entry("formula.repair.tree", and(REPAIRED, "formula.shape", "formula.verify")),
          Map.entry("formula.repair.text", REPAIRED),
          Map.entry("formula.reason", Set.of("formula.ast", "formula.shape", "formula.verify")),
          Map.entry(
              "formula.infer",
              Set.of("formula.parse", "formula.ast", "formula.shape", "formula.resolve")),
          Map.entry("formula.document", Set.of("formula.parse")),
          Map.entry("formula.prose", Set.of("formula.parse", "formula.infer")),
          Map.entry("formula.typeset", Set.of("formula.ast")),
          Map.entry("formula.output", Set.of("formula", "formula.document", "formula.typeset")),
          Map.entry("formula.cli", Set.of("formula", "formula.document", "formula.output")));

  private static final String LINEAR = "org.apache.commons.math3.linear.";
  private static final String CHART = "org.knowm.xchart.";
  private static final String TABLE = "tech.tablesaw.";
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("math", List.of(LINEAR)),
          Map.entry("check", List.of(LINEAR, "org.apache.commons.math3.analysis.differentiation.")),
          Map.entry("text", List.of("net.sf.extjwnl.", "org.apache.commons.text.")),
          Map.entry("word2vec", List.of(LINEAR)),
          Map.entry("network", List.of(LINEAR)),
          Map.entry("train", List.of(LINEAR, "jdk.incubator.vector.")),
          Map.entry("vectors", List.of(LINEAR)),
          Map.entry("projection", List.of(LINEAR)),
          Map.entry("view", List.of(LINEAR, TABLE, CHART)),
          Map.entry("view.tables", List.of(LINEAR, TABLE)),
          Map.entry("view.charts", List.of(LINEAR, CHART)),
          Map.entry("view.maps", List.of(LINEAR)),
          Map.entry("view.sliders", List.of(LINEAR)),
          Map.entry("exercise", List.of(LINEAR, "org.apache.commons.math3.exception.")),
          Map.entry("grading", List.of("com.google.gson.", "jdk.jshell.", "picocli.")),
          Map.entry("notebook", List.of(LINEAR, TABLE, CHART, "com.google.common.html.")),
          Map.entry("notebook.help", List.of("jdk.jshell.", "com.sun.source.")),
          Map.entry("notebook.cell", List.of("jdk.jshell.", "com.sun.source.")),
          Map.entry("notebook.kernel.jjava", List.of("org.dflib.jjava.", "jdk.jshell.")),
          Map.entry("notebook.kernel.ijava", List.of("io.github.spencerpark.")),
          Map.entry("notebook.kernel.startup", List.of()),
          Map.entry("writeups", List.of("com.google.gson.")),
          Map.entry("formula", List.of()),
          Map.entry("formula.parse", List.of("org.antlr.v4.runtime.")),
          Map.entry("formula.shape", List.of()),
          Map.entry("formula.ast", List.of()),
          Map.entry("formula.resolve", List.of()),
          Map.entry("formula.eval.array", List.of("org.apache.commons.math3.")),
          Map.entry("formula.eval", List.of()),
          Map.entry("formula.verify", List.of()),
          Map.entry("formula.repair", List.of()),
          Map.entry("formula.repair.tree", List.of()),
          Map.entry("formula.repair.text", List.of()),
          Map.entry("formula.reason", List.of()),
          Map.entry("formula.infer", List.of()),
          Map.entry("formula.prose", List.of()),
          Map.entry("formula.document", List.of("org.commonmark.", "com.google.gson.")),
          Map.entry("formula.typeset", List.of()),
          Map.entry("formula.output", List.of()),
          Map.entry("formula.cli", List.of("com.google.gson.", "picocli.")));

  @Test
  void eachPackageImportsOnlyWhatItsRowOfTheTableAllows() throws IOException {
    for (Path file : sources(MAIN)) {
      String row = packageOf(file);
      Set<String> used = imported(file);
      used.removeAll(MAY_IMPORT.get(row));
      assertEquals(Set.of(), used, file + " uses a package it may not use");
    }
  }

  @Test
  void noPackageImportsItselfByWayOfOthers() throws IOException {
    Map<String, Set<String>> imports = new TreeMap<>();
    for (Path file : sources(MAIN)) {
      imports.computeIfAbsent(packageOf(file), p -> new TreeSet<>()).addAll(imported(file));
    }
    for (String start : imports.keySet()) {
      assertTrue(!reached(start, imports).contains(start), start + " is in a cycle of " + imports);
    }
  }

  private static Set<String> reached(String start, Map<String, Set<String>> imports) {
    Set<String> reached = new HashSet<>();
    Set<String> next = imports.get(start);
    while (reached.addAll(next)) {
      next = reached.stream().flatMap(p -> imports.get(p).stream()).collect(toSet());
    }
    return reached;
  }

  @Test
  void eachPackageImportsOnlyTheLibrariesOfItsRow() throws IOException {
    for (Path file : sources(MAIN)) {
      IMPORT
          .matcher(code(file))
          .results()
          .map(match -> match.group(1))
          .filter(name -> !name.startsWith("java") && !name.startsWith("chainrule."))
          .forEach(
              name ->
                  assertTrue(
                      LIBRARIES.get(packageOf(file)).stream().anyMatch(name::startsWith),
                      file + " imports " + name));
    }
  }

  @Test
  void everyPackageHasAPackageInfo() throws IOException {
    for (Path file : sources(MAIN)) {
      assertTrue(
          Files.exists(file.resolveSibling("package-info.java")), file.getParent().toString());
    }
  }

  /** {@code check.Verdict} and {@code formula.Verdict} are both bound by programs that use them. */
  @Test
  void noTwoClassesButTheVerdictsHaveTheSameSimpleName() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (Path file : Stream.concat(sources(MAIN).stream(), sources(TEST).stream()).toList()) {
      boolean isClass = !file.endsWith("package-info.java") && !file.endsWith("Verdict.java");
      Path other = isClass ? files.put(file.getFileName().toString(), file) : null;
      assertEquals(null, other, file + " has the same name");
    }
  }

  @Test
  void theLibraryNeitherPrintsNorExitsNorSerializes() throws IOException {
    Pattern banned =
        Pattern.compile("System\\.(out|exit|in)\\b|Object(In|Out)putStream|Math\\.random\\(");
    Pattern main = Pattern.compile("public static void main\\(");
    for (Path file : sources(MAIN)) {
      // a program prints its results and exits with its code
      boolean isProgram = main.matcher(code(file)).find();
      assertTrue(isProgram || !banned.matcher(code(file)).find(), file.toString());
    }
  }

  private static Set<String> and(Set<String> packages, String... more) {
    return Stream.concat(packages.stream(), Stream.of(more)).collect(toSet());
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("chainrule"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The name below {@code chainrule}, such as {@code view.maps}. */
  private static String packageOf(Path file) {
    Path folder = MAIN.resolve("chainrule").relativize(file.getParent());
    return folder.toString().replace(file.getFileSystem().getSeparator(), ".");
  }

  /** The rows of the other packages whose classes a file names. */
  private static Set<String> imported(Path file) throws IOException {
    Set<String> used =
        OURS.matcher(code(file))
            .results()
            .map(match -> match.group(1).substring(1))
            .collect(toCollection(TreeSet::new));
    used.remove(packageOf(file));
    return used;
  }

  private static String code(Path file) throws IOException {
    return Files.readString(file)
        .replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "")
        .replaceFirst("(?m)^package .*;", "");
  }
}
