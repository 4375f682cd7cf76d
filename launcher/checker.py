"""The checker, translated to WebAssembly for web pages."""

from __future__ import annotations

import base64
import gzip
import json
from pathlib import Path

from .folders import OWN, ROOT, TARGET, remove
from .jdk import Java
from .lock import only_one
from .maven import maven
from .messages import say
from .stamps import digest, is_stamped, stamped

CHECKER = TARGET / "web" / "checker.wasm"
START = ROOT / "src" / "web" / "js" / "checker-module.js"
STAMP = OWN / "checker.stamp"


def ensure_checker(java: Java) -> None:
    """Translates the checker if the translation is not up to date."""
    if checker_is_fresh():
        return
    say("Translating the checker for web pages; the first time, this fetches the translator …")
    with only_one(), stamped(STAMP, checker_digest()):
        remove(CHECKER.parent)
        maven(java, "-q", "-Dquick", "-Pweb", "process-classes")


def checker_is_fresh() -> bool:
    """Was the translation made from what is here?"""
    return CHECKER.is_file() and is_stamped(STAMP, checker_digest())


def checker_digest() -> str:
    """What the translation is made from."""
    return digest([ROOT / "pom.xml", ROOT / "src" / "main", ROOT / "src" / "web"])


def write_checker(assets: Path) -> None:
    """Writes the translation, compressed, and the script that starts it as texts in a script, because a page opened from a disk can read no file."""
    compressed = base64.b64encode(gzip.compress(CHECKER.read_bytes(), mtime=0)).decode()
    source = {"start": START.read_text(encoding="utf-8"), "module": compressed}
    (assets / "checker-source.js").write_text(f"globalThis.checkerSource = {json.dumps(source)};\n", encoding="utf-8")
