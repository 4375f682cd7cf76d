package chainrule.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects word vectors while a file is read; refuses a word that occurs twice. */
final class VectorTable {
  private final VectorInput bytes;
  private final VectorHeader header;
  private final float[] entries;
  private final List<String> words = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  VectorTable(VectorHeader header, VectorInput bytes) {
    this.bytes = bytes;
    this.header = header;
    this.entries = new float[header.words() * header.dimension()];
  }

  int dimension() {
    return header.dimension();
  }

  /** The number of words read. */
  int size() {
    return words.size();
  }

  boolean isFull() {
    return size() == header.words();
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
          "stopped after %d words of a file; none are kept".formatted(size()));
    }
    if (word.isEmpty()) {
      throw bytes.broken("vector %d has no word".formatted(size() + 1));
    }
    if (!known.add(word)) {
      throw bytes.broken(
          "the word '%s' comes twice, as word %d and as word %d"
              .formatted(word, words.indexOf(word) + 1, size() + 1));
    }
    words.add(word);
  }

  WordVectors vectors() {
    boolean whole = isFull();
    return new WordVectors(words, dimension(), whole ? entries : Arrays.copyOf(entries, offset()));
  }
}
