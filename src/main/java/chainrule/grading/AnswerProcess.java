package chainrule.grading;

import com.google.gson.JsonParseException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs the Java of an answer in a process of its own, with little memory and time and nothing of
 * this process's environment. All that comes back is numbers.
 */
final class AnswerProcess {
  /** What the course's own cells may take on a slow machine. */
  private static final Duration LONGEST_CONTEXT = Duration.ofSeconds(90);

  /** What an answer may take. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

  private static final int MAX_BYTES = 1_000_000;
  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  private AnswerProcess() {}

  /**
   * The values of an answer.
   *
   * @throws IllegalArgumentException in a sentence, if it gives none
   */
  static List<double[][]> claims(AnswerRequest request) {
    AnswerClaims given = answer(request);
    if (given.claims().size() != request.points().size()) {
      throw new IllegalArgumentException(
          given.problem().isEmpty() ? "the answer gives no numbers" : given.problem());
    }
    return given.claims();
  }

  private static AnswerClaims answer(AnswerRequest request) {
    Process process = start();
    try {
      send(process, AnswerJson.of(request));
      within(LONGEST_CONTEXT, () -> read(process, 1));
      byte[] answer = within(LONGEST_ANSWER, () -> read(process, MAX_BYTES));
      return AnswerJson.claims(new String(answer, StandardCharsets.UTF_8));
    } catch (TimeoutException late) {
      throw new IllegalArgumentException(
          "the answer ran for %d seconds without an end".formatted(LONGEST_ANSWER.toSeconds()),
          late);
    } catch (ExecutionException | IOException | JsonParseException damaged) {
      throw new IllegalArgumentException("the answer ended its process", damaged);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("grading was stopped");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static byte[] within(Duration longest, Supplier<byte[]> work)
      throws InterruptedException, ExecutionException, TimeoutException {
    return CompletableFuture.supplyAsync(work, task -> new Thread(task, "chainrule answer").start())
        .get(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Process start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", classPath(), AnswerMain.class.getName()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    try {
      return builder.start();
    } catch (IOException problem) {
      throw new UncheckedIOException("no process can be started for an answer", problem);
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void send(Process process, String request) throws IOException {
    try (OutputStream out = process.getOutputStream()) {
      out.write(request.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] read(Process process, int most) {
    try {
      return process.getInputStream().readNBytes(most);
    } catch (IOException ended) {
      return new byte[0];
    }
  }
}
