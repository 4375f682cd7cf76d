package chainrule.formula.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SizeClassesTest {
  private final SizeClasses sizes = new SizeClasses(Set.of("n"));

  @Test
  void eachDimensionHasASizeOfItsOwnAtFirst() {
    assertEquals("m", sizes.name("x rows"));
    assertNotEquals(sizes.name("x rows"), sizes.name("y rows"));
  }

  @Test
  void joinedDimensionsHaveOneSize() {
    assertTrue(sizes.join("x rows", "y rows"));
    assertFalse(sizes.join("y rows", "x rows"));
    assertEquals(sizes.name("x rows"), sizes.name("y rows"));
  }

  @Test
  void aSizeThatIsKnownGoesToAllOfItsClass() {
    sizes.join("x rows", "y rows");
    assertTrue(sizes.fix("y rows", "n"));
    assertEquals("n", sizes.name("x rows"));
    assertEquals(Set.of(), sizes.invented());
  }

  @Test
  void dimensionsFixedToOneSizeAreOfOneClass() {
    sizes.fix("x rows", "N");
    sizes.fix("y rows", "N");
    assertEquals("N", sizes.name("y rows"));
    assertFalse(sizes.join("x rows", "y rows"));
  }

  @Test
  void twoSizesThatAreKnownStayDifferent() {
    sizes.fix("x rows", "N");
    sizes.fix("y rows", "M");
    assertFalse(sizes.join("x rows", "y rows"));
  }
}
