"use strict";

/** Read by MathJax when it starts. */
globalThis.MathJax = {
  tex2jax: {
    inlineMath: [
      ["$", "$"],
      ["\\(", "\\)"],
    ],
    processEscapes: true,
    processEnvironments: true,
  },
  "HTML-CSS": { availableFonts: [], webFont: "STIX-Web", scale: 118, matchFontHeight: false },
  messageStyle: "none",
};
