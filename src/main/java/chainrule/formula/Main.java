package chainrule.formula;

import java.nio.charset.StandardCharsets;

/** Temporary. */
final class Main {
  private Main() {}
  public static void main(String[] a) throws Exception {
    String all = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    if (a.length > 0) {
      System.out.println(Derivation.check(a[0].equals("-") ? Setting.of("") : Setting.named(a[0]), all));
      return;
    }
    for (String one : all.split("\u001e")) {
      String[] p = one.split("\u001f");
      try {
        long t = System.nanoTime();
        Report r = Derivation.check(Setting.named(p[1]), p[2]);
        System.out.println(p[0] + " [" + p[1] + "] " + (System.nanoTime() - t) / 1000000 + "ms\n" + r.lines().get(r.lines().size() - 1));
      } catch (Throwable t) {
        System.out.println(p[0] + " CRASH " + t);
        t.printStackTrace(System.out);
      }
    }
  }
}
