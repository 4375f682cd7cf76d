package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the cases of a head hold. */
class CasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "y_w = 1\\ \\text{if}\\ w = o,\\ 0\\ \\text{else} § HOLDS",
        "y_w = 1 \\text{ if } w = o, \\text{otherwise } 0 § HOLDS",
        "y_w = 1 \\quad\\text{if}\\quad w = o \\quad\\text{else}\\quad 0 § HOLDS",
        "y_w = 1 \\text{ if } w = o, \\text{otherwise } 1 § FAILS",
        "w = o: y_w = 1, 0 \\ \\text{else} § HOLDS",
        "w = o: y_w = 1, \\text{else}\\ 0 § HOLDS",
        "w = o: y_w = 1,\\ w \\ne o: 0 § HOLDS",
        "w = c: y_w = 1\\ (w = o),\\ y_c\\ \\text{else} § HOLDS",
        "w = c: y_w = 1\\ (w = o),\\ y_c\\ (w \\ne o) § HOLDS",
        "w = c: y_w = 1\\ (w = o),\\ y_c + 1\\ \\text{else} § FAILS",
        "y_w = 1\\ (w = o),\\ y_c\\ \\text{else} § FAILS",
        "y_w + y_c = 2\\ \\text{if}\\ w = o = c,\\ 1\\ \\text{if}\\ w = o \\ne c,\\ y_c\\ \\text{else} § HOLDS",
        "y_w y_c = 1\\ \\text{if}\\ w = o = c,\\ 0\\ \\text{else} § HOLDS",
        "y_w = 1\\ \\text{if}\\ w = o = c,\\ 0\\ \\text{else} § FAILS",
      })
  void eachCaseHoldsWhereItIsSaidTo(String latex, Verdict verdict) {
    Report report = Derivation.check(Setting.named("naive-softmax"), latex);
    assertEquals(verdict, report.lines().get(0).verdict(), report::toString);
  }
}
