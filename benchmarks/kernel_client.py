"""A plain client of a kernel: sends requests and collects what comes back."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager
from pathlib import Path

from jupyter_client.manager import start_new_kernel

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from launcher.folders import NOTEBOOKS  # noqa: E402
from launcher.jdk import find_java  # noqa: E402
from launcher.processes import child_environment  # noqa: E402

SECONDS = 60


def use_the_course_s_kernel() -> None:
    """From now on `java` is the course's own kernel, run by the JDK that course.py finds."""
    os.environ.update(child_environment(find_java(os.environ)))


class KernelClient(AbstractContextManager):
    """A kernel and its client; the kernel ends with it."""

    def __init__(self, name: str = "java"):
        self.manager, self.client = start_new_kernel(kernel_name=name, startup_timeout=SECONDS, cwd=str(NOTEBOOKS))

    def run(self, code: str, **options) -> tuple[dict, list[dict]]:
        """Runs a cell: its reply, and its messages up to idle."""
        return self.ended(self.client.execute(code, **options))

    def ended(self, request: str) -> tuple[dict, list[dict]]:
        """Waits for the reply and the idle status of a request."""
        messages = []
        while not messages or messages[-1]["content"].get("execution_state") != "idle":
            message = self.client.get_iopub_msg(timeout=SECONDS)
            if message["parent_header"].get("msg_id") == request:
                messages.append(message)
        return self.reply(request), messages

    def reply(self, request: str) -> dict:
        """The reply to a request."""
        while True:
            reply = self.client.get_shell_msg(timeout=SECONDS)
            if reply["parent_header"]["msg_id"] == request:
                return reply["content"]

    def value(self, code: str) -> str:
        """The text of a cell's value."""
        return value_of(self.run(code)[1])

    def __exit__(self, *_: object) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def printed(messages: list[dict], name: str = "stdout") -> str:
    """What a cell printed."""
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream" and m["content"]["name"] == name)


def value_of(messages: list[dict]) -> str:
    """The text of the value that a cell showed."""
    return "".join(m["content"]["data"]["text/plain"] for m in messages if m["msg_type"] == "execute_result")
