"""JupyterLab's defaults for the course: no news, no update check, completion while typing."""

from __future__ import annotations

import json
from pathlib import Path

COMMAND_MODE = ".jp-Notebook.jp-mod-commandMode:not(.jp-mod-readWrite) :focus"


def except_in_sliders(key: str, command: str) -> list[dict[str, object]]:
    """A shortcut of JupyterLab's for notebooks, off while a slider has the focus: the key moves the slider."""
    shortcut = {"command": f"notebook:{command}", "keys": [key], "selector": COMMAND_MODE}
    return [{**shortcut, "disabled": True}, {**shortcut, "selector": f"{COMMAND_MODE}:not(input)"}]


LAB_SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/completer-extension:manager": {"autoCompletion": True},
    "@jupyterlab/shortcuts-extension:shortcuts": {
        "shortcuts": [
            *except_in_sliders("ArrowLeft", "move-cursor-heading-above-or-collapse"),
            *except_in_sliders("ArrowRight", "move-cursor-heading-below-or-expand"),
        ]
    },
    "@jupyterlab/notebook-extension:tracker": {"codeCellConfig": {"lineNumbers": False, "lineWrap": True}},
}


def write_lab_settings(environment: Path) -> None:
    """Puts the defaults where the JupyterLab of this environment reads them."""
    settings = environment / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps(LAB_SETTINGS, indent=2))
