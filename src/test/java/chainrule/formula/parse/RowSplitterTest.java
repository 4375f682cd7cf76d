package chainrule.formula.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chainrule.formula.parse.RowSplitter.Row;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSplitterTest {
  private static List<String> rows(String text) {
    return RowSplitter.of(text, line -> false).stream().map(Row::latex).toList();
  }

  private static List<Row> withPreamble(String text) {
    return RowSplitter.of(text, line -> line.strip().startsWith("let "));
  }

  @Test
  void rowsEndAtTwoBackslashesAndAtBlankLines() {
    assertEquals(List.of("a = b", "&= c", "d = e"), rows("a = b \\\\[2pt] &= c\n\nd = e"));
  }

  @Test
  void aRowKnowsWhereItBegins() {
    String text = "let a = 1\n % remark\n\\begin{align} b &= c \\\\[2pt]\r\n  &= d\n\n\\[ z\n\\]";
    List<Row> rows = withPreamble(text);
    assertEquals(4, rows.size());
    for (Row row : rows) {
      assertEquals(row.start(), text.indexOf(row.latex()), row.latex());
    }
  }

  @Test
  void aLineBreakAloneEndsNothing() {
    assertEquals(List.of("a =\nb"), rows("a =\nb"));
    assertEquals(List.of("a =\nb"), rows("a =\r\nb"));
    assertEquals(List.of("a =\nb"), rows("a =\rb"));
  }

  @Test
  void rowsOfAnEnvironmentStayInsideIt() {
    String cases = "f = \\begin{cases} a \\\\\n\n b \\end{cases}";
    assertEquals(List.of(cases, "g = c"), rows(cases + " \\\\ g = c"));
  }

  @Test
  void rowsOfAStackStayInsideIt() {
    String sum = "J = \\sum_{\\substack{i \\\\ j}} x_i";
    assertEquals(List.of(sum, "K = 1"), rows(sum + " \\\\ K = 1"));
  }

  @Test
  void anOpenEnvironmentHoldsUpToTheEndOfTheText() {
    assertEquals(1, rows("\\begin{cases} a \\\\ b\n\nc = d").size());
  }

  @Test
  void displayMarksAndCommentsAreLeftOut() {
    assertEquals(List.of("a = b"), rows("\\begin{align*}\n a = b % so \\\\ it is\n\\end{align*}"));
    assertEquals(List.of("a = b\\%"), rows("\\[ a = b\\% \\]"));
  }

  @Test
  void linesOfASettingAreRowsOfTheirOwn() {
    assertEquals(
        List.of(new Row("let a = 1", true, 0), new Row("a = 1", false, 11)),
        withPreamble("let a = 1.\na = 1"));
  }

  @Test
  void aLineOfASettingGoesOnBehindACommaAndInBraces() {
    assertEquals(
        List.of(new Row("let a = 1, b = \\{ 2 \\}", true, 0), new Row("c = 1", false, 23)),
        withPreamble("let a = 1,\nb = \\{\n2 \\}\nc = 1"));
  }

  @Test
  void aLineOfASettingDoesNotBreakARow() {
    assertEquals(List.of(new Row("a =\nlet b", false, 0)), withPreamble("a =\nlet b"));
  }

  @Test
  void longTextsTakeTimeInProportion() {
    int lines = 200_000;
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(1, rows("x + y = z + 1\n".repeat(lines)).size());
          assertEquals(1, withPreamble("let a,\n" + "b,\n".repeat(lines)).size());
        });
  }
}
