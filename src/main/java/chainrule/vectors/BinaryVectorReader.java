package chainrule.vectors;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Reads words, each with a space and its float32 numbers behind it. */
final class BinaryVectorReader {
  private static final int LONGEST_WORD = 1_024;

  private final VectorInput bytes;
  private final VectorTable table;
  private final WordDecoder decoder;
  private byte[] lastWord = {};
  private int lastOffset;

  BinaryVectorReader(VectorInput bytes, VectorTable table, WordDecoder decoder) {
    this.bytes = bytes;
    this.table = table;
    this.decoder = decoder;
  }

  /** Reads as many words as the header promised, or until the table is full. */
  void read(int promised) throws IOException {
    while (!table.isFull()) {
      table.add(word(promised));
    }
    refuseSwappedBytes(lastOffset + table.dimension());
    if (table.size() == promised) {
      refuseMore(promised);
    }
  }

  private String word(int promised) throws IOException {
    int number = table.size() + 1;
    byte[] taken = bytes.take(' ', LONGEST_WORD, "word", number);
    byte[] word = withoutLineEnds(taken);
    if (number > 1 && SpacedWord.isDoubtful(word)) {
      refuseSpacedWord(number - 1, SpacedWord.joined(taken, bytes.peek(LONGEST_WORD)));
    }
    if (!bytes.takeFloats(table.entries(), table.offset(), table.dimension())) {
      throw bytes.broken(
          "it ends in word %d of %d, at byte %d".formatted(number, promised, bytes.position()));
    }
    lastWord = word;
    lastOffset = table.offset();
    refuseInfinite(number);
    return decoder.decode(word, word.length, "word", number);
  }

  private void refuseInfinite(int number) throws IOException {
    for (int i = 0; i < table.dimension(); i++) {
      if (!Float.isFinite(table.entries()[lastOffset + i])) {
        refuseSpacedWord(number, bytes.peek(LONGEST_WORD));
        refuseSwappedBytes(lastOffset + table.dimension());
        throw bytes.broken(
            "the vector of word %d has an entry that is not finite".formatted(number));
      }
    }
  }

  private void refuseSwappedBytes(int entries) {
    if (SwappedBytes.areIn(table.entries(), entries)) {
      throw bytes.broken(
          "its numbers have their highest byte first (big-endian); write them with the lowest first");
    }
  }

  private void refuseMore(int promised) throws IOException {
    byte[] rest = bytes.peek(LONGEST_WORD);
    if (withoutLineEnds(rest).length > 0) {
      refuseSpacedWord(promised, rest);
      throw bytes.broken(
          "there are more bytes after the %d words of its header".formatted(promised));
    }
  }

  /** Refuses the last word if it has a space in it, which is why what follows it has no meaning. */
  private void refuseSpacedWord(int number, byte[] next) {
    Optional<byte[]> rest = SpacedWord.rest(table.entries(), lastOffset, table.dimension(), next);
    if (rest.isPresent() && !SpacedWord.isDoubtful(lastWord)) {
      throw bytes.broken(
          "word %d has a space in it ('%s %s'), and a binary file ends a word at its first space; write _ in its place"
              .formatted(number, WordDecoder.shown(lastWord), WordDecoder.shown(rest.get())));
    }
  }

  private static byte[] withoutLineEnds(byte[] word) {
    int start = 0;
    while (start < word.length && word[start] == '\n') {
      start++;
    }
    return Arrays.copyOfRange(word, start, word.length);
  }
}
