package chainrule.formula.infer;

import chainrule.formula.parse.SegmentSyntax;
import java.util.Optional;

/**
 * One of the definitions of a {@code let} line.
 *
 * @param declaration as a line of its own
 * @param isFunction whether the name has arguments
 * @param equation what the name is, as an equation with 0; none where it is several things
 */
record LetDefinition(String declaration, boolean isFunction, Optional<String> equation) {
  static LetDefinition of(SegmentSyntax segment) {
    return new LetDefinition(
        "let " + segment.text(),
        NewName.isCall(segment.first()),
        Optional.of(segment)
            .filter(SegmentSyntax::isPair)
            .map(pair -> pair.last().text() + " = 0"));
  }
}
