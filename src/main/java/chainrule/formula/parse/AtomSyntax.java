package chainrule.formula.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What scripts can hang on. */
public sealed interface AtomSyntax extends SyntaxNode {
  /** What can be a name or a part of one: a letter, a word, {@code |V|}. */
  default Optional<String> name() {
    return Optional.empty();
  }

  /** The brackets that this is, if it is brackets of any kind. */
  default Optional<GroupSyntax> group() {
    return Optional.empty();
  }

  /** The brackets that this is, if they are of that kind. */
  default Optional<GroupSyntax> group(Bracket kind) {
    return group().filter(group -> group.bracket() == kind);
  }

  @Override
  default List<? extends SyntaxNode> children() {
    return List.of();
  }

  /** {@code 12}, {@code 0.5}. */
  record NumberSyntax(Span span, String spelling) implements AtomSyntax {
    private static final String ONE = "1";

    /** The column of ones in the place of a 1 that is transposed, for a number never is. */
    AtomSyntax with(Scripts scripts) {
      return spelling.equals(ONE) && scripts.isTransposed()
          ? new LetterSyntax(span, ONE, Optional.empty())
          : this;
    }
  }

  /**
   * {@code x}, {@code \theta}, {@code \hat y}, {@code \mathbf v}.
   *
   * @param spelling with its accent in one spelling, {@code \hat{y}}, and without its style
   * @param inner what stands below the accent or has the style
   */
  record LetterSyntax(Span span, String spelling, Optional<ArgumentSyntax> inner)
      implements AtomSyntax {
    /** Whether it is a letter as it is on the keyboard, with no accent and no style. */
    public boolean isLatin() {
      return inner.isEmpty() && spelling.length() == 1;
    }

    /** What it is as a product, if it is more than one letter in a style: {@code \mathbf{Ax}}. */
    public Optional<GroupSyntax> product() {
      return inner
          .filter(argument -> argument.spelling().equals(spelling))
          .filter(ContentsSyntax.class::isInstance)
          .map(ContentsSyntax.class::cast)
          .filter(contents -> contents.onlyFactor().isEmpty())
          .map(contents -> new GroupSyntax(span, Bracket.BRACES, contents));
    }

    @Override
    public Optional<String> name() {
      return Optional.of(spelling);
    }

    @Override
    public List<ArgumentSyntax> children() {
      return inner.map(List::of).orElse(List.of());
    }
  }

  /**
   * {@code \text{word}}, {@code \operatorname{word}}.
   *
   * @param word without blanks around it
   */
  record WordSyntax(Span span, String word) implements AtomSyntax {
    /** Whether it is prose, {@code \\text}, and no name of an operator. */
    public boolean isText() {
      return text().startsWith("\\text") || text().startsWith("\\mbox");
    }

    /** Whether it ends in a gap or a colon: {@code \\text{Case 1: }}. */
    public boolean isHeading() {
      return text().matches("(?s).*[\\s:]\\}");
    }

    /** Whether it brings its own gap or brackets: {@code \\text{ by definition}}. */
    public boolean standsApart() {
      return text().matches("(?s)[^{]*\\{[\\s(].*");
    }

    @Override
    public Optional<String> name() {
      return Optional.of(word);
    }

    @Override
    public String spelling() {
      return word.replace(" ", "");
    }
  }

  /**
   * {@code \log}, {@code \max}.
   *
   * @param word without the backslash
   */
  record FunctionSyntax(Span span, String word) implements AtomSyntax {
    @Override
    public String spelling() {
      return "\\" + word;
    }
  }

  /**
   * {@code \sum}, {@code \prod}.
   *
   * @param spelling with the backslash
   */
  record BigOperatorSyntax(Span span, String spelling) implements AtomSyntax {}

  /** {@code \partial}. */
  record PartialSyntax(Span span) implements AtomSyntax {
    @Override
    public String spelling() {
      return "\\partial";
    }
  }

  /** {@code \nabla}. */
  record NablaSyntax(Span span) implements AtomSyntax {
    @Override
    public String spelling() {
      return "\\nabla";
    }
  }

  /** {@code \frac{top}{bottom}}. */
  record FractionSyntax(Span span, ArgumentSyntax top, ArgumentSyntax bottom)
      implements AtomSyntax {
    @Override
    public List<ArgumentSyntax> children() {
      return List.of(top, bottom);
    }

    @Override
    public String spelling() {
      return "\\frac" + top.spelling() + bottom.spelling();
    }
  }

  /**
   * {@code \sqrt{x}}, {@code \sqrt[3]{x}}.
   *
   * @param degree which root it is, where that is typed
   */
  record RootSyntax(Span span, Optional<ContentsSyntax> degree, ArgumentSyntax of)
      implements AtomSyntax {
    @Override
    public List<ArgumentSyntax> children() {
      return Stream.concat(degree.stream(), Stream.of(of)).toList();
    }

    @Override
    public String spelling() {
      return "\\sqrt" + degree.map(n -> "[" + n.spelling() + "]").orElse("") + of.spelling();
    }
  }

  /** Brackets, and a formula, a list, a block, a condition or cases between them. */
  record GroupSyntax(Span span, Bracket bracket, ContentsSyntax contents) implements AtomSyntax {
    @Override
    public Optional<GroupSyntax> group() {
      return Optional.of(this);
    }

    @Override
    public List<ContentsSyntax> children() {
      return List.of(contents);
    }

    @Override
    public String spelling() {
      return bracket.around(contents.spelling());
    }
  }

  /** {@code |x|}. */
  record ModulusSyntax(Span span, ExpressionSyntax of) implements AtomSyntax {
    @Override
    public Optional<String> name() {
      return Optional.of(spelling());
    }

    @Override
    public List<ExpressionSyntax> children() {
      return List.of(of);
    }

    @Override
    public String spelling() {
      return "|" + of.spelling() + "|";
    }
  }

  /** {@code \|x\|}. */
  record NormSyntax(Span span, ExpressionSyntax of) implements AtomSyntax {
    @Override
    public List<ExpressionSyntax> children() {
      return List.of(of);
    }

    @Override
    public String spelling() {
      return "\\|" + of.spelling() + "\\|";
    }
  }

  /**
   * {@code \begin{cases} … \end{cases}}.
   *
   * @param kind {@code cases}
   */
  record EnvironmentSyntax(Span span, String kind, ContentsSyntax contents) implements AtomSyntax {
    @Override
    public List<ContentsSyntax> children() {
      return List.of(contents);
    }

    @Override
    public String spelling() {
      return "\\begin" + kind + contents.spelling() + "\\end" + kind;
    }
  }

  /** {@code \dots}. */
  record DotsSyntax(Span span) implements AtomSyntax {
    @Override
    public String spelling() {
      return "\\dots";
    }
  }
}
