"use strict";

/**
 * A text area with the colours of LaTeX behind its text. It stays a text area for the keyboard, for readers of screens,
 * and where there are no colours.
 */
class LatexEditor {
  static #TOKEN =
    /(?<comment>%.*)|(?<word>^[ \t]*(?:given|let|where|index|bare|layout)\b)|(?<row>\\\\|&)|(?<command>\\(?:[a-zA-Z]+|.))|(?<brace>[{}[\]()^_])/gm;
  /** Longer texts are shown without colours: each key would take too long. */
  static #LONGEST = 20_000;
  /** Pixels. */
  static #HIGHEST = 560;

  #area;
  #colours;

  constructor(area) {
    this.#area = area;
    this.#colours = document.createElement("pre");
    this.#colours.setAttribute("aria-hidden", "true");
    area.spellcheck = false;
    area.autocapitalize = "off";
    const frame = document.createElement("div");
    frame.className = "editor";
    area.replaceWith(frame);
    frame.append(this.#colours, area);
    area.addEventListener("input", () => this.#show());
    area.addEventListener("scroll", () => this.#follow());
    this.#show();
  }

  get text() {
    return this.#area.value;
  }

  set text(text) {
    this.#area.value = text;
    this.#show();
  }

  #show() {
    const text = this.#area.value;
    const plain = text.length > LatexEditor.#LONGEST;
    this.#area.classList.toggle("plain", plain);
    this.#colours.replaceChildren(...(plain ? [] : LatexEditor.#coloured(text)));
    this.#fit();
    this.#follow();
  }

  /** As high as the text, which wraps; a long one scrolls. */
  #fit() {
    this.#area.style.height = "";
    this.#area.style.height = `${Math.min(LatexEditor.#HIGHEST, this.#area.scrollHeight + 2)}px`;
  }

  #follow() {
    this.#colours.scrollTop = this.#area.scrollTop;
    this.#colours.scrollLeft = this.#area.scrollLeft;
  }

  /** The text as nodes; a blank line at the end has a height, too. */
  static #coloured(text) {
    const nodes = [];
    let end = 0;
    for (const match of text.matchAll(LatexEditor.#TOKEN)) {
      nodes.push(text.slice(end, match.index));
      const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
      const span = document.createElement("span");
      span.className = `tex-${kind}`;
      span.textContent = match[0];
      nodes.push(span);
      end = match.index + match[0].length;
    }
    nodes.push(text.slice(end), "\n ");
    return nodes;
  }
}
