package chainrule.formula.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DamagedTextStudyTest {
  @Test
  void damagedTextsAreReadOrRefusedInASentence() {
    assertEquals(List.of(), new DamagedTextStudy().run(200));
  }
}
