"""Files as they are given to be read, and written so that nobody ever reads half of one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, TypeAlias

PathOrFile: TypeAlias = str | os.PathLike[str] | IO[str] | IO[bytes]


def content_of(source: PathOrFile) -> tuple[str | bytes, str | None]:
    """Return what a path or an open file holds, and its name where it has one.

    Raises:
        OSError: The file can't be read.
        TypeError: It is neither.
    """
    if isinstance(source, str | os.PathLike):
        return Path(source).read_bytes(), os.fspath(source)
    if not hasattr(source, "read"):
        raise TypeError(f"expected a path or an open file, got {type(source).__name__}")
    name = getattr(source, "name", None)
    try:
        content = source.read()
    except UnicodeDecodeError as error:
        # Opened as text, and not in UTF-8: the bytes tell where.
        content = bytes(error.object)
    return content, name if isinstance(name, str) else None


def replace_whole(target: Path, text: str) -> None:
    """Write a file beside the target and put it in the target's place."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".readouts-")
    made = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        made.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        made.replace(target)
    except BaseException:
        made.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
