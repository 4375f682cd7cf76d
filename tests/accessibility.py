"""What axe finds wrong with a page for readers who do not see it, or use no mouse."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# it must not fetch the styles, which the policy of the pages forbids; it reads no MathML, so a heading that is a formula is empty for it
OPTIONS = {"preload": False, "rules": {"empty-table-header": {"enabled": False}}}


def barriers(page: Page) -> list[str]:
    """One line for each element that breaks a rule, with the rule."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]
