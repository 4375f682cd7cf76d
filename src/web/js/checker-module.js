"use strict";

/**
 * Starts the checker that was translated to WebAssembly. TeaVM's own start makes functions from texts, which the policy of
 * the pages forbids; this one gives the module what it imports.
 *
 * @param {WebAssembly.Module} module
 * @returns {Promise<Object<string, function>>} its functions; checker.d.ts has their types
 */
async function startChecker(module) {
  const ownStrings = WebAssembly.Module.imports(module).some((wanted) => wanted.module === "wasm:js-string");
  const instance = await WebAssembly.instantiate(module, {
    ...memory(module),
    ...(ownStrings ? { "wasm:js-string": STRINGS } : {}),
    teavm: { takeStackTrace: () => ({ getStack: () => [] }), decorateException: () => {} },
    teavmConsole: { putcharStdout: () => {}, putcharStderr: () => {} },
    teavmDate: { currentTimeMillis: () => Date.now() },
    teavmMath: Math,
    teavmJso: { ...OBJECTS, stringBuiltinsSupported: () => !ownStrings },
  });
  return Object.fromEntries(
    Object.entries(instance.exports)
      .filter(([, member]) => member instanceof WebAssembly.Global && typeof member.value === "function")
      .map(([name, member]) => [name, (...given) => member.value(...given)]),
  );
}

/** The module of so many bytes in a text that holds it packed: LZMA, in base 64. */
function unpackedModule(text, size) {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return WebAssembly.compile(Lzma.unpacked(packed, size), { builtins: ["js-string"] });
}

/** What Java asks of JavaScript's objects. */
const OBJECTS = {
  callFunction1: (f, given) => f(given),
  callMethod0: (object, name) => object[name](),
  createClass: () => null,
  createFunction1: identity,
  defineFunction: (f) => f,
  defineStaticMethod: () => {},
  getProperty: (object, name) => object[name],
  global: (name) => globalThis[name],
  instanceOf: (object, type) => object instanceof type,
  instanceOfOrNull: (object, type) => object === null || object instanceof type,
  isUndefined: (object) => object === undefined,
  unwrapBoolean: (value) => (value ? 1 : 0),
};

/** Strings, for browsers that have WebAssembly's objects, but not yet its functions of strings. */
const STRINGS = {
  charCodeAt: (text, k) => text.charCodeAt(k),
  concat: (first, second) => first + second,
  fromCharCode: (code) => String.fromCharCode(code),
  length: (text) => text.length,
  substring: (text, start, end) => text.substring(start, end),
  ...Object.fromEntries(["fromCharCodeArray", "intoCharCodeArray"].map((name) => [name, missing(name)])),
};

function missing(name) {
  return () => {
    throw new Error(`This browser has no ${name}.`);
  };
}

/** The only function that the library makes from a text is the identity. */
function identity(name, body) {
  if (body !== `return ${name};`) throw new Error(`The translated checker asks for an unknown function: ${body}`);
  return (given) => given;
}

/** The linear memory that the module asks for; Java's objects are not in it. */
function memory(module) {
  const [section] = WebAssembly.Module.customSections(module, "teavm.memoryRequirements");
  const { min, dataSize } = JSON.parse(new TextDecoder().decode(section));
  const constant = (value) => new WebAssembly.Global({ value: "i32", mutable: false }, value);
  return {
    env: { memory: new WebAssembly.Memory({ initial: min, maximum: 2 ** 15 }) },
    teavmMemory: { heapOffset: constant((dataSize + 7) & ~7), maxSize: constant(2 ** 31 - 1), notifyHeapResized: () => {} },
  };
}
