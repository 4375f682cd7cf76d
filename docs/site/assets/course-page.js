"use strict";

/** Makes the derivations of a course page alive: each gets an editor in its place, and a way back to what was printed. */
class CourseDerivation {
  static #MAGIC = /^%%derive[ \t]*(\S*)[ \t]*\n/;

  #setting;
  #lines;
  #input;
  #output;

  /** The derivation in a cell, or null if it has none. */
  static in(cell) {
    const input = cell.querySelector(".jp-InputArea-editor");
    const found = CourseDerivation.#MAGIC.exec(input?.textContent.trimStart() ?? "");
    return found && new CourseDerivation(cell, input, found);
  }

  constructor(cell, input, found) {
    this.#setting = found[1];
    this.#lines = input.textContent.trimStart().slice(found[0].length).trimEnd();
    this.#input = input;
    this.#output = cell.querySelector(".jp-Cell-outputWrapper");
    this.#offer();
  }

  #offer() {
    const edit = CourseDerivation.#button("Edit these lines");
    edit.addEventListener("click", () => {
      edit.remove();
      this.#open();
    });
    this.#input.after(edit);
  }

  #open() {
    const box = document.createElement("div");
    const area = document.createElement("textarea");
    const answer = document.createElement("div");
    box.className = "live";
    area.setAttribute("aria-label", `Lines of the derivation${this.#setting && `, setting ${this.#setting}`}`);
    area.value = this.#lines;
    box.append(area, answer);
    this.#show(box);
    const live = new LiveDerivation(area, answer, (text) => derived(this.#setting, text));
    const back = CourseDerivation.#button("As printed");
    back.addEventListener("click", () => {
      live.clear();
      box.remove();
      this.#hide(false);
      this.#offer();
      this.#input.nextElementSibling.focus();
    });
    live.bar.append(back);
    area.focus();
  }

  #show(box) {
    this.#hide(true);
    this.#input.after(box);
  }

  #hide(hidden) {
    this.#input.hidden = hidden;
    if (this.#output) this.#output.hidden = hidden;
  }

  static #button(name) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "edit";
    button.textContent = name;
    return button;
  }
}

for (const cell of document.querySelectorAll(".jp-CodeCell")) CourseDerivation.in(cell);
