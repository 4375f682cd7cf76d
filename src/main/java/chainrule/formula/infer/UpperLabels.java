package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.FactorSyntax;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands above letters and belongs to their names: (1), a star, and the letters that stand
 * above what a {@code let} line defines, such as the t of a^t, for nobody defines a power.
 */
final class UpperLabels {
  private static final Pattern STEP = Pattern.compile("(\\\\?[a-zA-Z]+)([+-][0-9]+)?");

  private final Set<String> steps;

  /**
   * Labels.
   *
   * @param defined the names that {@code let} lines define
   */
  UpperLabels(Stream<FactorSyntax> defined) {
    this.steps =
        defined
            .flatMap(name -> name.scripts().superscripts().stream())
            .flatMap(over -> step(over).stream())
            .collect(Collectors.toSet());
  }

  private static Optional<String> step(ArgumentSyntax over) {
    return Optional.of(STEP.matcher(over.spelling()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  boolean isLabel(ArgumentSyntax over) {
    return over.isInParentheses()
        || over.isInBrackets()
        || over.spelling().equals("*")
        || step(over).filter(steps::contains).isPresent();
  }

  /** The label above a letter, as it is declared. */
  Optional<String> of(FactorSyntax letter) {
    return letter.scripts().superscripts().stream()
        .filter(this::isLabel)
        .map(over -> "^{" + over.spelling() + "}")
        .findFirst();
  }
}
