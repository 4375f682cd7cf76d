package chainrule.math;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FreeMemoryTest {
  @Test
  void isWhatTheHeapMayGrowToWithoutWhatIsInUse() {
    Runtime java = Runtime.getRuntime();
    long free = FreeMemory.bytes(Long.MAX_VALUE);
    assertTrue(free < java.maxMemory());
    assertTrue(free >= java.maxMemory() - java.totalMemory());
  }
}
