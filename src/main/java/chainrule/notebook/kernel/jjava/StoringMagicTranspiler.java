package chainrule.notebook.kernel.jjava;

import chainrule.notebook.CellBodyStore;
import chainrule.notebook.Magics;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.ParsedCellMagic;

/**
 * Stores the body of a magic's cell and writes its key into the code. JJava writes the body into
 * Java code as one string; its shell compiles a long string slowly, without reacting to Stop, and
 * never recovers from one of 65,536 bytes. The fields of a parsed cell differ between versions of
 * JJava, the code made from it does not.
 */
final class StoringMagicTranspiler extends MagicTranspiler {
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9+/=]*)\"");
  private static final Pattern BODY = Pattern.compile("\\R(?<body>(?sU).+?)$", Pattern.LITERAL);

  private final CellBodyStore store;
  private final Supplier<Set<String>> known;

  /**
   * Stores bodies in this store.
   *
   * @param known the names of all cell magics
   */
  StoringMagicTranspiler(CellBodyStore store, Supplier<Set<String>> known) {
    this.store = store;
    this.known = known;
  }

  @Override
  public String transpileCell(ParsedCellMagic magic) {
    String java = super.transpileCell(magic);
    List<MatchResult> found = LITERAL.matcher(java).results().toList();
    List<String> words = found.stream().map(StoringMagicTranspiler::decoded).toList();
    words.stream().limit(1).forEach(name -> Magics.requireSpelled(name, known.get()));
    boolean ours = words.size() >= 2 && CellBodyStore.hasMagic(words.get(0));
    return ours ? kept(java, words, found.get(words.size() - 1)) : java;
  }

  /** The code with a key in place of the body; first comes the magic's name. */
  private String kept(String java, List<String> words, MatchResult body) {
    int last = words.size() - 1;
    String key = store.put(words.subList(1, last), words.get(last));
    String sent = Base64.getEncoder().encodeToString(key.getBytes(Charset.defaultCharset()));
    return java.substring(0, body.start(1)) + sent + java.substring(body.end(1));
  }

  /** Decoded with the charset that JJava uses. */
  private static String decoded(MatchResult literal) {
    return new String(Base64.getDecoder().decode(literal.group(1)), Charset.defaultCharset());
  }

  /** The kernel's pattern of a cell magic, for which the body may be empty. */
  static Pattern withoutBody(Pattern pattern) {
    String empty = Matcher.quoteReplacement("(?:\\R|$)(?<body>(?sU).*?)$");
    return Pattern.compile(BODY.matcher(pattern.pattern()).replaceFirst(empty), pattern.flags());
  }
}
