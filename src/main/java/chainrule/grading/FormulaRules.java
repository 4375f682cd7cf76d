package chainrule.grading;

import chainrule.grading.MemberReferences.Member;
import java.util.List;
import java.util.Set;

/**
 * What the Java of an answer may use: arithmetic, vectors and matrices, the course's mathematics,
 * collections and streams. Files, processes, threads, reflection and printing are not among it.
 */
final class FormulaRules {
  private static final List<String> PACKAGES =
      List.of(
          "REPL/",
          "chainrule/math/",
          "chainrule/word2vec/",
          "chainrule/network/",
          "org/apache/commons/math3/linear/",
          "org/apache/commons/math3/analysis/function/",
          "java/util/function/",
          "java/util/stream/");
  private static final Set<String> CLASSES =
      Set.of(
          "java/lang/Math",
          "java/lang/StrictMath",
          "java/lang/Object",
          "java/lang/Double",
          "java/lang/Integer",
          "java/lang/Boolean",
          "java/lang/Number",
          "java/lang/String",
          "java/lang/Iterable",
          "java/lang/Comparable",
          "java/lang/IllegalArgumentException",
          "java/lang/IllegalStateException",
          "java/lang/ArithmeticException",
          "java/lang/invoke/LambdaMetafactory",
          "java/lang/invoke/StringConcatFactory",
          "java/util/Arrays",
          "java/util/List",
          "java/util/ArrayList",
          "java/util/Collection",
          "java/util/Collections",
          "java/util/Comparator",
          "java/util/Iterator",
          "java/util/Map",
          "java/util/HashMap",
          "java/util/TreeMap",
          "java/util/Set",
          "java/util/HashSet",
          "java/util/Objects",
          "java/util/Optional",
          "java/util/OptionalDouble",
          "org/apache/commons/math3/analysis/UnivariateFunction",
          "org/apache/commons/math3/util/FastMath");
  private static final String NOTEBOOK = "chainrule/notebook/Notebook";
  private static final Set<String> QUESTIONS =
      Set.of("gradient", "naiveSoftmax", "negativeSampling", "skipGramStep");

  private FormulaRules() {}

  /**
   * Looks at a class.
   *
   * @throws IllegalArgumentException with the first thing in it that is not allowed
   */
  static void require(byte[] classFile) {
    for (Member member : MemberReferences.of(classFile)) {
      if (!isAllowed(member)) {
        throw new IllegalArgumentException(
            "an answer may not use %s.%s; it takes numbers, vectors, matrices and the course's functions"
                .formatted(member.owner().replace('/', '.'), member.name()));
      }
    }
  }

  private static boolean isAllowed(Member member) {
    String owner = member.owner();
    return owner.startsWith("[")
        || CLASSES.contains(owner)
        || (owner.equals(NOTEBOOK) && QUESTIONS.contains(member.name()))
        || PACKAGES.stream().anyMatch(owner::startsWith);
  }
}
