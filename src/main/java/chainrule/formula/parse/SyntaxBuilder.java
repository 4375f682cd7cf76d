package chainrule.formula.parse;

import chainrule.formula.parse.AtomSyntax.NumberSyntax;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.BracesContext;
import chainrule.formula.parse.FormulaParser.ContentsContext;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.MarkContext;
import chainrule.formula.parse.FormulaParser.RelationContext;
import chainrule.formula.parse.FormulaParser.SegmentContext;
import chainrule.formula.parse.FormulaParser.SeparatorContext;
import chainrule.formula.parse.FormulaParser.SideContext;
import chainrule.formula.parse.FormulaParser.SignContext;
import chainrule.formula.parse.FormulaParser.TermContext;
import chainrule.formula.parse.FormulaParser.TimesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ParseTree;

/** ANTLR's parse tree → the syntax tree: the one place where the two meet. */
final class SyntaxBuilder {
  private final Expansion source;
  private final TokenStream tokens;
  private final AtomBuilder atoms = new AtomBuilder(this);
  private final ScriptsBuilder scripts = new ScriptsBuilder(this);

  SyntaxBuilder(Expansion source, TokenStream tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** A whole row; braces, a style or a box around all of it are left out. */
  ContentsSyntax row(ContentsContext context) {
    ContentsSyntax row = contents(context);
    Optional<ContentsSyntax> inner = inBraces(row);
    while (inner.isPresent()) {
      row = inner.get();
      inner = inBraces(row);
    }
    return row;
  }

  private static Optional<ContentsSyntax> inBraces(ContentsSyntax contents) {
    return contents
        .onlyFactor()
        .filter(factor -> factor.scripts().isEmpty())
        .flatMap(factor -> factor.atom().group(Bracket.BRACES))
        .map(AtomSyntax.GroupSyntax::contents);
  }

  /** Where a part of the parse tree stands; an empty part stands right behind what is before it. */
  Span span(ParserRuleContext context) {
    int start = context.getStart().getStartIndex();
    int end = context.getStop() == null ? start : context.getStop().getStopIndex() + 1;
    int last = context.getStop() == null ? -1 : context.getStop().getTokenIndex();
    for (int k = context.getStart().getTokenIndex(); k <= last; k++) {
      start = Math.min(start, tokens.get(k).getStartIndex());
      end = Math.max(end, tokens.get(k).getStopIndex() + 1);
    }
    start = SizeCommands.startBefore(source.latex(), start);
    return new Span(source, Math.min(start, end), end);
  }

  ContentsSyntax contents(ContentsContext context) {
    List<SegmentSyntax> segments = context.segment().stream().map(this::segment).toList();
    List<SeparatorSyntax> separators = context.separator().stream().map(this::separator).toList();
    return ListedRange.joined(new ContentsSyntax(span(context), segments, separators));
  }

  private SegmentSyntax segment(SegmentContext context) {
    List<RelationContext> relations = context.relation();
    boolean definesLast =
        !relations.isEmpty() && relations.get(relations.size() - 1).DEFINES() != null;
    SegmentSyntax typed =
        new SegmentSyntax(
            span(context),
            context.side().stream().map(side -> expression(side.expression())).toList(),
            relations.stream().map(this::relation).toList(),
            context.side().stream().map(this::point).toList());
    return definesLast && !typed.startsWithRelation() ? typed.withLastFirst() : typed;
  }

  private Optional<ArgumentSyntax> point(SideContext side) {
    return Optional.ofNullable(side.point()).map(point -> argument(point.argument()));
  }

  private RelationSyntax relation(RelationContext context) {
    return new RelationSyntax(span(context), TokenKinds.relation(context.getStart().getType()));
  }

  private SeparatorSyntax separator(SeparatorContext context) {
    Token token = context.getStart();
    Separator kind = TokenKinds.separator(token.getType());
    String spelling =
        switch (kind) {
          case GAP -> "";
          case MID -> "\\mid";
          case KEYWORD -> AtomBuilder.keyword(token.getText());
          default -> token.getText();
        };
    return new SeparatorSyntax(span(context), kind, spelling);
  }

  ExpressionSyntax expression(ExpressionContext context) {
    List<SignedTermSyntax> terms = new ArrayList<>();
    List<Sign> signs = new ArrayList<>();
    Optional<Token> first = Optional.empty();
    for (ParseTree child : context.children) {
      if (child instanceof SignContext sign) {
        signs.add(sign.MINUS() == null ? Sign.PLUS : Sign.MINUS);
        first = first.or(() -> Optional.of(sign.getStart()));
      } else {
        TermSyntax term = term((TermContext) child);
        int start = first.map(Token::getStartIndex).orElse(term.place());
        Span span = new Span(source, start, term.span().end());
        terms.add(new SignedTermSyntax(span, List.copyOf(signs), term));
        signs.clear();
        first = Optional.empty();
      }
    }
    return new ExpressionSyntax(span(context), List.copyOf(terms));
  }

  private TermSyntax term(TermContext context) {
    List<FactorSyntax> factors = new ArrayList<>();
    List<Times> operators = new ArrayList<>();
    Times operator = Times.JUXTAPOSED;
    for (ParseTree child : context.children) {
      if (child instanceof TimesContext times) {
        operator = TokenKinds.times(times.getStart().getType());
      } else if (child instanceof FactorContext factor && !isEmpty(factor, context)) {
        if (!factors.isEmpty()) {
          operators.add(operator);
        }
        factors.add(factor(factor));
        operator = Times.JUXTAPOSED;
      }
    }
    if (context.term() != null) {
      operators.add(operator);
      factors.add(signedRest(context, operator));
    }
    return new TermSyntax(span(context), List.copyOf(factors), List.copyOf(operators));
  }

  /** Braces around nothing beside another factor, which only part two tokens. */
  private static boolean isEmpty(FactorContext factor, TermContext term) {
    Token first = factor.getStart();
    return first.getType() == FormulaParser.LEFT_BRACE
        && factor.getStop().getTokenIndex() == first.getTokenIndex() + 1
        && term.factor().size() > 1
        && term.times().isEmpty();
  }

  /** −b c in a · −b c, as if it were in braces. */
  private FactorSyntax signedRest(TermContext context, Times operator) {
    Token first = context.sign(0).getStart();
    if (operator != Times.DOT && operator != Times.CROSS) {
      throw new SyntaxException(
          "“%s” cannot stand here; write “(%s…)”".formatted(first.getText(), first.getText()),
          first.getStartIndex());
    }
    List<Sign> signs =
        context.sign().stream().map(sign -> sign.MINUS() == null ? Sign.PLUS : Sign.MINUS).toList();
    Span span = new Span(source, first.getStartIndex(), span(context.term()).end());
    return braced(List.of(new SignedTermSyntax(span, signs, term(context.term()))), span);
  }

  /** A sum in braces. */
  static FactorSyntax braced(List<SignedTermSyntax> terms, Span span) {
    AtomSyntax group = new AtomSyntax.GroupSyntax(span, Bracket.BRACES, contents(terms, span));
    return contents(group).onlyFactor().orElseThrow();
  }

  private FactorSyntax factor(FactorContext context) {
    AtomSyntax typed = atoms.atom(context.atom());
    Scripts behind = scripts.of(context, typed.span());
    AtomSyntax atom = typed instanceof NumberSyntax number ? number.with(behind) : typed;
    return inner(atom)
        .flatMap(factor -> factor.with(behind, span(context)))
        .orElseGet(() -> new FactorSyntax(span(context), atom, behind));
  }

  /** The one factor in braces: {u_o}^⊤ is u_o^⊤. */
  private static Optional<FactorSyntax> inner(AtomSyntax atom) {
    return atom.group(Bracket.BRACES)
        .flatMap(group -> group.contents().onlyFactor())
        .filter(factor -> factor.atom().name().isPresent());
  }

  /** One token alone is what it is in braces. */
  ArgumentSyntax argument(ArgumentContext context) {
    if (context.braces() != null) {
      return argument(context.braces());
    }
    return atoms
        .token(context)
        .<ArgumentSyntax>map(SyntaxBuilder::contents)
        .orElseGet(() -> new MarkSyntax(span(context), TokenKinds.mark(context.getStart())));
  }

  private ArgumentSyntax argument(BracesContext braces) {
    if (braces.mark() == null) {
      return contents(braces.contents());
    }
    if (!braces.contents().getText().isEmpty()) {
      Token sign = braces.mark().getStart();
      throw new SyntaxException("“" + sign.getText() + "” cannot stand here", sign.getStartIndex());
    }
    return mark(braces.mark());
  }

  ArgumentSyntax mark(MarkContext mark) {
    return new MarkSyntax(span(mark), TokenKinds.mark(mark.getStart()));
  }

  static ContentsSyntax contents(AtomSyntax atom) {
    Span span = atom.span();
    Span end = new Span(span.source(), span.end(), span.end());
    return contents(new FactorSyntax(span, atom, new Scripts(end, Optional.empty(), List.of(), 0)));
  }

  static ContentsSyntax contents(FactorSyntax factor) {
    Span span = factor.span();
    TermSyntax term = new TermSyntax(span, List.of(factor), List.of());
    return contents(List.of(new SignedTermSyntax(span, List.of(), term)), span);
  }

  private static ContentsSyntax contents(List<SignedTermSyntax> terms, Span span) {
    ExpressionSyntax expression = new ExpressionSyntax(span, terms);
    SegmentSyntax segment = SegmentSyntax.of(expression);
    return new ContentsSyntax(span, List.of(segment), List.of());
  }
}
