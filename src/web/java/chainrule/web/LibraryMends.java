package chainrule.web;

import java.util.Random;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Mends the translator's class library where it differs from Java's without saying so: its {@link
 * String#isBlank} knows no blank but the space, and its {@link Random#nextInt(int)} draws other
 * numbers.
 */
public final class LibraryMends implements ClassHolderTransformer {
  private static final MethodDescriptor IS_BLANK = new MethodDescriptor("isBlank", boolean.class);
  private static final MethodDescriptor NEXT_INT =
      new MethodDescriptor("nextInt", int.class, int.class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(String.class.getName())) {
      ProgramEmitter program =
          ProgramEmitter.create(type.getMethod(IS_BLANK), context.getHierarchy());
      program
          .invoke(LibraryMends.class, "isBlank", boolean.class, program.var(0, String.class))
          .returnValue();
    } else if (type.getName().equals(Random.class.getName())) {
      MethodHolder method = new MethodHolder(NEXT_INT);
      method.setLevel(AccessLevel.PUBLIC);
      type.addMethod(method);
      ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
      program
          .invoke(
              LibraryMends.class,
              "nextInt",
              int.class,
              program.var(0, Random.class),
              program.var(1, int.class))
          .returnValue();
    }
  }

  /** Whether a text has nothing but white space. */
  static boolean isBlank(String text) {
    return text.strip().isEmpty();
  }

  /** The next number below a bound, by the algorithm that {@link Random#nextInt(int)} specifies. */
  static int nextInt(Random random, int bound) {
    int bits = random.nextInt() >>> 1;
    if ((bound & -bound) == bound) {
      return (int) ((bound * (long) bits) >> 31);
    }
    int value = bits % bound;
    while (bits - value + (bound - 1) < 0) {
      bits = random.nextInt() >>> 1;
      value = bits % bound;
    }
    return value;
  }
}
