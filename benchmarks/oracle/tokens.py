"""LaTeX as a list of tokens, in one spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator


class NoMeaning(Exception):
    """The text is certainly no formula, or its shapes or names make none."""


class Unread(Exception):
    """The text may well be a formula, but this reader does not read it, or not in one way."""


GAP = "gap"
TOKEN = re.compile(
    r"\\(?:operatorname\*?|mathrm|text|mathit|textrm|textit|begin|end)\s*\{[^{}]*\}"
    r"|\\[a-zA-Z]+|\\.|\d+\.\d+|\d+|\.\d+|[^\s]",
    re.DOTALL,
)
DROPPED = {
    *r"\, \; \: \! \> ~ \displaystyle \textstyle \limits \nolimits \nonumber \notag \middle".split(),
    *r"\big \Big \bigg \Bigg \bigl \bigr \Bigl \Bigr \biggl \biggr \Biggl \Biggr".split(),
}
SPELLINGS = {
    **dict.fromkeys([r"\quad", r"\qquad", "\\ ", r"\enspace"], GAP),
    **dict.fromkeys([r"\dfrac", r"\tfrac", r"\cfrac"], r"\frac"),
    **dict.fromkeys([r"\lvert", r"\rvert", r"\vert", r"\mid"], "|"),
    **dict.fromkeys([r"\lVert", r"\rVert", r"\Vert"], r"\|"),
    r"\lbrace": r"\{", r"\rbrace": r"\}", r"\lbrack": "[", r"\rbrack": "]",
    r"\ne": r"\neq", r"\leq": r"\le", r"\geq": r"\ge", r"\lt": "<", r"\gt": ">",
    r"\intercal": r"\top", r"\circ": r"\odot", r"\ldots": r"\dots", r"\cdots": r"\dots",
    r"\ast": "*", r"\prime": "'",
}  # fmt: skip
OPEN = {"(": ")", "[": "]", r"\{": r"\}", "{": "}", r"\langle": r"\rangle", r"\llbracket": r"\rrbracket"}
STYLES = {r"\mathbf", r"\boldsymbol", r"\bm", r"\mathsf"}
RELATIONS = {
    "=": "EQUAL", r"\neq": "NOT_EQUAL", "<": "LESS", r"\le": "LESS_EQUAL", ">": "GREATER", r"\ge": "GREATER_EQUAL",
}  # fmt: skip
ENDS = {*RELATIONS, r"\\", r"\end{cases}"}
SINGLE = {"^", "_", r"\frac", r"\sqrt"}
ARGUED = SINGLE | STYLES | {r"\hat", r"\tilde", r"\bar", r"\mathbb", r"\mathcal"}


def tokens(latex: str) -> list[str]:
    """The tokens of a line; brackets are balanced, braces hold no single token, spaces are gone."""
    found = [match.group() for match in TOKEN.finditer(re.sub(r"\\[,;:!> ]", r"\g<0> ", latex))]
    if found.count(r"\left") != found.count(r"\right"):
        raise Unread("\\left without \\right")
    found = list(numbers([t for t in map(spelled, found) if t and t not in (r"\left", r"\right")]))
    for token, follower in zip(found, found[1:]):
        scripts = token in ("_", "^") and follower == GAP or token == GAP and follower in ("_", "^")
        if token in STYLES and follower not in ("1", "{") or scripts:
            raise Unread("a style or a gap")
    if any(found[k : k + 2] == ["|", "_"] and RELATIONS.keys() & set(group_at(found, k + 2)) for k in range(len(found))):
        raise Unread("evaluated at a point")
    if any(found[k : k + 2] in (["=", ":"], [":", "="]) for k in range(len(found))):
        raise Unread("a definition of what stands on the right")
    if any(found[k] == r"\{" and found[k + 1 : k + 2] == [r"\begin{cases}"] for k in range(len(found))):
        raise Unread("a brace before cases")
    if re.search(r"\d\s+\d", latex):
        raise Unread("digits side by side")
    if any("," in pair and ENDS & set(pair) for pair in zip(found, found[1:])):
        raise Unread("a comma beside a relation")
    balanced(found)
    if any(found[k] in ("_", "^") and found[k + 1 : k + 3] == ["{", "}"] for k in range(len(found))):
        raise Unread("an empty script")
    return bare(list(without_empty(list(without_outer_gaps(found)))))


def group_at(found: list[str], start: int) -> list[str]:
    """The tokens in the braces that open here, up to the first that closes any."""
    if found[start : start + 1] != ["{"]:
        return []
    return found[start : found.index("}", start)] if "}" in found[start:] else found[start:]


def without_outer_gaps(found: list[str]) -> Iterator[str]:
    """A gap at an end of a group only looks different."""
    for k, token in enumerate(found):
        opened = k > 0 and found[k - 1] in OPEN
        closed = k + 1 < len(found) and found[k + 1] in OPEN.values()
        if token != GAP or not (opened or closed):
            yield token


def spelled(token: str) -> str:
    if token in DROPPED:
        return ""
    word = re.fullmatch(r"\\(\w+)\*?\s*\{([^{}]*)\}", token)
    if word and word[1] in ("begin", "end"):
        return f"\\{word[1]}{{{word[2]}}}"
    if word and word[1] == "text":
        return f'"{word[2].strip()}"'
    if word:
        return word[2].strip() if len(word[2].strip()) == 1 else "@" + word[2].strip()
    return SPELLINGS.get(token, token)


def numbers(found: list[str]) -> Iterator[str]:
    """\\frac12 is one half; what x^12 is, is not clear."""
    for k, token in enumerate(found):
        if k and token[-1].isdigit() and len(token) > 1 and found[k - 1] in SINGLE:
            if found[k - 1] != r"\frac" or len(token) != 2:
                raise Unread("digits behind a script")
            yield from token
        else:
            yield token


def balanced(found: list[str]) -> None:
    expected: list[str] = []
    for token in found:
        if token in OPEN:
            expected.append(OPEN[token])
        elif token.startswith(r"\begin{"):
            expected.append(token.replace("begin", "end"))
        elif token in OPEN.values() or token.startswith(r"\end{"):
            if not expected or expected.pop() != token:
                raise NoMeaning("brackets do not match")
    if expected:
        raise NoMeaning("a bracket is not closed")
    if found.count(r"\|") % 2 or found.count("|") % 2 and "(" not in found:
        raise NoMeaning("a bar is not closed")


def without_empty(found: list[str]) -> Iterator[str]:
    """{} is nothing, but where an argument is to stand."""
    k = 0
    while k < len(found):
        if found[k : k + 2] == ["{", "}"] and (not k or found[k - 1] not in ARGUED) and not is_second(found, k):
            k += 2
        else:
            yield found[k]
            k += 1


def is_second(found: list[str], start: int) -> bool:
    """Whether a group is the lower part of a fraction."""
    before = found[:start]
    if before[-1:] == ["}"]:
        before = before[: next(k for k in range(start) if before[k] == "{" and closing(before, k) == start - 1)]
        return before[-1:] == [r"\frac"]
    return before[-2:-1] == [r"\frac"] and before[-1] not in OPEN


def bare(found: list[str]) -> list[str]:
    """{x} is x, and x_j^{(i)} is x^{(i)}_j."""
    result: list[str] = []
    for token in found:
        result.append(token)
        if token == "}" and len(result) > 2 and result[-3] == "{" and result[-2] not in ("{", "}"):
            result[-3:] = [result[-2]]
        if token == "}" and len(result) > 7 and result[-8] == "_" and result[-6:-3] == ["^", "{", "("]:
            result[-8:] = result[-6:] + result[-8:-6]
    return result


def closing(found: list[str], start: int) -> int:
    """Where the group that opens at start is closed."""
    depth = 0
    for k in range(start, len(found)):
        opens = found[k] in OPEN or found[k].startswith(r"\begin{")
        depth += opens - (found[k] in OPEN.values() or found[k].startswith(r"\end{"))
        if depth == 0:
            return k
    raise Unread("where a bracket is closed")


def split(found: list[str], at: set[str]) -> list[list[str]]:
    """The parts between some tokens, outside all brackets."""
    parts: list[list[str]] = [[]]
    k = 0
    while k < len(found):
        if found[k] in at:
            parts.append([])
        elif found[k] in OPEN or found[k].startswith(r"\begin{"):
            end = closing(found, k)
            parts[-1] += found[k : end + 1]
            k = end
        else:
            parts[-1].append(found[k])
        k += 1
    return parts
