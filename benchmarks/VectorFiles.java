import chainrule.vectors.Format;
import chainrule.vectors.WordVectors;
import java.nio.file.Path;

/**
 * Our half of gensim_files.py: loads a file of word vectors and saves it in a format.
 *
 * <pre>
 *   java -cp target/chainrule.jar benchmarks/VectorFiles.java FROM TO FORMAT [FROM TO FORMAT …]
 * </pre>
 */
final class VectorFiles {
  public static void main(String[] arguments) {
    for (int i = 0; i + 2 < arguments.length; i += 3) {
      WordVectors.load(Path.of(arguments[i]))
          .save(Path.of(arguments[i + 1]), Format.valueOf(arguments[i + 2]));
    }
  }
}
