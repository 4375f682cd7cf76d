package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A subscript stands above the line, or a superscript below it. */
final class ScriptLevelRule implements TextRewrite {
  private static final Pattern SCRIPT =
      Pattern.compile("([_^])(?=(\\{[^{}]*\\}|\\\\[a-zA-Z]+|[a-zA-Z0-9{]))");

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return text.places(SCRIPT).map(at -> moved(text, at));
  }

  private static TextEdit moved(LatexText text, MatchResult at) {
    boolean above = at.group(1).equals("^");
    EditKind kind = above ? EditKind.SUBSCRIPT_MEANT : EditKind.SUPERSCRIPT_MEANT;
    return text.with(at, above ? "_" : "^", Change.of(kind, at.group(2)), 0);
  }
}
