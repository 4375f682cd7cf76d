"use strict";

/** Shows what the checker says: the counts and the lines, a few at a time, so that no key waits for them. */
class AnswerView {
  /** Milliseconds that may pass before the browser gets a turn. */
  static #TURN = 12;
  static #MOST_LINES = 2000;

  #place;
  #showing = 0;

  constructor(place) {
    this.#place = place;
  }

  clear() {
    this.#showing++;
    this.#place.replaceChildren();
  }

  /** One sentence in place of an answer. */
  sentence(text) {
    this.clear();
    const paragraph = document.createElement("p");
    paragraph.className = "problem";
    paragraph.textContent = text;
    this.#place.append(paragraph);
  }

  async answer(answer) {
    if (answer.problem !== undefined) {
      this.sentence(answer.problem);
      return;
    }
    this.clear();
    const showing = this.#showing;
    const counts = document.createElement("p");
    counts.innerHTML = answer.counts;
    const taken = document.createElement("div");
    taken.innerHTML = answer.taken;
    const list = document.createElement("ol");
    list.className = "lines";
    this.#place.append(counts, taken, list);
    const shown = AnswerView.#shown(answer);
    let turn = performance.now();
    for (const line of shown) {
      list.insertAdjacentHTML("beforeend", line);
      if (performance.now() - turn > AnswerView.#TURN) {
        await new Promise((next) => setTimeout(next));
        turn = performance.now();
        if (showing !== this.#showing) return;
      }
    }
    if (shown.length < answer.html.length) {
      const cut = document.createElement("p");
      cut.textContent = `${shown.length} of ${answer.html.length} lines are shown.`;
      this.#place.append(cut);
    }
  }

  /** Lines with an error first where there are too many for a page. */
  static #shown({ lines, html }) {
    if (html.length <= AnswerView.#MOST_LINES) return html;
    const isFine = (k) => lines[k].verdict === "HOLDS" || lines[k].verdict === "NO_CLAIM";
    const numbers = [...html.keys()];
    const first = numbers.filter((k) => !isFine(k)).concat(numbers.filter(isFine));
    return first.slice(0, AnswerView.#MOST_LINES).sort((a, b) => a - b).map((k) => html[k]);
  }
}
