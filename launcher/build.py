"""Builds the library, target/chainrule.jar, when it is not up to date."""

from __future__ import annotations

import argparse
import os
import re
import zipfile

from .checker import CHECKER, ensure_checker
from .folders import JAR, OWN, ROOT, TARGET, remove
from .jdk import Java, find_java
from .lock import only_one
from .maven import maven
from .messages import say
from .stamps import digest, is_stamped, stamped

STAMP = OWN / "build.stamp"


def build(options: argparse.Namespace) -> int:
    """Builds the library, target/chainrule.jar, if it is not up to date."""
    java = find_java(os.environ)
    ensure_jar(java)
    say(f"{JAR.relative_to(ROOT)} is up to date.")
    if options.web:
        ensure_checker(java)
        say(f"{CHECKER.relative_to(ROOT)} is up to date.")
    return 0


def ensure_jar(java: Java) -> None:
    """Builds the jar if it is not up to date; otherwise writes nothing, not even a lock."""
    if not jar_is_fresh():
        with only_one():
            build_jar(java)


def build_jar(java: Java) -> None:
    """Builds the jar alone, without checks and tests, if it is not up to date."""
    if not jar_is_fresh():
        say("Building the library; the first time, this fetches Maven and the libraries …")
        run_maven(java, "-q", "-Dquick", "package")


def run_maven(java: Java, *goal: str) -> None:
    """Runs Maven to this goal; what an unfinished build or other sources left is removed before."""
    if not jar_is_fresh():
        remove(TARGET)
    with stamped(STAMP, sources_digest()):
        maven(java, *goal)


def sources_digest() -> str:
    """What the jar is made from."""
    return digest([ROOT / "pom.xml", ROOT / ".mvn", ROOT / "src" / "main"])


def jar_is_fresh() -> bool:
    """Is the jar there, with the jars that it names, from the sources as they are now?"""
    return is_stamped(STAMP, sources_digest()) and not missing_jars()


def missing_jars() -> list[str]:
    """Which of the jar and the jars in its manifest are not there."""
    try:
        with zipfile.ZipFile(JAR) as jar:
            manifest = jar.read("META-INF/MANIFEST.MF").decode()
    except (OSError, KeyError, zipfile.BadZipFile):
        return [JAR.name]
    class_path = re.search(r"^Class-Path: (.*)$", re.sub(r"\r?\n ", "", manifest), re.MULTILINE)
    names = class_path.group(1).split() if class_path else []
    return [name for name in names if not (TARGET / name).is_file()]
