package chainrule.formula.document;

import chainrule.formula.document.TexMark.Kind;
import chainrule.formula.parse.Macros;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one file of LaTeX: finds its formulas, and leaves out what is none. */
final class TexReader {
  private static final Set<String> INCLUDING =
      Set.of("\\input", "\\include", "\\subfile", "\\subfileinclude");
  private static final Set<String> WITH_RAW_ARGUMENT =
      Set.of("\\url", "\\href", "\\path", "\\nolinkurl", "\\includegraphics", "\\bibliography");
  private static final Set<String> LITERAL =
      Set.of("\\verb", "\\verb*", "\\lstinline", "\\mintinline");
  private static final Set<String> DEFINING_OTHERS =
      Set.of(
          "\\newenvironment",
          "\\renewenvironment",
          "\\NewDocumentEnvironment",
          "\\newtheorem",
          "\\newtheorem*");

  /** A file name without braces, as in plain TeX. */
  private static final Pattern FILE_NAME = Pattern.compile("[ \\t]*([^\\s{}\\\\%]+)");

  private static final Pattern END_OF_CONDITION = Pattern.compile("\\\\fi(?![a-zA-Z])");

  private final PlacedText base;
  private final String text;
  private final TexContext context;
  private final TexLexer lexer;
  private final Braces braces;
  private int at;

  TexReader(PlacedText base, TexContext context) {
    this.base = base;
    this.text = base.text();
    this.context = context;
    this.lexer = new TexLexer(text, context.shortcuts);
    this.braces = new Braces(text);
  }

  void read() {
    Optional<TexMark> mark = lexer.next(at);
    for (; mark.isPresent(); mark = lexer.next(at)) {
      prose(mark.get().start());
      at = mark.get().end();
      read(mark.get());
    }
    prose(text.length());
  }

  private void prose(int end) {
    if (!context.isPreamble()) {
      context.pieces.prose(text.substring(at, Math.max(at, end)));
    }
  }

  private void read(TexMark mark) {
    switch (mark.kind()) {
      case COMMENT ->
          DocumentComment.of(base.part(mark.start(), mark.end())).ifPresent(context.pieces::add);
      case BEGIN -> begin(mark);
      case END -> at = mark.name().equals("document") ? text.length() : at;
      case COMMAND -> command(mark);
      case OPEN_DISPLAY, OPEN_INLINE, DOLLARS, DOLLAR -> formula(mark);
      case BLANK_LINE -> context.pieces.prose("\n\n");
      case CLOSE_DISPLAY, CLOSE_INLINE, ESCAPE -> context.pieces.prose(" ");
    }
  }

  private void begin(TexMark mark) {
    if (mark.name().equals("document")) {
      context.setPreamble(false);
    } else if (TexEnvironments.isVerbatim(mark.name())) {
      int end = text.indexOf("\\end{" + mark.name() + "}", at);
      if (end < 0) {
        problem(mark, "“" + shown(mark) + "” is never closed");
      }
      at = end < 0 ? text.length() : end;
    } else if (TexEnvironments.isDisplay(mark.name()) || mark.name().equals("math")) {
      at = braces.afterOption(at);
      at = TexEnvironments.hasArgument(mark.name()) ? braces.afterGroup(at) : at;
      formula(mark);
    }
  }

  /** Reads a formula to its end; one that has none is said to have none, and the text goes on. */
  private void formula(TexMark open) {
    int start = at;
    Optional<TexMark> close = new TexClosing(lexer, open).from(start);
    if (close.isEmpty()) {
      problem(open, "“" + shown(open) + "” is never closed");
      return;
    }
    // "$a$$b$" closes and opens at once
    boolean halved = open.is(Kind.DOLLAR) && close.get().is(Kind.DOLLARS);
    at = halved ? close.get().start() + 1 : close.get().end();
    if (!context.isPreamble()) {
      Piece.Kind kind = TexEnvironments.isInline(open) ? Piece.Kind.INLINE : Piece.Kind.DISPLAY;
      boolean isOne = !open.is(Kind.BEGIN) || TexEnvironments.isOneEquation(open.name());
      context.pieces.formula(base.part(start, close.get().start()), kind, isOne);
    }
  }

  private void command(TexMark mark) {
    String name = mark.name();
    if (Macros.isDefinition(name)) {
      definition(mark);
    } else if (TexSections.isSection(name)) {
      at = braces.afterGroup(braces.afterOption(at));
      context.pieces.add(new Piece.Heading(TexSections.level(name)));
    } else if (name.equals("\\item") || name.endsWith("paragraph")) {
      context.pieces.part();
    } else if (INCLUDING.contains(name)) {
      include(mark);
    } else if (name.equals("\\documentclass")) {
      context.setPreamble(text.contains("\\begin{document}"));
    } else if (LITERAL.contains(name)) {
      literal();
    } else if (WITH_RAW_ARGUMENT.contains(name)) {
      at = braces.afterGroup(braces.afterOption(at));
    } else if (DEFINING_OTHERS.contains(name)) {
      at = groups(at);
    } else if (name.equals("\\iffalse")) {
      Matcher end = END_OF_CONDITION.matcher(text);
      at = end.find(at) ? end.end() : text.length();
    } else if (name.equals("\\endinput")) {
      at = text.length();
    }
  }

  /** Everything in braces or brackets that follows. */
  private int groups(int start) {
    int end = start;
    for (int next = braces.afterGroup(braces.afterOption(end));
        next > end;
        next = braces.afterGroup(braces.afterOption(end))) {
      end = next;
    }
    return end;
  }

  private void definition(TexMark mark) {
    at = TexDefinition.end(text, braces, mark);
    String definition = text.substring(mark.start(), at);
    TexDefinition.shortcut(definition).forEach(context.shortcuts::put);
    context.pieces.definition(definition);
  }

  private void include(TexMark mark) {
    int end = braces.afterGroup(at);
    String name = braces.group(at);
    if (end == at) {
      Matcher bare = FILE_NAME.matcher(text).region(at, text.length());
      name = bare.lookingAt() ? bare.group(1) : "";
      end = bare.lookingAt() ? bare.end() : at;
    }
    String command = text.substring(mark.start(), end);
    at = end;
    if (!name.isBlank()) {
      context.include(name.strip(), base.place(mark.start()), command);
    }
  }

  /** {@code \verb|…|}, {@code \lstinline{…}}. */
  private void literal() {
    int start = braces.afterOption(at);
    int group = braces.afterGroup(start);
    if (group > start) {
      at = groups(group);
    } else if (start < text.length()) {
      int end = text.indexOf(text.charAt(start), start + 1);
      int line = text.indexOf('\n', start);
      at = end > 0 && (line < 0 || end < line) ? end + 1 : start + 1;
    }
  }

  private void problem(TexMark mark, String sentence) {
    if (!context.isPreamble()) {
      context.pieces.add(new Piece.Problem(base.place(mark.start()), shown(mark), sentence));
    }
  }

  private String shown(TexMark mark) {
    return text.substring(mark.start(), mark.end());
  }
}
