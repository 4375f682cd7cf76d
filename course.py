#!/usr/bin/env python3
"""Everything the course needs, from one file that needs nothing but Python 3.10 and a JDK 17.

    python3 course.py lab       make what is missing, then open JupyterLab on the first notebook
    python3 course.py test      run the Java tests, then every notebook on the real kernel
    python3 course.py doctor    say what is there and what is missing, and start the kernel once
    python3 course.py build     make target/chainrule.jar if it is not up to date
    python3 course.py check F   check the lines of a LaTeX file; exit code 0 when every line holds
    python3 course.py export    write the executed notebooks as web pages to site/
    python3 course.py bench     measure speed and quality beside gensim, scikit-learn and others

What was made is stamped with a hash of what it was made from. A stamp is removed before the work
and written after it, so work that was killed is done again, and finished work is never repeated.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import html
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from string import Template
from typing import Callable, Iterable, Iterator, Mapping, NamedTuple, NoReturn
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent
TARGET = ROOT / "target"
JAR = TARGET / "chainrule.jar"
NOTEBOOKS = ROOT / "notebooks"
FIRST_NOTEBOOK = NOTEBOOKS / "00-start-here.ipynb"
SITE = ROOT / "site"
MATHEMATICS = SITE / "mathjax"
TEMPLATES = ROOT / "docs" / "site"
OWN = ROOT / ".course"
BUILD_STAMP = OWN / "build.stamp"
KERNELS = OWN / "jupyter"
KERNEL_STAMP = OWN / "kernel.stamp"
WINDOWS = os.name == "nt"

OLDEST_PYTHON = (3, 10)
OLDEST_JAVA = 17
JAVA_MODULES = ("jdk.jshell", "jdk.compiler")
HOW_TO_GET_A_JDK = (
    "Debian and Ubuntu: sudo apt install openjdk-17-jdk; macOS: brew install openjdk; "
    "Windows: winget install EclipseAdoptium.Temurin.21.JDK"
)

COMMAND_MODE = ".jp-Notebook.jp-mod-commandMode:not(.jp-mod-readWrite) :focus"


def not_in_a_slider(key: str, command: str) -> list[dict[str, object]]:
    """A key of JupyterLab's for notebooks, but not while a slider has the focus, whose key it is too."""
    shortcut = {"command": f"notebook:{command}", "keys": [key], "selector": COMMAND_MODE}
    return [{**shortcut, "disabled": True}, {**shortcut, "selector": f"{COMMAND_MODE}:not(input)"}]


LAB_SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/completer-extension:manager": {"autoCompletion": True},
    "@jupyterlab/shortcuts-extension:shortcuts": {
        "shortcuts": [
            *not_in_a_slider("ArrowLeft", "move-cursor-heading-above-or-collapse"),
            *not_in_a_slider("ArrowRight", "move-cursor-heading-below-or-expand"),
        ]
    },
    "@jupyterlab/notebook-extension:tracker": {"codeCellConfig": {"lineNumbers": False, "lineWrap": True}},
}


class CourseError(Exception):
    """What went wrong and what to do about it, in one sentence for the user."""


def say(sentence: str) -> None:
    """Prints a line at once, so that it stands before what a child process prints."""
    print(sentence, flush=True)


# ------------------------------------------------------------------------------------------ Java


class Java(NamedTuple):
    """A JDK that is fit for the course; `user_home` is where it believes the user's files are."""

    home: Path
    version: str
    user_home: str
    modules: frozenset[str] = frozenset()


def find_java(environ: Mapping[str, str]) -> Java:
    """The first fit JDK of JAVA_HOME and PATH; otherwise says what is wrong with the first one."""
    problems = []
    for command in java_commands(environ):
        try:
            return examine_java(command)
        except CourseError as problem:
            problems.append(problem)
    if problems:
        raise problems[0]
    raise unfit("No java was found in JAVA_HOME or on the PATH")


def java_commands(environ: Mapping[str, str]) -> Iterator[str]:
    """The java programs to look at, the preferred one first."""
    places = [Path(environ["JAVA_HOME"], "bin")] if environ.get("JAVA_HOME") else []
    places += [Path(place) for place in environ.get("PATH", "").split(os.pathsep) if place]
    for place in places:
        command = shutil.which("java", path=str(place))
        if command:
            yield command


def examine_java(command: str) -> Java:
    """Asks a java program what it is; raises where it is too old or is not a whole JDK."""
    try:
        answer = subprocess.run(
            [command, "-XshowSettings:properties", "--list-modules"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise unfit(f"{command} does not run ({problem})")
    settings = dict(re.findall(r"^\s*(java\.home|java\.version|user\.home) = (.*?)\s*$", answer.stderr, re.MULTILINE))
    modules = {line.partition("@")[0] for line in answer.stdout.split()}
    return fit_java(command, settings, modules)


def fit_java(command: str, settings: Mapping[str, str], modules: set[str]) -> Java:
    """The JDK that gave this answer, or a sentence that says why it will not do."""
    version = settings.get("java.version", "of an unknown version")
    number = re.match(r"\d+", version)
    missing = [module for module in JAVA_MODULES if module not in modules]
    if not number or int(number.group()) < OLDEST_JAVA:
        raise unfit(f"{command} is Java {version}")
    if missing:
        raise unfit(f"{command} is a Java {version} runtime without {' and '.join(missing)}")
    return Java(Path(settings["java.home"]), version, settings.get("user.home", ""), frozenset(modules))


def unfit(finding: str) -> CourseError:
    """What was found, what is needed, and how to get it."""
    return CourseError(f"{finding}; the course needs a whole JDK {OLDEST_JAVA} or newer ({HOW_TO_GET_A_JDK}).")


def child_environment(java: Java) -> dict[str, str]:
    """The environment in which Maven, Jupyter and the kernels find the JDK that was found."""
    return {
        **os.environ,
        "HOME": str(home()),
        "JAVA_HOME": str(java.home),
        "PATH": os.pathsep.join([str(java.home / "bin"), os.environ.get("PATH", os.defpath)]),
        # the course's own kernel comes first; one called java in the user's own folder comes last
        "JUPYTER_PATH": os.pathsep.join(filter(None, [str(KERNELS), os.environ.get("JUPYTER_PATH")])),
        "JUPYTER_PREFER_ENV_PATH": "1",
    }


def home() -> Path:
    """The user's home folder, or one inside the course where there is none to write to."""
    with contextlib.suppress(RuntimeError, OSError):
        place = Path.home()
        place.mkdir(parents=True, exist_ok=True)
        if os.access(place, os.W_OK):
            return place
    return OWN / "home"


# ---------------------------------------------------------------------------------------- stamps


def digest(paths: Iterable[Path], *words: str) -> str:
    """One hash of these files' names and bytes (folders: all files below) and of these words."""
    total = hashlib.sha256("\0".join(words).encode())
    for path in sorted(file for path in paths for file in files_of(path)):
        total.update(f"\0{path.relative_to(ROOT).as_posix()}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def files_of(path: Path) -> list[Path]:
    """The file itself, or all files below the folder."""
    return [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else [path]


def is_stamped(stamp: Path, value: str) -> bool:
    """Was the work behind this stamp finished, from exactly this?"""
    return stamp.is_file() and stamp.read_text() == value


@contextlib.contextmanager
def stamped(stamp: Path, value: str) -> Iterator[None]:
    """Does work under a stamp: removed before, written after success only, and in one piece."""
    stamp.unlink(missing_ok=True)
    yield
    stamp.parent.mkdir(parents=True, exist_ok=True)
    part = stamp.with_suffix(".part")
    part.write_text(value)
    part.replace(stamp)


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Lets one course.py change things at a time; the system frees the lock of one that dies."""
    OWN.mkdir(exist_ok=True)
    with open(OWN / "lock", "a") as handle:
        if not try_lock(handle.fileno()):
            say("Another course.py is at work in this folder; waiting for it …")
            while not try_lock(handle.fileno()):
                time.sleep(0.2)
        yield


def try_lock(handle: int) -> bool:
    """Takes the lock of an open file, or says that another process has it."""
    try:
        if WINDOWS:
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:
        return False


# ------------------------------------------------------------------------- the Python environment


class Environment(NamedTuple):
    """The Python environment that holds JupyterLab and the kernel; `ours` if course.py makes it."""

    folder: Path
    ours: bool

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("python.exe" if WINDOWS and not self.ours else PYTHON_IN_ENVIRONMENT)

    @property
    def kernel_specification(self) -> Path:
        """Where its kernel called java is described."""
        return self.folder / "share" / "jupyter" / "kernels" / "java" / "kernel.json"

    def stamp(self, purpose: str) -> Path:
        """The stamp of what was installed for this purpose."""
        return self.folder / f"chainrule-{purpose}.stamp"


PYTHON_IN_ENVIRONMENT = "Scripts/python.exe" if WINDOWS else "bin/python"
REQUIREMENTS = {"lab": ROOT / "requirements.txt", "test": ROOT / "requirements-test.txt"}


def find_environment(environ: Mapping[str, str]) -> Environment:
    """The active conda environment where it has a Java kernel, otherwise .venv."""
    conda = Environment(Path(environ.get("CONDA_PREFIX") or ROOT / "no-conda"), ours=False)
    return conda if conda.kernel_specification.is_file() else Environment(ROOT / ".venv", ours=True)


def requirements_digest(environment: Environment, purpose: str) -> str:
    """What an installation is made from; a test installation stands on the lab's."""
    files = [REQUIREMENTS["lab"], REQUIREMENTS[purpose]]
    return digest(files, purpose, str(environment.folder), json.dumps(LAB_SETTINGS))


def is_installed(environment: Environment, purpose: str) -> bool:
    """Is everything of this purpose in the environment? A conda environment looks after itself."""
    if not environment.ours:
        return True
    stamp = environment.stamp(purpose)
    return environment.python.is_file() and is_stamped(stamp, requirements_digest(environment, purpose))


def install(environment: Environment, purpose: str) -> None:
    """Brings the environment up to date for this purpose; a half-made one is made again."""
    if is_installed(environment, purpose):
        return
    if purpose == "lab" and not (environment.python.is_file() and environment.stamp("lab").is_file()):
        make_venv(environment.folder)
    with stamped(environment.stamp(purpose), requirements_digest(environment, purpose)):
        pip_install(environment.python, REQUIREMENTS[purpose])
        write_lab_settings(environment.folder)


def pip_install(python: Path, requirements: Path) -> None:
    """Installs what a list names, in these very versions."""
    say(f"Installing what {requirements.name} lists …")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*pip, "--require-hashes", "-r", requirements], cwd=ROOT).returncode:
        raise CourseError(
            f"pip could not install {requirements.name}; its lines above say why "
            "(without a network, try again when there is one)."
        )


def make_venv(folder: Path) -> None:
    """Makes a new virtual environment in this folder, over whatever lies there."""
    if importlib.util.find_spec("ensurepip") is None:
        raise CourseError(
            f"The Python {sys.executable} cannot make virtual environments; install its venv package "
            "(Debian and Ubuntu: sudo apt install python3-venv)."
        )
    say(f"Making {folder.name} …")
    # the interpreter behind a virtual environment, for a venv cannot be made anew from within itself
    python = getattr(sys, "_base_executable", None) or sys.executable
    if subprocess.run([python, "-m", "venv", "--clear", folder]).returncode:
        raise CourseError(f"{python} could not make the virtual environment {folder}; its lines above say why.")


def write_lab_settings(folder: Path) -> None:
    """JupyterLab's defaults for the course: no news, no update check, completion while typing."""
    settings = folder / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps(LAB_SETTINGS, indent=2))


# ------------------------------------------------------------------------------------- the kernel

# The kernel is compiled to the last degree only where it computes: what runs a few thousand times
# while it starts is left to the quick compiler, which halves the time to the first result. Training
# waits a tenth as long: the Vector API is slow until it is optimised. A heap that starts small stays
# small where little is kept: a third less memory, in no more time.
COMPUTES = ("chainrule.train.*", "jdk.incubator.vector.*")
QUICK_START = (
    "-XX:+IgnoreUnrecognizedVMOptions",
    "-XX:+UseSerialGC",
    "-Xms32m",
    "-XX:Tier4InvocationThreshold=300000",
    "-XX:Tier4MinInvocationThreshold=150000",
    "-XX:Tier4CompileThreshold=600000",
    "-XX:Tier4BackEdgeThreshold=600000",
    "-XX:CompileCommand=quiet",
    *(f"-XX:CompileCommand=CompileThresholdScaling,{classes}::*,0.1" for classes in COMPUTES),
    "-Xlog:disable",
)
VECTOR_MODULE = "jdk.incubator.vector"
FIRST_JAVA_WITH_AOT_CACHE = 25
KERNEL_MAIN = "chainrule.notebook.kernel.jjava.JJavaLauncher"
MEMORY = "1g"
LEAST_MEGABYTES = 128


def stock_kernel(environment: Environment) -> Path:
    """JJava as it was installed; the course's own specification starts the same program, faster."""
    return environment.kernel_specification.with_name("jjava.jar")


def kernel_command(java: Java, environment: Environment, cache: str, memory: str = MEMORY) -> list[str]:
    """Starts JJava without its launcher, with the library on its class path."""
    jars = os.pathsep.join(map(str, [JAR, stock_kernel(environment)]))
    opens = ["--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED"]
    return [*quick_java(java, memory), cache, *opens, "-cp", jars, KERNEL_MAIN, "{connection_file}"]


def quick_java(java: Java, memory: str = MEMORY) -> list[str]:
    """Java with the options that a kernel runs under."""
    vector = ["--add-modules", VECTOR_MODULE] if VECTOR_MODULE in java.modules else []
    return [str(java.home / "bin" / "java"), f"-Xmx{memory}", *QUICK_START, *vector]


class ClassCache(NamedTuple):
    """A file with the classes of one run, the option that records it, and the one that starts from it."""

    file: Path
    record: str
    replay: str


def class_cache(java: Java) -> ClassCache:
    """An ahead-of-time cache where Java has that, otherwise an archive for class-data sharing."""
    if int(re.match(r"\d+", java.version).group()) >= FIRST_JAVA_WITH_AOT_CACHE:
        file = OWN / "kernel.aot"
        return ClassCache(file, f"-XX:AOTCacheOutput={file}", f"-XX:AOTCache={file}")
    file = OWN / "kernel.jsa"
    return ClassCache(file, f"-XX:ArchiveClassesAtExit={file}", f"-XX:SharedArchiveFile={file}")


def kernel_is_fresh(java: Java, environment: Environment) -> bool:
    """Was the quick start made for this Java, this JJava and this library, or is it for conda's kernel?"""
    return not stock_kernel(environment).is_file() or is_stamped(KERNEL_STAMP, kernel_digest(java, environment))


def kernel_digest(java: Java, environment: Environment) -> str:
    """What the quick start is made from."""
    jars = (f"{jar} {jar.stat().st_size} {jar.stat().st_mtime_ns}" for jar in (stock_kernel(environment), JAR))
    return digest([], *jars, str(java.home), java.version, *QUICK_START)


def make_kernel(java: Java, environment: Environment) -> None:
    """Tries the course's own kernel once and records its classes; where it fails, the stock one serves."""
    if kernel_is_fresh(java, environment):
        return
    say("Preparing a quick start of the kernel …")
    cache = class_cache(java)
    cache.file.unlink(missing_ok=True)
    with stamped(KERNEL_STAMP, kernel_digest(java, environment)):
        describe_kernel(environment, kernel_command(java, environment, cache.record))
        if run_to_the_end(java, environment) and cache.file.is_file():
            describe_kernel(environment, kernel_command(java, environment, cache.replay))
        else:
            remove(KERNELS)
            say("There is none on this machine; the kernel starts as JJava itself describes it, only more slowly.")


def describe_kernel(environment: Environment, command: list[str]) -> None:
    """Writes the stock kernel's description with another command, where Jupyter finds it first."""
    stock = json.loads(environment.kernel_specification.read_text(encoding="utf-8"))
    own = KERNELS / "kernels" / "java" / "kernel.json"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(json.dumps({**stock, "argv": command}, indent=1), encoding="utf-8")


def run_to_the_end(java: Java, environment: Environment) -> bool:
    """Can the kernel run the first notebook, and does it end when it is asked to?"""
    command = [environment.python, "-c", "import course; course.run_first_notebook()"]
    with contextlib.suppress(subprocess.TimeoutExpired):
        return subprocess.run(command, cwd=ROOT, env=child_environment(java), capture_output=True, timeout=180).returncode == 0
    return False


def run_first_notebook() -> None:
    """Runs its cells in a kernel, and asks the kernel to end. Runs inside the environment, for run_to_the_end."""
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel(kernel_name="java", startup_timeout=60, cwd=str(NOTEBOOKS))
    cells = json.loads(FIRST_NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    replies = [ask(client, "".join(cell["source"]), []) for cell in cells if cell["cell_type"] == "code"]
    client.stop_channels()
    manager.shutdown_wait_time = 120
    manager.shutdown_kernel()
    if any(reply["status"] != "ok" for reply in replies):
        sys.exit("a cell of the first notebook failed.")


# ----------------------------------------------------------------------------------------- Maven


def sources_digest() -> str:
    """What the jar is made from."""
    return digest([ROOT / "pom.xml", ROOT / ".mvn", ROOT / "src" / "main"])


def jar_is_fresh() -> bool:
    """Is the jar there, with the jars that it names, from the sources as they are now?"""
    return is_stamped(BUILD_STAMP, sources_digest()) and not missing_jars()


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


def build(java: Java, *goal: str) -> None:
    """Runs Maven to this goal; what an unfinished build or other sources left goes first."""
    if not jar_is_fresh():
        remove(TARGET)
    with stamped(BUILD_STAMP, sources_digest()):
        maven(java, *goal)


def build_jar(java: Java) -> None:
    """Builds the jar alone, if it is not up to date."""
    if not jar_is_fresh():
        say("Building the library; the first time, this fetches Maven and the libraries …")
        build(java, "-q", "-Dquick", "package")


def remove(folder: Path) -> None:
    """Removes a folder that a program may hold open."""
    if folder.exists():
        try:
            shutil.rmtree(folder)
        except OSError as problem:
            raise CourseError(f"{folder} cannot be removed ({problem}); shut the notebooks' kernels down and try again.")


def maven(java: Java, *arguments: str) -> None:
    """Runs the Maven Wrapper; a Maven whose download was cut off is fetched again, once."""
    command = [*maven_wrapper(), "--batch-mode", "--no-transfer-progress", *repository(java), *arguments]
    with tempfile.TemporaryDirectory() as folder:
        environment = with_unzip(child_environment(java), Path(folder))
        failed = subprocess.run(command, cwd=ROOT, env=environment).returncode
        if failed and remove_broken_maven(environment):
            failed = subprocess.run(command, cwd=ROOT, env=environment).returncode
    if failed:
        raise CourseError(f"The Java build (mvnw {' '.join(arguments)}) failed; its lines above say why.")


def maven_wrapper() -> list[str]:
    """How to call it; through sh, for an unpacked download has no executable files."""
    return [str(ROOT / "mvnw.cmd")] if WINDOWS else ["sh", str(ROOT / "mvnw")]


def repository(java: Java) -> list[str]:
    """Java asks the system, not HOME, for the user's folder; Maven is to keep to HOME."""
    place = home()
    return [] if str(place) == java.user_home else [f"-Dmaven.repo.local={place / '.m2' / 'repository'}"]


def remove_broken_maven(environment: Mapping[str, str]) -> bool:
    """Removes a Maven that cannot even tell its version; was there one?"""
    properties = (ROOT / ".mvn" / "wrapper" / "maven-wrapper.properties").read_text()
    name = re.search(r"/([^/]+)-bin\.zip$", properties, re.MULTILINE).group(1)
    user_home = environment.get("MAVEN_USER_HOME") or Path(environment["HOME"], ".m2")
    downloads = Path(user_home, "wrapper", "dists", name)
    if not downloads.is_dir() or not any(downloads.iterdir()):
        return False
    if not subprocess.run([*maven_wrapper(), "--version"], cwd=ROOT, env=environment, capture_output=True).returncode:
        return False
    say("The Maven that was downloaded earlier is damaged; fetching it again …")
    remove(downloads)
    return True


def with_unzip(environment: dict[str, str], folder: Path) -> dict[str, str]:
    """Adds an unzip where there is none: mvnw would fetch an archive with another checksum."""
    if WINDOWS or shutil.which("unzip", path=environment["PATH"]):
        return environment
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import course; course.unzip(sys.argv[1:])"
    shim = folder / "unzip"
    shim.write_text(f'#!/bin/sh\nexec {shlex.join([sys.executable, "-c", code])} "$@"\n')
    shim.chmod(0o755)
    return {**environment, "PATH": os.pathsep.join([environment["PATH"], str(folder)])}


def unzip(arguments: list[str]) -> None:
    """`unzip -q ARCHIVE -d FOLDER`; files keep their permissions."""
    parser = argparse.ArgumentParser(prog="unzip")
    parser.add_argument("-q", action="store_true")
    parser.add_argument("archive")
    parser.add_argument("-d", dest="folder", required=True)
    options = parser.parse_args(arguments)
    with zipfile.ZipFile(options.archive) as archive:
        for entry in archive.infolist():
            path = archive.extract(entry, options.folder)
            if entry.external_attr >> 16:
                os.chmod(path, entry.external_attr >> 16)


# -------------------------------------------------------------------------------------- commands


def set_up(java: Java) -> Environment:
    """Makes what is not there yet; touches neither the disk nor the network otherwise."""
    environment = find_environment(os.environ)
    if not (is_installed(environment, "lab") and jar_is_fresh() and kernel_is_fresh(java, environment)):
        with only_one():
            install(environment, "lab")
            build_jar(java)
            make_kernel(java, environment)
    return environment


def lab(options: argparse.Namespace) -> int:
    """Opens JupyterLab on the first notebook."""
    java = find_java(os.environ)
    environment = set_up(java)
    if options.memory and KERNELS.is_dir():
        describe_kernel(environment, kernel_command(java, environment, class_cache(java).replay, options.memory))
    if runs_as_root():
        say("You are root; JupyterLab will run as root, reachable from this machine only.")
    say("JupyterLab starts; Control-C here ends it.")
    command = lab_command(environment.python, ROOT, FIRST_NOTEBOOK, options.port, not options.no_browser)
    return become(command, child_environment(java))


def lab_command(python: Path, folder: Path, notebook: Path, port: int | None, browser: bool) -> list[str]:
    """JupyterLab on a notebook: on this machine's own address, with its token."""
    return [
        str(python),
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={folder}",
        # so that the address it prints leads to the notebook, too
        f"--LabApp.default_url=/lab/tree/{notebook.relative_to(folder).as_posix()}",
        "--ServerApp.ip=127.0.0.1",
        "--log-level=WARN",
        # JJava leaves a request to shut down unanswered; this is how long Restart waits for it
        "--KernelManager.shutdown_wait_time=1",
        *([f"--ServerApp.port={port}"] if port else []),
        *([] if browser else ["--no-browser"]),
        *(["--allow-root"] if runs_as_root() else []),
    ]


def runs_as_root() -> bool:
    """Is the user the superuser, whom Jupyter refuses without being told?"""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def become(command: list[str], environment: Mapping[str, str], folder: Path = ROOT) -> int:
    """Turns into this command, so that signals reach it; Windows can only wait for it."""
    sys.stdout.flush()
    if not WINDOWS:
        os.chdir(folder)
        os.execve(command[0], command, environment)
    with subprocess.Popen(command, cwd=folder, env=environment) as process:
        while process.poll() is None:
            with contextlib.suppress(KeyboardInterrupt):
                process.wait()
    return process.returncode


def test(options: argparse.Namespace) -> int:
    """Runs the Java tests, then, whatever they say, the notebooks and the launcher; sums them up."""
    java = find_java(os.environ)
    environment = find_environment(os.environ)
    with only_one():
        install(environment, "lab")
        install(environment, "test")
        report = TARGET / "pytest-report.xml"
        report.unlink(missing_ok=True)
        java_passed, java_tests = test_java(java)
        build_jar(java)
        make_kernel(java, environment)
        command = [environment.python, "-m", "pytest", ROOT / "tests", f"--junitxml={report}"]
        command += ["--full"] if options.full else []
        failed = subprocess.run(command, cwd=ROOT, env=child_environment(java)).returncode
    python_tests = count([report])
    say(f"Java: {java_tests}. Notebooks and launcher: {python_tests}.")
    if not (java_tests.passed and python_tests.passed):
        raise CourseError("A whole side of the tests did not run; nothing is shown by that.")
    return failed or int(not java_passed)


def test_java(java: Java) -> tuple[bool, Count]:
    """Runs Maven with all its checks: did it go well, and how many tests ended how?"""
    remove(TARGET / "surefire-reports")
    try:
        build(java, "verify")
        passed = True
    except CourseError as problem:
        say(f"course.py: {problem}")
        passed = False
    return passed, count(TARGET.glob("surefire-reports/TEST-*.xml"))


class Count(NamedTuple):
    """How many tests ended how."""

    passed: int
    failed: int
    skipped: int

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def count(reports: Iterable[Path]) -> Count:
    """Adds up reports in JUnit's XML; one that was not written, since all broke off, has no tests."""
    written = [report for report in reports if report.is_file()]
    suites = [suite for report in written for suite in ElementTree.parse(report).iter("testsuite")]
    total = {name: sum(int(suite.get(name, 0)) for suite in suites) for name in ("tests", "failures", "errors", "skipped")}
    failed = total["failures"] + total["errors"]
    return Count(total["tests"] - failed - total["skipped"], failed, total["skipped"])


def build_command(_: argparse.Namespace) -> int:
    """Makes the jar."""
    java = find_java(os.environ)
    if not jar_is_fresh():
        with only_one():
            build_jar(java)
    say(f"{JAR.relative_to(ROOT)} is up to date.")
    return 0


def doctor(_: argparse.Namespace) -> int:
    """Says what is there and what is missing, and starts the kernel once."""
    findings = [check() for check in (python_is_fit, java_is_fit, lab_is_installed, jar_is_built, chromium_is_there)]
    if all(good for good, _ in findings):
        findings.append(kernel_starts())
    for good, sentence in findings:
        say(f"{'ok    ' if good else 'NOT OK'}  {sentence}")
    return 0 if all(good for good, _ in findings) else 1


def python_is_fit() -> tuple[bool, str]:
    """main has looked already."""
    return True, f"Python {sys.version.split()[0]}."


def java_is_fit() -> tuple[bool, str]:
    """Is there a JDK to compile and run the notebooks with?"""
    try:
        java = find_java(os.environ)
    except CourseError as problem:
        return False, str(problem)
    return True, f"Java {java.version} in {java.home}."


def lab_is_installed() -> tuple[bool, str]:
    """Are JupyterLab and the kernel there?"""
    environment = find_environment(os.environ)
    if is_installed(environment, "lab"):
        return True, f"JupyterLab and the Java kernel in {environment.folder}."
    return False, "JupyterLab and the Java kernel are not installed, or not as requirements.txt says; run  python3 course.py lab."


def jar_is_built() -> tuple[bool, str]:
    """Is the library there, and of these sources?"""
    if jar_is_fresh():
        return True, f"The library is built: {JAR.relative_to(ROOT)}."
    return False, "The library is not built, or not from the sources as they are now; run  python3 course.py build."


def chromium_is_there() -> tuple[bool, str]:
    """Only the tests drive a browser, so it is never missing."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return True, f"A browser for the tests: {found}." if found else "No Chromium: the tests that need a browser are skipped."


BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def kernel_starts() -> tuple[bool, str]:
    """Does the kernel answer, and can it draw?"""
    environment = find_environment(os.environ)
    answer = subprocess.run(
        [environment.python, "-c", "import course; course.probe_kernel()"],
        cwd=ROOT,
        env=child_environment(find_java(os.environ)),
        capture_output=True,
        text=True,
    )
    lines = (answer.stdout if answer.returncode == 0 else answer.stderr).strip().splitlines() or ["no reason given"]
    return answer.returncode == 0, lines[-1] if answer.returncode == 0 else f"The Java kernel does not work: {lines[-1]}"


def probe_kernel() -> None:
    """Starts the kernel and asks it two things. Runs inside the environment, for kernel_starts."""
    from jupyter_client.manager import start_new_kernel

    started = time.monotonic()
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=60)
    try:
        answers = []
        ask(client, "1 + 1", answers)
        seconds = time.monotonic() - started
        fonts = ask(client, FONTS, answers)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    if answers[:1] != ["2"]:
        sys.exit(f"it answered 1 + 1 with {answers[:1]}.")
    if fonts["status"] != "ok":
        sys.exit("this machine has no fonts, so charts cannot be drawn (Debian and Ubuntu: sudo apt install fonts-dejavu-core).")
    say(f"The Java kernel answered 1 + 1 after {seconds:.1f} s.")


FONTS = 'new java.awt.Font("SansSerif", 0, 12).getStringBounds("x", new java.awt.font.FontRenderContext(null, true, true)).getWidth() > 0'


def ask(client, code: str, answers: list[str]) -> dict:
    """Runs code in a kernel; puts the values that it shows at the end of the answers."""

    def keep(message: dict) -> None:
        if message["msg_type"] == "execute_result":
            answers.append(message["content"]["data"]["text/plain"])

    return client.execute_interactive(code, timeout=60, output_hook=keep, store_history=False)["content"]


def check(options: argparse.Namespace) -> int:
    """Checks a derivation in a LaTeX file line by line."""
    java = find_java(os.environ)
    if not jar_is_fresh():
        with only_one():
            build_jar(java)
    command = [java.home / "bin" / "java", "-cp", JAR, "chainrule.formula.command.Main", "check", options.file]
    command += ["--setting", options.setting] if options.setting else []
    command += ["--json"] if options.json else []
    return subprocess.run(command, env=child_environment(java)).returncode


def export(_: argparse.Namespace) -> int:
    """Writes every notebook, executed, as a web page that needs no network, and a page that lists them."""
    java = find_java(os.environ)
    environment = set_up(java)
    notebooks = sorted(NOTEBOOKS.glob("*.ipynb"))
    copy_mathematics(environment)
    for notebook in notebooks:
        say(f"{notebook.name} …")
        if subprocess.run(page_command(environment, notebook), cwd=ROOT, env=child_environment(java)).returncode:
            raise CourseError(f"{notebook.name} could not be exported; the lines above say why.")
        page = SITE / f"{notebook.stem}.html"
        page.write_text(link_pages(page.read_text(encoding="utf-8"), notebooks), encoding="utf-8")
    (SITE / "index.html").write_text(index_page(notebooks), encoding="utf-8")
    say(f"{len(notebooks)} notebooks are in {SITE.relative_to(ROOT)}/index.html.")
    return 0


def copy_mathematics(environment: Environment) -> None:
    """Puts the program that sets formulas, and its fonts, beside the pages."""
    where = [environment.python, "-c", "import jupyter_server_mathjax as m; print(m.__path__[0])"]
    found = subprocess.run(where, capture_output=True, text=True)
    if found.returncode:
        raise CourseError("The exported pages need the package jupyter-server-mathjax; install it, or make .venv anew.")
    remove(MATHEMATICS)
    shutil.copytree(Path(found.stdout.strip(), "static"), MATHEMATICS)


def page_command(environment: Environment, notebook: Path) -> list[str]:
    """Runs a notebook and writes it as a page in the course's template."""
    template = ["--template=course", f"--TemplateExporter.extra_template_basedirs={TEMPLATES}"]
    mathematics = f"--HTMLExporter.mathjax_url={MATHEMATICS.name}/MathJax.js?config=TeX-AMS-MML_HTMLorMML-full,Safe"
    reading = ["--HTMLExporter.exclude_input_prompt=True", "--HTMLExporter.exclude_output_prompt=True"]
    run = ["--execute", "--ExecutePreprocessor.shutdown_kernel=immediate", "--log-level=ERROR"]
    program = [str(environment.python), "-m", "nbconvert", "--to=html"]
    return [*program, *run, *template, mathematics, *reading, f"--output-dir={SITE}", str(notebook)]


def link_pages(page: str, notebooks: list[Path]) -> str:
    """The page, with links to the pages of the notebooks where it had links to the notebooks."""
    names = "|".join(re.escape(notebook.stem) for notebook in notebooks)
    return re.sub(rf'(href="(?:{names}))\.ipynb(?=["#])', r"\1.html", page)


def index_page(notebooks: list[Path]) -> str:
    """The list of notebooks, by the titles they carry and the first sentence they say."""
    items = "\n".join(map(index_item, notebooks))
    return Template((TEMPLATES / "list.html").read_text(encoding="utf-8")).substitute(items=items)


def index_item(notebook: Path) -> str:
    """One notebook in the list; formulas stay in the notebook."""
    heading, _, text = first_cell(notebook).partition("\n")
    sentence = re.split(r"(?<=[.?!])\s", text.strip(), maxsplit=1)[0]
    said = "" if "$" in sentence else f"\n<p>{html.escape(sentence.replace('*', ''))}</p>"
    return f'<li><a href="{notebook.stem}.html">{html.escape(heading.lstrip("# "))}</a>{said}</li>'


def first_cell(notebook: Path) -> str:
    """What a notebook says first: its title, and what it is about."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return next(("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"), notebook.stem)


def bench(options: argparse.Namespace) -> int:
    """Measures speed and quality beside gensim, scikit-learn and other kernels; bench --help says more."""
    command = [sys.executable, str(ROOT / "benchmarks" / "bench.py"), *options.arguments]
    return become(command, os.environ, Path.cwd())


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(prog="course.py", description=__doc__.partition("\n")[0])
    commands = top.add_subparsers(dest="command", required=True, metavar="lab|test|doctor|build|check|export|bench")
    for run, name in ((lab, "lab"), (test, "test"), (doctor, "doctor"), (build_command, "build"), (check, "check"), (export, "export"), (bench, "bench")):
        command = commands.add_parser(name, help=run.__doc__, description=run.__doc__, add_help=run is not bench)
        command.set_defaults(run=run)
        if name == "lab":
            command.add_argument("--no-browser", action="store_true", help="print the address, open nothing")
            command.add_argument("--memory", type=memory, help=f"the most that a notebook's kernel may take, such as 4g; otherwise {MEMORY}")
            command.add_argument("--port", type=port, help="a number; the next free one is taken if it is in use")
        if name == "check":
            command.add_argument("file", metavar="FILE.tex", help="the lines of the derivation")
            command.add_argument("--setting", metavar="NAME", help="what the letters mean; a wrong name lists all")
            command.add_argument("--json", action="store_true", help="the report as JSON")
        if name == "test":
            command.add_argument("--full", action="store_true", help="notebooks at their default knobs, measured")
    return top


def port(text: str) -> int:
    """A port that a user may listen on."""
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is no port; it must lie in 1 to 65535")
    return int(text)


def memory(text: str) -> str:
    """An amount of memory as Java understands it, in which a kernel can start."""
    if not re.fullmatch(r"[1-9]\d*[mMgG]", text):
        raise argparse.ArgumentTypeError(f"{text} is no amount of memory; write 900m or 4g")
    if text[-1] in "mM" and int(text[:-1]) < LEAST_MEGABYTES:
        raise argparse.ArgumentTypeError(f"{text} is too little for a notebook; give it {LEAST_MEGABYTES}m or more")
    return text


def fail(sentence: str, code: int = 1) -> NoReturn:
    """Ends with a sentence."""
    sys.stdout.flush()
    print(f"course.py: {sentence}", file=sys.stderr)
    sys.exit(code)


def finish(work: Callable[[], int]) -> NoReturn:
    """Does the work; every failure that can be foreseen is one sentence."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    try:
        sys.exit(work())
    except CourseError as problem:
        fail(str(problem))
    except OSError as problem:
        fail(f"{problem.filename or 'a file'} cannot be written or read: {problem.strerror}; the course needs a folder of your own with room in it.")
    except KeyboardInterrupt:
        fail("stopped; run the same command again to go on.", 130)


def main() -> int:
    """Runs the command."""
    top = parser()
    options, more = top.parse_known_args()
    if more and options.run is not bench:
        top.error(f"unrecognized arguments: {' '.join(more)}")
    options.arguments = more
    return options.run(options)


if __name__ == "__main__":
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("course.py: this is Python %d.%d; the course needs Python 3.10 or newer." % sys.version_info[:2])
    finish(main)
