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
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** Atoms, in the one spelling that the resolver knows them by. */
final class AtomBuilder {
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
      return new RootSyntax(span, builder.argument(context.root().argument()));
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
      default -> new NumberSyntax(span, context.getText());
    };
  }

  /** The atom that an argument of one token is, if it is no sign. */
  Optional<AtomSyntax> token(ArgumentContext context) {
    Span span = builder.span(context);
    if (context.letter() != null) {
      return Optional.of(letter(context.letter()));
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
    String spelling =
        context.ACCENT() == null
            ? inner.spelling()
            : accent(context.ACCENT().getText()) + "{" + inner.spelling() + "}";
    return new LetterSyntax(span, spelling, Optional.of(inner));
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
    return new WordSyntax(span, inBraces(context.getText()));
  }

  /** {@code if} of {@code \text{if, }}; a command as it is. */
  static String keyword(String token) {
    return token.startsWith("\\text") ? inBraces(token).replaceAll("[ ,:.]+$", "") : token;
  }

  private static String environment(String begin) {
    return inBraces(begin.substring(0, begin.indexOf('}') + 1));
  }

  private static String inBraces(String token) {
    return token.substring(token.indexOf('{') + 1, token.length() - 1).trim();
  }
}
