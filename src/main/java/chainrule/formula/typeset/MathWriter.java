package chainrule.formula.typeset;

import chainrule.formula.typeset.MathSymbol.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes one formula: a row of atoms, each with its scripts. */
final class MathWriter {
  private static final int DEEPEST = 150;
  private static final Set<String> NOWHERE = Set.of();
  private static final Set<String> BRACE = Set.of("}");
  private static final Set<String> RIGHT = Set.of("\\right");
  private static final Set<String> SWITCHES = Set.of("\\bf", "\\rm", "\\it");
  private static final Set<String> OPENING = Set.of("(", "[", "{", "\\left", "_", "^");

  /** An operator at the end of a row, such as "=", but no bracket that closes. */
  private static final Pattern OPERATOR = Pattern.compile("[^)\\]|′]</mo>$");

  private static final List<String> SUB_AND_SUP = List.of("msub", "msup", "msubsup");
  private static final List<String> UNDER_AND_OVER = List.of("munder", "mover", "munderover");
  private static final String DIGIT = "[0-9.]";

  private final MathInput input;
  private String font = "";

  /** Whether a sign that stands here belongs to what follows. */
  private boolean isStart;

  private int depth;

  MathWriter(String latex) {
    this.input = new MathInput(latex);
  }

  String all() {
    StringBuilder all = new StringBuilder();
    while (!input.isAtEnd()) {
      all.append(row(NOWHERE));
    }
    return mrow(all.toString());
  }

  /** Atoms up to one of these tokens, which is not read. */
  String row(Set<String> stops) {
    if (++depth > DEEPEST) {
      throw new NestingException();
    }
    String outer = font;
    StringBuilder row = new StringBuilder();
    while (!input.isAt(stops)) {
      isStart = row.isEmpty() || OPERATOR.matcher(row).find();
      row.append(scripted());
    }
    font = outer;
    depth--;
    return row.toString();
  }

  private String scripted() {
    boolean big = MathSymbol.of(input.peek()).filter(symbol -> symbol.is(Kind.BIG)).isPresent();
    String base = input.isAt(Set.of("_", "^", "'")) ? "<mrow></mrow>" : atom();
    String sub = "";
    String sup = "";
    while (!input.isAtEnd() && input.isAt(Set.of("_", "^", "'", "\\limits"))) {
      switch (input.next()) {
        case "_" -> sub += argument();
        case "^" -> sup += argument();
        case "'" -> sup += "<mo>′</mo>";
        default -> big = true;
      }
    }
    return scripts(big, base, sub, sup);
  }

  private static String scripts(boolean big, String base, String sub, String sup) {
    if (sub.isEmpty() && sup.isEmpty()) {
      return base;
    }
    List<String> names = big ? UNDER_AND_OVER : SUB_AND_SUP;
    String name = names.get(sup.isEmpty() ? 0 : sub.isEmpty() ? 1 : 2);
    String scripts = (sub.isEmpty() ? "" : mrow(sub)) + (sup.isEmpty() ? "" : mrow(sup));
    return element(name, base + scripts);
  }

  private String atom() {
    String token = input.next();
    if (token.equals("{")) {
      String inside = row(BRACE);
      input.take("}");
      return mrow(inside);
    }
    if (token.startsWith("\\")) {
      return command(token);
    }
    if (token.matches("[0-9]")) {
      return number(token);
    }
    return character(token);
  }

  private String number(String first) {
    StringBuilder digits = new StringBuilder(MathAlphabet.of(first, font));
    while (input.peek().matches(DIGIT)) {
      digits.append(MathAlphabet.of(input.next(), font));
    }
    return element("mn", digits.toString());
  }

  private String character(String token) {
    if (Character.isLetter(token.codePointAt(0))) {
      return element("mi", MathAlphabet.of(token, font));
    }
    return switch (token) {
      case "}", "&", "$" -> "";
      case "~" -> space("0.25em");
      case "-", "+" ->
          (isStart ? "<mo form=\"prefix\">" : "<mo>") + (token.equals("-") ? "−" : "+") + "</mo>";
      case "(", ")", "[", "]", "|" -> "<mo stretchy=\"false\">" + token + "</mo>";
      default -> element("mo", MathMl.escape(token));
    };
  }

  private String command(String token) {
    return switch (token) {
      case "\\frac", "\\dfrac", "\\tfrac", "\\cfrac" ->
          element("mfrac", mrow(argument()) + mrow(argument()));
      case "\\sqrt" -> root(input.option());
      case "\\left" -> fenced();
      case "\\right", "\\middle" -> fence(input.next());
      case "\\begin" -> new MathTable(this, input).of(input.raw());
      case "\\end", "\\label", "\\tag", "\\color", "\\phantom" -> skipped();
      case "\\text", "\\textrm", "\\textit", "\\textbf", "\\mbox", "\\texttt" ->
          element("mtext", MathMl.escape(input.raw()).replace(" ", "&#xa0;"));
      case "\\operatorname", "\\mathrm" -> word();
      case "\\\\", "\\newline" -> "<mspace linebreak=\"newline\"/>";
      case "\\substack" -> argument();
      default -> symbol(token);
    };
  }

  private String skipped() {
    input.take("*");
    input.raw();
    return "";
  }

  private String root(String index) {
    return index.isEmpty()
        ? element("msqrt", argument())
        : element("mroot", mrow(argument()) + element("mn", MathMl.escape(index)));
  }

  private String word() {
    input.take("*");
    String name = input.raw();
    return name.matches("[\\w -]*")
        ? "<mi mathvariant=\"normal\">" + MathMl.escape(name.replace("\\", "")) + "</mi>"
        : mrow(new MathWriter(name).all());
  }

  private String symbol(String token) {
    Optional<MathSymbol> known = MathSymbol.of(token);
    if (known.isEmpty()) {
      return element("mtext", MathMl.escape(token));
    }
    String text = known.get().text();
    return switch (known.get().kind()) {
      case LETTER -> element("mi", MathAlphabet.of(text, font));
      case OPERATOR -> "<mo stretchy=\"false\">" + text + "</mo>";
      case BIG -> text.length() == 1 ? element("mo", text) : element("mi", text);
      case FUNCTION ->
          element("mi", text) + (input.isAt(OPENING) ? "<mo>&#x2061;</mo>" : space("0.17em"));
      case ACCENT ->
          "<mover accent=\"true\">" + mrow(argument()) + element("mo", text) + "</mover>";
      case UNDER -> "<munder>" + mrow(argument()) + element("mo", text) + "</munder>";
      case SPACE -> space(text);
      case FONT -> styled(token, text);
      case IGNORED -> "";
    };
  }

  /** {@code \mathbf{x}}, or {@code {\bf x}}, which holds to the end of its group. */
  private String styled(String token, String name) {
    String outer = font;
    font = name;
    if (SWITCHES.contains(token) && !input.peek().equals("{")) {
      return "";
    }
    String inside = argument();
    font = outer;
    return mrow(inside);
  }

  private String fenced() {
    String left = fence(input.next());
    String inside = row(RIGHT);
    String right = input.take("\\right") ? fence(input.next()) : "";
    return mrow(left + inside + right);
  }

  private static String fence(String token) {
    if (token.equals(".") || token.isEmpty()) {
      return "";
    }
    String text = MathSymbol.of(token).map(MathSymbol::text).orElse(MathMl.escape(token));
    return "<mo fence=\"true\" stretchy=\"true\">" + text + "</mo>";
  }

  /** What TeX takes as one argument. */
  String argument() {
    if (input.isAtEnd()) {
      return "";
    }
    if (input.take("{")) {
      String inside = row(BRACE);
      input.take("}");
      return inside;
    }
    String token = input.peek();
    if (token.matches("[0-9]")) {
      input.next();
      return element("mn", MathAlphabet.of(token, font));
    }
    if (++depth > DEEPEST) {
      throw new NestingException();
    }
    String atom = atom();
    depth--;
    return atom;
  }

  private static String space(String width) {
    return "<mspace width=\"" + width + "\"/>";
  }

  static String mrow(String content) {
    return element("mrow", content);
  }

  static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
