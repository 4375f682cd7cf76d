package chainrule.formula.document;

import java.util.List;

/** The headings of LaTeX. */
final class TexSections {
  private static final List<String> COMMANDS =
      List.of("\\part", "\\chapter", "\\section", "\\subsection", "\\subsubsection");

  private TexSections() {}

  static boolean isSection(String command) {
    return level(command) > 0;
  }

  /** 1 for a part, 5 for a subsubsection, 0 for other commands. */
  static int level(String command) {
    return COMMANDS.indexOf(command.replace("*", "")) + 1;
  }
}
