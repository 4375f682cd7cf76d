package chainrule.formula.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A kind of slip in a line. */
interface Mutator {
  /** All kinds; those of the pen come first, so what two kinds could make counts as theirs. */
  List<Mutator> ALL =
      Stream.<Mutator[]>of(
              PenSlip.values(),
              AlgebraSlip.values(),
              CalculusSlip.values(),
              SumSlip.values(),
              VectorSlip.values())
          .flatMap(Stream::of)
          .toList();

  /** Kinds that were held out until rules of the repair were written in the knowledge of them. */
  Set<String> KNOWN_SINCE =
      Set.of(
          "EXP_CANCELLED",
          "FACTOR_BEFORE_SUM",
          "FACTORS_EXCHANGED",
          "INDEX_RENAMED",
          "LOG_EXP_CANCELLED",
          "RANGE_SHORT",
          "SUBSCRIPT_FORGOTTEN",
          "SUBSCRIPT_TOO_MANY");

  /** Which half of the study a kind belongs to. */
  enum Half {
    /** The repair was written in the knowledge of it. */
    KNOWN,
    /**
     * Whoever wrote it had not read the repair, and whoever writes repairs does not see its
     * mutants.
     */
    HELD_OUT
  }

  /** What it is called. */
  String name();

  /** The text with each slip of this kind. */
  List<String> of(String latex);

  /** Which half a kind belongs to; static, for an enumeration is made before {@link #ALL}. */
  static Half half(Mutator kind) {
    boolean known = kind instanceof PenSlip || KNOWN_SINCE.contains(kind.name());
    return known ? Half.KNOWN : Half.HELD_OUT;
  }

  /** A slip, and the text with it. */
  record Mutant(Mutator operator, String latex) {}

  /** All slips of all kinds, each text once; texts that differ by blanks only are the same. */
  static List<Mutant> all(String latex) {
    Set<String> seen = new LinkedHashSet<>(List.of(dense(latex)));
    List<Mutant> mutants = new ArrayList<>();
    for (Mutator operator : ALL) {
      operator.of(latex).stream()
          .filter(text -> seen.add(dense(text)))
          .forEach(text -> mutants.add(new Mutant(operator, text)));
    }
    return mutants;
  }

  private static String dense(String latex) {
    return latex.replace(" ", "");
  }
}
