package chainrule.vectors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects word vectors while a file is read; of a word that comes again, the first one stays. */
final class VectorTable {
  private final VectorInput bytes;
  private final VectorHeader header;
  private final float[] entries;
  private final List<String> words = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private int read;

  VectorTable(VectorHeader header, VectorInput bytes) {
    this.bytes = bytes;
    this.header = header;
    this.entries = new float[header.words() * header.dimension()];
  }

  int dimension() {
    return header.dimension();
  }

  /** The number of words read, those that came again included. */
  int size() {
    return read;
  }

  boolean isFull() {
    return read == header.words();
  }

  /** Where the vector of the next word is to be written. */
  float[] entries() {
    return entries;
  }

  /** The place in {@link #entries} where the vector of the next word begins. */
  int offset() {
    return words.size() * dimension();
  }

  /** Adds a word, whose vector is written; an interruption ends the reading here. */
  void add(String word) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException(
          "stopped after %d words of a file; none are kept".formatted(read));
    }
    if (word.isEmpty()) {
      throw bytes.broken("vector %d has no word".formatted(read + 1));
    }
    read++;
    if (known.add(word)) {
      words.add(word);
    }
  }

  /**
   * The vectors, and what there is to say about their file.
   *
   * @param replaced how many words had bytes that are not UTF-8
   * @param isOpenEnded whether the last line has no end
   */
  WordVectors vectors(int replaced, boolean isOpenEnded) {
    List<String> notes = new ArrayList<>();
    if (read > words.size()) {
      notes.add(
          "%d of the file's %d words came before; the first vector of each is kept"
              .formatted(read - words.size(), read));
    }
    if (replaced > 0) {
      notes.add("%d words have � in place of bytes that are not UTF-8".formatted(replaced));
    }
    if (isOpenEnded) {
      notes.add("the last line has no line end, so its last number may have been cut");
    }
    return new WordVectors(words, dimension(), entries, notes);
  }
}
