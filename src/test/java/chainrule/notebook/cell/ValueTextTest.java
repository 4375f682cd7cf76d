package chainrule.notebook.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ValueTextTest {
  private record Failing(Supplier<? extends Throwable> thrown) {
    @Override
    public String toString() {
      throw ValueTextTest.<RuntimeException>sneaky(thrown.get());
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private static final class WithoutMessage extends Error {
    @Override
    public String getMessage() {
      throw new AssertionError();
    }
  }

  @Test
  void whateverAToStringThrowsIsAnException() {
    List<Supplier<? extends Throwable>> all =
        List.of(
            AssertionError::new,
            NoClassDefFoundError::new,
            StackOverflowError::new,
            OutOfMemoryError::new,
            WithoutMessage::new,
            Exception::new,
            InterruptedException::new);
    for (Supplier<? extends Throwable> thrown : all) {
      String name = thrown.get().getClass().getSimpleName();
      IllegalStateException refused =
          assertThrows(IllegalStateException.class, () -> ValueText.of(new Failing(thrown)), name);
      assertTrue(refused.getMessage().endsWith("its text ended in " + name), refused::getMessage);
    }
  }

  @Test
  void aListThatContainsItselfHasNoText() {
    List<Object> outer = new ArrayList<>();
    outer.add(List.of(outer));
    assertThrows(IllegalStateException.class, () -> ValueText.of(outer));
  }

  @Test
  void arraysShowTheirElements() {
    assertEquals("[1, 2]", ValueText.of(new int[] {1, 2}));
    assertEquals("[[a], []]", ValueText.of(new String[][] {{"a"}, {}}));
    Object[] cyclic = {1, null};
    cyclic[1] = cyclic;
    assertEquals("[1, [...]]", ValueText.of(cyclic));
  }

  @Test
  void aLongArrayIsShownInPartAndSaysHowLongItIs() {
    String text = ValueText.of(new byte[100_000_000]);
    assertTrue(text.startsWith("[0, 0, ") && text.length() <= ValueText.LONGEST, text);
    assertTrue(text.endsWith("\n… of 100,000,000 elements in all"), text);
  }

  @Test
  void aLongTextIsCutOnceAndSaysSo() {
    String cut = ValueText.of("𝔼".repeat(100_000));
    assertTrue(
        cut.endsWith("𝔼\n… and 100,100 more characters, of 200,000 in all"),
        cut.substring(99_800));
    assertEquals(cut, ValueText.of(cut));
    assertEquals("null", ValueText.of(null));
  }
}
