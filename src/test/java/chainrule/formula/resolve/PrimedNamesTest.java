package chainrule.formula.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.Setting;
import chainrule.formula.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** v′ is a name where somebody has made it one, and f′ the derivative of f everywhere else. */
class PrimedNamesTest {
  private static final String SETTING =
      """
      given n \\in \\{2,\\dots,4\\},\\ v,x,x' \\in \\mathbb{R}^n,\\ i \\in \\{1,\\dots,n\\},\\ t \\in \\mathbb{R}
      let f(t) = t^3
      let k(x, x') = x^\\top x'
      let v' = 2 v
      let v'' = 3 v
      let v_c' = 4 v
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "v' = v + v; HOLDS",
        "v^{\\prime} = 2v; HOLDS",
        "v'' = v' + v; HOLDS",
        "v' = v''; FAILS",
        "v'_c = 2 v'; HOLDS",
        "v_c' = 2 v'; HOLDS",
        "v'^\\top v' = 4 v^\\top v; HOLDS",
        "v'_i = 2 v_i; HOLDS",
        "\\|v'\\|^2 = 4 \\|v\\|^2; HOLDS",
        "k(v, v') = 2 \\|v\\|^2; HOLDS",
        "\\frac{\\partial\\, k(x, x')}{\\partial x'} = x; HOLDS",
        "\\frac{\\partial\\, v'^\\top x}{\\partial v'} = x; HOLDS",
        "f'(t) = 3t^2; HOLDS",
        "f''(t) = 6t; HOLDS",
        "f^{\\prime}(t) = 3t^2; HOLDS",
        "f^{\\prime\\prime}(t) = 6t; HOLDS",
        "f^\\prime(t) = 3t^2; HOLDS",
        "f^{''}(t) = 6t; HOLDS",
        "f'(t) = t^2; FAILS",
        "x'' = x; UNREADABLE",
        "t' = 1; UNREADABLE",
        "(t^2)' = 2t; HOLDS",
      })
  void primedNamesAreNames(String line, Verdict verdict) {
    assertEquals(verdict, only(SETTING, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "w' := 5 v; HOLDS",
        "v = v, w' = 5 v; UNREADABLE",
        "t = t, f'(t) = t; FAILS",
      })
  void aPrimedNameIsMadeByLetGivenAndColonEqualsOnly(String line, Verdict verdict) {
    assertEquals(verdict, only(SETTING, line));
  }

  private static Verdict only(String setting, String line) {
    Report report = Derivation.verdicts(Setting.of(setting), line, 1);
    assertEquals(1, report.lines().size());
    Line only = report.lines().get(0);
    return only.verdict();
  }
}
