package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.charts.Palette;
import java.util.List;
import java.util.Map;

/** What all pictures with sliders have in common. */
final class VegaPicture {
  private VegaPicture() {}

  /** The description is what is read aloud in place of the picture. */
  static Map<String, Object> of(
      String description, int width, int height, List<?> sliders, List<?> rows, List<?> layers) {
    return object(
        "$schema",
        VegaWordMap.SCHEMA,
        "description",
        description,
        "width",
        width,
        "height",
        height,
        "background",
        "transparent",
        "params",
        sliders,
        "data",
        object("values", rows),
        "config",
        object(
            "view", object("stroke", "#88888844"),
            "axis", object("gridOpacity", 0.25),
            "legend", object("orient", "bottom", "labelFontSize", 12),
            "range", object("category", Palette.COLORS.stream().map(Palette::hex).toList())),
        "layer",
        layers);
  }
}
