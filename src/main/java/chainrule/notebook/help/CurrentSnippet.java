package chainrule.notebook.help;

import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * The part of a cell of Java that the cursor is in. A shell reads one piece of code at a time, a
 * cell has many.
 *
 * @param code from the beginning of that piece to the cursor
 * @param start where it begins in the cell
 */
public record CurrentSnippet(String code, int start) {
  /**
   * The piece at a cursor; lines of magics before it are left out.
   *
   * @param cell the whole cell
   * @param cursor in Java's count
   * @param analysis of the kernel's shell
   */
  public static CurrentSnippet of(String cell, int cursor, SourceCodeAnalysis analysis) {
    int start = 0;
    while (cell.startsWith("%", start) && cell.indexOf('\n', start) >= 0) {
      start = cell.indexOf('\n', start) + 1;
    }
    String rest = cell.substring(Math.min(start, cursor), cursor);
    CompletionInfo info = analysis.analyzeCompletion(rest);
    while (info.completeness().isComplete() && !info.remaining().isBlank()) {
      rest = info.remaining();
      info = analysis.analyzeCompletion(rest);
    }
    return new CurrentSnippet(rest, cursor - rest.length());
  }
}
