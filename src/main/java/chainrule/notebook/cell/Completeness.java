package chainrule.notebook.cell;

import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Whether a cell can be run, needs more lines, or never will run. */
public enum Completeness {
  COMPLETE,
  INCOMPLETE,
  INVALID;

  /**
   * What a cell is. A cell of a magic is complete; lines of magics in it are left out.
   *
   * @param cell its code
   * @param analysis of the kernel's shell
   */
  public static Completeness of(String cell, SourceCodeAnalysis analysis) {
    if (cell.startsWith("%%")) {
      return COMPLETE;
    }
    String rest =
        cell.lines().filter(line -> !line.startsWith("%")).collect(Collectors.joining("\n"));
    CompletionInfo info = analysis.analyzeCompletion(rest);
    while (info.completeness().isComplete()) {
      if (!JavaSyntax.isValid(info.source())) {
        return INVALID;
      }
      info = analysis.analyzeCompletion(info.remaining());
    }
    return switch (info.completeness()) {
      case COMPLETE, COMPLETE_WITH_SEMI, EMPTY -> COMPLETE;
      case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> INCOMPLETE;
      case UNKNOWN -> INVALID;
    };
  }

  /** As Jupyter's protocol calls it. */
  public String protocolName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
