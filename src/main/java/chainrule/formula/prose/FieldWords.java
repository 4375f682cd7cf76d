package chainrule.formula.prose;

import static java.util.Map.entry;

import chainrule.formula.infer.Form;
import chainrule.formula.infer.Restriction;
import java.util.Map;
import java.util.Set;

/** What words of the field say of a letter. Each key is one word, or words with blanks between. */
final class FieldWords {
  /** The longest phrase of a table has so many words. */
  static final int LONGEST = 3;

  private FieldWords() {}

  /** What a noun phrase is about: its last words. */
  static final Map<String, Meaning> NOUNS =
      Map.ofEntries(
          entry("vector", Meaning.of(Form.COLUMN)),
          entry("vectors", Meaning.of(Form.COLUMN)),
          entry("embedding", Meaning.of(Form.COLUMN)),
          entry("embeddings", Meaning.of(Form.COLUMN)),
          entry("matrix", Meaning.of(Form.MATRIX)),
          entry("matrices", Meaning.of(Form.MATRIX)),
          entry("scalar", Meaning.of(Form.NUMBER)),
          entry("scalars", Meaning.of(Form.NUMBER)),
          entry("number", Meaning.of(Form.NUMBER)),
          entry("numbers", Meaning.of(Form.NUMBER)),
          entry("constant", Meaning.of(Form.NUMBER)),
          entry("constants", Meaning.of(Form.NUMBER)),
          entry("learning rate", Meaning.of(Form.NUMBER)),
          entry("step size", Meaning.of(Form.NUMBER)),
          entry("regularization parameter", Meaning.of(Form.NUMBER)),
          entry("regularisation parameter", Meaning.of(Form.NUMBER)),
          entry("regularization strength", Meaning.of(Form.NUMBER)),
          entry("temperature", Meaning.of(Form.NUMBER)),
          entry("angle", Meaning.of(Form.NUMBER)),
          entry("probability", Meaning.of(Form.NUMBER, Restriction.PROBABILITY)),
          entry("probabilities", Meaning.of(Form.NUMBER, Restriction.PROBABILITY)),
          entry("standard deviation", Meaning.of(Form.NUMBER, Restriction.POSITIVE)),
          entry("probability vector", Meaning.of(Form.COLUMN, Restriction.DISTRIBUTION)),
          entry("one hot", Meaning.of(Form.COLUMN, Restriction.ONE_HOT)),
          entry("one hot label", Meaning.of(Form.COLUMN, Restriction.ONE_HOT)),
          entry("one hot encoding", Meaning.of(Form.COLUMN, Restriction.ONE_HOT)),
          entry("one hot target", Meaning.of(Form.COLUMN, Restriction.ONE_HOT)),
          entry("covariance", Meaning.of(Form.MATRIX, Restriction.COVARIANCE)),
          entry("covariance matrix", Meaning.of(Form.MATRIX, Restriction.COVARIANCE)),
          entry("precision matrix", Meaning.of(Form.MATRIX, Restriction.COVARIANCE)),
          entry("rotation matrix", Meaning.of(Form.MATRIX, Restriction.ORTHOGONAL)),
          entry("row vector", Meaning.NONE),
          entry("row vectors", Meaning.NONE),
          entry("identity matrix", Meaning.NONE));

  /** Words before a noun, or behind “is”, that say more of a letter. */
  static final Map<String, Meaning> PROPERTIES =
      Map.ofEntries(
          entry("symmetric", Meaning.of(Form.MATRIX, Restriction.SYMMETRIC)),
          entry("positive definite", Meaning.of(Form.MATRIX, Restriction.COVARIANCE)),
          entry("diagonal", Meaning.of(Form.MATRIX, Restriction.DIAGONAL)),
          entry("orthogonal", Meaning.of(Form.MATRIX, Restriction.ORTHOGONAL)),
          entry("unit", Meaning.of(Form.COLUMN, Restriction.UNIT)),
          entry("one hot", Meaning.of(Form.COLUMN, Restriction.ONE_HOT)),
          entry("positive", Meaning.of(Restriction.POSITIVE)));

  /** Words that stand before a noun and change nothing of what is known here. */
  static final Set<String> NEUTRAL =
      Set.of(
          "real",
          "given",
          "fixed",
          "known",
          "constant",
          "unknown",
          "new",
          "single",
          "strictly",
          "square",
          "invertible",
          "nonsingular",
          "column",
          "small",
          "nonzero",
          "both",
          "all",
          "also",
          "real valued",
          "general",
          "arbitrary",
          "any",
          "every",
          "each",
          "prior",
          "posterior",
          "sample",
          "noise",
          "class",
          "predicted",
          "output",
          "input",
          "target",
          "weight",
          "true",
          "empirical",
          "discrete",
          "dense",
          "trainable",
          "learnable",
          "learned");

  /** The formula of a function, of x. */
  static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          entry("sigmoid", "\\sigma(x)"),
          entry("sigmoid function", "\\sigma(x)"),
          entry("sigmoid activation", "\\sigma(x)"),
          entry("logistic function", "\\sigma(x)"),
          entry("logistic sigmoid", "\\sigma(x)"),
          entry("logistic sigmoid function", "\\sigma(x)"),
          entry("softmax", "\\operatorname{softmax}(x)"),
          entry("softmax function", "\\operatorname{softmax}(x)"),
          entry("hyperbolic tangent", "\\tanh(x)"),
          entry("hyperbolic tangent function", "\\tanh(x)"));

  /** Words after which a sentence only concludes. */
  static final Set<String> CONCLUDING =
      Set.of("then", "so", "hence", "thus", "therefore", "consequently", "implies", "imply");

  /** Words of sentences that deny, doubt, or say what holds in a case alone. */
  static final Set<String> DOUBTFUL =
      Set.of(
          "if",
          "when",
          "whenever",
          "unless",
          "not",
          "cannot",
          "no",
          "nor",
          "neither",
          "never",
          "or",
          "either",
          "whether",
          "would",
          "could",
          "might",
          "may",
          "should",
          "case",
          "cases",
          "except",
          "only",
          "almost",
          "otherwise",
          "instead",
          "non",
          "without",
          "fails",
          "false",
          "prove",
          "show",
          "shows",
          "why",
          "which",
          "what",
          "until",
          "were",
          "approximately",
          "sometimes",
          "nearly",
          "than",
          "wrong",
          "incorrect",
          "but",
          "although",
          "unlike",
          "previously",
          "earlier",
          "later");

  /** Words that take a property back. */
  static final Set<String> DENYING =
      Set.of(
          "not",
          "no",
          "non",
          "never",
          "neither",
          "cannot",
          "general",
          "arbitrary",
          "without",
          "asymmetric",
          "unless");

  /** Words that end a noun phrase. */
  private static final Set<String> BOUNDARIES =
      Set.of(
          "of",
          "in",
          "with",
          "for",
          "on",
          "from",
          "that",
          "and",
          "whose",
          "where",
          "to",
          "over",
          "by",
          "as",
          "at",
          "is",
          "are",
          "be",
          "denotes",
          "denote",
          "represents",
          "represent",
          "being",
          "let",
          "here",
          "given",
          "assume",
          "suppose",
          "consider",
          "since",
          "we",
          "into",
          "under",
          "has",
          "have",
          "satisfies",
          "such",
          "both",
          "now",
          "using",
          "because");

  /** Whether a sentence with a word can take a property from a letter. */
  static boolean isOfProperties(String word) {
    return word.equals("general") || word.equals("arbitrary") || beginsPhrase(word);
  }

  static boolean isBoundary(String word) {
    return BOUNDARIES.contains(word);
  }

  /** Whether a property, or a word before one, begins with a word. */
  static boolean beginsProperty(String word) {
    return NEUTRAL.contains(word) || beginsPhrase(word);
  }

  private static boolean beginsPhrase(String word) {
    return PROPERTIES.keySet().stream().anyMatch(key -> (key + " ").startsWith(word + " "));
  }
}
