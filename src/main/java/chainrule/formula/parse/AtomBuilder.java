package chainrule.formula.parse;

import chainrule.formula.parse.AtomSyntax.BigOperatorSyntax;
import chainrule.formula.parse.AtomSyntax.DotsSyntax;
import chainrule.formula.parse.AtomSyntax.EnvironmentSyntax;
import chainrule.formula.parse.AtomSyntax.FractionSyntax;
import chainrule.formula.parse.AtomSyntax.FunctionSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.AtomSyntax.ModulusSyntax;
import chainrule.formula.parse.AtomSyntax.NablaSyntax;
import chainrule.formula.parse.AtomSyntax.NormSyntax;
import chainrule.formula.parse.AtomSyntax.NumberSyntax;
import chainrule.formula.parse.AtomSyntax.PartialSyntax;
import chainrule.formula.parse.AtomSyntax.RootSyntax;
import chainrule.formula.parse.AtomSyntax.WordSyntax;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.AtomContext;
import chainrule.formula.parse.FormulaParser.FractionContext;
import chainrule.formula.parse.FormulaParser.GroupContext;
import chainrule.formula.parse.FormulaParser.LetterContext;
import chainrule.formula.parse.FormulaParser.RootContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;

/** Atoms, in the one spelling that the resolver knows them by. */
final class AtomBuilder {
  /** {@code \,} of {@code \operatorname{arg\,max}}. */
  private static final Pattern SPACING = Pattern.compile("\\\\[,;:! ]");

  private final SyntaxBuilder builder;

  AtomBuilder(SyntaxBuilder builder) {
    this.builder = builder;
  }

  AtomSyntax atom(AtomContext context) {
    Span span = builder.span(context);
    if (context.letter() != null) {
      return letter(context.letter());
    }
    if (context.fraction() != null) {
      return fraction(context.fraction(), span);
    }
    if (context.root() != null) {
      return root(context.root(), span);
    }
    if (context.group() != null) {
      return group(context.group(), span);
    }
    if (context.modulus() != null) {
      return new ModulusSyntax(span, builder.expression(context.modulus().expression()));
    }
    if (context.norm() != null) {
      return new NormSyntax(span, builder.expression(context.norm().expression()));
    }
    if (context.environment() != null) {
      return new EnvironmentSyntax(
          span,
          environment(context.getStart().getText()),
          builder.contents(context.environment().contents()));
    }
    return token(context, span);
  }

  private static AtomSyntax token(AtomContext context, Span span) {
    return switch (context.getStart().getType()) {
      case FormulaParser.WORD -> word(context, span);
      case FormulaParser.FUNCTION -> new FunctionSyntax(span, context.getText().substring(1));
      case FormulaParser.BIG -> new BigOperatorSyntax(span, context.getText());
      case FormulaParser.PARTIAL -> new PartialSyntax(span);
      case FormulaParser.NABLA -> new NablaSyntax(span);
      case FormulaParser.DOTS -> new DotsSyntax(span);
      case FormulaParser.POINT -> new NumberSyntax(span, "0" + context.getText());
      default -> new NumberSyntax(span, context.getText());
    };
  }

  /** The atom that an argument of one token is, if it is no sign. */
  Optional<AtomSyntax> token(ArgumentContext context) {
    Span span = builder.span(context);
    if (context.letter() != null) {
      return Optional.of(letter(context.letter()));
    }
    if (context.fraction() != null) {
      return Optional.of(fraction(context.fraction(), span));
    }
    if (context.root() != null) {
      return Optional.of(root(context.root(), span));
    }
    return switch (context.getStart().getType()) {
      case FormulaParser.WORD -> Optional.of(word(context, span));
      case FormulaParser.DIGIT -> Optional.of(new NumberSyntax(span, context.getText()));
      case FormulaParser.PARTIAL -> Optional.of(new PartialSyntax(span));
      default -> Optional.empty();
    };
  }

  private AtomSyntax letter(LetterContext context) {
    Span span = builder.span(context);
    if (context.argument() == null) {
      return new LetterSyntax(span, context.getText(), Optional.empty());
    }
    ArgumentSyntax inner = builder.argument(context.argument());
    return context.ACCENT() == null
        ? styled(span, inner)
        : accented(span, accent(context.ACCENT().getText()), inner);
  }

  /** A style is no part of a name; a formula in a style is a formula in braces. */
  private static AtomSyntax styled(Span span, ArgumentSyntax inner) {
    return !(inner instanceof ContentsSyntax contents) || isName(contents)
        ? new LetterSyntax(span, inner.spelling(), Optional.of(inner))
        : new GroupSyntax(span, Bracket.BRACES, contents);
  }

  /** An accent belongs to the letter below it, and not to that letter's scripts: ŷ_w. */
  private static AtomSyntax accented(Span span, String accent, ArgumentSyntax inner) {
    Optional<FactorSyntax> scripted =
        Optional.of(inner)
            .filter(ContentsSyntax.class::isInstance)
            .flatMap(argument -> argument.contents().onlyFactor())
            .filter(factor -> !factor.scripts().isEmpty() && factor.atom().name().isPresent());
    if (scripted.isEmpty()) {
      return new LetterSyntax(span, accent + "{" + inner.spelling() + "}", Optional.of(inner));
    }
    FactorSyntax factor = scripted.get();
    AtomSyntax atom = factor.atom();
    String spelling = accent + "{" + atom.name().orElseThrow() + "}";
    LetterSyntax letter =
        new LetterSyntax(atom.span(), spelling, Optional.of(SyntaxBuilder.contents(atom)));
    return new GroupSyntax(
        span,
        Bracket.BRACES,
        SyntaxBuilder.contents(new FactorSyntax(span, letter, factor.scripts())));
  }

  /** Whether it is letters side by side. */
  private static boolean isName(ContentsSyntax contents) {
    return contents
        .expression()
        .flatMap(ExpressionSyntax::onlyTerm)
        .filter(term -> term.operators().stream().allMatch(Times.JUXTAPOSED::equals))
        .filter(
            term ->
                term.factors().stream()
                    .allMatch(
                        factor ->
                            (factor.scripts().isEmpty() && factor.atom().name().isPresent())
                                || factor.atom() instanceof NumberSyntax))
        .isPresent();
  }

  private AtomSyntax root(RootContext context, Span span) {
    Optional<ContentsSyntax> degree =
        Optional.ofNullable(context.degree()).map(d -> builder.contents(d.contents()));
    return new RootSyntax(span, degree, builder.argument(context.argument()));
  }

  private AtomSyntax fraction(FractionContext context, Span span) {
    return new FractionSyntax(
        span, builder.argument(context.argument(0)), builder.argument(context.argument(1)));
  }

  private AtomSyntax group(GroupContext context, Span span) {
    if (context.braces() != null && context.braces().mark() != null) {
      throw new SyntaxException("“" + span.text() + "” cannot stand here", span.start());
    }
    return context.braces() != null
        ? new GroupSyntax(span, Bracket.BRACES, builder.contents(context.braces().contents()))
        : new GroupSyntax(
            span,
            TokenKinds.bracket(context.getStart().getType()),
            builder.contents(context.contents()));
  }

  private static String accent(String command) {
    return command
        .replace("mathbbm", "mathbb")
        .replace("mathds", "mathbb")
        .replace("widehat", "hat")
        .replace("widetilde", "tilde")
        .replace("overline", "bar");
  }

  private static AtomSyntax word(ParserRuleContext context, Span span) {
    String text = context.getText();
    return new WordSyntax(
        span, text.startsWith("\\") ? SPACING.matcher(inBraces(text)).replaceAll("") : text);
  }

  /**
   * {@code if} of {@code \text{If, }}, {@code case} of {@code \text{Case 1:}}; a command as it is.
   */
  static String keyword(String token) {
    if (!token.startsWith("\\text")) {
      return token;
    }
    String words = inBraces(token).replaceAll("[ ,:.]+$", "").toLowerCase(Locale.ROOT);
    return words.startsWith("case") ? "case" : words;
  }

  private static String environment(String begin) {
    return inBraces(begin.substring(0, begin.indexOf('}') + 1));
  }

  private static String inBraces(String token) {
    return token.substring(token.indexOf('{') + 1, token.length() - 1).trim();
  }
}
