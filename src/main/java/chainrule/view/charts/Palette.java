package chainrule.view.charts;

import chainrule.view.maps.VectorRole;
import chainrule.view.maps.WordMap;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours of everything that is drawn: those of Okabe and Ito (2008), which colour-blind
 * readers can tell apart, in an order that reads on white and on black.
 */
public final class Palette {
  /** The colours, the first to be used first. */
  public static final List<Color> COLORS =
      List.of(
          new Color(0, 114, 178),
          new Color(213, 94, 0),
          new Color(0, 158, 115),
          new Color(204, 121, 167),
          new Color(230, 159, 0),
          new Color(86, 180, 233));

  private static final Color GREY = new Color(136, 136, 136);

  private Palette() {}

  /** The colour of a vector's mark, name and arrow in a picture of an update. */
  public static Color of(VectorRole role) {
    return switch (role) {
      case MOVED -> COLORS.get(0);
      case PULLED -> COLORS.get(2);
      case PUSHED, PUSHED_AGAIN -> COLORS.get(1);
      case RESTING -> GREY;
    };
  }

  /** The colours of the kinds on a map of words; grey for those that are none, or too many. */
  public static List<Color> of(List<String> kinds) {
    return IntStream.range(0, kinds.size())
        .mapToObj(
            kind ->
                kinds.get(kind).equals(WordMap.OTHER) || kind >= COLORS.size()
                    ? GREY
                    : COLORS.get(kind))
        .toList();
  }

  /** A colour as the web writes it: {@code #0072b2}. */
  public static String hex(Color color) {
    return "#%02x%02x%02x".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }
}
