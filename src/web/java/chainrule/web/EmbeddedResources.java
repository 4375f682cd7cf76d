package chainrule.web;

import chainrule.formula.Setting;
import java.util.stream.Stream;
import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/** The files that the translated checker reads: they are written into it. */
public final class EmbeddedResources implements ResourceSupplier {
  private static final String FORMULA = "chainrule/formula/";

  @Override
  public String[] supplyResources(ResourceSupplierContext context) {
    Stream<String> settings = Setting.names().stream().map(name -> "settings/" + name + ".tex");
    Stream<String> others =
        Stream.of(
            "settings/index",
            "parse/macros.tex",
            "typeset/symbols.txt",
            "output/page.html",
            "output/report.css",
            "output/margin.tex");
    return Stream.concat(settings, others).map(FORMULA::concat).toArray(String[]::new);
  }
}
