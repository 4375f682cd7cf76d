package chainrule.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as a tree in brackets, each node with a label: {@code (3 (2 A) (3 joy))}.
 *
 * <pre>
 *   tree = "(" label (word | tree tree …) ")"
 * </pre>
 */
final class LabelledTree {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*+(?:\\((\\d)\\s|(\\))|([^()\\s]++))\\s*+");
  // how the treebank writes brackets that are part of the sentence
  private static final Pattern BRACKET = Pattern.compile("-[LR][RCS]B-");

  private LabelledTree() {}

  /**
   * The root's label and the words of the leaves.
   *
   * @param place where the line stands, for the message
   * @throws IllegalArgumentException if the line is not one tree with a word
   */
  static LabelledSentence read(String line, String place) {
    Matcher token = TOKEN.matcher(line);
    List<String> words = new ArrayList<>();
    int depth = 0;
    int end = 0;
    while (token.lookingAt() && (depth > 0 || (end == 0 && token.group(1) != null))) {
      depth += token.group(1) != null ? 1 : token.group(2) != null ? -1 : 0;
      if (token.group(3) != null) {
        words.addAll(WordSplitter.split(BRACKET.matcher(token.group(3)).replaceAll("")));
      }
      end = token.end();
      token.region(end, line.length());
    }
    if (depth != 0 || end < line.length() || words.isEmpty()) {
      throw new IllegalArgumentException(
          "%s, character %d: this is not a tree such as (3 (2 A) (3 joy))"
              .formatted(place, end + 1));
    }
    return new LabelledSentence(words, line.strip().charAt(1) - '0');
  }
}
