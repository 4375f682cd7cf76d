"""`unzip -q ARCHIVE -d FOLDER`, for systems that have none. A program of its own."""

from __future__ import annotations

import argparse
import os
import sys
import zipfile


def unzip(arguments: list[str]) -> None:
    """Unpacks the archive; files keep their permissions."""
    parser = argparse.ArgumentParser(prog="unzip")
    parser.add_argument("-q", action="store_true")
    parser.add_argument("archive")
    parser.add_argument("-d", dest="folder", required=True)
    options = parser.parse_args(arguments)
    with zipfile.ZipFile(options.archive) as archive:
        for entry in archive.infolist():
            path = archive.extract(entry, options.folder)
            if entry.external_attr >> 16:
                os.chmod(path, entry.external_attr >> 16)


if __name__ == "__main__":
    unzip(sys.argv[1:])
