package chainrule.vectors.study;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages the bytes of a file in one to four places. */
final class FileMutator {
  private static final List<String> PIECES =
      List.of(
          "\u3000",
          "\0",
          "\n",
          "\r\n",
          " ",
          "\t",
          "\ufeff",
          "NaN",
          "1e999",
          "-1",
          "0",
          "+",
          "1,5",
          "99999999999999999999",
          "2147483647 300\n",
          "New York ",
          "é",
          "�",
          "<html",
          "1 1\u3000");

  private final Random random;

  FileMutator(Random random) {
    this.random = random;
  }

  /** A damaged copy. */
  byte[] mutate(byte[] file) {
    byte[] mutant = file;
    for (int i = random.nextInt(4); i >= 0; i--) {
      mutant = once(mutant);
    }
    return mutant;
  }

  private byte[] once(byte[] file) {
    int from = place(file);
    int to = Math.min(file.length, from + 1 + random.nextInt(8));
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(file, from);
      case 1 -> replaced(file, from, to, new byte[0]);
      case 2 -> replaced(file, from, from, Arrays.copyOfRange(file, from, to));
      case 3 -> replaced(file, from, from, piece());
      case 4 -> replaced(file, from, to, piece());
      case 5 -> replaced(file, from, to, bytes(to - from));
      default -> flipped(file, from);
    };
  }

  /** Most often near the beginning, where the header is, or at the end. */
  private int place(byte[] file) {
    int any = random.nextInt(file.length + 1);
    return switch (random.nextInt(4)) {
      case 0 -> Math.min(any, random.nextInt(16));
      case 1 -> Math.max(0, file.length - random.nextInt(4));
      default -> any;
    };
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes(int count) {
    byte[] drawn = new byte[count];
    random.nextBytes(drawn);
    return drawn;
  }

  private byte[] flipped(byte[] file, int at) {
    byte[] copy = file.clone();
    if (at < copy.length) {
      copy[at] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private static byte[] replaced(byte[] file, int from, int to, byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, from);
    out.writeBytes(piece);
    out.write(file, to, file.length - to);
    return out.toByteArray();
  }
}
