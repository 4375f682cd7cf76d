#!/usr/bin/env python3
"""Everything that the course needs, from one program that needs nothing but Python 3.10 and a JDK 17.

    python3 course.py setup     make everything that is missing, open nothing
    python3 course.py lab       the same, then open JupyterLab on the first notebook
    python3 course.py test      run the Java tests, then every notebook on the real kernel
    python3 course.py doctor    say what is there and what is missing, and start the kernel once
    python3 course.py build     build target/chainrule.jar if it is not up to date
    python3 course.py check F   check the formulas of F: LaTeX, Markdown, a notebook; exit code 0 when every line holds
    python3 course.py assignment N    hand out notebook N with cells that grade its exercises, for nbgrader
    python3 course.py grade FOLDER    grade a class's submissions: a table, and a page of feedback for each
    python3 course.py export    write the executed notebooks as web pages to site/
    python3 course.py bench     measure speed and quality beside gensim, scikit-learn and others

The folder launcher/ holds what these commands do.
"""

import os
import sys

if sys.version_info < (3, 10):
    sys.exit("course.py: this is Python %d.%d; the course needs Python 3.10 or newer." % tuple(sys.version_info[:2]))

# Python itself does not put the folder there under its option -P
sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))

from launcher.command_line import main  # noqa: E402

if __name__ == "__main__":
    main()
