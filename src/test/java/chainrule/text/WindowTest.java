package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void edgesHaveFewerOutsideWords() {
    assertEquals(
        List.of(
            new Window(7, List.of(8, 7)),
            new Window(8, List.of(7, 7, 9)),
            new Window(7, List.of(7, 8, 9)),
            new Window(9, List.of(8, 7))),
        Window.slide(List.of(7, 8, 7, 9), 2));
  }

  @Test
  void aWindowMayBeWiderThanTheSentence() {
    assertEquals(
        List.of(new Window(1, List.of(2)), new Window(2, List.of(1))),
        Window.slide(List.of(1, 2), Integer.MAX_VALUE));
  }

  @Test
  void aSentenceOfOneWordHasNoWindow() {
    assertEquals(List.of(), Window.slide(List.of(3), 5));
    assertEquals(List.of(), Window.slide(List.of(), 5));
  }

  @Test
  void windowsOfSizeZeroAreRefused() {
    assertEquals(
        "window size is 0; it must be at least 1",
        assertThrows(IllegalArgumentException.class, () -> Window.slide(List.of(1, 2), 0))
            .getMessage());
  }
}
