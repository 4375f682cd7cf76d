package chainrule.formula.repair;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sign is one too many; a minus sign within a name, first of all. */
final class SignsTooMany implements Slip {
  private static final Pattern NEGATED = Pattern.compile("\\(-([^()]*)\\)");
  private static final Pattern TOKEN =
      Pattern.compile("\\\\[a-zA-Z]+|[a-zA-Z]|[0-9]|[-+=,(){}\\[\\]_^|']|[^\\x00-\\x7F]+");

  @Override
  public Stream<Typo> undone(Text text) {
    Stream<Typo> negated =
        text.places(NEGATED)
            .map(
                at ->
                    text.with(
                        at,
                        at.group(1),
                        "the minus sign before “%s” is one too many".formatted(at.group(1)),
                        0));
    Stream<Typo> any =
        text.places(TOKEN)
            .map(at -> text.with(at, " ", Words.sign(at.group()) + " is one too many", 1));
    return Stream.concat(negated, any);
  }
}
