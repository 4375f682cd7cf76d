package chainrule.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldHolder;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/**
 * Corrects the translator's class library where it silently differs from Java's: its {@link
 * String#isBlank} knows no blank but the space, its {@link Random#nextInt(int)} draws other
 * numbers, its {@code distinct()} of a stream forgets what it has seen from one part of a {@code
 * flatMap} to the next, and its {@link BigDecimal} cannot add what lies far apart.
 */
public final class LibraryMends implements ClassHolderTransformer {
  private static final String DISTINCT = "java.util.stream.impl.DistinctStreamImpl";
  private static final String SEEN = "seen";
  private static final MethodDescriptor IS_BLANK = new MethodDescriptor("isBlank", boolean.class);
  private static final MethodDescriptor NEXT_INT =
      new MethodDescriptor("nextInt", int.class, int.class);
  private static final MethodDescriptor WRAP =
      new MethodDescriptor("wrap", Predicate.class, Predicate.class);

  private static final Map<String, String> SUMS = Map.of("add", "sum", "subtract", "difference");

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    ClassHierarchy hierarchy = context.getHierarchy();
    if (type.getName().equals(String.class.getName())) {
      mendIsBlank(ProgramEmitter.create(type.getMethod(IS_BLANK), hierarchy));
    } else if (type.getName().equals(Random.class.getName())) {
      MethodHolder method = new MethodHolder(NEXT_INT);
      method.setLevel(AccessLevel.PUBLIC);
      type.addMethod(method);
      mendNextInt(ProgramEmitter.create(method, hierarchy));
    } else if (type.getName().equals(DISTINCT)) {
      FieldHolder seen = new FieldHolder(SEEN);
      seen.setType(ValueType.parse(Set.class));
      type.addField(seen);
      mendDistinct(type, ProgramEmitter.create(type.getMethod(WRAP), hierarchy));
    } else if (type.getName().equals(BigDecimal.class.getName())) {
      SUMS.forEach((was, mended) -> mendSum(type, was, mended, hierarchy));
    }
  }

  private static void mendIsBlank(ProgramEmitter program) {
    program
        .invoke(LibraryMends.class, "isBlank", boolean.class, program.var(0, String.class))
        .returnValue();
  }

  private static void mendNextInt(ProgramEmitter program) {
    ValueEmitter random = program.var(0, Random.class);
    program
        .invoke(LibraryMends.class, "nextInt", int.class, random, program.var(1, int.class))
        .returnValue();
  }

  private static void mendDistinct(ClassHolder type, ProgramEmitter program) {
    ValueEmitter stream = program.var(0, type);
    ValueEmitter before = stream.getField(SEEN, Set.class);
    ValueEmitter seen = program.invoke(LibraryMends.class, "orNew", Set.class, before);
    stream.setField(SEEN, seen);
    ValueEmitter taker = program.var(1, Predicate.class);
    program.invoke(LibraryMends.class, "unseen", Predicate.class, seen, taker).returnValue();
  }

  private static void mendSum(
      ClassHolder type, String was, String mended, ClassHierarchy hierarchy) {
    MethodDescriptor method =
        new MethodDescriptor(was, BigDecimal.class, MathContext.class, BigDecimal.class);
    ProgramEmitter program = ProgramEmitter.create(type.getMethod(method), hierarchy);
    ValueEmitter number = program.var(0, BigDecimal.class);
    ValueEmitter other = program.var(1, BigDecimal.class);
    ValueEmitter digits = program.var(2, MathContext.class);
    program
        .invoke(DecimalSums.class, mended, BigDecimal.class, number, other, digits)
        .returnValue();
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

  /** The set, or a new one where there is none yet. */
  static Set<Object> orNew(Set<Object> seen) {
    return seen == null ? new HashSet<>() : seen;
  }

  /** Passes on what the set does not have yet, and adds it; true asks for more. */
  static Predicate<Object> unseen(Set<Object> seen, Predicate<Object> taker) {
    return item -> !seen.add(item) || taker.test(item);
  }
}
