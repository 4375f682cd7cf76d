"use strict";

/** Finds sections of the course that hold all words; `search-index.js` has [page, anchor, heading, text] of each. */
class CourseSearch {
  static #MOST_FOUND = 20;
  static #AROUND = 70;

  #words = document.querySelector("#search");
  #found = document.querySelector("#found");
  #status = document.querySelector("#found-status");
  #loading = null;

  constructor() {
    this.#words.closest("form").hidden = false;
    this.#words.closest("form").addEventListener("submit", (event) => event.preventDefault());
    this.#words.addEventListener("input", () => this.#search());
  }

  async #search() {
    this.#loading ??= CourseSearch.#load();
    const sections = await this.#loading;
    const words = this.#words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length === 0 ? [] : CourseSearch.#matching(sections, words);
    this.#found.replaceChildren(...found.slice(0, CourseSearch.#MOST_FOUND).map((section) => CourseSearch.#item(section, words)));
    this.#status.textContent = words.length === 0 ? "" : CourseSearch.#count(found.length);
  }

  static #count(found) {
    const most = CourseSearch.#MOST_FOUND;
    return found > most ? `the first ${most} of ${found} sections` : `${found} section${found === 1 ? "" : "s"}`;
  }

  /** Sections that hold all words, those with words in their headings first. */
  static #matching(sections, words) {
    const heading = ([, , title]) => words.filter((word) => title.toLowerCase().includes(word)).length;
    return sections
      .filter(([, , title, text]) => words.every((word) => `${title} ${text}`.toLowerCase().includes(word)))
      .sort((a, b) => heading(b) - heading(a));
  }

  static #item([page, anchor, title, text], words) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${page}.html${anchor}`;
    link.textContent = title;
    const about = document.createElement("p");
    about.textContent = CourseSearch.#around(text, words[0]);
    item.append(link, about);
    return item;
  }

  static #around(text, word) {
    const at = Math.max(0, text.toLowerCase().indexOf(word));
    const start = Math.max(0, at - CourseSearch.#AROUND);
    const end = Math.min(text.length, at + word.length + CourseSearch.#AROUND);
    return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
  }

  static #load() {
    return new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = "assets/search-index.js";
      script.onload = () => resolve(globalThis.searchIndex);
      document.head.append(script);
    });
  }
}

new CourseSearch();
