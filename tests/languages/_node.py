"""A Node process that answers requests, one after the other (see tests/node/serve.mjs)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from attrs import define, field

FOLDER = Path(__file__).parents[1] / "node"


def missing() -> str | None:
    """Say what is missing to run Node, if anything is."""
    if shutil.which("node") is None:
        return "there is no Node on this machine"
    if not (FOLDER / "node_modules").is_dir():
        return "what the tests need of Node is not installed: run `npm ci` in tests/node"
    return None


def _started() -> subprocess.Popen[str]:
    command = ["node", "serve.mjs"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=FOLDER, stdin=pipe, stdout=pipe, encoding="utf-8")


@define
class Node:
    """Answers requests."""

    process: subprocess.Popen[str] = field(factory=_started)

    def ask(self, task: str, **request: Any) -> Any:
        """Return the answer to a request."""
        assert self.process.stdin
        assert self.process.stdout
        print(json.dumps({"do": task, **request}), file=self.process.stdin, flush=True)
        told = json.loads(self.process.stdout.readline())
        if "error" in told:
            raise RuntimeError(told["error"])
        return told.get("answer")

    def close(self) -> None:
        """End the process."""
        self.process.communicate(timeout=60)
