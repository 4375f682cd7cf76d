"use strict";

/** A derivation in the address of a page, behind its #, where no server sees it. */
class SharedLink {
  static #KEY = "d=";
  static #MOST_CHARACTERS = 1_000_000;

  /** The address of this page with a setting, the name of a file and a text. */
  static async of(setting, file, text) {
    const packed = new Blob([JSON.stringify([setting, file, text])])
      .stream()
      .pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    const letters = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    return `${location.href.split("#")[0]}#${SharedLink.#KEY}${letters}`;
  }

  /** What the address of this page carries: a setting, a file's name and a text; null if nothing; an error if damaged. */
  static async read() {
    const behind = location.hash.slice(1);
    if (!behind.startsWith(SharedLink.#KEY)) return null;
    try {
      const letters = behind.slice(SharedLink.#KEY.length).replaceAll("-", "+").replaceAll("_", "/");
      const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      const carried = JSON.parse(await SharedLink.#unpacked(bytes));
      if (!Array.isArray(carried) || carried.length !== 3 || !carried.every((part) => typeof part === "string")) {
        throw new TypeError("not a setting, a name and a text");
      }
      return { setting: carried[0], file: carried[1], text: carried[2] };
    } catch (damaged) {
      throw new Error("The link to this page is damaged or cut short: it carries no derivation.", { cause: damaged });
    }
  }

  /** The text of packed bytes; a short link may not unpack to a text that fills the memory. */
  static async #unpacked(bytes) {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let text = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > SharedLink.#MOST_CHARACTERS) {
        await reader.cancel();
        throw new RangeError(`more than ${SharedLink.#MOST_CHARACTERS} characters`);
      }
    }
    return text + decoder.decode();
  }
}
