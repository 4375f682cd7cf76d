"""The prose of a notebook."""

from __future__ import annotations

import json
from pathlib import Path


def prose_cells(notebook: Path) -> list[str]:
    """The texts of its cells of Markdown, in order."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
