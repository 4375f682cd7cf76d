package chainrule.spark;

/**
 * The entry for {@code spark-submit}. This class alone is compiled for Java 8, so that an older
 * Java gets a sentence, too.
 */
public final class Start {
  private static final double OLDEST_JAVA = 17;

  private Start() {}

  /**
   * Trains, and exits with 0; with 2 if it cannot, and says why in a sentence.
   *
   * @param arguments what {@link TrainCommand} takes
   */
  public static void main(String[] arguments) {
    String java = System.getProperty("java.specification.version");
    if (Double.parseDouble(java) < OLDEST_JAVA) {
      refuse(
          "this is Java " + java + "; Chainrule needs Java 17 or newer, and so do the executors");
    }
    try {
      Class.forName("org.apache.spark.api.java.JavaSparkContext");
    } catch (ClassNotFoundException e) {
      refuse("Spark is not on the class path; start this jar with spark-submit");
    }
    System.exit(TrainCommand.run(arguments));
  }

  private static void refuse(String why) {
    System.err.println(why);
    System.exit(2);
  }
}
