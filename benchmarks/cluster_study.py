"""Training with Spark: quality, bytes and seconds by the number of partitions, and what a killed worker changes.

python3 benchmarks/cluster_study.py SPARK_HOME TEXT [--partitions 1 2 4 8] [--seeds 1 2 3] [--judge PYTHON] [--standalone] [--option=--epochs=1]

TEXT has one sentence a line. First run ./mvnw -Dquick -Pspark package. With --standalone a master and two workers of
four cores each are started, and after the other runs one of them is killed in the middle of a training; otherwise the
master is local[P]. PYTHON is one that has gensim and scikit-learn, such as target/bench/venv/bin/python of
`course.py bench`; without it the quality is not measured. The seconds of CPU are those of the driver, which with
local[P] does everything. --option is an option of the training, except those that the study sets itself.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
JAR = ROOT / "target" / "spark" / "chainrule-spark.jar"
JUDGE = ROOT / "benchmarks" / "peers" / "judge_vectors.py"
VECTOR_API = "--add-modules=jdk.incubator.vector"
DEPLOY = "org.apache.spark.deploy"
SET_BY_THE_STUDY = ("--partitions", "--seed", "--format", "--json")
CORES = 4
WORKERS = 2


class Cluster:
    """A master and two workers on this machine."""

    def __init__(self, spark: Path, folder: Path):
        self.address = f"spark://127.0.0.1:{free_port()}"
        host, port = self.address.removeprefix("spark://").split(":")
        self.processes = [start(spark, f"{DEPLOY}.master.Master", "--host", host, "--port", port, "--webui-port", "0")]
        wait_for(host, int(port))
        for number in range(WORKERS):
            work = folder / f"worker{number}"
            self.processes.append(
                start(spark, f"{DEPLOY}.worker.Worker", "--cores", str(CORES), "--memory", "2g", "--webui-port", "0",
                      "--work-dir", work, self.address)
            )  # fmt: skip

    def kill_a_worker(self) -> None:
        """Kills the last worker and its executors, as if its machine were switched off."""
        worker = self.processes.pop()
        for process in [*descendants(worker.pid), worker.pid]:
            os.kill(process, 9)
        worker.wait()

    def end(self) -> None:
        """Ends what is left."""
        for process in self.processes:
            process.terminate()
            process.wait()


def free_port() -> int:
    """A port that is not in use."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def start(spark: Path, *command: object) -> subprocess.Popen:
    """Starts a process of Spark's in the background."""
    return subprocess.Popen(
        [spark / "bin" / "spark-class", *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def wait_for(host: str, port: int) -> None:
    """Waits until the port is open, for two minutes at most."""
    for _ in range(240):
        try:
            socket.create_connection((host, port), 1).close()
            return
        except OSError:
            time.sleep(0.5)
    raise SystemExit(f"nothing answers at {host}:{port} after two minutes")


def descendants(parent: int) -> list[int]:
    """The processes that a process has started, their own included."""
    children = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(status[1]) == parent:
            children.append(int(folder.name))
    return [later for child in children for later in [child, *descendants(child)]]


def train(spark: Path, master: str, text: Path, vectors: Path, *options: str, meanwhile=lambda line: None) -> dict:
    """The report of one training; each line that it prints before is passed to `meanwhile`."""
    vectors.unlink(missing_ok=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [
        spark / "bin" / "spark-submit", "--master", master, "--driver-memory", "2g", "--executor-memory", "1g",
        "--conf", f"spark.driver.extraJavaOptions={VECTOR_API}", "--conf", f"spark.executor.extraJavaOptions={VECTOR_API}",
        "--conf", "spark.ui.enabled=false",
        JAR, text, vectors, "--format", "word2vec_binary", "--json", *options,
    ]  # fmt: skip
    process = subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    last = ""
    for line in process.stdout:
        meanwhile(line)
        last = line
    if process.wait():
        raise SystemExit(f"the training failed: {last}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {**json.loads(last), "driver_cpu_seconds": round(cpu, 1)}


def judged(python: Path | None, vectors: Path) -> dict:
    """ρ on WordSim-353 and the share of analogies."""
    if python is None:
        return {}
    told = json.loads(subprocess.run([python, JUDGE, vectors], check=True, capture_output=True, text=True).stdout)
    return {"rho": round(told["wordsim"], 3), "analogies": round(told["analogies"], 1)}


def show(**figures: object) -> None:
    """A line of JSON."""
    print(json.dumps(figures), flush=True)


def by_partitions(options: argparse.Namespace, folder: Path, master) -> None:
    """A row for each number of partitions and each seed."""
    for seed in options.seeds:
        for parts in options.partitions:
            vectors = folder / "vectors.bin"
            report = train(
                options.spark, master(parts), options.text, vectors, "--partitions", str(parts), "--seed", str(seed),
                *options.option,
            )  # fmt: skip
            show(master=master(parts), partitions=parts, seed=seed, **report, **judged(options.judge, vectors))


def killed(options: argparse.Namespace, folder: Path, cluster: Cluster) -> None:
    """The same training twice; the second time a worker is killed at the first line of progress."""
    parts = ["--partitions", str(WORKERS * CORES), "--seed", str(options.seeds[0]), *options.option]
    whole, interrupted = folder / "whole.bin", folder / "interrupted.bin"
    report = train(options.spark, cluster.address, options.text, whole, *parts)
    show(killed=0, **report)
    kill_once = iter([cluster.kill_a_worker])
    report = train(
        options.spark, cluster.address, options.text, interrupted, *parts,
        meanwhile=lambda _: next(kill_once, lambda: None)(),
    )  # fmt: skip
    show(killed=1, same_bytes=whole.read_bytes() == interrupted.read_bytes(), **report)


def option_of_the_training(text: str) -> str:
    """An option that is passed on to the training."""
    name = text.partition("=")[0]
    if name in SET_BY_THE_STUDY:
        raise argparse.ArgumentTypeError(f"{name} is set by this study; there are --partitions and --seeds")
    return text


def main() -> None:
    """Prints a line of JSON for each training."""
    parser = argparse.ArgumentParser()
    parser.add_argument("spark", type=Path, help="the folder with bin/spark-submit")
    parser.add_argument("text", type=Path)
    parser.add_argument("--partitions", type=int, nargs="+", default=[1, 2, 4, 8])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--judge", type=Path, help="a Python with gensim and scikit-learn")
    parser.add_argument("--standalone", action="store_true")
    parser.add_argument("--option", type=option_of_the_training, action="append", default=[], help="such as --option=--epochs=1")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        if not options.standalone:
            by_partitions(options, folder, lambda parts: f"local[{parts}]")
            return
        cluster = Cluster(options.spark, folder)
        try:
            by_partitions(options, folder, lambda _: cluster.address)
            killed(options, folder, cluster)
        finally:
            cluster.end()


if __name__ == "__main__":
    sys.exit(main())
