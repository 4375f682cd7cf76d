package chainrule.formula;

import chainrule.formula.document.Piece;
import chainrule.formula.document.Place;
import chainrule.formula.prose.Sentence;
import chainrule.formula.prose.StatementReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the sentences of a document together from its formulas and the words between them. */
final class SentenceCollector {
  private static final Pattern BEHIND =
      Pattern.compile("(?i)[\\s,]*(?:where|with|here|in which)\\b.*", Pattern.DOTALL);

  private static final Pattern DEFINING =
      Pattern.compile(
          "(?i)\\b(let|where|define[ds]?|denote[ds]?|denoting|defining|write|writing|set|setting"
              + "|call|with)\\b[^.;:]*$");

  /** What is named behind these words is new: “the loss is L = …”, “we minimise f(x) = …”. */
  private static final Pattern NAMING =
      Pattern.compile(
          "(?i)\\b(?:for|given|consider|minimi[sz]e[sd]?|maximi[sz]e[sd]?)\\b[^.;:]*$"
              + "|\\b(?:loss|cost|objective|error|risk|energy|likelihood|Lagrangian|model|network|layer"
              + "|predictions?|outputs?|activations?|scores?|logits?|residuals?|penalty|density"
              + "|probabilit(?:y|ies)|function)"
              + "\\s+(?:is|are|be|reads?)?\\s*$");

  private static final Pattern JOINED = Pattern.compile("(?s)[^.;:]*(?:,|\\band)\\s*");

  private Sentence sentence = Sentence.empty();
  private boolean isAfterDisplay;
  private boolean isBehind;
  private boolean defines;
  private Optional<Place> place = Optional.empty();
  private List<Piece.Formula> claims = List.of();

  /**
   * A sentence that has come to its end.
   *
   * @param isBehind whether it says more of the display right before it: “where λ is positive”
   * @param place where its last formula stands
   * @param claims the formulas of which only the whole sentence tells what they say
   */
  record Ended(
      Sentence sentence, boolean isBehind, Optional<Place> place, List<Piece.Formula> claims) {}

  /** Takes a formula and the words before it. */
  List<Ended> formula(Piece.Formula formula) {
    List<Ended> ended = words(formula.before());
    if (formula.kind() == Piece.Kind.INLINE) {
      sentence = sentence.formula(SentenceDeclaration.latex(formula));
      place = Optional.of(formula.latex().place(0));
    } else {
      ended.add(next(true));
    }
    return ended;
  }

  /** Takes words; the last sentence among them is not at its end. */
  List<Ended> words(String words) {
    List<Ended> ended = new ArrayList<>();
    List<String> parts = Sentence.split(words);
    for (int k = 0; k < parts.size(); k++) {
      if (k > 0) {
        ended.add(next(isAfterDisplay));
      }
      isBehind |= isAfterDisplay && BEHIND.matcher(parts.get(k)).matches();
      isAfterDisplay &= parts.get(k).isBlank();
      sentence = sentence.words(parts.get(k));
    }
    String last = parts.get(parts.size() - 1);
    defines =
        DEFINING.matcher(last).find()
            || (NAMING.matcher(last).find() && !StatementReader.isDoubtful(sentence))
            || (defines && JOINED.matcher(last).matches());
    return ended;
  }

  /** Keeps a formula of this sentence until its end. */
  void keep(Piece.Formula claim) {
    List<Piece.Formula> all = new ArrayList<>(claims);
    all.add(claim);
    claims = List.copyOf(all);
  }

  /** Whether an equation right behind these words defines something: “where p = …”. */
  boolean defines() {
    return defines;
  }

  /** Whether the sentence says more of the display above it: “where p = …”. */
  boolean isBehind() {
    return isBehind;
  }

  /** Takes words, and ends the last sentence. */
  List<Ended> end(String words) {
    List<Ended> ended = words(words);
    ended.add(next(false));
    return ended;
  }

  private Ended next(boolean beginsAfterDisplay) {
    Ended ended = new Ended(sentence, isBehind, place, claims);
    sentence = Sentence.empty();
    isAfterDisplay = beginsAfterDisplay;
    isBehind = false;
    defines = false;
    place = Optional.empty();
    claims = List.of();
    return ended;
  }
}
