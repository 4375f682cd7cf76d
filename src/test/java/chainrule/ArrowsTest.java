package chainrule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages in the README's picture: who may import whom, and which libraries. */
class ArrowsTest {
  private static final Path ROOT = Path.of("src/main/java/chainrule");
  private static final Pattern OURS = Pattern.compile("\\bchainrule\\.(\\w+)\\.");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.of(
          "math", Set.of(),
          "check", Set.of(),
          "formula", Set.of(),
          "text", Set.of(),
          "word2vec", Set.of("math"),
          "network", Set.of("math"),
          "train", Set.of("word2vec", "text", "math"),
          "exercise", Set.of("check", "formula"),
          "view", Set.of("check", "formula", "text", "word2vec", "network", "train", "math"),
          "notebook",
              Set.of(
                  "exercise",
                  "view",
                  "check",
                  "formula",
                  "text",
                  "word2vec",
                  "network",
                  "train",
                  "math"));

  private static final String LINEAR = "org.apache.commons.math3.linear.";
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "math", List.of(LINEAR),
          "check", List.of(LINEAR, "org.apache.commons.math3.analysis.differentiation."),
          "formula",
              List.of("org.apache.commons.math3.", "org.antlr.v4.runtime.", "com.google.gson."),
          "text", List.of("net.sf.extjwnl.", "org.apache.commons.text."),
          "word2vec", List.of(LINEAR),
          "network", List.of(LINEAR),
          "train", List.of(LINEAR, "jdk.incubator.vector."),
          "exercise", List.of(LINEAR),
          "view", List.of("tech.tablesaw.", "org.knowm.xchart.", "org.apache.commons.math3."),
          "notebook",
              List.of(
                  "tech.tablesaw.",
                  "org.knowm.xchart.",
                  "org.apache.commons.math3.",
                  "com.google.common.html.",
                  "org.dflib.jjava.",
                  "io.github.spencerpark."));

  @Test
  void importsPointBackAlongTheArrows() throws IOException {
    for (Path file : sources()) {
      Set<String> used = new TreeSet<>();
      OURS.matcher(code(file)).results().forEach(match -> used.add(match.group(1)));
      used.remove(packageOf(file));
      used.removeAll(MAY_IMPORT.get(packageOf(file)));
      assertEquals(Set.of(), used, file + " uses a package it may not use");
    }
  }

  @Test
  void librariesStayWhereTheyBelong() throws IOException {
    for (Path file : sources()) {
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
  void everyPackageSaysWhatItIs() throws IOException {
    for (Path file : sources()) {
      assertTrue(
          Files.exists(file.resolveSibling("package-info.java")), file.getParent().toString());
    }
  }

  @Test
  void theLibraryNeitherPrintsNorExitsNorSerializes() throws IOException {
    Pattern banned =
        Pattern.compile("System\\.(out|exit|in)\\b|Object(In|Out)putStream|Math\\.random\\(");
    for (Path file : sources()) {
      // a program's entry is where its results and its exit code leave it
      boolean entry = file.endsWith("Main.java");
      assertTrue(entry || !banned.matcher(code(file)).find(), file.toString());
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String packageOf(Path file) {
    return ROOT.relativize(file).getName(0).toString();
  }

  private static String code(Path file) throws IOException {
    return Files.readString(file)
        .replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "")
        .replaceFirst("(?m)^package .*;", "");
  }
}
