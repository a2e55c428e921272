"""A file put in another's place, so that nobody ever reads half of it."""

from __future__ import annotations

import os
from pathlib import Path


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
