"""Writes the notebooks as web pages that need no kernel and no network, in which derivations can be changed."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from pathlib import Path

from .checker import ensure_checker, write_checker
from .environment import Environment
from .folders import NOTEBOOKS, ROOT, remove
from .jdk import find_java
from .messages import CourseError, say
from .pages import TEMPLATES, check_page, course_page, index_page
from .processes import child_environment, isolated
from .search_index import search_index
from .set_up import set_up

SITE = ROOT / "site"
MATHJAX = "mathjax"
REPORT_STYLE = ROOT / "src" / "main" / "resources" / "chainrule" / "formula" / "output" / "report.css"
SOLUTIONS = {"CHAINRULE_LADDERS": "shown"}  # a reader without a kernel cannot climb


def export(_: argparse.Namespace) -> int:
    """Writes every notebook, executed, as a web page that needs no network, and a page that lists them."""
    java = find_java(os.environ)
    environment = set_up(java)
    notebooks = sorted(NOTEBOOKS.glob("*.ipynb"))
    copy_mathjax(environment, SITE)
    copy_assets(SITE)
    ensure_checker(java)
    write_checker(SITE / "assets")
    variables = {**child_environment(java), **SOLUTIONS}
    for notebook in notebooks:
        say(f"{notebook.name} …")
        if subprocess.run(page_command(environment, notebook, SITE), cwd=ROOT, env=variables).returncode:
            raise CourseError(f"{notebook.name} could not be exported; the lines above say why.")
        page = SITE / f"{notebook.stem}.html"
        page.write_text(course_page(page.read_text(encoding="utf-8"), notebook, notebooks), encoding="utf-8")
    write_pages(SITE, notebooks)
    say(f"{len(notebooks)} notebooks are in {SITE.relative_to(ROOT)}/index.html.")
    return 0


def copy_assets(site: Path) -> None:
    """Puts the scripts and the styles beside the pages."""
    assets = site / "assets"
    remove(assets)
    shutil.copytree(TEMPLATES / "assets", assets)
    shutil.copy(REPORT_STYLE, assets)


def write_pages(site: Path, notebooks: list[Path]) -> None:
    """Writes the pages that are no notebooks: the list, what it searches, and the page that checks."""
    (site / "index.html").write_text(index_page(notebooks), encoding="utf-8")
    (site / "check.html").write_text(check_page(), encoding="utf-8")
    (site / "assets" / "search-index.js").write_text(search_index(notebooks), encoding="utf-8")


def copy_mathjax(environment: Environment, site: Path) -> None:
    """Puts MathJax, which sets formulas, and its fonts beside the pages."""
    where = isolated(environment.python, "-c", "import jupyter_server_mathjax as m; print(m.__path__[0])")
    found = subprocess.run(where, cwd=ROOT, capture_output=True, text=True)
    if found.returncode:
        raise CourseError("The exported pages need the package jupyter-server-mathjax; install it, or make .venv anew.")
    remove(site / MATHJAX)
    shutil.copytree(Path(found.stdout.strip(), "static"), site / MATHJAX)


def page_command(environment: Environment, notebook: Path, site: Path) -> list[str]:
    """Runs a notebook and writes it as a page in the course's template."""
    template = ["--template=course", f"--TemplateExporter.extra_template_basedirs={TEMPLATES}"]
    mathjax = f"--HTMLExporter.mathjax_url={MATHJAX}/MathJax.js?config=TeX-AMS-MML_HTMLorMML-full,Safe"
    reading = ["--HTMLExporter.exclude_input_prompt=True", "--HTMLExporter.exclude_output_prompt=True"]
    run = ["--execute", "--ExecutePreprocessor.shutdown_kernel=immediate", "--log-level=ERROR"]
    program = isolated(environment.python, "-m", "nbconvert", "--to=html")
    return [*program, *run, *template, mathjax, *reading, f"--output-dir={site}", str(notebook)]
