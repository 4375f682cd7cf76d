package chainrule;

import java.util.stream.LongStream;

/** Seeds for property tests: parameterised tests over them try a fact at many points. */
public final class Points {
  private Points() {}

  /** Twenty seeds. */
  public static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  /** A thousand seeds. */
  public static LongStream manySeeds() {
    return LongStream.rangeClosed(1, 1000);
  }
}
