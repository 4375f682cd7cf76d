package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A token is one too many, or a whole script, or ± 1; a minus sign within a name, first of all. */
final class SuperfluousTokenRule implements TextRewrite {
  private static final Pattern NEGATED = Pattern.compile("\\(-([^()]*)\\)");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\[a-zA-Z]+|[a-zA-Z]|" + LatexText.NUMBER + "|[-+=,(){}\\[\\]_^|']|[^\\x00-\\x7F]+");

  private static final Pattern SCRIPT = Pattern.compile(LatexText.SCRIPT);
  private static final Pattern ONE = Pattern.compile("[-+]\\s*1(?=\\s*(?:[})\\],=<]|\\\\le))");

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    Stream<TextEdit> negated =
        text.places(NEGATED)
            .map(
                at ->
                    text.with(
                        at, at.group(1), Change.of(EditKind.SIGN_SUPERFLUOUS, at.group(1)), 0));
    return Stream.concat(
        negated,
        Stream.of(TOKEN, SCRIPT, ONE)
            .flatMap(text::places)
            .map(at -> text.with(at, "", Change.of(EditKind.TOKEN_SUPERFLUOUS, at.group()), 1)));
  }
}
