package chainrule.formula;

import chainrule.formula.document.DocumentFiles;
import chainrule.formula.document.DocumentReader;
import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.Piece;
import chainrule.formula.document.SourceText;
import chainrule.formula.document.UnusableFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks the formulas of a paper, of notes or of a notebook: LaTeX, Markdown, {@code .ipynb}, or
 * plain lines.
 *
 * <p>Displays are judged; formulas in sentences say what letters mean, and are never judged. A
 * comment {@code %% setting: NAME} (in Markdown {@code <!-- setting: NAME -->}) says which setting
 * holds from there on.
 */
public final class Document {
  private Document() {}

  /**
   * Checks every line of every display of a file, and of the files that it includes.
   *
   * @param setting what letters mean where the document does not say it; for an own setting what is
   *     undeclared is inferred, section by section
   * @param file the document
   * @throws UnusableFileException if it cannot be read, in one sentence
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static DocumentReport check(Setting setting, Path file) throws UnusableFileException {
    return check(setting, DocumentFiles.read(file), new DocumentFiles().beside(file));
  }

  /**
   * Checks every line of every display.
   *
   * @param setting what letters mean where the document does not say it
   * @param source the document; the ending of its name says what it is written in
   * @param files where the files are that it includes
   * @throws UnusableFileException if it cannot be read, in one sentence
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static DocumentReport check(Setting setting, SourceText source, IncludedFiles files)
      throws UnusableFileException {
    List<Piece> pieces = DocumentReader.read(source, files);
    SectionCollector collector = new SectionCollector(setting);
    pieces.forEach(collector::add);
    DocumentChecker checker = new DocumentChecker();
    checker.check(collector.blocks());
    boolean isDocument = pieces.stream().anyMatch(Piece.Formula.class::isInstance);
    return new DocumentReport(source.name(), isDocument, checker.lines(), checker.assumptions());
  }
}
