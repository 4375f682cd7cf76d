package chainrule.formula.infer;

import java.util.Map;

/**
 * How vectors are written where nobody says it.
 *
 * @param vector a column or a row
 * @param members what letters with an index are whose capital is a name, too: rows, columns or
 *     entries of it
 */
record VectorConvention(Form vector, Map<String, Form> members) {
  /** As columns, each with a name of its own. */
  static final VectorConvention COLUMNS = new VectorConvention(Form.COLUMN, Map.of());

  /** As rows: xW + b. */
  static final VectorConvention ROWS = new VectorConvention(Form.ROW, Map.of());

  /** Copies the map. */
  VectorConvention {
    members = Map.copyOf(members);
  }

  static VectorConvention ofMembers(Map<String, Form> members) {
    return new VectorConvention(Form.COLUMN, members);
  }

  /** A name with the forms that it can have then. */
  UndeclaredName of(UndeclaredName name) {
    return name.with(name.forms().stream().map(this::turned).toList());
  }

  private Form turned(Form form) {
    return form == Form.COLUMN ? vector : form;
  }

  /** What a name is taken for first. */
  Form first(UndeclaredName name) {
    Form usual = name.forms().get(0);
    return name.isMember() ? members.getOrDefault(name.base(), usual) : usual;
  }
}
