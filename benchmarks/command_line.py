"""The command line beside check-jsonschema, on the same files and the same schema.

`python benchmarks/command_line.py` prints medians and their ratios; the environment needs the
extra `dev`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

REPOSITORY = Path(__file__).parents[1]
CORPUS = sorted((REPOSITORY / "examples" / "corpus").glob("*.readout.json"))
BIN = Path(sys.executable).parent
OURS = [str(BIN / "readouts"), "validate"]
THEIRS = [
    str(BIN / "check-jsonschema"),
    "--schemafile",
    str(REPOSITORY / "schemas" / "readout-1.0.schema.json"),
]


def seconds(command: list[str], times: int) -> float:
    """Return how long a command takes, the median of some runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own
        taken.append(time.perf_counter() - start)
    return median(taken)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number in range(1_000):
            document = json.loads(CORPUS[number % len(CORPUS)].read_bytes())
            file = Path(folder, f"{number:04}.readout.json")
            text = json.dumps(document, ensure_ascii=False, indent=2)
            file.write_text(text, encoding="utf-8")
            names.append(str(file))
        one, theirs_of_one = seconds([*OURS, names[0]], 9), seconds([*THEIRS, names[0]], 9)
        ours = seconds([*OURS, folder], 3)
        shared = seconds([*OURS, folder, "--jobs", "2"], 3)
        theirs = seconds([*THEIRS, *names], 1)
    print(
        f"one file, cold    readouts {one:6.2f} s   check-jsonschema {theirs_of_one:6.2f} s"
        f"   ratio {one / theirs_of_one:.2f}"
    )
    print(
        f"1,000 files       readouts {ours:6.2f} s   check-jsonschema {theirs:6.2f} s"
        f"   {theirs / ours:.1f} times as fast"
    )
    print(f"1,000, two jobs   readouts {shared:6.2f} s")


if __name__ == "__main__":
    main()
