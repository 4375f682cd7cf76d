package chainrule.vectors;

import java.io.IOException;

/** Reads words, each with a space and its float32 numbers behind it. */
final class BinaryVectorReader {
  private static final int LONGEST_WORD = 1_024;

  private final VectorInput bytes;
  private final VectorTable table;

  BinaryVectorReader(VectorInput bytes, VectorTable table) {
    this.bytes = bytes;
    this.table = table;
  }

  /** Reads as many words as the header promised, or until the table is full. */
  void read(int promised) throws IOException {
    while (!table.isFull()) {
      table.add(word(promised));
    }
    while (table.size() == promised && !bytes.atEnd()) {
      if (bytes.take('\n', LONGEST_WORD, "its end").length > 0) {
        throw bytes.broken(
            "there are more bytes after the %d words of its header".formatted(promised));
      }
    }
  }

  private String word(int promised) throws IOException {
    int number = table.size() + 1;
    byte[] word = bytes.take(' ', LONGEST_WORD, "word " + number);
    if (!bytes.takeFloats(table.entries(), table.offset(), table.dimension())) {
      throw bytes.broken(
          "it ends in word %d of %d, at byte %d".formatted(number, promised, bytes.position()));
    }
    for (int i = 0; i < table.dimension(); i++) {
      if (!Float.isFinite(table.entries()[table.offset() + i])) {
        throw bytes.broken(
            "the vector of word %d has an entry that is not finite".formatted(number));
      }
    }
    return bytes.text(word, word.length, "word " + number).replaceFirst("^\n+", "");
  }
}
