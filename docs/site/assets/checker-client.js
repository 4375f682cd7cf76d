"use strict";

/**
 * Asks the checker, which runs in a worker, so that the page stays alive. The worker is made from the text of the
 * checker, for a page that was opened from a disk may not start one from a file.
 */
class CheckerClient {
  #loaded = null;
  #module = null;
  #worker = null;
  #waiting = new Map();
  #last = 0;

  /** The answer of a function of the checker; rejected if it is stopped. */
  async ask(name, ...given) {
    this.#loaded ??= CheckerClient.#load("assets/checker-source.js");
    await this.#loaded;
    this.#worker ??= this.#start();
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, given });
    });
  }

  /** Ends whatever is computed; the next question starts anew. */
  stop() {
    this.#end(new DOMException("stopped", "AbortError"));
  }

  /** A worker; the module that the first one compiled serves all. */
  #start() {
    const { start, module, size } = globalThis.checkerSource;
    const code = new Blob([start, `\n(${CheckerClient.#serve})();`], { type: "text/javascript" });
    const address = URL.createObjectURL(code);
    const worker = new Worker(address);
    worker.onmessage = ({ data }) => {
      URL.revokeObjectURL(address);
      this.#take(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end(new Error("The checker could not be started in this browser."));
    };
    worker.postMessage(this.#module ? { compiled: this.#module } : { packed: module, size });
    return worker;
  }

  #take({ id, answer, failure, compiled }) {
    if (compiled) {
      this.#module = compiled;
    } else if (failure) {
      this.#end(new Error(failure));
    } else {
      this.#waiting.get(id)?.resolve(answer);
      this.#waiting.delete(id);
    }
  }

  /** Ends the worker, which may be broken, and whatever waits for it. */
  #end(reason) {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  /** Runs in the worker, behind the text of the checker. */
  static #serve = () => {
    const TOO_OLD = "This browser cannot run the checker; it takes Chrome 119, Firefox 120, Safari 18.2 or a later one.";
    const TOO_DEEP = "The checker gave up on this; shorten the derivation, or cut it in two.";
    const TEXTS = new Set(["page", "typeset"]);
    let checker;
    const begin = async ({ packed, size, compiled }) => {
      const module = compiled ?? (await unpackedModule(packed, size));
      if (packed) self.postMessage({ compiled: module });
      return startChecker(module);
    };
    const answer = (functions, { id, name, given }) => {
      try {
        const text = functions[name](...given);
        self.postMessage({ id, answer: TEXTS.has(name) ? text : JSON.parse(text) });
      } catch {
        self.postMessage({ failure: TOO_DEEP });
      }
    };
    self.onmessage = ({ data }) => {
      checker ??= begin(data);
      if (data.id !== undefined) {
        checker.then((functions) => answer(functions, data), () => self.postMessage({ failure: TOO_OLD }));
      }
    };
  };

  /** A script of this site, run once. */
  static #load(address) {
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
