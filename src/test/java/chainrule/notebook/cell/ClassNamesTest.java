package chainrule.notebook.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClassNamesTest {
  @Test
  void anExceptionHasTheNameThatWasWritten() {
    assertEquals("ArithmeticException", ClassNames.ofException("java.lang.ArithmeticException"));
    assertEquals("Own", ClassNames.ofException("REPL.$JShell$12B$Own"));
    assertEquals("Inner", ClassNames.ofException("REPL.$JShell$12$Own$Inner"));
  }

  @Test
  void aClassWithoutANameSaysSo() {
    assertEquals("AnonymousException", ClassNames.ofException("REPL.$JShell$36$1"));
    assertEquals(
        "AnonymousException", ClassNames.ofException("REPL.$JShell$3$$JShell$anonymous$$4"));
    Object anonymous = new Object() {};
    Runnable lambda = () -> {};
    assertEquals("a class without a name", ClassNames.full(anonymous.getClass()));
    assertEquals("a class without a name", ClassNames.full(lambda.getClass()));
  }

  @Test
  void arraysAreNamedAsInJava() {
    assertEquals("byte[][]", ClassNames.full(byte[][].class));
    assertEquals("java.lang.String[]", ClassNames.full(String[].class));
  }
}
