"""Operations on arrays that insist on their shapes; the numbers are second_opinion's decimals."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, getcontext, localcontext

import second_opinion as numbers
from second_opinion import ONE, ZERO, Array, NoValue, both, build, each, scalar

from oracle.tokens import NoMeaning, Unread


def turn(digits: int) -> Decimal:
    """π by Machin's formula: 16 arctan 1/5 − 4 arctan 1/239."""
    with localcontext() as context:
        context.prec = digits + 10
        return 4 * (4 * arctan(5) - arctan(239))


def arctan(n: int) -> Decimal:
    """arctan 1/n = 1/n − 1/3n³ + 1/5n⁵ − …"""
    power, total, k = Decimal(1) / n, Decimal(0), 1
    while abs(power) > Decimal(10) ** -getcontext().prec:
        total += power / k
        power, k = -power / (n * n), k + 2
    return total


PI = turn(1000)


def add(a: Array, b: Array) -> Array:
    if not (a.is_scalar() or b.is_scalar() or a.shape() == b.shape()):
        raise NoMeaning("shapes in a sum")
    return both(a, b, lambda x, y: x + y)


def product(factors: list[Array], signs: list[str], lenient: bool) -> Array:
    result = numbers.product(factors, signs)
    if result is None:
        raise Unread("a derivative in a product") if lenient else NoMeaning("shapes in a product")
    return result


def quotient(a: Array, b: Array) -> Array:
    if not (a.is_scalar() or b.is_scalar() or a.shape() == b.shape()):
        raise NoMeaning("shapes in a quotient")
    return both(a, b, lambda x, y: x / y)


def power(base: Array, exponent: Array) -> Array:
    if not exponent.is_scalar():
        raise NoMeaning("an array as an exponent")
    number, square = exponent.numbers[0], base.rows == base.columns
    whole = number == number.to_integral_value()
    if base.rows > 1 and base.columns > 1:
        if not square:
            raise NoMeaning("a power of a matrix that is not square")
        if number == -1:
            return inverse(base)
        if not whole or number < 0:
            raise Unread("a power of a matrix")
    if whole and number < 0:
        return each(base, lambda x: ONE / x ** int(-number))
    return numbers.power(base, number)


def inverse(a: Array) -> Array:
    """Gauss and Jordan, with the largest pivot."""
    n = a.rows
    rows = [[a.at(i, j) for j in range(n)] + [Decimal(i == j) for j in range(n)] for i in range(n)]
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        if abs(rows[k][k]) < Decimal("1e-30"):
            raise NoValue
        rows[k] = [x / rows[k][k] for x in rows[k]]
        for i in range(n):
            if i != k:
                rows[i] = [x - rows[i][k] * y for x, y in zip(rows[i], rows[k], strict=True)]
    return Array(n, n, [x for row in rows for x in row[n:]])


def sine(x: Decimal) -> Decimal:
    x = x % (2 * PI)
    term, total, k = x, x, 1
    while abs(term) > Decimal("1e-58"):
        term *= -x * x / ((k + 1) * (k + 2))
        total, k = total + term, k + 2
    return total


def tangent(x: Decimal) -> Decimal:
    return sine(x) / sine(x + PI / 2)


ENTRYWISE: dict[str, Callable[[Decimal], Decimal]] = {
    r"\log": numbers.log,
    r"\ln": numbers.log,
    r"\exp": Decimal.exp,
    r"\sigma": numbers.sigmoid,
    r"\tanh": numbers.ENTRYWISE["TANH"],
    r"\sin": sine,
    r"\cos": lambda x: sine(x + PI / 2),
    r"\tan": tangent,
    r"\sinh": lambda x: (x.exp() - (-x).exp()) / 2,
    r"\cosh": lambda x: (x.exp() + (-x).exp()) / 2,
    "sign": lambda x: ONE.copy_sign(x) if x else ZERO,
    "relu": lambda x: max(x, ZERO),
}
SHARP = {"sign", "relu"}
ALIASES = {
    "sgn": "sign", "ReLU": "relu", "sigmoid": r"\sigma", "log": r"\log", "ln": r"\ln", "exp": r"\exp",
    "tanh": r"\tanh", "max": r"\max", "min": r"\min", "Tr": "tr", "trace": "tr", r"\tr": "tr",
    "Diag": "diag", r"\diag": "diag", r"\softmax": "softmax", r"\sign": "sign", r"\trace": "tr",
}  # fmt: skip


def diagonal(a: Array) -> Array:
    if a.rows > 1 and a.columns > 1:
        raise Unread("the diagonal of a matrix")
    return numbers.diagonal(a)


def trace(a: Array) -> Array:
    if a.rows != a.columns:
        raise NoMeaning("the trace of what is not square")
    return numbers.WHOLE["TRACE"]([a])


WHOLE: dict[str, Callable[[Array], Array]] = {
    "softmax": numbers.softmax,
    "diag": diagonal,
    "tr": trace,
}


def extreme(arguments: list[Array], largest: bool) -> Array:
    result = arguments[0]
    for other in arguments[1:]:
        if not (result.is_scalar() or other.is_scalar() or result.shape() == other.shape()):
            raise NoMeaning("shapes in a maximum")
        result = both(result, other, max if largest else min)
    return result if len(arguments) > 1 else numbers.extreme(arguments, max if largest else min)


def norm(a: Array, kind: str) -> Array:
    matrix = a.rows > 1 and a.columns > 1
    if kind == "1" and not matrix:
        return numbers.WHOLE["NORM_1"]([a])
    if kind == r"\infty" and not matrix:
        return scalar(max(map(abs, a.numbers)))
    if kind == "F" or (kind in ("", "2") and not matrix):
        return numbers.WHOLE["NORM_2"]([a])
    raise Unread("the norm of a matrix")


def inner(a: Array, b: Array) -> Array:
    if a.shape() != b.shape():
        raise NoMeaning("shapes in an inner product")
    return numbers.WHOLE["INNER"]([a, b])


def unit(place: int, size: int) -> Array:
    if not 1 <= place <= size:
        raise NoValue
    return build(size, 1, lambda i, j: Decimal(i == place - 1))


def identity(size: int) -> Array:
    return build(size, size, lambda i, j: Decimal(i == j))
