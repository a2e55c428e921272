"""`readouts upgrade PATH…`: bring documents of an older version to this one."""

from __future__ import annotations

import argparse
from typing import Any

from readouts import loads, wire
from readouts.cli._rewriting import EPILOG, Made, Work, add_arguments, composed, rewrite
from readouts.scalars import SPEC_VERSION
from readouts.versions import brought, changes, is_older


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "upgrade",
        help="bring documents of an older version to this one",
        description=(
            "Bring JSON documents of an older version of the format to this one, in canonical "
            f"form, and say what changes. Documents of this version ({SPEC_VERSION}) are left as "
            "they are. YAML and JSON Lines are left alone. With -, the document on standard input "
            "is printed."
        ),
        epilog=EPILOG,
    )
    add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Upgrade all documents that the paths name, or tell what that would change."""
    return rewrite(options, Work(_upgraded, "upgraded"))


def _upgraded(content: bytes) -> Made:
    document = wire.parse(content).document
    if isinstance(document, dict) and document.get("spec_version") == SPEC_VERSION:
        return Made(None)
    readout = composed(loads(content))
    told = changes(document, brought(document).document) if is_older(document) else ()
    return Made(readout, tuple(told))
