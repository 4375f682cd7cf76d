package chainrule.formula.resolve;

import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.Expansion;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.Macros;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that say what letters mean: {@code given}, {@code let}, {@code where}, {@code index},
 * {@code bare} and {@code layout}.
 */
public final class Declarations {
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(given|let|where|index|bare|layout)\\b(?!\\s*[=&+^_])\\s*(.*)", Pattern.DOTALL);

  /** The bare word, outside of braces such as those of {@code \text{for}}. */
  private static final Pattern FOR = Pattern.compile("\\bfor\\b(?![^{}]*+\\})");

  private Declarations() {}

  /** Whether a line is one of these, or defines macros. */
  public static boolean isPreamble(String line) {
    return LINE.matcher(line).matches() || Macros.isDefinition(line);
  }

  /**
   * The names with those that a line adds.
   *
   * @param names what is known so far. Not modified.
   * @param line one statement
   * @throws SyntaxException if the line cannot be read
   * @throws SemanticException if what it defines has no shape
   */
  public static SymbolTable extend(SymbolTable names, String line) {
    if (Macros.isDefinition(line)) {
      return macros(names, line);
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new SyntaxException(
          "a setting is made of given, let, where, index, bare and layout", 0);
    }
    String text = matcher.group(2).stripTrailing();
    try {
      return extend(names, matcher.group(1), FOR.matcher(text).replaceAll("\\\\text{for}"));
    } catch (SyntaxException fault) {
      throw new SyntaxException(
          fault.getMessage(), matcher.start(2) + typedPlace(text, fault.place()));
    }
  }

  private static SymbolTable macros(SymbolTable names, String line) {
    Expansion expansion = names.macros().expand(line);
    if (!expansion.latex().isBlank()) {
      throw new SyntaxException(
          "“%s” stands behind a definition; write it in a line of its own"
              .formatted(expansion.latex().strip()),
          0);
    }
    return names.withMacros(expansion.macros());
  }

  /** Where a place stood before each {@code for} was written as a word of the grammar. */
  private static int typedPlace(String text, int place) {
    int longer = "\\text{for}".length() - "for".length();
    int typed = place;
    Matcher words = FOR.matcher(text);
    while (words.find() && words.start() < typed) {
      typed = Math.max(words.start(), typed - longer);
    }
    return typed;
  }

  private static SymbolTable extend(SymbolTable names, String word, String text) {
    if (word.equals("layout")) {
      return layout(names, text);
    }
    Expansion expansion = names.macros().expand(text);
    try {
      return extended(names, word, expansion.latex());
    } catch (SyntaxException fault) {
      throw expansion.typed(fault);
    }
  }

  /** The text has no macros any more: their tokens are accounted for, too. */
  private static SymbolTable extended(SymbolTable names, String word, String text) {
    ContentsSyntax contents = RowParser.row(Macros.none().expand(text));
    List<SegmentSyntax> segments = contents.filled();
    if (segments.isEmpty()) {
      throw new SyntaxException("nothing stands behind “" + word + "”", 0);
    }
    RowAccount account = new RowAccount();
    contents.separators().stream().filter(s -> s.kind() != Separator.MID).forEach(account::all);
    SymbolTable result =
        switch (word) {
          case "given" -> GivenDeclaration.of(names, named(segments, account), account);
          case "let" -> let(names, segments, account);
          case "where" -> where(names, contents, account);
          case "index" -> index(names, named(segments, account), account);
          default ->
              names.withBare(new ExpressionResolver(new Scope(names, account)).only(contents));
        };
    account.check(contents.span());
    return result;
  }

  /** Accounts for all but the sets: x, y \in S. */
  private static List<SegmentSyntax> named(List<SegmentSyntax> segments, RowAccount account) {
    for (SegmentSyntax segment : segments) {
      account.all(segment.first());
      segment.relations().forEach(account::all);
    }
    return segments;
  }

  private static SymbolTable layout(SymbolTable names, String text) {
    return switch (text) {
      case "denominator" -> names.withDenominatorLayout();
      case "numerator" -> names;
      default ->
          throw new SyntaxException(
              "the layout is “" + text + "”; numerator and denominator are allowed", 0);
    };
  }

  private static SymbolTable let(
      SymbolTable names, List<SegmentSyntax> segments, RowAccount account) {
    SymbolTable result = names;
    for (SegmentSyntax segment : segments) {
      boolean equation =
          segment.isPair()
              && (segment.hasRelation(Relation.EQUAL) || segment.hasRelation(Relation.DEFINED));
      DefinitionHead name =
          (equation ? DefinitionHead.of(segment.first()) : Optional.<DefinitionHead>empty())
              .orElseThrow(
                  () ->
                      new SyntaxException(
                          "“" + segment.text() + "” does not define a name", segment.place()));
      account.all(segment.first());
      segment.relations().forEach(account::all);
      result = new DefinitionResolver(result, account).define(name, segment.last());
    }
    return result;
  }

  private static SymbolTable where(SymbolTable names, ContentsSyntax contents, RowAccount account) {
    Scope scope = new Scope(names, account);
    scope.knowSubscripts(SubscriptLetters.of(contents));
    ConditionResolver conditions = new ConditionResolver(new ExpressionResolver(scope));
    SymbolTable result = names;
    for (SegmentSyntax segment : contents.filled()) {
      result = result.withCondition(conditions.of(segment));
    }
    return result;
  }

  private static SymbolTable index(
      SymbolTable names, List<SegmentSyntax> segments, RowAccount account) {
    SymbolTable result = names;
    for (NamesInSet group : NamesInSet.of(segments)) {
      SetResolver sets = new SetResolver(new ExpressionResolver(new Scope(result, account)));
      Range range = sets.wholeRange(group.set());
      for (ExpressionSyntax name : group.names()) {
        result = result.withLetter(letter(name), range);
      }
    }
    return result;
  }

  private static String letter(ExpressionSyntax name) {
    return BoundVariables.letter(name)
        .orElseThrow(() -> new SyntaxException("“" + name.text() + "” is no letter", name.place()));
  }
}
