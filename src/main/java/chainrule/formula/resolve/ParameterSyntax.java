package chainrule.formula.resolve;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.NumberSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What stands at one place between the brackets of a function that is defined.
 *
 * @param segment with a label before an “=”, where there is one
 * @param kind what it stands for
 * @param label the name or letter that it is; empty for a constant
 */
record ParameterSyntax(SegmentSyntax segment, Kind kind, String label) {
  /** What a parameter stands for. */
  enum Kind {
    /** Nothing: {@code t=1}, or the name of a family that the body is written with. */
    CONSTANT,
    /** An index. */
    INDEX,
    /** The indices of a member of a family, as in J(x_i, y_i). */
    MEMBER,
    /** A number or an array. */
    NAME
  }

  /**
   * Reads a parameter.
   *
   * @param body what the function is defined as
   */
  static ParameterSyntax of(SegmentSyntax segment, ExpressionSyntax body, IndexLetters indices) {
    ExpressionSyntax value = segment.last();
    boolean number =
        segment.hasRelation()
            && value.onlyFactor().filter(f -> f.atom() instanceof NumberSyntax).isPresent();
    if (number) {
      return new ParameterSyntax(segment, Kind.CONSTANT, "");
    }
    DefinitionHead name =
        DefinitionHead.of(value)
            .orElseThrow(
                () ->
                    new SyntaxException(
                        "“" + value.text() + "” is no name for an argument", value.place()));
    return new ParameterSyntax(segment, kind(name, body, indices), name.label());
  }

  private static Kind kind(DefinitionHead name, ExpressionSyntax body, IndexLetters indices) {
    SymbolTable names = indices.names();
    if (indices.isIndexLetter(name.label())) {
      return Kind.INDEX;
    }
    if (names.symbols().containsKey(name.label())) {
      return Kind.NAME;
    }
    if (names.families().containsKey(name.label()) && !standsAlone(name.label(), body)) {
      return Kind.CONSTANT;
    }
    boolean member =
        names.families().containsKey(name.base())
            && letters(name.subscript()).stream().anyMatch(indices::isIndex);
    return member ? Kind.MEMBER : Kind.NAME;
  }

  /** Whether a name occurs without a subscript. */
  private static boolean standsAlone(String name, ExpressionSyntax body) {
    AtomicBoolean found = new AtomicBoolean();
    body.walk(
        node -> {
          if (node instanceof FactorSyntax factor
              && factor.scripts().subscript().isEmpty()
              && factor.atom().name().filter(name::equals).isPresent()) {
            found.set(true);
          }
        });
    return found.get();
  }

  /** The letters in the subscript of a member of a family. */
  List<String> letters() {
    return letters(DefinitionHead.of(segment.last()).flatMap(DefinitionHead::subscript));
  }

  private static List<String> letters(Optional<ArgumentSyntax> subscript) {
    return subscript.map(under -> Arrays.asList(under.label().split(",", -1))).orElse(List.of());
  }
}
