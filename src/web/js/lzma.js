"use strict";

/**
 * Unpacks LZMA as Python writes it raw, with lc = 3 and lp = pb = 0. It leaves two thirds of what gzip leaves of the
 * checker, and browsers unpack gzip only. The names are those of the format's specification where it has any.
 */
class Lzma {
  static #LITERAL = 0x300;
  static #SHORTEST = 2;
  static #RENEW = 2 ** 24;

  #packed;
  #next = 1; // the first byte is always 0
  #range = 0xffffffff;
  #code = 0;
  #out;
  #length = 0;
  #state = 0;
  #distances = [0, 0, 0, 0];

  #literals = Lzma.#even(8 * Lzma.#LITERAL);
  #isMatch = Lzma.#even(12);
  #isRepeated = Lzma.#even(12);
  #isOlder = [Lzma.#even(12), Lzma.#even(12), Lzma.#even(12)];
  #isLong = Lzma.#even(12);
  #newLengths = Lzma.#even(2 + 8 + 8 + 256);
  #repeatedLengths = Lzma.#even(2 + 8 + 8 + 256);
  #slots = Lzma.#even(4 * 64);
  #near = Lzma.#even(115);
  #aligned = Lzma.#even(16);

  /**
   * @param {Uint8Array} packed
   * @param {number} size how many bytes it was
   * @returns {Uint8Array}
   */
  static unpacked(packed, size) {
    const lzma = new Lzma(packed, size);
    while (lzma.#length < size) lzma.#step();
    return lzma.#out;
  }

  constructor(packed, size) {
    this.#packed = packed;
    this.#out = new Uint8Array(size);
    for (let k = 0; k < 4; k++) this.#code = this.#shifted(this.#code);
  }

  /** Probabilities of a half, in 2048ths. */
  static #even(count) {
    return new Uint16Array(count).fill(1024);
  }

  /** One byte, or a copy of bytes that were there before. */
  #step() {
    if (!this.#bit(this.#isMatch, this.#state)) {
      this.#literal();
    } else if (!this.#bit(this.#isRepeated, this.#state)) {
      const length = this.#lengthIn(this.#newLengths);
      this.#use(3, this.#distance(length));
      this.#copy(length, 7, 10);
    } else {
      const age = this.#age();
      if (age === 0 && !this.#bit(this.#isLong, this.#state)) {
        this.#copy(1, 9, 11);
      } else {
        this.#use(age, this.#distances[age]);
        this.#copy(this.#lengthIn(this.#repeatedLengths), 8, 11);
      }
    }
  }

  #literal() {
    const before = this.#length === 0 ? 0 : this.#out[this.#length - 1];
    const from = Lzma.#LITERAL * (before >>> 5);
    let symbol = 1;
    if (this.#state >= 7) {
      for (let likely = this.#byteBefore() << 1, agrees = true; agrees && symbol < 0x100; likely <<= 1) {
        const expected = likely & 0x100;
        const bit = this.#bit(this.#literals, from + 0x100 + expected + symbol);
        symbol = (symbol << 1) | bit;
        agrees = expected >>> 8 === bit;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.#bit(this.#literals, from + symbol);
    this.#put(symbol);
    this.#state = this.#state < 4 ? 0 : this.#state - (this.#state < 10 ? 3 : 6);
  }

  #put(byte) {
    this.#out[this.#length++] = byte;
  }

  /** The byte at the last distance. */
  #byteBefore() {
    return this.#out[this.#length - 1 - this.#distances[0]];
  }

  #copy(length, afterLiteral, afterMatch) {
    for (let k = 0; k < length; k++) this.#put(this.#byteBefore());
    this.#state = this.#state < 7 ? afterLiteral : afterMatch;
  }

  /** Which of the last four distances is used again. */
  #age() {
    let age = 0;
    while (age < 3 && this.#bit(this.#isOlder[age], this.#state)) age++;
    return age;
  }

  /** Makes a distance the last one; that of this age is gone. */
  #use(age, distance) {
    this.#distances.copyWithin(1, 0, age);
    this.#distances[0] = distance;
  }

  #lengthIn(lengths) {
    if (!this.#bit(lengths, 0)) return Lzma.#SHORTEST + this.#tree(lengths, 2, 3);
    if (!this.#bit(lengths, 1)) return Lzma.#SHORTEST + 8 + this.#tree(lengths, 10, 3);
    return Lzma.#SHORTEST + 16 + this.#tree(lengths, 18, 8);
  }

  #distance(length) {
    const slot = this.#tree(this.#slots, 64 * Math.min(length - Lzma.#SHORTEST, 3), 6);
    if (slot < 4) return slot;
    const bits = (slot >>> 1) - 1;
    const least = (2 | (slot & 1)) << bits;
    if (slot < 14) return least + this.#reversed(this.#near, least - slot, bits);
    return least + 16 * this.#evenBits(bits - 4) + this.#reversed(this.#aligned, 0, 4);
  }

  /** A number, the highest bit first; each bit has a probability by those before it. */
  #tree(probabilities, from, bits) {
    let node = 1;
    for (let k = 0; k < bits; k++) node = (node << 1) | this.#bit(probabilities, from + node);
    return node - (1 << bits);
  }

  /** A number, the lowest bit first. */
  #reversed(probabilities, from, bits) {
    let node = 1;
    let number = 0;
    for (let k = 0; k < bits; k++) {
      const bit = this.#bit(probabilities, from + node);
      node = (node << 1) | bit;
      number |= bit << k;
    }
    return number;
  }

  /** A number whose bits are as often 0 as 1. */
  #evenBits(bits) {
    let number = 0;
    for (let k = 0; k < bits; k++) {
      this.#range = Math.floor(this.#range / 2);
      const bit = this.#code < this.#range ? 0 : 1;
      this.#code -= bit * this.#range;
      number = (number << 1) | bit;
      this.#renew();
    }
    return number;
  }

  #bit(probabilities, at) {
    const zero = probabilities[at];
    const bound = (this.#range >>> 11) * zero;
    const bit = this.#code < bound ? 0 : 1;
    if (bit) {
      this.#range -= bound;
      this.#code -= bound;
      probabilities[at] = zero - (zero >>> 5);
    } else {
      this.#range = bound;
      probabilities[at] = zero + ((2048 - zero) >>> 5);
    }
    this.#renew();
    return bit;
  }

  #renew() {
    if (this.#range >= Lzma.#RENEW) return;
    this.#range *= 256;
    this.#code = this.#shifted(this.#code);
  }

  #shifted(code) {
    return code * 256 + this.#packed[this.#next++];
  }
}
