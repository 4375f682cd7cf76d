package chainrule.web;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Mends the translator's class library where it differs from Java's: its {@link String#isBlank}
 * knows no blank but the space.
 */
public final class LibraryMends implements ClassHolderTransformer {
  private static final MethodDescriptor IS_BLANK = new MethodDescriptor("isBlank", boolean.class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals(String.class.getName())) {
      MethodHolder method = type.getMethod(IS_BLANK);
      ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
      program
          .invoke(LibraryMends.class, "isBlank", boolean.class, program.var(0, String.class))
          .returnValue();
    }
  }

  /** Whether a text has nothing but white space. */
  static boolean isBlank(String text) {
    return text.strip().isEmpty();
  }
}
