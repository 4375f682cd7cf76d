package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name has another script, or a small letter is another, wherever it stands in a side. */
final class RenamedRule implements TextRewrite {
  private static final Pattern SIDE = Pattern.compile("[^=]+");
  private static final Pattern SCRIPTED = Pattern.compile(LatexText.SCRIPTED);
  private static final Pattern SCRIPTS = Pattern.compile("[_^'].*");
  private static final Pattern SMALL = Pattern.compile("(?<!\\\\[a-zA-Z]{0,20})[a-z]");

  private final List<LatexText> others;

  RenamedRule(Collection<String> neighbours, Collection<String> spellings) {
    this.others =
        Stream.of(neighbours, spellings).flatMap(Collection::stream).map(LatexText::new).toList();
  }

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return Stream.concat(renamed(text, SCRIPTED, 0), renamed(text, SMALL, 1));
  }

  private Stream<TextEdit> renamed(LatexText text, Pattern pattern, int tier) {
    Set<String> known =
        LatexText.spellings(Stream.concat(Stream.of(text), others.stream()), pattern);
    return text.places(SIDE)
        .flatMap(side -> repeated(text, side, pattern))
        .flatMap(places -> known.stream().flatMap(name -> renamed(text, places, name, tier)));
  }

  /** The places of each name that stands in a side more than once. */
  private static Stream<List<MatchResult>> repeated(
      LatexText text, MatchResult side, Pattern pattern) {
    return text
        .places(pattern)
        .filter(at -> at.start() >= side.start() && at.end() <= side.end())
        .collect(Collectors.groupingBy(MatchResult::group))
        .values()
        .stream()
        .filter(places -> places.size() > 1);
  }

  /** A name keeps its letter. */
  private static Stream<TextEdit> renamed(
      LatexText text, List<MatchResult> places, String name, int tier) {
    MatchResult first = places.get(0);
    boolean fits = name.length() == 1 || letter(name).equals(letter(first.group()));
    return name.equals(first.group()) || !fits
        ? Stream.empty()
        : Stream.of(
            new TextEdit(
                text.put(places, name),
                Change.of(EditKind.TOKEN_REPLACED, first.group(), name),
                first.start(),
                tier));
  }

  private static String letter(String name) {
    return SCRIPTS.matcher(name).replaceFirst("");
  }
}
