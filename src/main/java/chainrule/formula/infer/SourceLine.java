package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
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
  private static final String GIVEN = "given";
  private static final Pattern LET = Pattern.compile("\\s*let\\b(.*)", Pattern.DOTALL);

  /** Whether it says what names are drawn from. */
  boolean isGiven() {
    return isDeclaration && latex.strip().startsWith(GIVEN);
  }

  /** The letters in what names are drawn from. */
  List<String> givenLetters(Macros before) {
    List<String> letters = new ArrayList<>();
    if (isGiven()) {
      try {
        RowParser.row(before.expand(latex.strip().substring(GIVEN.length())))
            .walk(node -> addTo(letters, node));
      } catch (SyntaxException unread) {
        return letters; // so far
      }
    }
    return letters;
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

  /**
   * What a {@code let} line gives names, each as an equation with 0.
   *
   * @param areFunctions whether names with arguments count, too
   */
  List<String> bodies(Macros before, boolean areFunctions) {
    return row(before).stream()
        .filter(row -> isDeclaration)
        .flatMap(row -> row.filled().stream())
        .filter(segment -> segment.isPair() && (areFunctions || !NewName.isCall(segment.first())))
        .map(SegmentSyntax::last)
        .map(ExpressionSyntax::text)
        .map(body -> body + " = 0")
        .toList();
  }
}
