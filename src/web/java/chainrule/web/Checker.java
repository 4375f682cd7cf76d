package chainrule.web;

import chainrule.formula.Assumptions;
import chainrule.formula.Derivation;
import chainrule.formula.Document;
import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.SectionAssumptions;
import chainrule.formula.Setting;
import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.Place;
import chainrule.formula.document.SourceText;
import chainrule.formula.document.UnusableFileException;
import chainrule.formula.output.AnnotatedCopy;
import chainrule.formula.output.HtmlPage;
import chainrule.formula.output.ReportData;
import chainrule.formula.output.ReportHtml;
import chainrule.formula.parse.Macros;
import chainrule.formula.typeset.MathMl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSExport;

/**
 * What a web page may ask of the checker. Answers are JSON; {@code checker.d.ts} has their types.
 * Where nothing can be checked the answer has a sentence in {@code problem}.
 */
public final class Checker {
  private Checker() {}

  /** The names of the settings of the course. */
  @JSExport
  public static String settings() {
    return Json.of(Setting.names());
  }

  /** The verdicts on the lines of a derivation, without repairs and reasons: the first answer. */
  @JSExport
  public static String verdicts(String setting, String latex) {
    return reportJson(() -> lines(setting, latex, false));
  }

  /** The verdicts on the lines of a derivation, with repairs and reasons. */
  @JSExport
  public static String derive(String setting, String latex) {
    return reportJson(() -> lines(setting, latex, true));
  }

  /** The verdicts on the lines of a document, whose format is told by the ending of its name. */
  @JSExport
  public static String check(String setting, String file, String text) {
    return reportJson(() -> document(setting, new SourceText(file, text)));
  }

  /** A document of LaTeX with a mark in the margin at each line that was checked. */
  @JSExport
  public static String annotated(String setting, String file, String text) {
    return json(
        () -> {
          SourceText source = new SourceText(file, text);
          DocumentReport report = document(setting, source);
          return Map.of("text", AnnotatedCopy.of(source, report, IncludedFiles.NONE));
        });
  }

  /** A page of its own, styles included, around the HTML of answers. */
  @JSExport
  public static String page(String title, String body) {
    return HtmlPage.of(title, body);
  }

  /** A formula as MathML. */
  @JSExport
  public static String typeset(String latex, boolean isDisplay) {
    return isDisplay ? MathMl.display(latex) : MathMl.inline(latex);
  }

  private static Setting setting(String name) {
    return name.isEmpty() ? Setting.of("") : Setting.named(name);
  }

  private static DocumentReport document(String setting, SourceText source)
      throws UnusableFileException {
    return Document.check(setting(setting), source, IncludedFiles.NONE);
  }

  private static DocumentReport lines(String name, String latex, boolean withAdvice) {
    Report report = name.isEmpty() ? inferred(latex, withAdvice) : named(name, latex, withAdvice);
    Assumptions taken = report.assumptions();
    Setting setting = setting(taken.setting().isEmpty() ? name : taken.setting());
    Macros macros = setting.meanings().macros().with(latex);
    return new DocumentReport(
        "",
        false,
        report.lines().stream().map(line -> placed(line, setting, macros)).toList(),
        taken.isEmpty() ? List.of() : List.of(new SectionAssumptions(place(1), taken)));
  }

  private static Report inferred(String latex, boolean withAdvice) {
    return withAdvice ? Derivation.check(latex) : Derivation.verdicts(latex, Derivation.SEED);
  }

  private static Report named(String name, String latex, boolean withAdvice) {
    Setting setting = Setting.named(name);
    return withAdvice
        ? Derivation.check(setting, latex)
        : Derivation.verdicts(setting, latex, Derivation.SEED);
  }

  private static DocumentLine placed(Line line, Setting setting, Macros macros) {
    return new DocumentLine(line, place(line.number()), "", setting.name(), true, macros);
  }

  private static Place place(int line) {
    return new Place("", line, 1);
  }

  private static String reportJson(Question<DocumentReport> question) {
    return json(
        () -> {
          DocumentReport report = question.answer();
          Map<String, Object> answer =
              new LinkedHashMap<>(ReportData.of("", List.of(report), List.of()));
          answer.put("counts", ReportHtml.counts(report));
          answer.put("taken", ReportHtml.taken(report));
          answer.put("html", report.lines().stream().map(ReportHtml::line).toList());
          return answer;
        });
  }

  private static String json(Question<Map<String, ?>> question) {
    try {
      return Json.of(question.answer());
    } catch (UnusableFileException | RuntimeException | StackOverflowError wrong) {
      return Json.of(Map.of("problem", String.valueOf(wrong.getMessage())));
    }
  }

  /** What is asked; it may end in a problem. */
  @FunctionalInterface
  private interface Question<T> {
    T answer() throws UnusableFileException;
  }
}
