/** The checker, translated from Java: what `checker.ask(name, …)` of a page answers. */

export type Verdict = "HOLDS" | "FAILS" | "MEANINGLESS" | "UNREADABLE" | "UNDEFINED" | "NO_CLAIM";

/** A line, as in `course.py check --json`. */
export interface CheckedLine {
  line: number;
  latex: string;
  verdict: Verdict;
  error: number | null;
  repair: string | null;
  message: string;
  counterexample: string | null;
  because: string[];
  between: string[];
  file: string;
  column: number;
  label: string;
  setting: string;
}

/** What was found out; `counts`, `taken` (what was inferred) and each item of `html`, one for each line, are HTML that is safe to show. */
export interface Answer {
  setting: string;
  lines: CheckedLine[];
  counts: string;
  taken: string;
  html: string[];
}

/** Nothing could be checked: why, in a sentence. */
export interface Problem {
  problem: string;
}

export interface Checker {
  settings(): string[];
  verdicts(setting: string, latex: string): Answer | Problem;
  derive(setting: string, latex: string): Answer | Problem;
  check(setting: string, file: string, text: string): Answer | Problem;
  annotated(setting: string, file: string, text: string): { text: string } | Problem;
  page(title: string, body: string): string;
  typeset(latex: string, isDisplay: boolean): string;
}
