package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.junit.jupiter.api.Test;

/** The two adapters, each where the other kernel's classes do not exist. */
class KernelsTest {
  /** What a notebook does on IJava, as one class that a fresh class loader can run. */
  public static final class OnIJava {
    private OnIJava() {}

    public static List<Object> run() throws Exception {
      String where = Notebook.attach();
      var kernel = io.github.spencerpark.ijava.IJava.getKernelInstance();
      var check = chainrule.check.GradientCheck.of(x -> x * x, 3, 6);
      var rendered = kernel.getRenderer().render(check);
      var html =
          rendered.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML);
      Notebook.show(check);
      var shown = io.github.spencerpark.ijava.IJava.displayed();
      kernel.run("%%derive sigmoid\n\\text{\"so\" it is, \\\"ŷ\\\" $x 100%} \\sigma(0) = 1/2");
      var report =
          (String)
              shown
                  .get(1)
                  .getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN);
      String empty = "";
      try {
        kernel.run("%%derive");
      } catch (IllegalArgumentException refused) {
        empty = refused.getMessage();
      }
      return List.of(where, html, shown.get(0).hasDisplayId(), report, empty);
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void onIJavaResultsRenderAndNothingOfJJavaIsReached() throws Exception {
    try (URLClassLoader loader = without("jjava")) {
      assertThrows(
          ClassNotFoundException.class,
          () -> loader.loadClass("org.dflib.jjava.jupyter.Extension"));
      List<Object> seen =
          (List<Object>) loader.loadClass(OnIJava.class.getName()).getMethod("run").invoke(null);
      assertTrue(((String) seen.get(0)).startsWith("Chainrule on IJava, Java "), seen::toString);
      assertTrue(((String) seen.get(1)).contains("✓ AGREE"), seen::toString);
      assertEquals(true, seen.get(2));
      assertTrue(((String) seen.get(3)).matches("(?s).*\"so\".*ŷ.*"), seen::toString);
      assertTrue(((String) seen.get(4)).startsWith("the cell has no lines"), seen::toString);
    }
  }

  /** Attaching where there is no kernel at all. */
  public static final class Nowhere {
    private Nowhere() {}

    public static String run() {
      Notebook.show(new double[] {1, 2});
      return Notebook.attach();
    }
  }

  @Test
  void withoutAKernelNothingIsShownAndNothingFails() throws Exception {
    try (URLClassLoader loader = without("jjava", "jupyter-jvm-basekernel", "test-classes")) {
      assertThrows(
          ClassNotFoundException.class,
          () -> loader.loadClass("io.github.spencerpark.jupyter.kernel.BaseKernel"));
      Object where =
          loader.loadClass("chainrule.notebook.Notebook").getMethod("attach").invoke(null);
      assertTrue(((String) where).startsWith("Chainrule on no kernel, Java "), where::toString);
    }
  }

  @Test
  void jjavaFindsItsExtensionAndNoErrorLeavesIt() {
    List<Extension> extensions =
        ServiceLoader.load(Extension.class).stream().map(ServiceLoader.Provider::get).toList();
    assertEquals(1, extensions.size());
    Object before = System.err;
    extensions.get(0).install(null);
    assertEquals(before, System.err);
  }

  /** The class path of this test without the entries that have one of these words in their name. */
  private static URLClassLoader without(String... words) {
    URL[] entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> Arrays.stream(words).noneMatch(entry::contains))
            .map(KernelsTest::url)
            .toArray(URL[]::new);
    assertFalse(entries.length == 0);
    return new URLClassLoader(entries, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return new File(entry).toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
