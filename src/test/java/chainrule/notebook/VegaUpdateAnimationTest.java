package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.SentenceCorpus;
import chainrule.train.TracedTraining;
import chainrule.train.TrainingOptions;
import chainrule.view.maps.UpdateAnimation;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VegaUpdateAnimationTest {
  private static final TracedTraining MOTION =
      TracedTraining.of(
          SentenceCorpus.of("two topics", "king queen crown", "bread cheese soup"),
          TrainingOptions.skipGram().withWindow(2).withNegatives(1).withMinCount(1),
          30);

  @Test
  void animationHasASliderAndASingleUpdateHasNone() {
    assertTrue(json(UpdateAnimation.film(MOTION, 30)).get("params").toString().contains("range"));
    assertFalse(json(UpdateAnimation.of(MOTION, 30)).get("params").toString().contains("range"));
  }

  @Test
  void animationShowsTheUpdateOfEachNumber() {
    JsonArray layers = json(UpdateAnimation.film(MOTION, 30)).getAsJsonArray("layer");
    for (int number = 1; number <= 30; number++) {
      List<Integer> shown = List.of(count(layers, 0, number), count(layers, 2, number));
      assertEquals(List.of(9, 3), shown, "vectors at rest, and shafts");
    }
  }

  private static int count(JsonArray layers, int layer, int number) {
    int count = 0;
    for (JsonElement element : values(layers, layer)) {
      JsonObject row = element.getAsJsonObject();
      boolean seen = row.get("from").getAsInt() <= number && number <= row.get("to").getAsInt();
      count += seen ? 1 : 0;
    }
    return count;
  }

  private static JsonArray values(JsonArray layers, int layer) {
    return layers.get(layer).getAsJsonObject().getAsJsonObject("data").getAsJsonArray("values");
  }

  @Test
  void unchangedRowsAreWrittenOnceAndReturningRowsTwice() {
    RowIntervals spans = new RowIntervals();
    Map<String, Object> a = Map.of("word", "a");
    Map<String, Object> b = Map.of("word", "b");
    spans.add(1, List.of(a, b));
    spans.add(2, List.of(a));
    spans.add(3, List.of(b, a));
    assertEquals(
        List.of(
            Map.of("word", "a", "from", 1, "to", 3),
            Map.of("word", "b", "from", 1, "to", 1),
            Map.of("word", "b", "from", 3, "to", 3)),
        spans.rows());
  }

  @Test
  void thereIsAStillPictureAndTextAndNoHtml() {
    Map<String, Object> data = Renderings.of(UpdateAnimation.film(MOTION, 30)).data();
    assertTrue(((String) data.get(MimeBundle.SVG)).startsWith("<svg"));
    assertTrue(
        ((String) data.get(MimeBundle.TEXT)).startsWith("[30 updates, the last: Update 30. "));
    assertFalse(data.containsKey(MimeBundle.HTML));
  }

  private static JsonObject json(UpdateAnimation picture) {
    Object specification = Renderings.of(picture).data().get(MimeBundle.VEGA_LITE);
    return new Gson().toJsonTree(specification).getAsJsonObject();
  }
}
