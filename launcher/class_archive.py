"""The archive of loaded classes from which the kernel starts."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from .folders import OWN
from .jdk import Java

FIRST_JAVA_WITH_AOT_CACHE = 25


class ClassArchive(NamedTuple):
    """A file with the classes of one run, Java's option that records it, and the one that starts from it."""

    file: Path
    record: str
    replay: str


def class_archive(java: Java) -> ClassArchive:
    """An ahead-of-time cache where Java has that, otherwise an archive for class-data sharing."""
    if java.feature >= FIRST_JAVA_WITH_AOT_CACHE:
        file = OWN / "kernel.aot"
        return ClassArchive(file, f"-XX:AOTCacheOutput={file}", f"-XX:AOTCache={file}")
    file = OWN / "kernel.jsa"
    return ClassArchive(file, f"-XX:ArchiveClassesAtExit={file}", f"-XX:SharedArchiveFile={file}")
