"""Paths as reports, settings and baselines call them: from a folder, with forward slashes."""

from __future__ import annotations

import os
from pathlib import Path


def from_folder(path: str, folder: Path) -> str:
    """Return a path as it is called from a folder, with `..` where it is not below."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        # It is on another drive, as Windows has them.
        return Path(path).as_posix()


def from_root(path: str) -> str:
    """Return a path as it is called in the repository.

    Its root is where the CI says that the checkout is, else the working directory. What is not
    below it keeps its name.
    """
    folder = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR")
    inside = from_folder(path, Path(folder) if folder else Path.cwd())
    return Path(path).as_posix() if inside.startswith("../") else inside
