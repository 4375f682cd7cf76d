"use strict";

/** An editor, its buttons and the answer below: Shift-Enter checks, Escape stops. */
class LiveDerivation {
  #editor;
  #view;
  #ask;
  #check = LiveDerivation.#button("Check", "Shift-Enter");
  #stop = LiveDerivation.#button("Stop", "Escape");
  #status = document.createElement("span");
  #clock = document.createElement("span");
  #running = 0;
  #answer = null;

  /**
   * @param area the text area
   * @param place where answers are shown
   * @param ask asks the checker about a text: yields answers, each better than the one before
   */
  constructor(area, place, ask) {
    this.#editor = new LatexEditor(area);
    this.#view = new AnswerView(place);
    this.#ask = ask;
    this.#status.setAttribute("role", "status");
    this.#clock.setAttribute("aria-hidden", "true");
    this.#stop.hidden = true;
    this.bar = document.createElement("div");
    this.bar.className = "bar";
    this.bar.append(this.#check, this.#stop, this.#status, this.#clock);
    area.closest(".editor").after(this.bar);
    this.#check.addEventListener("click", () => this.run());
    this.#stop.addEventListener("click", () => this.stop());
    area.addEventListener("keydown", (event) => this.#key(event));
  }

  get text() {
    return this.#editor.text;
  }

  set text(text) {
    this.#editor.text = text;
  }

  /** The last whole answer, or null. */
  get answer() {
    return this.#answer;
  }

  clear() {
    this.stop();
    this.#view.clear();
    this.#say("");
  }

  stop() {
    if (!this.#stop.hidden) checker.stop();
  }

  say(sentence) {
    this.#view.sentence(sentence);
  }

  /** Checks the text as it is now. */
  async run() {
    this.stop();
    const running = ++this.#running;
    this.#answer = null;
    this.#stop.hidden = false;
    const start = performance.now();
    this.#say("checking …");
    const clock = setInterval(() => (this.#clock.textContent = LiveDerivation.#seconds(start)), 200);
    try {
      for await (const answer of this.#ask(this.text)) {
        if (running !== this.#running) return;
        this.#answer = answer;
        await this.#view.answer(answer);
      }
      this.#say(`checked in ${LiveDerivation.#seconds(start)}`);
    } catch (wrong) {
      if (running === this.#running) this.#failed(wrong);
    } finally {
      clearInterval(clock);
      this.#clock.textContent = "";
      if (running === this.#running) this.#end();
    }
  }

  #failed(wrong) {
    if (wrong.name === "AbortError") {
      this.#say(this.#answer ? "stopped: verdicts only, no reasons and no lines near those that fail" : "stopped");
    } else {
      this.#view.sentence(wrong.message);
      this.#say("");
    }
  }

  #end() {
    const hadFocus = document.activeElement === this.#stop;
    this.#stop.hidden = true;
    if (hadFocus) this.#check.focus();
  }

  #key(event) {
    if (event.key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.run();
    } else if (event.key === "Escape") {
      this.stop();
    }
  }

  #say(words) {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  static #seconds(start) {
    return `${((performance.now() - start) / 1000).toFixed(1)} s`;
  }

  static #button(name, keys) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.title = keys;
    return button;
  }
}

/** Verdicts at once, then reasons and true lines near those that fail. */
async function* derived(setting, text) {
  const first = await checker.ask("verdicts", setting, text);
  yield first;
  if (first.problem === undefined) yield await checker.ask("derive", setting, text);
}
