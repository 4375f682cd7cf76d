package chainrule.train;

/** How the sums of a training are done. */
public enum Arithmetic {
  /** Plain Java: with one thread the same bits on every machine and every JDK. */
  PLAIN,
  /**
   * Java's Vector API, several times as fast; {@code java --add-modules jdk.incubator.vector} turns
   * it on. With one thread the same bits on one machine and one JDK.
   */
  VECTOR;

  /** The fastest one this Java has turned on. */
  public static Arithmetic fastest() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? VECTOR : PLAIN;
  }

  /** A kernel of its own for each worker. */
  RowKernel kernel() {
    return this == VECTOR ? vectorKernel() : new PlainKernel();
  }

  /**
   * Loaded by name, because the class cannot be linked where the module is absent, and is compiled
   * by itself.
   */
  private static RowKernel vectorKernel() {
    try {
      return Class.forName("chainrule.train.VectorKernel")
          .asSubclass(RowKernel.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("this Java's Vector API does not fit: " + e, e);
    }
  }
}
