"""`readouts fmt PATH…`: rewrite documents in canonical form."""

from __future__ import annotations

import argparse
from typing import Any

from readouts import loads, wire
from readouts.cli._rewriting import EPILOG, Made, Work, add_arguments, composed, rewrite
from readouts.versions import is_older


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "fmt",
        help="rewrite documents in canonical form",
        description=(
            "Rewrite JSON documents in canonical form: fields in the order of the format, two "
            "spaces, no defaults, texts in Unicode's NFC. YAML and JSON Lines are left alone. With "
            "-, the document on standard input is printed."
        ),
        epilog=EPILOG,
    )
    add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Rewrite all documents that the paths name, or tell what that would change."""
    return rewrite(options, Work(_formatted, "reformatted"))


def _formatted(content: bytes) -> Made:
    readout = composed(loads(content))
    if is_older(wire.parse(content).document):
        # Another version is more than another form.
        return Made(None, ("left as it is, since it is of an older version: readouts upgrade",))
    return Made(readout)
