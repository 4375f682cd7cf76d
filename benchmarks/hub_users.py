"""A class on JupyterHub: do several users at once run, save and keep their own progress, and how much memory does each take?

sudo COURSE/.venv/bin/python COURSE/benchmarks/hub_users.py [--users 5] [--at-once 5] [--notebook 03] [--proxy PROGRAM]

COURSE is an installation that was set up with `course.py setup --hub` and belongs to somebody else than the users. The study makes
users of the system called chainrule-study-1 and so on, and removes them with their homes. PROGRAM is npm's configurable-http-proxy.
The exit code is 1 if something did not work, or a user took more than 330 MB.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import pwd
import secrets
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

COURSE = Path(__file__).resolve().parent.parent
NAME = "chainrule-study-{}"
HUB = "http://127.0.0.1:8765"
MOST_MEGABYTES = 330
CONFIGURATION = """
exec(compile(open({config!r}).read(), {config!r}, "exec"), {{**globals(), "__file__": {config!r}}})
c.JupyterHub.bind_url = {hub!r}
c.JupyterHub.hub_port = 8766
c.ConfigurableHTTPProxy.command = [{proxy!r}]
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:8767"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allowed_users = {users!r}
c.JupyterHub.services = [{{"name": "study", "api_token": {token!r}}}]
c.JupyterHub.load_roles = [{{"name": "study", "services": ["study"], "scopes": ["admin:users", "admin:servers", "access:servers"]}}]
c.JupyterHub.concurrent_spawn_limit = 2
# as long as it takes on a machine that does other things, too
c.Spawner.start_timeout = 600
c.Spawner.http_timeout = 600
c.JupyterHub.log_level = "ERROR"
"""


def main() -> int:
    """Makes the users, starts the hub, runs the notebook as each of them; prints a line a user."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--users", type=int, default=5)
    parser.add_argument("--at-once", type=int, default=5)
    parser.add_argument("--notebook", default="03")
    parser.add_argument("--proxy", default="configurable-http-proxy")
    options = parser.parse_args()
    users = [NAME.format(k + 1) for k in range(options.users)]
    notebook = next((COURSE / "notebooks").glob(f"{options.notebook}-*.ipynb"))
    for user in users:
        subprocess.run(["useradd", "--create-home", user], check=True)
    try:
        with tempfile.TemporaryDirectory() as folder:
            return asyncio.run(Class(Path(folder), users, notebook, options.proxy, options.at_once).run())
    finally:
        for user in users:
            # what is left of this user's servers; the user is the study's own
            subprocess.run(["pkill", "--signal", "KILL", "--uid", user])
            subprocess.run(["userdel", "--force", "--remove", user], capture_output=True)


class Class:
    """The users of one hub."""

    def __init__(self, folder: Path, users: list[str], notebook: Path, proxy: str, at_once: int):
        self.folder, self.users, self.notebook, self.proxy = folder, users, notebook, proxy
        self.token = secrets.token_hex(16)
        self.turn = asyncio.Semaphore(at_once)
        self.failures: list[str] = []

    async def run(self) -> int:
        """Starts the hub, works as all users, and ends it."""
        text = CONFIGURATION.format(
            config=str(COURSE / "jupyterhub_config.py"), hub=HUB, proxy=self.proxy, users=set(self.users), token=self.token
        )
        (self.folder / "config.py").write_text(text)
        log = open(self.folder / "log", "w+")
        command = [sys.executable, "-m", "jupyterhub", "-f", str(self.folder / "config.py")]
        hub = subprocess.Popen(command, cwd=self.folder, stdout=log, stderr=log, start_new_session=True)
        try:
            await self.wait_for_hub()
            await asyncio.gather(*map(self.work, self.users))
            self.report()
        except TimeoutError as late:
            self.failures.append(str(late))
        finally:
            hub.terminate()
            hub.wait()
            # a hub that is ended while it starts leaves its proxy behind
            with contextlib.suppress(ProcessLookupError):
                os.killpg(hub.pid, signal.SIGTERM)
        if self.failures:
            log.seek(0)
            print("\n".join(self.failures), log.read()[-3000:], sep="\n")
        return 1 if self.failures else 0

    async def wait_for_hub(self) -> None:
        """Until it answers."""
        for _ in range(120):
            try:
                await self.ask("GET", "/hub/api/")
                return
            except (OSError, HTTPClientError):
                # nothing listens yet, or the proxy does and does not know the hub
                await asyncio.sleep(1)
        raise TimeoutError("the hub did not start")

    async def ask(self, method: str, path: str, body: object = None) -> object:
        """One request to the hub or to a user's server."""
        request = HTTPRequest(
            HUB + path,
            method=method,
            headers={"Authorization": f"token {self.token}"},
            body=None if body is None else json.dumps(body),
            allow_nonstandard_methods=True,
            request_timeout=600,
        )
        answer = await AsyncHTTPClient().fetch(request)
        return json.loads(answer.body) if answer.body else None

    async def work(self, user: str) -> None:
        """Starts the user's server, runs every cell, saves, answers an exercise."""
        async with self.turn:
            try:
                started = time.monotonic()
                await self.start(user)
                ready = time.monotonic() - started
                cells = await self.run_cells(user)
                await self.save(user)
                self.look_at_progress(user)
                print(f"{user}: server after {ready:.0f} s, {cells} cells after {time.monotonic() - started:.0f} s", flush=True)
            except Exception as problem:  # noqa: BLE001: one user's trouble is a finding, and the others go on
                self.failures.append(f"{user}: {type(problem).__name__} {problem}")
            print(f"  {len(self.pss())} servers, {sum(map(sum, self.pss().values())):.0f} MB in all", flush=True)

    async def start(self, user: str) -> None:
        """The user's server."""
        while not await self.may_start(user):
            await asyncio.sleep(2)
        for _ in range(1200):
            state = await self.ask("GET", f"/hub/api/users/{user}")
            if state["servers"].get("", {}).get("ready"):
                return
            await asyncio.sleep(0.5)
        raise TimeoutError("the server did not start")

    async def may_start(self, user: str) -> bool:
        """Asks for the server; the hub starts two at a time, and says to the others that they are to wait."""
        try:
            await self.ask("POST", f"/hub/api/users/{user}/server")
        except HTTPClientError as refused:
            if refused.code != 429:
                raise
            return False
        return True

    async def run_cells(self, user: str) -> int:
        """Every cell of the notebook in a kernel of the user's server: how many there were."""
        path = f"/user/{user}/api/kernels"
        kernel = await self.ask("POST", path, {"name": "java", "path": self.notebook.name})
        url = HTTPRequest(f"{HUB}{path}/{kernel['id']}/channels".replace("http", "ws", 1), headers={"Authorization": f"token {self.token}"})
        channel = await websocket_connect(url, max_message_size=100_000_000)
        cells = [cell for cell in json.loads(self.notebook.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
        answer = r"%%exercise 13-1" + "\n" + r"\frac{d}{dx} \log \sigma(x) &= 1 - \sigma(x)"
        for code in [*("".join(cell["source"]) for cell in cells), answer]:
            await execute(channel, code)
        channel.close()
        return len(cells)

    async def save(self, user: str) -> None:
        """The notebook, as JupyterLab saves it."""
        path = f"/user/{user}/api/contents/{self.notebook.name}"
        content = (await self.ask("GET", path))["content"]
        await self.ask("PUT", path, {"type": "notebook", "format": "json", "content": content})

    def look_at_progress(self, user: str) -> None:
        """What was answered is in the user's own file."""
        progress = Path(pwd.getpwnam(user).pw_dir, "chainrule", ".chainrule-progress.txt")
        if "13-1 done" not in progress.read_text() or progress.owner() != user:
            raise ValueError(f"{progress} does not hold the user's progress")

    def pss(self) -> dict[str, list[float]]:
        """Megabytes of each user's processes, what they share divided among them."""
        found: dict[str, list[float]] = {}
        ids = {pwd.getpwnam(user).pw_uid: user for user in self.users}
        for process in Path("/proc").glob("[0-9]*"):
            try:
                user = ids.get(process.stat().st_uid)
                if user:
                    lines = (process / "smaps_rollup").read_text().splitlines()
                    found.setdefault(user, []).append(sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000)
            except OSError:
                continue
        return found

    def report(self) -> None:
        """Memory for each user."""
        used = {user: sum(parts) for user, parts in self.pss().items()}
        if not used:
            self.failures.append("no server is running")
            return
        print(f"{len(used)} users: PSS {min(used.values()):.0f} to {max(used.values()):.0f} MB each, {sum(used.values()):.0f} MB in all")
        print("  of the first user: " + ", ".join(f"{part:.0f} MB" for part in self.pss()[self.users[0]]))
        if max(used.values()) > MOST_MEGABYTES:
            self.failures.append(f"a user took more than {MOST_MEGABYTES} MB")


async def execute(channel: object, code: str) -> None:
    """Runs a cell; raises where it fails."""
    header = {"msg_id": uuid.uuid4().hex, "msg_type": "execute_request", "username": "", "session": uuid.uuid4().hex, "version": "5.3"}
    content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
    message = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": []}
    await channel.write_message(json.dumps(message))
    while True:
        got = await asyncio.wait_for(channel.read_message(), 600)
        if got is None:
            raise ConnectionError("the kernel's connection ended")
        answer = json.loads(got)
        if answer["channel"] == "shell" and answer["parent_header"].get("msg_id") == header["msg_id"]:
            if answer["content"]["status"] != "ok":
                raise ValueError(f"a cell failed: {code[:80]} → {answer['content']}")
            return


if __name__ == "__main__":
    sys.exit(main())
