package chainrule.formula.output;

import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import chainrule.formula.Verdict;
import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.SourceText;
import chainrule.formula.document.UnusableFileException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of a file of LaTeX with a mark in the margin at each line that was checked. */
public final class AnnotatedCopy {
  private static final String DOCUMENT = "\\begin{document}";
  private static final Pattern INCLUDE =
      Pattern.compile("(?m)^((?:[^%\\n\\\\]|\\\\.)*?)\\\\(input|include)\\s*\\{([^{}]+)\\}");
  private static final int DEEPEST = 20;

  private final List<DocumentLine> lines;
  private final IncludedFiles files;

  private AnnotatedCopy(List<DocumentLine> lines, IncludedFiles files) {
    this.lines = lines;
    this.files = files;
  }

  /** The copy; what its lines are in included files stands in it in their place. */
  public static String of(SourceText source, DocumentReport report, IncludedFiles files) {
    String marked = new AnnotatedCopy(report.lines(), files).marked(source, 0);
    int document = Math.max(0, marked.indexOf(DOCUMENT));
    return marked.substring(0, document)
        + PageTemplate.read("margin.tex")
        + marked.substring(document);
  }

  private String marked(SourceText source, int depth) {
    StringBuilder text = new StringBuilder(source.text());
    lines.stream()
        .filter(line -> line.place().file().equals(source.name()))
        .filter(line -> line.line().verdict() != Verdict.NO_CLAIM && line.isFormula())
        .sorted(
            Comparator.comparingInt((DocumentLine line) -> source.offset(line.place())).reversed())
        .forEach(line -> text.insert(source.offset(line.place()), mark(line)));
    return depth < DEEPEST ? withIncluded(text.toString(), depth) : text.toString();
  }

  private static String mark(DocumentLine line) {
    return "\\chainrulemark{%d}{%s}".formatted(line.line().number(), sign(line.line().verdict()));
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "\\surd";
      case FAILS, MEANINGLESS -> "\\times";
      default -> "?";
    };
  }

  private String withIncluded(String text, int depth) {
    Matcher include = INCLUDE.matcher(text);
    StringBuilder whole = new StringBuilder();
    int end = 0;
    for (; include.find(); end = include.end()) {
      String before = include.group(2).equals("include") ? "\\clearpage " : "";
      String replacement =
          included(include.group(3).strip(), depth)
              .map(inside -> include.group(1) + before + inside)
              .orElse(include.group());
      whole.append(text, end, include.start()).append(replacement);
    }
    return whole.append(text, end, text.length()).toString();
  }

  private Optional<String> included(String name, int depth) {
    try {
      SourceText source = files.read(name);
      boolean isChecked =
          lines.stream().anyMatch(line -> line.place().file().equals(source.name()));
      return isChecked ? Optional.of(marked(source, depth + 1)) : Optional.empty();
    } catch (UnusableFileException missing) {
      return Optional.empty();
    }
  }
}
