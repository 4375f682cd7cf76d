package chainrule.vectors;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes words from UTF-8; counts those with other bytes, or refuses them. */
final class WordDecoder {
  private static final int LONGEST_SHOWN = 40;

  private final VectorInput bytes;
  private final Words policy;
  private int replaced;

  WordDecoder(VectorInput bytes, Words policy) {
    this.bytes = bytes;
    this.policy = policy;
  }

  /**
   * The word in the first bytes of an array.
   *
   * @param place where it stands, for a refusal: "line" or "word"
   * @param number of the line or word
   */
  String decode(byte[] word, int length, String place, long number) {
    int wrong = firstWrong(word, length);
    if (wrong < length) {
      refuse(word[wrong], wrong + 1, place + " " + number);
      replaced++;
    }
    return new String(word, 0, length, StandardCharsets.UTF_8);
  }

  /** How many words had bytes that were replaced. */
  int replaced() {
    return replaced;
  }

  /** Whether these bytes are UTF-8. */
  static boolean isUtf8(byte[] bytes) {
    return firstWrong(bytes, bytes.length) == bytes.length;
  }

  /** What a message shows of a word or a number of any length: its beginning, on one line. */
  static String shown(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String start = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    return start.replaceAll("[\\p{Cc}\u2028\u2029]", "�");
  }

  private void refuse(byte wrong, int place, String where) {
    if (policy == Words.REFUSE) {
      throw bytes.broken(
          "%s is not UTF-8, for its byte %d is %02X; load(path, Words.REPLACE) puts � there and keeps the vector"
              .formatted(where, place, wrong));
    }
  }

  /** The index of the first byte that is not UTF-8, or the length. */
  private static int firstWrong(byte[] bytes, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, CharBuffer.allocate(length), true);
    return result.isError() ? in.position() : length;
  }
}
