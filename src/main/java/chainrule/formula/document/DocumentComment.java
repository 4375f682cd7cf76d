package chainrule.formula.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comment that says what letters mean: {@code %% setting: NAME}, {@code %% given …}. */
final class DocumentComment {
  private static final Pattern SETTING =
      Pattern.compile("\\s*(?:%+|<!--)\\s*setting\\s*:\\s*(.*?)\\s*(?:-->)?\\s*", Pattern.DOTALL);
  private static final Pattern DECLARATION =
      Pattern.compile(
          "\\s*(?:%%+|<!--)\\s*((?:given|let|where|index|bare|layout)\\b.*?)\\s*(?:-->)?\\s*",
          Pattern.DOTALL);

  private DocumentComment() {}

  static Optional<Piece> of(PlacedText comment) {
    Matcher setting = SETTING.matcher(comment.text());
    if (setting.matches()) {
      return Optional.of(new Piece.SettingComment(setting.group(1), comment.place(0)));
    }
    Matcher declaration = DECLARATION.matcher(comment.text());
    return declaration.matches()
        ? Optional.of(
            new Piece.DeclarationComment(comment.part(declaration.start(1), declaration.end(1))))
        : Optional.empty();
  }
}
