package chainrule.grading;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods and fields that a class file refers to (JVMS §4.4, the constant pool). */
final class MemberReferences {
  private static final int MAGIC_AND_VERSION = 8;

  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, Integer> classes = new HashMap<>();
  private final Map<Integer, Integer> namesAndTypes = new HashMap<>();
  private final List<int[]> members = new ArrayList<>();

  private MemberReferences() {}

  /**
   * One method or field.
   *
   * @param owner its class, with slashes: {@code java/lang/Math}
   * @param name its name
   */
  record Member(String owner, String name) {}

  /** All that a class refers to. */
  static List<Member> of(byte[] classFile) {
    MemberReferences found = new MemberReferences();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      in.skipNBytes(MAGIC_AND_VERSION);
      int count = in.readUnsignedShort();
      for (int k = 1; k < count; ) {
        k += found.read(in, k);
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return found.members.stream().map(found::member).toList();
  }

  private Member member(int[] reference) {
    return new Member(
        texts.get(classes.get(reference[0])), texts.get(namesAndTypes.get(reference[1])));
  }

  /** Reads one entry: how many places it takes. */
  private int read(DataInputStream in, int index) throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case 1 -> texts.put(index, in.readUTF());
      case 3, 4, 17, 18 -> in.skipNBytes(4);
      case 5, 6 -> in.skipNBytes(8);
      case 7 -> classes.put(index, in.readUnsignedShort());
      case 8, 16, 19, 20 -> in.skipNBytes(2);
      case 9, 10, 11 -> members.add(new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
      case 12 -> {
        namesAndTypes.put(index, in.readUnsignedShort());
        in.skipNBytes(2);
      }
      case 15 -> in.skipNBytes(3);
      default -> throw new IOException("a class file has no constants of kind " + tag);
    }
    return tag == 5 || tag == 6 ? 2 : 1;
  }
}
