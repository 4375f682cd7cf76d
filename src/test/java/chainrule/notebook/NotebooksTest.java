package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.Exercise;
import chainrule.notebook.kernel.startup.FastShellStartup;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of every notebook, in the JDK's own shell: no Jupyter, no Python. */
public class NotebooksTest {
  private static final Pattern OBJECT_ID = Pattern.compile("\\b[\\w.$]+@[0-9a-f]{5,}\\b");
  private static final Pattern LIVE_LOOP =
      Pattern.compile("while \\(true\\)|for \\(int [^;]*;[^;]*<=? ?(\\d_?){4,};");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) step();",
        "for (int i = 0; i < 1000; i++) step();",
        "for (int step = 1; step <= 20_000; step++) {"
      })
  void longLoopsThatStopCannotEndAreFound(String source) {
    assertTrue(LIVE_LOOP.matcher(source).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < 999; i++) step();",
        "for (int w = 0; w < words; w++) step();",
        "for (int step : Live.steps(\"v\", 2000)) step();"
      })
  void shortLoopsAndLiveOnesAreNot(String source) {
    assertFalse(LIVE_LOOP.matcher(source).find());
  }

  static Stream<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
    }
  }

  static JsonObject read(Path file) throws IOException {
    return new Gson().fromJson(Files.readString(file), JsonObject.class);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void everyCellRunsAndEveryResultIsDrawn(Path file) throws IOException {
    JsonObject notebook = read(file);
    RecordingKernel kernel = new RecordingKernel();
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      FastShellStartup.quicken(new ShellHolder(shell));
      shell.addToClasspath(System.getProperty("java.class.path"));
      kernel.evaluates(java -> valueOf(shell, java));
      Notebook.attachTo(kernel);
      for (JsonElement cell : notebook.getAsJsonArray("cells")) {
        run(shell, cell.getAsJsonObject(), testKnobs(notebook));
      }
    }
    assertFalse(kernel.shown().isEmpty(), "nothing was shown");
    for (MimeBundle bundle : kernel.shown()) {
      String text = (String) bundle.data().get(MimeBundle.TEXT);
      assertFalse(text.startsWith("could not draw"), text);
      assertFalse(OBJECT_ID.matcher(text).find(), text);
    }
  }

  /** A kernel, as far as its shell is asked for. */
  public record ShellHolder(JShell shell) {
    /** The shell. */
    public JShell getJShell() {
      return shell;
    }
  }

  private static void run(JShell shell, JsonObject cell, Map<String, String> knobs) {
    if (cell.get("cell_type").getAsString().equals("code")) {
      String source = javaOf(cell, knobs);
      if (text(cell).startsWith("%%")) {
        magic(CellMagic.of(text(cell)));
        return;
      }
      assertFalse(LIVE_LOOP.matcher(source).find(), "loops go through Live.steps");
      String last = "";
      for (CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(source);
          !next.source().isBlank();
          next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining())) {
        last = evaluate(shell, next.source());
      }
      if (!last.isEmpty()) {
        evaluate(shell, "chainrule.notebook.Notebook.show(" + last + ");");
      }
    }
  }

  /** A cell that is a magic: what the kernel does with it, without the kernel. */
  private static void magic(CellMagic cell) {
    Notebook.show(cell.value());
    if (cell.name().equals(ExerciseMagic.NAME)) {
      YourTurn.check(Exercise.named(cell.arguments().get(0)), cell.body());
    }
  }

  /** Where a shell leaves a value for this test. */
  public static final AtomicReference<Object> VALUE = new AtomicReference<>();

  private static Object valueOf(JShell shell, String java) {
    String keep = NotebooksTest.class.getName() + ".VALUE.set(" + java + ");";
    for (SnippetEvent event : shell.eval(keep)) {
      if (event.status() != Snippet.Status.VALID || event.exception() != null) {
        throw new IllegalArgumentException("this Java does not run: " + java);
      }
    }
    return VALUE.get();
  }

  /** Runs one snippet; the name of the variable that holds its value, if it is an expression. */
  private static String evaluate(JShell shell, String source) {
    String name = "";
    for (SnippetEvent event : shell.eval(source)) {
      String problems =
          shell
              .diagnostics(event.snippet())
              .map(d -> d.getMessage(null))
              .collect(Collectors.joining("; "));
      assertEquals(Snippet.Status.VALID, event.status(), source + " → " + problems);
      assertEquals(null, event.exception(), source);
      if (event.snippet().kind() == Snippet.Kind.EXPRESSION) {
        name = ((jdk.jshell.ExpressionSnippet) event.snippet()).name();
      } else if (event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
        name = ((jdk.jshell.VarSnippet) event.snippet()).name();
      }
    }
    return name;
  }

  /**
   * The cell without the two lines that only a kernel needs, with the test's knobs, and with
   * something predicted.
   */
  private static String javaOf(JsonObject cell, Map<String, String> knobs) {
    String source =
        text(cell)
            .lines()
            .filter(line -> !line.startsWith("%") && !line.startsWith("if (!new java.io.File("))
            .collect(Collectors.joining("\n"))
            .replace("predict(\"?\"", "predict(\"whatever it is\"");
    if (!cell.getAsJsonObject("metadata").toString().contains("parameters")) {
      return source;
    }
    for (Map.Entry<String, String> knob : knobs.entrySet()) {
      Matcher assignment = Pattern.compile("\\b" + knob.getKey() + " = [^;]*;").matcher(source);
      assertTrue(assignment.find(), "no knob " + knob.getKey());
      source = assignment.replaceFirst(knob.getKey() + " = " + knob.getValue() + ";");
    }
    return source;
  }

  static String text(JsonObject cell) {
    return StreamSupport.stream(cell.getAsJsonArray("source").spliterator(), false)
        .map(JsonElement::getAsString)
        .collect(Collectors.joining());
  }

  private static Map<String, String> testKnobs(JsonObject notebook) {
    JsonObject own = notebook.getAsJsonObject("metadata").getAsJsonObject("chainrule");
    return own == null
        ? Map.of()
        : own.getAsJsonObject("test").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, knob -> knob.getValue().getAsString()));
  }
}
