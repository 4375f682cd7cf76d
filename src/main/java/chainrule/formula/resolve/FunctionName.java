package chainrule.formula.resolve;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to read the name of a function with its scripts: J_i as a name with a label, as the i-th of
 * many, or as a name whose value has a subscript.
 *
 * @param key under which functions are kept
 * @param labels the scripts that are a part of the name
 * @param indices the scripts that are indices of the function
 * @param left the scripts that are neither
 */
record FunctionName(
    String key, List<ArgumentSyntax> labels, List<ArgumentSyntax> indices, Scripts left) {
  /** All ways, the one that takes most of the scripts first. */
  static List<FunctionName> of(String base, Scripts scripts) {
    List<FunctionName> names = new ArrayList<>();
    Optional<ArgumentSyntax> below = scripts.subscript();
    Optional<ArgumentSyntax> above = scripts.upper();
    String upper = base + DefinitionHead.UPPER;
    above.ifPresent(
        over -> {
          Scripts left = scripts.withoutUpper();
          below.ifPresent(
              under ->
                  names.add(
                      new FunctionName(
                          DefinitionHead.both(upper),
                          List.of(),
                          List.of(over, under),
                          left.withoutSubscript())));
          names.add(labelled(upper, over, left));
          names.add(new FunctionName(upper, List.of(), List.of(over), left));
        });
    below.ifPresent(
        under -> {
          names.add(labelled(base, under, scripts.withoutSubscript()));
          names.add(new FunctionName(base, List.of(), List.of(under), scripts.withoutSubscript()));
        });
    names.add(new FunctionName(base, List.of(), List.of(), scripts));
    return names;
  }

  private static FunctionName labelled(String base, ArgumentSyntax label, Scripts left) {
    String key = DefinitionHead.label(base, Optional.of(label));
    return new FunctionName(key, List.of(label), List.of(), left);
  }

  /** Accounts for the tokens of the name. */
  void use(RowAccount account) {
    account.own(left);
    labels.forEach(account::all);
  }
}
