"""The checker, translated to JavaScript for web pages."""

from __future__ import annotations

import json
from pathlib import Path

from .folders import OWN, ROOT, TARGET, remove
from .jdk import Java
from .lock import only_one
from .maven import maven
from .messages import say
from .stamps import digest, is_stamped, stamped

CHECKER = TARGET / "web" / "checker.js"
STAMP = OWN / "checker.stamp"


def ensure_checker(java: Java) -> None:
    """Translates the checker if the translation is not up to date."""
    value = digest([ROOT / "pom.xml", ROOT / "src" / "main", ROOT / "src" / "web"])
    if is_stamped(STAMP, value) and CHECKER.is_file():
        return
    say("Translating the checker for web pages; the first time, this fetches the translator …")
    with only_one(), stamped(STAMP, value):
        remove(CHECKER.parent)
        maven(java, "-q", "-Dquick", "-Pweb", "process-classes")


def write_checker(assets: Path) -> None:
    """Writes the translation as a text in a script, for a page starts it in a worker that it makes from the text."""
    code = json.dumps(CHECKER.read_text(encoding="utf-8"), ensure_ascii=False)
    (assets / "checker-source.js").write_text(f"globalThis.checkerSource = {code};\n", encoding="utf-8")
