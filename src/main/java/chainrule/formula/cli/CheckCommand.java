package chainrule.formula.cli;

import chainrule.formula.Document;
import chainrule.formula.DocumentReport;
import chainrule.formula.Setting;
import chainrule.formula.document.DocumentFiles;
import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.SourceText;
import chainrule.formula.document.UnusableFileException;
import chainrule.formula.output.AnnotatedCopy;
import chainrule.formula.output.HtmlPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the formulas in files. */
@Command(name = "check", description = "Checks the formulas in files, line by line.")
final class CheckCommand implements Callable<Integer> {
  /** What stands for what is piped in. */
  private static final String PIPE = "-";

  private final PrintStream out;
  private final InputStream in;
  private final DocumentFiles documents = new DocumentFiles();
  private final List<DocumentReport> reports = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "files, folders, or - for what is piped in")
  private List<String> files = List.of();

  @Option(names = "--setting", paramLabel = "NAME", description = "what the letters mean")
  private Optional<String> settingName = Optional.empty();

  @Option(names = "--json", description = "the report as JSON")
  private boolean json;

  @Option(names = "--sarif", description = "the report as SARIF, for editors and code hosts")
  private boolean sarif;

  @Option(names = "--html", paramLabel = "FILE", description = "writes the report as a page")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--annotate",
      paramLabel = "FILE",
      description = "writes a copy of the one file of LaTeX with marks in its margin")
  private Optional<Path> annotate = Optional.empty();

  CheckCommand(InputStream in, PrintStream out) {
    this.in = in;
    this.out = out;
  }

  /** The exit code: 0 all hold, 1 a line does not, 2 nothing could be checked. */
  @Override
  public Integer call() throws IOException {
    Setting setting = settingName.map(Setting::named).orElseGet(() -> Setting.of(""));
    for (String file : files) {
      check(setting, file);
    }
    if (reports.stream().noneMatch(DocumentReport::hasClaims)) {
      problems.forEach(out::println);
      return 2;
    }
    write(setting);
    boolean holds =
        reports.stream().filter(DocumentReport::hasClaims).allMatch(DocumentReport::holds);
    return holds && problems.isEmpty() ? 0 : 1;
  }

  private void check(Setting setting, String file) throws IOException {
    if (file.equals(PIPE)) {
      check(setting, () -> DocumentFiles.read(PIPE, in.readAllBytes()), IncludedFiles.NONE);
      return;
    }
    List<Path> found = FolderFiles.of(Path.of(file));
    if (found.isEmpty()) {
      problems.add(file + " is a folder without documents: .tex, .md, .ipynb");
    }
    for (Path document : found.stream().map(Path::normalize).toList()) {
      if (!documents.included().contains(document.toAbsolutePath().normalize())) {
        check(setting, () -> DocumentFiles.read(document), documents.beside(document));
      }
    }
  }

  private void check(Setting setting, DocumentSource source, IncludedFiles included)
      throws IOException {
    try {
      DocumentReport report = Document.check(setting, source.read(), included);
      reports.add(report);
      if (!report.hasClaims()) {
        problems.add(report.file() + " has no lines to check");
      }
    } catch (UnusableFileException unusable) {
      problems.add(unusable.getMessage());
    }
  }

  private void annotate(Path copy) throws IOException {
    Path document = Path.of(files.get(0));
    if (files.size() != 1 || !files.get(0).endsWith(".tex")) {
      throw new IllegalArgumentException("--annotate takes one .tex file, not " + files);
    }
    if (Files.exists(copy) && Files.isSameFile(document, copy)) {
      throw new IllegalArgumentException(
          "--annotate writes a copy: name another file than " + copy);
    }
    try {
      SourceText source = DocumentFiles.read(document);
      Files.writeString(copy, AnnotatedCopy.of(source, reports.get(0), documents.beside(document)));
    } catch (UnusableFileException changed) {
      problems.add(changed.getMessage());
    }
  }

  private void write(Setting setting) throws IOException {
    if (html.isPresent()) {
      Files.writeString(html.get(), HtmlPage.of(reports, problems));
    }
    if (annotate.isPresent()) {
      annotate(annotate.get());
    }
    if (sarif) {
      out.println(SarifLog.of(reports));
    } else if (json) {
      out.println(ReportJson.of(setting.name(), reports, problems));
    } else {
      reports.stream().filter(report -> !report.lines().isEmpty()).forEach(out::println);
      problems.forEach(out::println);
    }
  }

  /** Where the text of a document comes from. */
  @FunctionalInterface
  private interface DocumentSource {
    SourceText read() throws UnusableFileException, IOException;
  }
}
