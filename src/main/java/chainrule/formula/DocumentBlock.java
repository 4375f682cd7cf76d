package chainrule.formula;

import chainrule.formula.document.Place;
import chainrule.formula.infer.StatedNames;
import chainrule.formula.parse.Macros;

/** What is collected of a document, in its order. */
sealed interface DocumentBlock {
  /**
   * Formulas that are read together.
   *
   * @param section the formulas
   * @param setting the name of the setting that its author names; may be empty
   * @param stated what sentences say of letters
   * @param macros those that are known here
   * @param isTyped whether it is a derivation that was typed to be checked, as a cell of a notebook
   */
  record Section(
      DocumentSection section, String setting, StatedNames stated, Macros macros, boolean isTyped)
      implements DocumentBlock {}

  /**
   * What cannot be read at all.
   *
   * @param latex what it is
   * @param sentence why it cannot be read
   * @param place where it stands
   * @param setting the name of the setting there; may be empty
   * @param macros those that are known there
   */
  record Unread(String latex, String sentence, Place place, String setting, Macros macros)
      implements DocumentBlock {}
}
