package chainrule.formula.prose;

import chainrule.formula.infer.StatedName;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Macros;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a sentence says of the letters in it. */
public final class StatementReader {
  private static final Set<String> COPULAS =
      Set.of("is", "are", "be", "denotes", "denote", "represents", "represent", "being", "as");

  private static final Set<String> INTRODUCING =
      Set.of("let", "where", "with", "here", "given", "assume", "suppose", "consider", "since");

  private static final Set<String> BEFORE = Set.of("let", "by", "with", "where", "here");

  private static final Set<String> NAMING =
      Set.of("denote", "denoted", "denoting", "write", "call", "called", "for");

  /** So many words may stand between “with” and a name. */
  private static final int INTRODUCTION = 6;

  private final List<Token> tokens;
  private final Macros macros;
  private final List<StatedName> names = new ArrayList<>();
  private final List<String> definitions = new ArrayList<>();

  private StatementReader(List<Token> tokens, Macros macros) {
    this.tokens = tokens;
    this.macros = macros;
  }

  /**
   * Reads a sentence.
   *
   * @param sentence its words and formulas
   * @param macros what commands in formulas mean
   */
  public static StatedText read(Sentence sentence, Macros macros) {
    List<Token> tokens = Tokens.of(sentence);
    if (tokens.stream().noneMatch(Token::isFormula)) {
      return new StatedText(List.of(), List.of(), Set.of());
    }
    StatementReader reader = new StatementReader(asserted(tokens), macros);
    if (has(tokens, FieldWords.DOUBTFUL)) {
      return new StatedText(List.of(), List.of(), reader.denied(tokens));
    }
    reader.read();
    return new StatedText(reader.names, reader.definitions, reader.denied(tokens));
  }

  /** Whether a sentence denies something, doubts it, or says what holds in a case alone. */
  public static boolean isDoubtful(Sentence sentence) {
    return has(Tokens.of(sentence), FieldWords.DOUBTFUL);
  }

  /**
   * Whether a formula says no more than of what sizes letters are, which are letters, too.
   *
   * @param known names that mean something, so that they are no new sizes
   */
  public static boolean namesSizes(String latex, Macros macros, Set<String> known) {
    return NamedFormula.of(latex, macros)
        .map(NamedFormula::meaning)
        .filter(said -> said.form().isPresent())
        .filter(said -> said.sizes().stream().allMatch(size -> size.matches("[a-zA-Z]|[1-9]")))
        .filter(said -> said.sizes().stream().noneMatch(known::contains))
        .isPresent();
  }

  /** What comes before a conclusion. */
  private static List<Token> asserted(List<Token> tokens) {
    for (int k = 0; k < tokens.size(); k++) {
      if (tokens.get(k).isWord() && FieldWords.CONCLUDING.contains(tokens.get(k).text())) {
        return tokens.subList(0, k);
      }
    }
    return tokens;
  }

  private static boolean has(List<Token> tokens, Set<String> words) {
    return tokens.stream().anyMatch(token -> token.isWord() && words.contains(token.text()));
  }

  private Set<String> denied(List<Token> all) {
    Set<String> denied = new LinkedHashSet<>();
    boolean isOfProperties =
        all.stream().anyMatch(token -> FieldWords.isOfProperties(token.text()));
    if (isOfProperties && has(all, FieldWords.DENYING)) {
      all.stream()
          .filter(Token::isFormula)
          .flatMap(token -> NamedFormula.of(token.text(), macros).stream())
          .flatMap(named -> named.names().stream())
          .forEach(name -> denied.add(name.spelling()));
    }
    return denied;
  }

  private void read() {
    int at = 0;
    while (at < tokens.size()) {
      int end = tokens.get(at).isFormula() ? group(at) : at + 1;
      if (tokens.get(at).isFormula()) {
        read(at, end);
      }
      at = end;
    }
  }

  /** Where a list of names ends: “x, y and z”. */
  private int group(int start) {
    int end = start + 1;
    while (isNamed(end - 1) && end + 1 < tokens.size()) {
      int next = end;
      while (next < tokens.size() && isConjunction(tokens.get(next))) {
        next++;
      }
      if (next == end || next >= tokens.size() || !isNamed(next)) {
        return end;
      }
      end = next + 1;
    }
    return end;
  }

  private static boolean isConjunction(Token token) {
    return token.isMark(",") || token.isWord("and");
  }

  private boolean isNamed(int at) {
    return tokens.get(at).isFormula() && NamedFormula.of(tokens.get(at).text(), macros).isPresent();
  }

  /** What is said of the names from one place up to another. */
  private void read(int start, int end) {
    List<NamedFormula> named =
        tokens.subList(start, end).stream()
            .filter(Token::isFormula)
            .flatMap(token -> NamedFormula.of(token.text(), macros).stream())
            .toList();
    if (named.isEmpty()) {
      return;
    }
    Optional<NounPhrase> before = before(start);
    Optional<NounPhrase> behind = behind(start, end);
    before.or(() -> behind).flatMap(NounPhrase::function).ifPresent(of -> function(named, of));
    Optional<Meaning> meaning =
        set(end)
            .and(before.flatMap(NounPhrase::meaning).orElse(Meaning.NONE))
            .flatMap(all -> all.and(behind.flatMap(NounPhrase::meaning).orElse(Meaning.NONE)));
    boolean isIntroduced = isIntroduced(start);
    meaning.ifPresent(said -> named.forEach(formula -> state(formula, said, isIntroduced)));
  }

  private void function(List<NamedFormula> named, String formula) {
    boolean isOne = named.size() == 1 && named.get(0).names().size() == 1;
    if (isOne && !formula.startsWith(named.get(0).names().get(0).spelling() + "(")) {
      definitions.add("let %s(x) = %s".formatted(named.get(0).names().get(0).text(), formula));
    }
  }

  /** Whether names are introduced, so that x > 0 is no condition: “where x > 0”. */
  private boolean isIntroduced(int start) {
    return has(tokens.subList(Math.max(0, start - INTRODUCTION), start), INTRODUCING);
  }

  private void state(NamedFormula formula, Meaning said, boolean isIntroduced) {
    Meaning own = formula.meaning();
    boolean counts = own.restrictions().isEmpty() || isIntroduced;
    (counts ? own.and(said) : Optional.of(said))
        .filter(meaning -> !meaning.isEmpty())
        .ifPresent(meaning -> formula.names().forEach(name -> names.add(stated(name, meaning))));
  }

  private static StatedName stated(FactorSyntax name, Meaning meaning) {
    return new StatedName(
        name.atom().spelling(),
        name.spelling(),
        meaning.form(),
        meaning.sizes(),
        meaning.restrictions());
  }

  /** The words right before names: “a symmetric matrix”. */
  private Optional<NounPhrase> before(int start) {
    int end = start;
    boolean isNamedBy = end > 0 && tokens.get(end - 1).isWord("by") && has(tokens, NAMING);
    end -= isNamedBy ? 1 : 0;
    int begin = end;
    while (begin > 0 && isOfPhrase(begin - 1) && !NounPhrase.isArticle(tokens.get(begin - 1))) {
      begin--;
    }
    return begin == end ? Optional.empty() : Optional.of(phrase(begin, end));
  }

  private boolean isOfPhrase(int at) {
    Token token = tokens.get(at);
    return token.isSize() || (token.isWord() && !FieldWords.isBoundary(token.text()));
  }

  /** The words behind names: “is a symmetric matrix”, “a vector”. */
  private Optional<NounPhrase> behind(int start, int end) {
    int at = end;
    boolean isCopula = at < tokens.size() && tokens.get(at).isWord() && isCopula(at);
    at += isCopula ? 1 : 0;
    boolean isArticle = at < tokens.size() && NounPhrase.isArticle(tokens.get(at));
    if (!isCopula && !(isArticle && isNaming(start))) {
      return Optional.empty();
    }
    at += isArticle ? 1 : 0;
    int stop = at;
    while (stop < tokens.size() && (isOfPhrase(stop) || joins(stop))) {
      stop++;
    }
    return stop == at || (!isArticle && !endsClause(stop))
        ? Optional.empty()
        : Optional.of(phrase(at, stop));
  }

  /** Whether a noun may follow a name at once: “let A be a matrix and x a vector”. */
  private boolean isNaming(int start) {
    return start > 0
        && (isConjunction(tokens.get(start - 1)) || has(tokens.subList(start - 1, start), BEFORE))
        && (has(tokens, INTRODUCING) || has(tokens, NAMING));
  }

  private boolean isCopula(int at) {
    return COPULAS.contains(tokens.get(at).text());
  }

  /** Adjectives alone say something of a name where nothing follows that they belong to. */
  private boolean endsClause(int at) {
    return at == tokens.size()
        || tokens.get(at).kind() == Token.Kind.MARK
        || isConjunction(tokens.get(at))
        || tokens.get(at).isWord("with")
        || tokens.get(at).isWord("where")
        || tokens.get(at).isWord("of")
        || tokens.get(at).isWord("in");
  }

  /** Whether a comma or an “and” joins an adjective: “symmetric and positive definite”. */
  private boolean joins(int at) {
    return isConjunction(tokens.get(at))
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isWord()
        && FieldWords.beginsProperty(tokens.get(at + 1).text());
  }

  private NounPhrase phrase(int start, int end) {
    return new NounPhrase(
        tokens.subList(start, end).stream().filter(token -> !isConjunction(token)).toList());
  }

  /** The set that follows names: “in ℝ^n”, “a vector in ℝ^n”, “of size n”. */
  private Meaning set(int end) {
    for (int k = end; k + 1 < tokens.size() && !tokens.get(k).isFormula(); k++) {
      if (tokens.get(k).kind() == Token.Kind.MARK || tokens.get(k).isWord("and")) {
        return Meaning.NONE;
      }
      if (tokens.get(k).isWord("in") && tokens.get(k + 1).isFormula()) {
        return NamedFormula.set(tokens.get(k + 1).text(), macros).orElse(Meaning.NONE);
      }
    }
    return Meaning.NONE;
  }
}
