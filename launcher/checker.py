"""The checker, translated to WebAssembly for web pages."""

from __future__ import annotations

import base64
import json
from pathlib import Path

from .folders import OWN, ROOT, TARGET, remove
from .jdk import Java
from .lock import only_one
from .maven import maven
from .messages import CourseError, say
from .stamps import digest, is_stamped, stamped

CHECKER = TARGET / "web" / "checker.wasm"
SCRIPTS = [ROOT / "src" / "web" / "js" / name for name in ("lzma.js", "checker-module.js")]
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
    """Writes what starts the checker as texts in a script, because a page opened from a disk can read no file."""
    (assets / "checker-source.js").write_text(f"globalThis.checkerSource = {json.dumps(checker_source())};\n", encoding="utf-8")


def checker_source() -> dict:
    """The script that starts the translation, and the translation, packed, with its size."""
    module = CHECKER.read_bytes()
    start = "\n".join(script.read_text(encoding="utf-8") for script in SCRIPTS)
    return {"start": start, "module": base64.b64encode(packed(module)).decode(), "size": len(module)}


def packed(module: bytes) -> bytes:
    """LZMA as lzma.js unpacks it."""
    try:
        import lzma
    except ImportError:
        raise CourseError("This Python was built without lzma, which packs the checker for web pages; use another.") from None
    way = {"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 3, "lp": 0, "pb": 0}
    return lzma.compress(module, format=lzma.FORMAT_RAW, filters=[way])
