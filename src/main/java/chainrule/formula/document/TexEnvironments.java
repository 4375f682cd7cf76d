package chainrule.formula.document;

import chainrule.formula.document.TexMark.Kind;
import java.util.Set;

/** The environments of LaTeX that matter here. */
final class TexEnvironments {
  private static final Set<String> ONE_EQUATION =
      Set.of("equation", "displaymath", "multline", "dmath", "math");
  private static final Set<String> DISPLAYS =
      Set.of(
          "align",
          "gather",
          "eqnarray",
          "flalign",
          "alignat",
          "xalignat",
          "xxalignat",
          "dgroup",
          "IEEEeqnarray",
          "empheq");

  /** Environments that stand inside of a display, or, in Markdown, in the place of one. */
  private static final Set<String> PARTS = Set.of("split", "aligned", "gathered");

  private static final Set<String> VERBATIM =
      Set.of(
          "verbatim",
          "Verbatim",
          "BVerbatim",
          "alltt",
          "lstlisting",
          "minted",
          "comment",
          "filecontents",
          "tikzpicture",
          "thebibliography");
  private static final Set<String> WITH_ARGUMENT =
      Set.of("alignat", "xalignat", "xxalignat", "IEEEeqnarray", "empheq");

  private TexEnvironments() {}

  static boolean isDisplay(String name) {
    return isOuterDisplay(name) || PARTS.contains(name);
  }

  /** Whether no display can stand around it. */
  static boolean isOuterDisplay(String name) {
    String plain = plain(name);
    return DISPLAYS.contains(plain) || ONE_EQUATION.contains(plain);
  }

  /** Whether its label is that of all its rows. */
  static boolean isOneEquation(String name) {
    return !DISPLAYS.contains(plain(name));
  }

  static boolean isVerbatim(String name) {
    return VERBATIM.contains(plain(name));
  }

  static boolean hasArgument(String name) {
    return WITH_ARGUMENT.contains(plain(name));
  }

  private static String plain(String name) {
    return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
  }

  /** Whether a mark closes what another one opens. */
  static boolean closes(TexMark close, TexMark open) {
    return switch (open.kind()) {
      case OPEN_DISPLAY -> close.is(Kind.CLOSE_DISPLAY);
      case OPEN_INLINE -> close.is(Kind.CLOSE_INLINE);
      case DOLLARS -> close.is(Kind.DOLLARS);
      case DOLLAR -> close.is(Kind.DOLLAR) || close.is(Kind.DOLLARS);
      default -> close.is(Kind.END) && close.name().equals(open.name());
    };
  }

  /** Whether a mark cannot stand in what another one opens, so that its end is missing. */
  static boolean stops(TexMark mark, TexMark open) {
    boolean display =
        mark.is(Kind.OPEN_DISPLAY) || (mark.is(Kind.BEGIN) && isOuterDisplay(mark.name()));
    boolean structure =
        (mark.is(Kind.END) && mark.name().equals("document"))
            || (mark.is(Kind.COMMAND) && TexSections.isSection(mark.name()));
    boolean paragraph = mark.is(Kind.BLANK_LINE) && isInline(open);
    return display || structure || paragraph;
  }

  static boolean isInline(TexMark open) {
    return open.is(Kind.DOLLAR)
        || open.is(Kind.OPEN_INLINE)
        || (open.is(Kind.BEGIN) && open.name().equals("math"));
  }
}
