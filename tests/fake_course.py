"""A small course in a folder of its own, with a fake Java and a fake Maven, for tests of the launcher."""

from __future__ import annotations

import importlib
import importlib.util
import os
import pkgutil
import shutil
import stat
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from launcher.folders import ROOT

WRAPPER = Path(".mvn", "wrapper", "maven-wrapper.properties")
WHOLE_JDK = ("java.base", "jdk.compiler", "jdk.jshell")

JAVA = """#!/bin/sh
echo 'Property settings:
    java.home = {home}
    java.version = {version}
    user.home = {home}' >&2
printf '%s\\n' {modules}
"""

# counts its runs, and leaves a jar that names one other jar; told to, it fails in the middle or at
# the end; asked for tests, it runs three, of which it lets one fail when told to
MAVEN = """#!/bin/sh
cd "$(dirname "$0")"
echo "$@" >> maven.log
mkdir -p target/lib
touch target/half-made
test -e fail && exit 1
case "$*" in *surefire:test*)
  mkdir target/surefire-reports
  failures=$(test -e fail-test && echo 1 || echo 0)
  echo "<testsuite tests='3' failures='$failures'/>" > target/surefire-reports/TEST-a.xml
  echo "one of many lines"; echo "[INFO] Results:"; echo "[WARNING] Tests run: 3, Failures: $failures"
  exit "$failures" ;;
esac
case "$*" in *-DskipTests*) test -e fail-check && exit 1 ;; esac
cp prepared.jar target/chainrule.jar
touch target/lib/other.jar
test ! -e fail-late
"""

# a python that knows only `-m pytest … --junitxml=REPORT`
PYTEST = """#!/bin/sh
test -e crash && exit 3
for word; do case "$word" in --junitxml=*) echo "<testsuite tests='1'/>" > "${word#*=}" ;; esac; done
"""


def script(path: Path, text: str) -> Path:
    """Writes an executable file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def java(home: Path, version: str = "17.0.9", modules: tuple[str, ...] = WHOLE_JDK) -> Path:
    """A java that gives this account of itself; returns its home."""
    names = " ".join(f"{module}@{version}" for module in modules)
    script(home / "bin" / "java", JAVA.format(home=home, version=version, modules=names))
    return home


def make(folder: Path) -> ModuleType:
    """Makes the course in this folder, and loads its launcher."""
    shutil.copytree(ROOT / "launcher", folder / "launcher", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "course.py", folder)
    (folder / WRAPPER).parent.mkdir(parents=True)
    shutil.copy(ROOT / WRAPPER, folder / WRAPPER)
    (folder / "requirements").mkdir()
    for name in ("lab.txt", "test.txt"):
        (folder / "requirements" / name).touch()
    (folder / "src" / "main").mkdir(parents=True)
    (folder / "src" / "main" / "A.java").write_text("class A {}")
    (folder / "pom.xml").write_text("<project/>")
    script(folder / "mvnw", MAVEN)
    with zipfile.ZipFile(folder / "prepared.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nClass-Path: lib/oth\r\n er.jar\r\n")
    return load(folder)


def load(folder: Path) -> ModuleType:
    """The launcher of this folder with all its modules, under a name of its own."""
    name = "launcher_elsewhere"
    for loaded in [module for module in sys.modules if module.partition(".")[0] == name]:
        del sys.modules[loaded]
    package = folder / "launcher"
    description = importlib.util.spec_from_file_location(name, package / "__init__.py", submodule_search_locations=[str(package)])
    launcher = importlib.util.module_from_spec(description)
    sys.modules[name] = launcher
    description.loader.exec_module(launcher)
    for module in pkgutil.iter_modules([str(package)]):
        importlib.import_module(f"{name}.{module.name}")
    return launcher


def maven_runs(folder: Path) -> int:
    """How often Maven was called there."""
    log = folder / "maven.log"
    return len(log.read_text().splitlines()) if log.exists() else 0


def tools_without(folder: Path, *names: str) -> str:
    """A PATH with all the system's tools but these."""
    folder.mkdir()
    for place in ("/usr/bin", "/bin"):
        for tool in os.scandir(place):
            link = folder / tool.name
            if tool.name not in names and not link.is_symlink():
                link.symlink_to(tool.path)
    return str(folder)


def sentence(raised: pytest.ExceptionInfo) -> str:
    """The message of a failure, which must be one sentence on one line."""
    message = str(raised.value)
    assert message.endswith(".") and "\n" not in message
    return message
