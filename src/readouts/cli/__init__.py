"""The command line: one file a command."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from readouts import __version__
from readouts.cli import (
    anchor,
    coverage,
    docs,
    explain,
    fmt,
    new,
    schema,
    show,
    upgrade,
    validate,
)
from readouts.cli._parser import Parser, did_you_mean

CLEAN, PROBLEMS, COULD_NOT_RUN = 0, 1, 2
"""The exit codes of every command."""

_COMMANDS = (new, validate, fmt, upgrade, show, anchor, coverage, schema, docs, explain)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    options = _parsed(sys.argv[1:] if arguments is None else list(arguments))
    if sys.stdout is None:
        # Standard output may be closed; what is said there is then said to nobody.
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that can't show a character is no reason to stop.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return COULD_NOT_RUN
    except BrokenPipeError:
        # Whoever read the output has seen enough; nothing more can be written to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except ModuleNotFoundError as error:
        if error.name != "yaml":
            raise
        print(f"readouts: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"readouts: {where}{error.strerror or error}", file=sys.stderr)
        return COULD_NOT_RUN
    return code


def _parsed(arguments: list[str]) -> Namespace:
    parser = Parser(
        prog="readouts",
        description="Write, check and show readouts: what governments publish after a meeting.",
        epilog="exit codes: 0 clean, 1 problems, 2 could not run",
    )
    parser.add_argument("--version", action="version", version=f"readouts {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in _COMMANDS:
        command.add_to(commands)
    first = arguments[0] if arguments else "-"
    if not first.startswith("-") and first not in commands.choices:
        there_are = f"; there are {', '.join(commands.choices)}"
        hint = did_you_mean(first, commands.choices) or there_are
        parser.error(f'no command is called "{first}"{hint}')
    options, others = parser.parse_known_args(arguments)
    if others:
        options.parser.refuse(others)
    return options
