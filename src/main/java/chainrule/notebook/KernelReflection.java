package chainrule.notebook;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Replaces objects in private fields of a kernel. Both kernels split a cell into a magic's name,
 * arguments and body by objects that no method gives access to.
 */
public final class KernelReflection {
  private KernelReflection() {}

  /**
   * Replaces every field of this type in the objects that the kernel's fields refer to.
   *
   * @param kernel a kernel
   * @param type the declared type of the field
   * @param exchange the old part → the new part
   * @throws ReflectiveOperationException if there is none, or it cannot be reached
   */
  public static <T> void exchange(Object kernel, Class<T> type, UnaryOperator<T> exchange)
      throws ReflectiveOperationException {
    int exchanged = 0;
    for (Field field : fields(kernel.getClass())) {
      Object holder = value(field, kernel);
      for (Field part : holder == null ? List.<Field>of() : fields(holder.getClass())) {
        if (part.getType() == type) {
          part.set(holder, exchange.apply(type.cast(value(part, holder))));
          exchanged++;
        }
      }
    }
    if (exchanged == 0) {
      throw new NoSuchFieldException("there is no " + type.getSimpleName());
    }
  }

  /**
   * A private field, made accessible.
   *
   * @param type the class that declares it
   * @param name its name
   * @throws ReflectiveOperationException if there is none
   * @throws RuntimeException if its module is closed
   */
  public static Field field(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static Object value(Field field, Object owner) throws IllegalAccessException {
    field.setAccessible(true);
    return field.get(owner);
  }

  /** The fields that an object has of the kernel's own classes; the JDK's are closed. */
  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type;
        c != null && !c.getName().matches("(java|jdk)\\..*");
        c = c.getSuperclass()) {
      fields.addAll(Arrays.asList(c.getDeclaredFields()));
    }
    fields.removeIf(field -> Modifier.isStatic(field.getModifiers()));
    return fields;
  }
}
