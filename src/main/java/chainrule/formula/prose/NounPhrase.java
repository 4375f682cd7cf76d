package chainrule.formula.prose;

import chainrule.formula.infer.Form;
import chainrule.formula.infer.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that say what something is: “symmetric positive definite n × n matrix”.
 *
 * @param tokens words and sizes
 */
record NounPhrase(List<Token> tokens) {
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "some", "our", "its", "two", "three", "any", "every", "each");

  NounPhrase {
    tokens = List.copyOf(tokens);
  }

  static boolean isArticle(Token token) {
    return token.isWord() && ARTICLES.contains(token.text());
  }

  /** The formula of x that a function has, if the words name a function. */
  Optional<String> function() {
    return Optional.ofNullable(FieldWords.FUNCTIONS.get(text(0, tokens.size())));
  }

  /** What the words say of what they are about; nothing where they are not understood. */
  Optional<Meaning> meaning() {
    for (int length = Math.min(FieldWords.LONGEST, tokens.size()); length > 0; length--) {
      int noun = tokens.size() - length;
      Meaning found = FieldWords.NOUNS.get(text(noun, tokens.size()));
      if (found != null) {
        return found.isEmpty() ? Optional.empty() : described(found, noun);
      }
    }
    return predicate();
  }

  /** What is said of a noun by the words before it, those left out that are not known. */
  private Optional<Meaning> described(Meaning noun, int before) {
    List<Meaning> said = new ArrayList<>();
    boolean isClear = modifiers(before, said);
    Meaning shaped = sized(noun);
    if (!isClear) {
      return Optional.of(new Meaning(shaped.form(), shaped.sizes(), Set.of()));
    }
    Optional<Meaning> all = Optional.of(shaped);
    for (Meaning modifier : said) {
      all = all.flatMap(known -> known.and(modifier));
    }
    return all.filter(NounPhrase::isSound);
  }

  /** Adjectives alone: “is symmetric and positive definite”. */
  private Optional<Meaning> predicate() {
    List<Meaning> said = new ArrayList<>();
    if (!modifiers(tokens.size(), said) || tokens.stream().anyMatch(Token::isSize)) {
      return Optional.empty();
    }
    return said.stream()
        .map(Optional::of)
        .reduce((a, b) -> a.flatMap(left -> b.flatMap(left::and)))
        .flatMap(all -> all)
        .filter(all -> !all.restrictions().contains(Restriction.UNIT))
        .filter(NounPhrase::isSound);
  }

  /** A matrix of positive entries is seldom meant by a positive matrix. */
  private static boolean isSound(Meaning meaning) {
    return !meaning.restrictions().contains(Restriction.POSITIVE)
        || !meaning.form().equals(Optional.of(Form.MATRIX));
  }

  /** Collects what the words up to a place say; whether all of them are known. */
  private boolean modifiers(int end, List<Meaning> said) {
    boolean isClear = true;
    int at = 0;
    while (at < end) {
      int length = known(FieldWords.PROPERTIES, at, end);
      if (length > 0) {
        said.add(FieldWords.PROPERTIES.get(text(at, at + length)));
      } else {
        length = Math.max(1, neutral(at, end));
        isClear &= tokens.get(at).isSize() || neutral(at, end) > 0;
      }
      at += length;
    }
    return isClear;
  }

  private int known(Map<String, Meaning> table, int at, int end) {
    int length = Math.min(FieldWords.LONGEST, end - at);
    while (length > 0 && !table.containsKey(text(at, at + length))) {
      length--;
    }
    return length;
  }

  private int neutral(int at, int end) {
    int length = Math.min(FieldWords.LONGEST, end - at);
    while (length > 0 && !FieldWords.NEUTRAL.contains(text(at, at + length))) {
      length--;
    }
    return length;
  }

  private Meaning sized(Meaning meaning) {
    List<Token> sizes = tokens.stream().filter(Token::isSize).toList();
    return sizes.size() == 1 ? meaning.sized(List.of(sizes.get(0).text().split(","))) : meaning;
  }

  private String text(int start, int end) {
    return tokens.subList(start, end).stream()
        .map(token -> token.isWord() ? token.text() : "#")
        .collect(Collectors.joining(" "));
  }
}
