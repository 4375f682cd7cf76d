package chainrule.notebook.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.notebook.cell.PrintedOutput.Target;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintedOutputTest {
  private final List<String> sent = new ArrayList<>();
  private final PrintedOutput printed =
      new PrintedOutput((target, text) -> sent.add(target + text));
  private final PrintStream out = printed.stream(Target.OUT);
  private final PrintStream err = printed.stream(Target.ERR);

  @Test
  void manyLinesAreOneMessage() {
    out.println("a");
    out.printf("%s %d%n", "b", 1);
    assertEquals(List.of(), sent);
    printed.flush();
    assertEquals(List.of("OUTa" + System.lineSeparator() + "b 1" + System.lineSeparator()), sent);
  }

  @Test
  void bothStreamsKeepTheirOrder() {
    out.print("a");
    err.print("b");
    out.print("c");
    printed.flush();
    assertEquals(List.of("OUTa", "ERRb", "OUTc"), sent);
  }

  @Test
  void streamsThatAlternateForLongAreFewMessagesAndEachKeepsItsOrder() {
    for (int i = 0; i < 10_000; i++) {
      (i % 2 == 0 ? out : err).print(i + " ");
    }
    printed.flush();
    assertTrue(sent.size() <= 100, sent.size() + " messages");
    for (Target target : Target.values()) {
      String all =
          sent.stream()
              .filter(text -> text.startsWith(target.name()))
              .map(text -> text.substring(3))
              .collect(Collectors.joining());
      String expected =
          IntStream.range(0, 5_000)
              .map(i -> target == Target.OUT ? 2 * i : 2 * i + 1)
              .mapToObj(i -> i + " ")
              .collect(Collectors.joining());
      assertEquals(expected, all);
    }
  }

  @Test
  void aCharacterIsNotCutBetweenTwoMessages() {
    byte[] bytes = "α𝔼".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (byte b : bytes) {
      out.write(b);
      out.flush();
      printed.flush();
    }
    assertEquals(List.of("OUTα", "OUT𝔼"), sent);
  }

  @Test
  void moreThanItsMemoryIsSentAtOnce() {
    out.print("x".repeat(1_000_000));
    printed.flush();
    assertTrue(sent.stream().allMatch(text -> text.length() <= (1 << 18) + 3), "small messages");
    assertEquals(1_000_000, sent.stream().mapToInt(text -> text.length() - 3).sum());
  }
}
