package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void keysStayInTheirOrder() {
    assertEquals(List.of("b", "a"), List.copyOf(Json.object("b", 1, "a", 2).keySet()));
  }

  @Test
  void aNullIsRefusedForKernelsLeaveItOutAndTheMeaningWithIt() {
    assertThrows(NullPointerException.class, () -> Json.object("order", null));
  }
}
