package chainrule.formula.document;

import java.util.Arrays;

/** A text that is made of parts of another. */
final class PlacedTextBuilder {
  private final PlacedText from;
  private final StringBuilder text = new StringBuilder();
  private int[] origins = new int[64];

  PlacedTextBuilder(PlacedText from) {
    this.from = from;
  }

  /** Adds a part of the other text. */
  PlacedTextBuilder keep(int start, int end) {
    for (int k = start; k < end; k++) {
      add(from.text().charAt(k), from.origin(k));
    }
    return this;
  }

  /** Adds something that stands for what begins at a place of the other text. */
  PlacedTextBuilder put(String more, int place) {
    for (int k = 0; k < more.length(); k++) {
      add(more.charAt(k), from.origin(place));
    }
    return this;
  }

  int length() {
    return text.length();
  }

  private void add(char character, int at) {
    if (text.length() == origins.length) {
      origins = Arrays.copyOf(origins, 2 * origins.length);
    }
    origins[text.length()] = at;
    text.append(character);
  }

  PlacedText build() {
    int[] places = Arrays.copyOf(origins, text.length() + 1);
    places[text.length()] = text.isEmpty() ? from.origin(0) : places[text.length() - 1] + 1;
    return new PlacedText(from.source(), text.toString(), k -> places[k]);
  }
}
