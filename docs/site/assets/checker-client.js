"use strict";

/**
 * Asks the checker, which runs in a worker, so that the page stays alive. The worker is made from the text of the
 * checker, for a page that was opened from a disk may not start one from a file.
 */
class CheckerClient {
  #source = null;
  #worker = null;
  #waiting = new Map();
  #last = 0;

  /** The answer of a function of the checker; rejected if it is stopped. */
  async ask(name, ...given) {
    const worker = await this.#started();
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, given });
    });
  }

  /** Ends whatever is computed; the next question starts anew. */
  stop() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#rejectAll(new DOMException("stopped", "AbortError"));
  }

  async #started() {
    this.#source ??= CheckerClient.#loaded("assets/checker-source.js");
    await this.#source;
    this.#worker ??= this.#start();
    return this.#worker;
  }

  #start() {
    const code = new Blob([globalThis.checkerSource, `\n(${CheckerClient.#serve})();`], { type: "text/javascript" });
    const address = URL.createObjectURL(code);
    const worker = new Worker(address);
    worker.onmessage = ({ data }) => {
      URL.revokeObjectURL(address);
      this.#take(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#worker = null;
      worker.terminate();
      this.#rejectAll(new Error("The checker gave up on this; shorten the derivation, or cut it in two."));
    };
    return worker;
  }

  #take({ id, answer, failure }) {
    const asker = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failure) {
      asker?.reject(new Error(failure));
    } else {
      asker?.resolve(answer);
    }
  }

  #rejectAll(reason) {
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  /** Runs in the worker, behind the text of the checker. */
  static #serve = () => {
    self.onmessage = ({ data: { id, name, given } }) => {
      try {
        self.postMessage({ id, answer: self[name](...given) });
      } catch (wrong) {
        self.postMessage({ id, failure: `The checker gave up on this (${wrong}); shorten it, or cut it in two.` });
      }
    };
  };

  /** A script of this site, run once. */
  static #loaded(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${address} is missing beside this page, so nothing can be checked here.`));
      document.head.append(script);
    });
  }
}

/** The one checker of this page. */
const checker = new CheckerClient();
