package chainrule.grading;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.List;

/**
 * What goes to the process of an answer and what comes back, as JSON. Field by field, for IJava's
 * own gson 2.8.5 cannot make a record.
 */
final class AnswerJson {
  /** NaN and infinities are values, too. */
  private static final Gson JSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

  private AnswerJson() {}

  static String of(AnswerRequest request) {
    JsonObject json = new JsonObject();
    json.add("context", JSON.toJsonTree(request.context()));
    json.addProperty("cell", request.cell());
    json.add("points", JSON.toJsonTree(request.points()));
    return JSON.toJson(json);
  }

  static AnswerRequest request(String text) {
    JsonObject json = object(text);
    return new AnswerRequest(
        List.of(part(json, "context", String[].class)),
        part(json, "cell", String.class),
        List.of(part(json, "points", double[][][].class)));
  }

  static String of(AnswerClaims claims) {
    JsonObject json = new JsonObject();
    json.add("claims", JSON.toJsonTree(claims.claims()));
    json.addProperty("problem", claims.problem());
    return JSON.toJson(json);
  }

  /**
   * Reads claims.
   *
   * @throws JsonParseException if the text is anything else
   */
  static AnswerClaims claims(String text) {
    JsonObject json = object(text);
    return new AnswerClaims(
        List.of(part(json, "claims", double[][][].class)), part(json, "problem", String.class));
  }

  private static JsonObject object(String text) {
    return present(JSON.fromJson(text, JsonObject.class));
  }

  private static <T> T part(JsonObject json, String name, Class<T> type) {
    return present(JSON.fromJson(json.get(name), type));
  }

  private static <T> T present(T value) {
    if (value == null) {
      throw new JsonParseException("a part is missing");
    }
    return value;
  }
}
