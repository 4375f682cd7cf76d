package chainrule.writeups;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The claims of the five write-ups, as facts: identifier, place, formula, and how it is read. */
final class ClaimFile {
  private ClaimFile() {}

  static List<PrintedClaim> read() {
    List<PrintedClaim> claims = new ArrayList<>();
    for (JsonElement claim : array()) {
      claims.add(claim(claim.getAsJsonObject()));
    }
    return List.copyOf(claims);
  }

  private static JsonArray array() {
    try (InputStream in = ClaimFile.class.getResourceAsStream("claims.json")) {
      // not JsonParser.parseReader, which IJava's own gson 2.8.5 lacks
      return new Gson()
          .fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), JsonArray.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintedClaim claim(JsonObject json) {
    List<String> given = new ArrayList<>();
    if (json.has("given")) {
      json.getAsJsonArray("given").forEach(line -> given.add(line.getAsString()));
    }
    return new PrintedClaim(
        json.get("id").getAsString(),
        json.get("place").getAsString(),
        json.get("latex").getAsString(),
        text(json, "setting"),
        List.copyOf(given),
        text(json, "head"),
        text(json, "condition"),
        text(json, "restated"),
        text(json, "prose"),
        text(json, "damage"),
        text(json, "note"));
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
  }
}
