package chainrule.text;

/** Texts small enough that every count is known by heart. Written for this course. */
public final class TinyCorpora {
  private TinyCorpora() {}

  /**
   * Two sentences of four words: the smallest text with a window. Counts: the 2, and every other
   * word 1.
   */
  public static Corpus catAndDog() {
    return SentenceCorpus.of("cat and dog", "the cat drinks milk", "the dog eats meat");
  }

  /**
   * Twelve sentences about a court and a kitchen. The words king, queen, prince and princess share
   * their neighbours, and so do bread, cheese, soup and cake; no word of the one is ever beside a
   * word of the other.
   */
  public static Corpus courtAndKitchen() {
    return SentenceCorpus.of(
        "court and kitchen",
        "the king rules the castle",
        "the queen rules the castle",
        "the prince guards the castle",
        "the princess guards the castle",
        "the king wears a crown",
        "the queen wears a crown",
        "we bake bread with flour",
        "we bake cake with flour",
        "we eat bread and cheese",
        "we eat soup and cheese",
        "we cook soup with salt",
        "we cook cheese with salt");
  }
}
