package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A script is lost that stands on another letter. */
final class MissingScriptRule implements TextRewrite {
  private static final Pattern SCRIPT =
      Pattern.compile("[_^](?:\\{[^{}]*\\}|\\\\top(?![a-zA-Z])|[a-zA-Z0-9])");

  private final List<String> neighbours;

  MissingScriptRule(List<String> neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    Stream<LatexText> texts =
        Stream.concat(Stream.of(text), neighbours.stream().map(LatexText::new));
    Set<String> scripts = LatexText.spellings(texts, SCRIPT);
    return text.letters().stream()
        .filter(letter -> !Character.isDigit(letter.group().charAt(0)))
        .flatMap(letter -> scripts.stream().flatMap(script -> lost(text, letter, script)));
  }

  private static Stream<TextEdit> lost(LatexText text, MatchResult letter, String script) {
    Change change = Change.of(EditKind.TOKEN_MISSING, script);
    return text.latex().startsWith(script.substring(0, 1), letter.end())
        ? Stream.empty()
        : Stream.of(
            new TextEdit(text.put(letter.end(), letter.end(), script), change, letter.start(), 1));
  }
}
