"""The command that starts the course's own kernel: JJava without its launcher, with Java's options for a quick start."""

from __future__ import annotations

import os

from .environment import Environment
from .folders import JAR
from .jdk import Java

# The kernel is compiled to the last degree only where it computes: what runs a few thousand times
# while it starts is left to the quick compiler, which halves the time to the first result. Training
# waits a tenth as long: the Vector API is slow until it is optimised. A heap that starts small stays
# small where little is kept: a third less memory, in no more time.
COMPUTES = ("chainrule.train.*", "jdk.incubator.vector.*")
QUICK_START = (
    "-XX:+IgnoreUnrecognizedVMOptions",
    "-XX:+UseSerialGC",
    "-Xms32m",
    "-XX:Tier4InvocationThreshold=300000",
    "-XX:Tier4MinInvocationThreshold=150000",
    "-XX:Tier4CompileThreshold=600000",
    "-XX:Tier4BackEdgeThreshold=600000",
    "-XX:CompileCommand=quiet",
    *(f"-XX:CompileCommand=CompileThresholdScaling,{classes}::*,0.1" for classes in COMPUTES),
    "-Xlog:disable",
)
VECTOR_MODULE = "jdk.incubator.vector"
KERNEL_MAIN = "chainrule.notebook.kernel.jjava.JJavaLauncher"
MEMORY = "1g"
MIN_MEGABYTES = 128


def kernel_command(java: Java, environment: Environment, archive: str, memory: str = MEMORY) -> list[str]:
    """Starts JJava with the library on its class path and with this option for the archive of classes."""
    jars = os.pathsep.join(map(str, [JAR, environment.jjava]))
    opens = ["--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED"]
    return [*quick_java(java, memory), archive, *opens, "-cp", jars, KERNEL_MAIN, "{connection_file}"]


def quick_java(java: Java, memory: str = MEMORY) -> list[str]:
    """Java with the options that a kernel runs under."""
    vector = ["--add-modules", VECTOR_MODULE] if VECTOR_MODULE in java.modules else []
    return [str(java.program), f"-Xmx{memory}", *QUICK_START, *vector]
