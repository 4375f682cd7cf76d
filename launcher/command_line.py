"""The command line of course.py."""

from __future__ import annotations

import argparse
import re
from typing import Callable, NoReturn

from .all_tests import test
from .assignment import assignment
from .bench import bench
from .build import build
from .check import check
from .doctor import doctor
from .export import export
from .grade import grade
from .kernel_command import MIN_MEGABYTES, MEMORY
from .lab import THIS_MACHINE, lab
from .messages import finish
from .set_up import setup


def main() -> NoReturn:
    """Ends the program with the exit code of the command, or with one sentence."""
    finish(run)


def run() -> int:
    """Runs the command that the command line names; bench reads the rest of the line itself."""
    top = parser()
    options, more = top.parse_known_args()
    if more and options.run is not bench:
        top.error(f"unrecognized arguments: {' '.join(more)}")
    options.arguments = more
    return options.run(options)


def parser() -> argparse.ArgumentParser:
    """The commands, each with its options."""
    top = argparse.ArgumentParser(prog="course.py", description="Everything that the course needs, in one program.")
    names = "|".join(command.__name__ for command in COMMANDS)
    commands = top.add_subparsers(dest="command", required=True, metavar=names)
    for command, add_options in COMMANDS.items():
        about = {"help": command.__doc__, "description": command.__doc__, "add_help": command is not bench}
        options = commands.add_parser(command.__name__, **about)
        options.set_defaults(run=command)
        add_options(options)
    return top


def no_options(_: argparse.ArgumentParser) -> None:
    """For a command that takes none."""


def setup_options(options: argparse.ArgumentParser) -> None:
    """What `setup` takes."""
    options.add_argument("--hub", action="store_true", help="install JupyterHub, too, for a class on one server")


def lab_options(options: argparse.ArgumentParser) -> None:
    """What `lab` takes."""
    options.add_argument("--no-browser", action="store_true", help="print the address, open nothing")
    options.add_argument("--memory", type=memory, help=f"the most that a notebook's kernel may take, such as 4g; otherwise {MEMORY}")
    options.add_argument("--notebooks", metavar="FOLDER", help="work on your own copies of the notebooks, in this folder")
    options.add_argument("--hub", action="store_true", help="be the server of one user of JupyterHub")
    options.add_argument("--address", default=THIS_MACHINE, help=f"where to listen; otherwise {THIS_MACHINE}, this machine only")
    options.add_argument("--port", type=port, help="a number; the next free one is taken if it is in use")


def build_options(options: argparse.ArgumentParser) -> None:
    """What `build` takes."""
    options.add_argument("--web", action="store_true", help="translate the checker for web pages, too")


def check_options(options: argparse.ArgumentParser) -> None:
    """What `check` takes."""
    options.add_argument("files", metavar="FILE", nargs="+", help="a .tex, .md or .ipynb, plain lines, a folder, or - for what is piped in")
    options.add_argument("--setting", metavar="NAME", help="what the letters mean; a wrong name lists all")
    form = options.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="the report as JSON")
    form.add_argument("--sarif", action="store_true", help="the report as SARIF, for editors and code hosts")
    options.add_argument("--html", metavar="PAGE", help="write the report as a page that needs no network")
    options.add_argument("--annotate", metavar="COPY", help="write a copy of the .tex file with marks in its margin")


def assignment_options(options: argparse.ArgumentParser) -> None:
    """What `assignment` takes."""
    options.add_argument("notebooks", metavar="NOTEBOOK", nargs="+", help="a number such as 05, or a notebook of your own")
    options.add_argument("--to", metavar="FOLDER", default="source", help="where to, in nbgrader's layout; otherwise source/")
    options.add_argument("--points", type=points, default="1", help="what each exercise is worth; otherwise 1")
    options.add_argument("--students", metavar="FILE", help="a name a line: a copy for each, with other numbers in it")


def grade_options(options: argparse.ArgumentParser) -> None:
    """What `grade` takes."""
    options.add_argument("folder", metavar="FOLDER", help="each file in it is a submission, and each folder")
    options.add_argument("--assignment", metavar="NOTEBOOK", help="the notebook that was handed out, with what each exercise is worth")
    options.add_argument("--setting", metavar="NAME", help="what the letters of documents mean; a wrong name lists all")
    options.add_argument("--csv", metavar="FILE", help="write the table to a file")
    options.add_argument("--feedback", metavar="FOLDER", help="write a page for each submission, and one about the class")
    options.add_argument("--gradescope", metavar="FILE", help="take the folder as one submission, and write Gradescope's results.json")


def test_options(options: argparse.ArgumentParser) -> None:
    """What `test` takes."""
    options.add_argument("--full", action="store_true", help="notebooks at their default knobs, measured")


def port(text: str) -> int:
    """A port that a user may listen on."""
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port; it must lie in 1 to 65535")
    return int(text)


def points(text: str) -> str:
    """What an exercise may be worth."""
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        raise argparse.ArgumentTypeError(f"{text} is not a number of points; write 2 or 0.5")
    return text


def memory(text: str) -> str:
    """An amount of memory as Java understands it, in which a kernel can start."""
    if not re.fullmatch(r"[1-9]\d*[mMgG]", text):
        raise argparse.ArgumentTypeError(f"{text} is not an amount of memory; write 900m or 4g")
    if text[-1] in "mM" and int(text[:-1]) < MIN_MEGABYTES:
        raise argparse.ArgumentTypeError(f"{text} is too little for a notebook; give it {MIN_MEGABYTES}m or more")
    return text


COMMANDS: dict[Callable[[argparse.Namespace], int], Callable[[argparse.ArgumentParser], None]] = {
    setup: setup_options,
    lab: lab_options,
    test: test_options,
    doctor: no_options,
    build: build_options,
    check: check_options,
    assignment: assignment_options,
    grade: grade_options,
    export: no_options,
    bench: no_options,
}
