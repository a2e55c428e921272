"""`readouts docs OUTDIR`: write the reference of the format."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from readouts.cli._files import counted
from readouts.cli._parser import one_of

FORMATS = ("html", "markdown")


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "docs",
        help="write the reference of the format",
        description=(
            "Write the reference of the format into a folder: every class, field, word and "
            "problem, how to write a readout, examples, and the schema. The pages load nothing "
            "from elsewhere."
        ),
    )
    parser.add_argument("folder", metavar="OUTDIR", type=Path, help="a folder; it is made")
    parser.add_argument(
        "--format", dest="form", default="html", **one_of(*FORMATS), help="how it is written (html)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the pages and what lies beside them."""
    from readouts import reference

    written = reference.write(options.folder, options.form)
    start = next(name for name in written if name.startswith("index."))
    print(f"{options.folder}: wrote {counted(len(written))}; begin at {start}", file=sys.stderr)
    return 0
