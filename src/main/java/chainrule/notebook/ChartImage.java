package chainrule.notebook;

import com.google.common.html.HtmlEscapers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

/** A chart as SVG that follows the page's theme, and as PNG for pages that are not trusted. */
final class ChartImage {
  private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{2,}(?![\\w.])");
  private static final String FONT_OF_THIS_MACHINE = "font-family:&quot;[^&]*&quot;";
  private static final Pattern SVG_TAG = Pattern.compile("<svg[^>]*>");

  /** An image cannot see the page's variables, but it can ask for the preferred scheme. */
  private static final String FOLLOW_THE_THEME =
      """
      <style>@media (prefers-color-scheme: dark) {\
      [style*="fill:rgb(0,0,0)"] { fill: #e0e0e0 !important } \
      [style*="stroke:rgb(0,0,0)"] { stroke: #e0e0e0 !important } }</style>""";

  private ChartImage() {}

  static MimeBundle of(Chart<?, ?> chart) {
    return live(chart).and(MimeBundle.PNG, png(chart));
  }

  /** Without the PNG, which takes longest to make: for charts that are drawn again and again. */
  static MimeBundle live(Chart<?, ?> chart) {
    return MimeBundle.text(describe(chart)).and(MimeBundle.SVG, svg(chart));
  }

  private static String describe(Chart<?, ?> chart) {
    String named =
        chart.getSeriesMap().values().stream()
            .filter(Series::isShowInLegend)
            .map(Series::getName)
            .collect(Collectors.joining(", "));
    return "[chart: %s; %s]".formatted(chart.getTitle(), named);
  }

  static String svg(Chart<?, ?> chart) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String raw = out.toString(StandardCharsets.UTF_8);
    String svg = raw.substring(raw.indexOf("<svg"));
    Matcher tag = SVG_TAG.matcher(svg);
    return tag.find()
        ? opened(tag.group(), ChartWords.of(chart))
            + shorten(svg.substring(tag.end()))
                .replaceAll(FONT_OF_THIS_MACHINE, "font-family:sans-serif")
        : svg;
  }

  /** The beginning of the picture, with the words that are read aloud in its place. */
  private static String opened(String tag, String words) {
    return "%s role=\"img\" aria-label=\"%s\">%s"
        .formatted(
            tag.substring(0, tag.length() - 1),
            HtmlEscapers.htmlEscaper().escape(words),
            FOLLOW_THE_THEME);
  }

  /** One digit after the point is a tenth of a pixel; the raw file has fifteen. */
  private static String shorten(String svg) {
    return LONG_NUMBER
        .matcher(svg)
        .replaceAll(match -> String.format(Locale.ROOT, "%.1f", Double.parseDouble(match.group())));
  }

  private static String png(Chart<?, ?> chart) {
    BufferedImage image =
        new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    chart.paint(graphics, image.getWidth(), image.getHeight());
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
