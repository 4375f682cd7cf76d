"""Does every printed line of two threads arrive, in order, and the final idle, whoever reads it, and as fast as Python's
within a factor of two? Exit code 1 if not.

    .venv/bin/python benchmarks/printed_output.py

One thread prints 100,000 lines with println and 20,000 with printf, another 5,000 to System.err; they are read by a plain
client, by nbclient, and through a Jupyter server's socket. ipykernel does the same. Seconds are those of one run each.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from typing import Callable, Iterator, NamedTuple

import nbformat
from nbclient import NotebookClient

from kernel_client import NOTEBOOKS, SECONDS, KernelClient, printed, use_the_course_s_kernel

JAVA = """\
Thread second = new Thread(() -> { for (int i = 0; i < 5_000; i++) System.err.println("e" + i); });
second.start();
for (int i = 0; i < 100_000; i++) System.out.println("α" + i);
for (int i = 0; i < 20_000; i++) System.out.printf("%d%s", i, "\\n");
second.join();"""
PYTHON = """\
import sys, threading
second = threading.Thread(target=lambda: [print(f"e{i}", file=sys.stderr) for i in range(5_000)])
second.start()
for i in range(100_000): print(f"α{i}")
for i in range(20_000): print("%d" % i)
second.join()"""
OUT = [f"α{i}" for i in range(100_000)] + [str(i) for i in range(20_000)]
ERR = [f"e{i}" for i in range(5_000)]
CELLS = {"java": JAVA, "python3": PYTHON}


class Heard(NamedTuple):
    """What a client heard of a cell."""

    out: str
    err: str
    seconds: float

    def is_complete(self) -> bool:
        """Every line, in order?"""
        return self.out.splitlines() == OUT and self.err.splitlines() == ERR


def plain_client(kernel: str) -> Heard:
    """A client that reads the kernel's own sockets."""
    with KernelClient(kernel) as client:
        client.run("1")
        started = time.monotonic()
        _, messages = client.run(CELLS[kernel])
        return Heard(printed(messages), printed(messages, "stderr"), time.monotonic() - started)


def nbclient(kernel: str) -> Heard:
    """The client that executes notebooks."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in ("1", CELLS[kernel])])
    client = NotebookClient(notebook, kernel_name=kernel, timeout=SECONDS, shutdown_kernel="immediate", resources={"metadata": {"path": str(NOTEBOOKS)}})
    with client.setup_kernel():
        client.execute_cell(notebook.cells[0], 0)
        started = time.monotonic()
        outputs = client.execute_cell(notebook.cells[1], 1).outputs
        seconds = time.monotonic() - started
    texts = {name: "".join(o["text"] for o in outputs if o.get("name") == name) for name in ("stdout", "stderr")}
    return Heard(texts["stdout"], texts["stderr"], seconds)


def server(kernel: str) -> Heard:
    """A browser's way: the socket of a Jupyter server at its defaults."""
    with running_server() as (port, token):
        started = request(port, token, "kernels", {"name": kernel})
        with contextlib.closing(connected(port, token, started["id"])) as connection:
            run_in(connection, "1")
            before = time.monotonic()
            messages = run_in(connection, CELLS[kernel])
            return Heard(printed(messages), printed(messages, "stderr"), time.monotonic() - before)


@contextlib.contextmanager
def running_server() -> Iterator[tuple[int, str]]:
    """A Jupyter server that answers; it ends with its kernels."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    token = secrets.token_hex(16)
    command = [sys.executable, "-m", "jupyter_server", "--no-browser", f"--port={port}", "--allow-root", f"--ServerApp.root_dir={NOTEBOOKS}"]
    with subprocess.Popen(command, env={**os.environ, "JUPYTER_TOKEN": token}, stderr=subprocess.DEVNULL) as process:
        try:
            end = time.monotonic() + SECONDS
            while not answers(port, token) and time.monotonic() < end:
                time.sleep(0.2)
            yield port, token
        finally:
            process.terminate()


def answers(port: int, token: str) -> bool:
    """Does the server answer already?"""
    with contextlib.suppress(OSError):
        return "started" in request(port, token, "status")
    return False


def request(port: int, token: str, path: str, body: dict | None = None) -> dict:
    """What the server's interface answers."""
    data = None if body is None else json.dumps(body).encode()
    asked = urllib.request.Request(f"http://127.0.0.1:{port}/api/{path}", data, {"Authorization": f"token {token}"})
    with urllib.request.urlopen(asked, timeout=SECONDS) as answer:
        return json.load(answer)


def connected(port: int, token: str, kernel: str):
    """The socket that carries a kernel's messages."""
    from websocket import create_connection

    address = f"ws://127.0.0.1:{port}/api/kernels/{kernel}/channels?token={token}"
    return create_connection(address, timeout=SECONDS)


def run_in(connection, code: str) -> list[dict]:
    """Runs a cell through the socket: its messages up to idle."""
    number = uuid.uuid4().hex
    header = {"msg_id": number, "msg_type": "execute_request", "username": "", "session": number, "date": "", "version": "5.3"}
    content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
    connection.send(json.dumps({"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": content}))
    messages = []
    while not messages or messages[-1]["content"].get("execution_state") != "idle":
        message = json.loads(connection.recv())
        if message["channel"] == "iopub" and message["parent_header"].get("msg_id") == number:
            messages.append(message)
    return messages


def is_good(name: str, way: Callable[[str], Heard]) -> bool:
    """Reads both kernels in this way, and prints what was found."""
    ours, peer = way("java"), way("python3")
    ratio = ours.seconds / peer.seconds
    print(f"{name:12}  all lines in order: {ours.is_complete()}  {ours.seconds:6.2f} s, ipykernel {peer.seconds:6.2f} s, ratio {ratio:.2f}", flush=True)
    return ours.is_complete() and ratio <= 2


def main() -> None:
    use_the_course_s_kernel()
    ways = {"plain client": plain_client, "nbclient": nbclient, "server": server}
    sys.exit(0 if all([is_good(name, way) for name, way in ways.items()]) else 1)


if __name__ == "__main__":
    main()
