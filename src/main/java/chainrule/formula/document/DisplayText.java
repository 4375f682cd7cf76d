package chainrule.formula.document;

import chainrule.formula.document.EquationLabels.EquationLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is between the marks of a display: without comments, labels, prose and blank lines. */
final class DisplayText {
  private static final Pattern PART =
      Pattern.compile(
          "(?m:^)[ \\t]*%[^\\n]*\\n?|%[^\\n]*"
              + "|\\\\(?<label>label|tag)\\*?\\s*\\{(?<text>[^{}]*)\\}"
              + "|\\\\(?:short)?intertext\\s*\\{(?:[^{}]|\\{[^{}]*\\})*\\}"
              + "|\\\\begin\\s*\\{(?<begin>aligned|alignedat|gathered|split|multlined)\\}"
              + "(?:\\s*\\[[tbc]\\])?(?:\\s*\\{\\d+\\})?"
              + "|\\\\end\\s*\\{(?<end>alignedat|multlined)\\}"
              + "|(?<escape>\\\\[^a-zA-Z])");

  /** A blank line would end a row, and a carriage return is no part of a formula. */
  private static final Pattern BLANK_LINES = Pattern.compile("\\r?\\n\\s*(?=\\n)|\\r(?=\\n)");

  private final PlacedText base;
  private final PlacedTextBuilder text;
  private final List<EquationLabel> labels = new ArrayList<>();

  private DisplayText(PlacedText base) {
    this.base = base;
    this.text = new PlacedTextBuilder(base);
  }

  static Piece.Formula formula(
      PlacedText content, Piece.Kind kind, String before, boolean isOneEquation) {
    DisplayText display = new DisplayText(content);
    display.read();
    EquationLabels labels = new EquationLabels(display.labels, isOneEquation);
    return new Piece.Formula(withoutBlankLines(display.text.build()), kind, before, labels);
  }

  private static PlacedText withoutBlankLines(PlacedText text) {
    PlacedTextBuilder lines = new PlacedTextBuilder(text);
    Matcher blank = BLANK_LINES.matcher(text.text());
    int at = 0;
    for (; blank.find(); at = blank.end()) {
      lines.keep(at, blank.start());
    }
    return lines.keep(at, text.text().length()).build();
  }

  private void read() {
    Matcher part = PART.matcher(base.text());
    int at = 0;
    for (; part.find(); at = part.end()) {
      text.keep(at, part.start());
      replace(part);
    }
    text.keep(at, base.text().length());
  }

  private void replace(Matcher part) {
    if (part.group("label") != null) {
      boolean isTag = part.group("label").equals("tag");
      labels.add(new EquationLabel(part.group("text").strip(), isTag, base.origin(part.start())));
    } else if (part.group("begin") != null) {
      text.put("\\begin{" + known(part.group("begin")) + "}", part.start());
    } else if (part.group("end") != null) {
      text.put("\\end{" + known(part.group("end")) + "}", part.start());
    } else if (part.group("escape") != null) {
      text.keep(part.start(), part.end());
    }
  }

  private static String known(String environment) {
    return environment.equals("alignedat") || environment.equals("multlined")
        ? "aligned"
        : environment;
  }
}
