package chainrule.vectors.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedFileStudyTest {
  @Test
  void damagedFilesAreReadOrRefusedInASentence(@TempDir Path folder) throws IOException {
    assertEquals(List.of(), new DamagedFileStudy(folder).run(500));
  }
}
