package chainrule.formula.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the pieces of a document, with the prose before each formula. */
final class PieceCollector {
  private static final int KEPT = 400;
  private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t\\r]*\\n");
  private static final Pattern NOTHING = Pattern.compile("[\\s.,;:•]*");

  private static final Pattern NO_PROSE =
      Pattern.compile("\\{[^{}]*\\}|(?m:^)\\s*(?:given|let|where|index|bare|layout)\\b[^\\n]*");

  /** Two words in a row, or one that begins a sentence. */
  private static final Pattern PROSE =
      Pattern.compile("\\b[a-z]{2,},? [a-z]{2,}\\b|(?m:^)\\s*[A-Z][a-z]{3,}\\b");

  /** What stands before a part: (a), 2., b), Problem 3. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)[\\s\\[{*_]*(?:(?:problem|question|exercise|part|task)\\s+\\(?(?:[a-z]|\\d{1,2})\\b"
              + "|\\(?(?:[a-z]|[ivx]{2,4}|\\d{1,2})[.)](?=[\\s\\]}*_]|$)).*",
          Pattern.DOTALL);

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder definitions = new StringBuilder();

  /** The formulas of sentences in the present paragraph, as long as it holds nothing else. */
  private final List<Integer> alone = new ArrayList<>();

  private boolean isParagraphStart = true;
  private boolean hasWords;
  private boolean hasProse;
  private boolean hasFormula;

  /** Adds prose. */
  void prose(String more) {
    String[] paragraphs = PARAGRAPH.split(more, -1);
    for (int k = 0; k < paragraphs.length; k++) {
      if (k > 0) {
        endParagraph();
        words.append("\n\n");
      }
      if (isParagraphStart && PART.matcher(paragraphs[k]).matches()) {
        part();
      }
      hasWords |= !NOTHING.matcher(paragraphs[k]).matches();
      hasProse |= PROSE.matcher(NO_PROSE.matcher(paragraphs[k]).replaceAll("")).find();
      isParagraphStart &= paragraphs[k].isBlank();
      words.append(paragraphs[k]);
    }
    if (words.length() > 3 * KEPT) {
      words.replace(KEPT, words.length() - KEPT, "\n\n");
    }
  }

  /** Begins a part of a section, which ends the sentence. */
  void part() {
    endWords();
    pieces.add(new Piece.Part());
  }

  /** Adds a formula. */
  void formula(PlacedText content, Piece.Kind kind, boolean isOneEquation) {
    flushDefinitions();
    hasFormula = true;
    isParagraphStart = false;
    Piece.Formula formula = DisplayText.formula(content, kind, words.toString(), isOneEquation);
    words.setLength(0);
    if (kind == Piece.Kind.INLINE) {
      alone.add(pieces.size());
      pieces.add(formula);
    } else {
      add(formula);
    }
  }

  /** Adds the definition of a macro, which may stand in the midst of a sentence. */
  void definition(String latex) {
    definitions.append(latex).append('\n');
  }

  private void flushDefinitions() {
    if (!definitions.isEmpty()) {
      pieces.add(new Piece.MacroDefinitionText(definitions.toString()));
      definitions.setLength(0);
    }
  }

  /** Adds what is no formula of a sentence, which ends the paragraph. */
  void add(Piece piece) {
    endParagraph();
    if (!(piece instanceof Piece.Formula)) {
      endWords();
    }
    flushDefinitions();
    pieces.add(piece);
  }

  /** What stands behind a formula may say what its letters mean. */
  private void endWords() {
    if (hasFormula && !words.isEmpty()) {
      pieces.add(new Piece.Words(words.toString()));
    }
    words.setLength(0);
  }

  /** A formula that is a paragraph of its own is a display. */
  void endParagraph() {
    if (!hasWords) {
      alone.forEach(at -> pieces.set(at, ((Piece.Formula) pieces.get(at)).displayed()));
    }
    alone.clear();
    hasWords = false;
    isParagraphStart = true;
  }

  /** Whether there are formulas among prose, not only lines. */
  boolean isDocument() {
    return hasFormula && hasProse;
  }

  /** All pieces. */
  List<Piece> pieces() {
    endParagraph();
    endWords();
    flushDefinitions();
    return List.copyOf(pieces);
  }
}
