"use strict";

/** The page that checks any derivation or document. */
class CheckPage {
  static #MOST_BYTES = 10_000_000;

  #area = document.querySelector("#text");
  #setting = document.querySelector("#setting");
  #file = document.querySelector("#file");
  #name = document.querySelector("#name");
  #note = document.querySelector("#note");
  #live = new LiveDerivation(this.#area, document.querySelector("#answer"), (text) => this.#ask(text));

  async open() {
    this.#on("#link", () => this.#share());
    this.#on("#report", () => this.#saveReport());
    this.#on("#annotated", () => this.#saveAnnotated());
    this.#on("#new", () => this.#begin("", "", ""));
    this.#file.addEventListener("change", () => this.#take(this.#file.files[0]));
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      this.#take(event.dataTransfer.files[0]);
    });
    addEventListener("hashchange", () => this.#openLink());
    await this.#fillSettings();
    await this.#openLink();
  }

  #on(id, act) {
    document.querySelector(id).addEventListener("click", () => act().catch((wrong) => this.#live.say(wrong.message)));
  }

  async #fillSettings() {
    try {
      const settings = await checker.ask("settings");
      this.#setting.append(...settings.map((name) => new Option(name)));
    } catch (missing) {
      this.#live.say(missing.message);
    }
  }

  async #openLink() {
    try {
      const carried = await SharedLink.read();
      if (carried) {
        await this.#begin(carried.setting, carried.file, carried.text);
        await this.#live.run();
      }
    } catch (damaged) {
      this.#live.say(damaged.message);
    }
  }

  async #begin(setting, file, text) {
    this.#live.clear();
    this.#setting.value = setting;
    if (this.#setting.selectedIndex < 0) this.#setting.value = "";
    this.#name.textContent = file;
    this.#live.text = text;
    this.#note.textContent = "";
    this.#area.focus();
  }

  async #take(file) {
    if (!file) return;
    if (file.size > CheckPage.#MOST_BYTES) {
      const size = Math.round(file.size / 1e6);
      this.#live.say(`${file.name} has ${size} MB; a document of at most ${CheckPage.#MOST_BYTES / 1e6} MB is read.`);
      return;
    }
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      await this.#begin(this.#setting.value, file.name, text);
      await this.#live.run();
    } catch {
      this.#live.say(`${file.name} is not a text in UTF-8.`);
    }
  }

  /** A text that was typed is a derivation, unless there is a name of a file or a display in it. */
  async *#ask(text) {
    const file = this.#name.textContent;
    if (file === "" && !/\$|\\\[|\\begin\s*\{(?!cases)/.test(text)) {
      yield* derived(this.#setting.value, text);
    } else {
      yield await checker.ask("check", this.#setting.value, file || "text.tex", text);
    }
  }

  async #share() {
    const link = await SharedLink.of(this.#setting.value, this.#name.textContent, this.#live.text);
    history.replaceState(null, "", link);
    try {
      await navigator.clipboard.writeText(link);
      this.#note.textContent = "The link is in the clipboard and in the address of this page.";
    } catch {
      this.#note.textContent = "The link is in the address of this page.";
    }
  }

  async #saveReport() {
    const answer = this.#live.answer;
    if (!answer || answer.problem !== undefined) {
      this.#note.textContent = "Check something first; then the report can be saved.";
      return;
    }
    const title = this.#name.textContent || "derivation";
    const body = `<p>${answer.counts}</p>${answer.taken}<ol class="lines">${answer.html.join("")}</ol>`;
    CheckPage.#save(await checker.ask("page", title, body), `${title}.checked.html`, "text/html");
  }

  async #saveAnnotated() {
    const file = this.#name.textContent || "text.tex";
    if (!file.endsWith(".tex")) {
      this.#note.textContent = `Marks in the margin are for LaTeX; ${file} is none.`;
      return;
    }
    const copy = await checker.ask("annotated", this.#setting.value, file, this.#live.text);
    if (copy.problem !== undefined) {
      this.#live.say(copy.problem);
    } else {
      CheckPage.#save(copy.text, file.replace(/\.tex$/, ".checked.tex"), "text/x-tex");
    }
  }

  static #save(text, name, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

new CheckPage().open();
