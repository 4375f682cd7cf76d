package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.Charts;
import chainrule.view.maps.UpdateAnimation;
import chainrule.view.maps.UpdatePicture;
import java.util.List;
import java.util.Map;

/**
 * Updates as a Vega-Lite 5 specification: where there are several a slider chooses one, without a
 * network and without a kernel.
 */
final class VegaUpdateAnimation {
  private VegaUpdateAnimation() {}

  static MimeBundle of(UpdateAnimation motion) {
    return MimeBundle.text("[" + describe(motion) + "]")
        .and(MimeBundle.VEGA_LITE, specification(motion))
        .and(MimeBundle.SVG, ChartImage.svg(Charts.update(motion)));
  }

  /** What the last picture says, and how many there are. */
  private static String describe(UpdateAnimation motion) {
    List<UpdatePicture> pictures = motion.pictures();
    String last = String.join("\n ", pictures.get(pictures.size() - 1).heading());
    return pictures.size() == 1
        ? last
        : "%d updates, the last: %s".formatted(pictures.size(), last);
  }

  private static Map<String, Object> specification(UpdateAnimation motion) {
    return object(
        "$schema",
        VegaWordMap.SCHEMA,
        "description",
        describe(motion),
        "width",
        UpdateAnimation.SIZE,
        "height",
        UpdateAnimation.SIZE,
        "background",
        "transparent",
        "params",
        List.of(number(motion.pictures())),
        "config",
        object("view", object("stroke", "transparent"), "legend", object("disable", true)),
        "layer",
        new UpdateLayers(motion).all());
  }

  /** The number of the update that is shown; a slider if there is a choice. */
  private static Map<String, Object> number(List<UpdatePicture> pictures) {
    int first = pictures.get(0).number();
    int last = pictures.get(pictures.size() - 1).number();
    Map<String, Object> slider =
        object("input", "range", "min", first, "max", last, "step", 1, "name", "update ");
    return first == last
        ? object("name", "update", "value", first)
        : object("name", "update", "value", first, "bind", slider);
  }
}
