package chainrule.formula.typeset;

import java.util.Map;
import java.util.Set;

/** Writes an environment with rows: matrices, cases, aligned equations. */
final class MathTable {
  private static final Set<String> CELL_ENDS = Set.of("&", "\\\\", "\\cr", "\\end");
  private static final Map<String, String> FENCES =
      Map.of("pmatrix", "()", "bmatrix", "[]", "vmatrix", "||", "Bmatrix", "{}", "Vmatrix", "‖‖");

  private final MathWriter writer;
  private final MathInput input;

  MathTable(MathWriter writer, MathInput input) {
    this.writer = writer;
    this.input = input;
  }

  String of(String environment) {
    String name = environment.replace("*", "");
    if (name.equals("array") || name.equals("alignedat")) {
      input.raw();
    }
    String table = "<mtable" + alignment(name) + ">" + rows() + "</mtable>";
    if (name.endsWith("cases")) {
      return MathWriter.mrow("<mo fence=\"true\" stretchy=\"true\">{</mo>" + table);
    }
    String fences = FENCES.getOrDefault(name, "");
    return fences.isEmpty()
        ? table
        : MathWriter.mrow(fence(fences.charAt(0)) + table + fence(fences.charAt(1)));
  }

  private static String fence(char character) {
    return "<mo fence=\"true\" stretchy=\"true\">" + character + "</mo>";
  }

  private static String alignment(String name) {
    return name.startsWith("align") || name.equals("split")
        ? " class=\"aligned\""
        : name.endsWith("cases") ? " class=\"cases\"" : "";
  }

  private String rows() {
    StringBuilder rows = new StringBuilder();
    StringBuilder row = new StringBuilder();
    while (!input.isAtEnd()) {
      row.append(MathWriter.element("mtd", writer.row(CELL_ENDS)));
      String end = input.next();
      if (!end.equals("&")) {
        rows.append(MathWriter.element("mtr", row.toString()));
        row.setLength(0);
      }
      if (end.equals("\\end")) {
        input.raw();
        return rows.toString();
      }
      input.option();
    }
    return rows.toString();
  }
}
