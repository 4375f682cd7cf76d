package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.Macros;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a derivation as the inference takes it.
 *
 * @param latex as it was typed
 * @param isDeclaration whether it says what letters mean
 */
public record SourceLine(String latex, boolean isDeclaration) {
  private static final Pattern DOMAINS =
      Pattern.compile("\\s*(given|index)\\b(.*?)(\\sfor\\s.*)?", Pattern.DOTALL);
  private static final Pattern LET = Pattern.compile("\\s*let\\b(.*)", Pattern.DOTALL);

  /** Whether it says what names are drawn from, or what indices run over. */
  boolean isOfDomains() {
    return isDeclaration && DOMAINS.matcher(latex).matches();
  }

  /** The letters in what names are drawn from, or indices run over. */
  List<String> domainLetters(Macros before) {
    List<String> letters = new ArrayList<>();
    domains(before).ifPresent(row -> row.walk(node -> addTo(letters, node)));
    return letters;
  }

  /** The letters that it says to be indices. */
  List<String> indices(Macros before) {
    return latex.strip().startsWith("index") ? declared(before) : List.of();
  }

  /** The letters of which it says what they are drawn from, or run over. */
  List<String> declared(Macros before) {
    return domains(before).stream()
        .flatMap(row -> row.filled().stream())
        .map(SegmentSyntax::first)
        .flatMap(name -> NameUse.in(name, 0).stream().limit(1))
        .map(NameUse::base)
        .toList();
  }

  private Optional<ContentsSyntax> domains(Macros before) {
    Matcher domains = DOMAINS.matcher(latex);
    try {
      return isDeclaration && domains.matches()
          ? Optional.of(RowParser.row(before.expand(domains.group(2))))
          : Optional.empty();
    } catch (SyntaxException unread) {
      return Optional.empty();
    }
  }

  private static void addTo(List<String> letters, SyntaxNode node) {
    if (node instanceof LetterSyntax letter) {
      letters.add(letter.spelling());
    }
  }

  /** What it says; none where that cannot be parsed, or is what names are drawn from. */
  Optional<ContentsSyntax> row(Macros before) {
    try {
      return equations().map(equations -> RowParser.row(before.expand(equations)));
    } catch (SyntaxException unread) {
      return Optional.empty();
    }
  }

  /** The macros that are known behind it, which may hold nothing but these. */
  Macros macros(Macros before) {
    try {
      return before.expand(latex).macros();
    } catch (SyntaxException unread) {
      return before;
    }
  }

  /**
   * Whether a name stands in it, with the same word below it; where it cannot be parsed, whether it
   * may.
   */
  public boolean mentions(NamedLetter name, Macros before) {
    return row(before)
        .map(
            row ->
                NameUse.in(row, 0).stream()
                    .anyMatch(use -> NamedLetter.of(use.base(), use.factor()).equals(name)))
        .orElseGet(() -> latex.contains(name.base()));
  }

  /** The letters in it, with the words below them; none where it cannot be parsed. */
  public Set<NamedLetter> letters(Macros before) {
    return row(before).stream()
        .flatMap(row -> NameUse.in(row, 0).stream())
        .map(use -> NamedLetter.of(use.base(), use.factor()))
        .collect(Collectors.toSet());
  }

  /**
   * Whether it is written with what another line defines: J alone is no part of J(v, U), whose
   * brackets hold a list.
   */
  public boolean isWrittenWith(SourceLine definition, Macros before) {
    Optional<NamedLetter> name = definition.defined(before);
    return name.isPresent()
        && mentions(name.get(), before)
        && (definition.definesFunction(before) || !callsAlone(name.get(), before));
  }

  private boolean definesFunction(Macros before) {
    return row(before)
        .flatMap(row -> NewName.of(row, 0).stream().findFirst())
        .filter(name -> NewName.isCall(name.syntax()))
        .isPresent();
  }

  /** Whether a name stands before lists in brackets, and nowhere else. */
  private boolean callsAlone(NamedLetter name, Macros before) {
    return row(before)
        .map(
            row ->
                NameUse.in(row, 0).stream()
                    .filter(use -> NamedLetter.of(use.base(), use.factor()).equals(name))
                    .allMatch(NameUse::isBeforeList))
        .orElse(false);
  }

  /** The name that it defines first; none where it defines nothing. */
  public Optional<NamedLetter> defined(Macros before) {
    return row(before)
        .flatMap(row -> NewName.of(row, 0).stream().findFirst())
        .filter(name -> name.name().scripts().primes() == 0)
        .map(name -> NamedLetter.of(name.base(), name.name()));
  }

  private Optional<String> equations() {
    Matcher let = LET.matcher(latex);
    return isDeclaration
        ? Optional.of(let).filter(Matcher::matches).map(found -> found.group(1))
        : Optional.of(latex);
  }

  /** The definitions of a {@code let} line. */
  List<LetDefinition> definitions(Macros before) {
    return row(before).stream()
        .filter(row -> isDeclaration)
        .flatMap(row -> row.filled().stream())
        .map(LetDefinition::of)
        .toList();
  }
}
