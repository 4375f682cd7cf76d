"""JupyterHub for a class on one server, on one read-only installation of the course; docs/teaching.md says how to start it."""

import os
import sys
from pathlib import Path

COURSE = Path(__file__).resolve().parent

c = get_config()  # noqa: F821

# each user is a user of the system; the course copies its notebooks to their home and starts their server
c.Spawner.cmd = [sys.executable, str(COURSE / "course.py"), "lab", "--hub", "--notebooks", "~/chainrule"]
c.Spawner.default_url = "/lab/tree/00-start-here.ipynb"
# where java is; HOME and the rest are the user's own
c.Spawner.environment = {name: os.environ[name] for name in ("JAVA_HOME", "PATH") if name in os.environ}
# a server with one open notebook takes up to 330 MB
c.Spawner.mem_guarantee = "350M"
c.Spawner.start_timeout = 120
# a server ends its notebooks' kernels before it ends itself; killed before that, it would leave them behind
c.LocalProcessSpawner.interrupt_timeout = 60
# the heap gives back what a kernel does not use: 20 MB of 240 for each open notebook
c.Spawner.environment["JDK_JAVA_OPTIONS"] = "-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
# glibc keeps an arena of memory for each thread; two are enough for a notebook's kernel
c.Spawner.environment["MALLOC_ARENA_MAX"] = "2"
