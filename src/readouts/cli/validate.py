"""`readouts validate PATH…`: check documents and report every problem."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readouts.cli import _settings
from readouts.cli._checking import Task, checked, reported
from readouts.cli._files import PATHS, counted, files, print_exactly, standard_input
from readouts.cli._parser import Parser, at_least_one, listed, one_of
from readouts.cli._settings import Settings
from readouts.cli._tally import Tally
from readouts.policy import FAIL_ON, PROFILES
from readouts.report._checked import Checked
from readouts.sources import folder, read

if TYPE_CHECKING:
    from readouts.cli._baseline import Baseline

FORMATS = ("text", "json", "json-lines", "github", "gitlab", "sarif", "junit")


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: Parser = commands.add_parser(
        "validate",
        help="check documents and report every problem",
        description=(
            "Check documents and report every problem, with its line and column. Files are "
            "checked in the order of their names, however they are named here."
        ),
        epilog=(
            "Settings are read from readouts.toml, or [tool.readouts] of pyproject.toml. "
            "Exit codes: 0 clean, 1 problems, 2 could not run (no file matched, for one)."
        ),
    )
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help=PATHS)
    what = parser.add_argument_group(
        "what counts", "CODES are codes, their beginnings (EVT) or names, with commas between"
    )
    what.add_argument("--select", action="extend", type=listed, metavar="CODES", help="only these")
    what.add_argument("--ignore", action="extend", type=listed, metavar="CODES", help="not these")
    what.add_argument(
        "--profile",
        **one_of(*PROFILES),
        help="strict: warnings are errors; draft: what half-done data lacks is only noted",
    )
    what.add_argument("--fail-on", **one_of(*FAIL_ON), help="what exits with 1 (error)")
    what.add_argument(
        "--baseline", metavar="FILE", help="do not report the problems that it remembers"
    )
    what.add_argument(
        "--write-baseline", action="store_true", help="report nothing, and remember all there is"
    )
    what.add_argument(
        "--extension-schema",
        action="append",
        default=[],
        metavar="PREFIX=FILE",
        help="an extension that is known, with the JSON Schema of its data; may be repeated",
    )
    texts = parser.add_argument_group(
        "the published texts", "with them, evidence, names and quotations are verified"
    ).add_mutually_exclusive_group()
    texts.add_argument("--source", metavar="TEXT", help="the text that the documents are of")
    texts.add_argument(
        "--sources", metavar="DIR", help="a folder of texts; each is told by its digest"
    )
    how = parser.add_argument_group("how it is told")
    how.add_argument("--format", default="text", **one_of(*FORMATS), help="the report (text)")
    how.add_argument(
        "--max-problems", type=at_least_one, metavar="N", help="report so many, count the others"
    )
    how.add_argument("--statistics", action="store_true", help="count problems by code")
    how.add_argument("--quiet", action="store_true", help="say nothing beside the report")
    run_by = parser.add_argument_group("how it is run")
    run_by.add_argument(
        "--jobs",
        type=at_least_one,
        default=1,
        metavar="N",
        help="share the files between N processes",
    )
    run_by.add_argument(
        "--stdin-filename", metavar="NAME", help="what to call standard input, and read it as"
    )
    run_by.add_argument(
        "--allow-empty", action="store_true", help="no file that matches is no failure"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check all documents that the paths name."""
    try:
        layer = _settings.said(options.profile, options.select, options.ignore)
        settings = _settings.found().over(layer, options.fail_on, options.baseline)
        baseline = _baseline(settings, writes=options.write_baseline)
        schemas = dict(map(_extension_schema, options.extension_schema))
        source = None if options.source is None else read(Path(options.source))
        texts = None if options.sources is None else folder(options.sources)
    except ValueError as error:
        print(f"readouts: {error}", file=sys.stderr)
        return 2
    names, complete = files(options.paths)
    complete = complete or options.allow_empty
    tally = Tally(settings.fail_on, quiet=options.quiet)
    given = {"source": source, "sources": texts, "extension_schemas": schemas}
    found = _checked(names, options, settings, given)
    if baseline and options.write_baseline:
        for file in tally.counted(found):
            baseline.remember(file)
        if complete and not tally.unread:
            tally.say(f"{baseline.file}: {counted(baseline.write(), 'problem')} remembered")
            return 0
        return 2
    if baseline:
        found = map(baseline.without_known, found)
    _report(reported(tally.counted(found), options.max_problems), options, settings.fail_on)
    gone = baseline.gone() if baseline else 0
    tally.summary(statistics=options.statistics, gone=gone, most=options.max_problems)
    return int(tally.failed) if complete and not tally.unread else 2


def _baseline(settings: Settings, *, writes: bool) -> Baseline | None:
    if settings.baseline is None:
        if writes:
            raise ValueError("--write-baseline needs --baseline FILE, or the setting")
        return None
    from readouts.cli._baseline import Baseline

    baseline = Baseline(settings.baseline)
    return baseline if writes and not settings.baseline.exists() else baseline.load()


def _extension_schema(said: str) -> tuple[str, Any]:
    """Read an extension and its schema from the command line.

    Raises:
        ValueError: It is not a prefix with a file that holds a JSON Schema.
    """
    import json

    prefix, equals, file = said.partition("=")
    if not prefix or not equals or not file:
        raise ValueError(f'--extension-schema: expected PREFIX=FILE, got "{said}"')
    try:
        schema = json.loads(Path(file).read_bytes())
    except OSError as error:
        raise ValueError(f"{file}: {error.strerror or error}") from None
    except ValueError as error:
        raise ValueError(f"{file}: expected a JSON Schema: {error}") from None
    from readouts.rules.extensions import validator

    validator(prefix, schema)
    return prefix, schema


def _checked(
    names: list[str], options: argparse.Namespace, settings: Settings, given: dict[str, Any]
) -> Iterable[Checked]:
    terminal = options.format == "text" and sys.stdout.isatty()
    tasks = []
    for name in names:
        content = standard_input() if name == "-" else None
        path = options.stdin_filename or "<stdin>" if name == "-" else name
        policy = settings.policy(path)
        tasks.append(
            Task(
                path=path,
                policy=policy,
                content=content,
                keep_lines=terminal,
                **given,
            )
        )
    return checked(tasks, options.jobs)


def _report(files: Iterable[Checked], options: argparse.Namespace, fail_on: str) -> None:
    # Only the format that is asked for is loaded.
    render = import_module(f"readouts.report.{options.format.replace('-', '_')}").render
    if options.format == "text":
        terminal = sys.stdout.isatty()
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        for piece in render(files, frames=terminal, colour=terminal and not plain):
            sys.stdout.write(piece)
    else:
        # Programs read it, whatever the terminal speaks.
        for piece in render(files, **({"fail_on": fail_on} if options.format == "junit" else {})):
            print_exactly(piece)
    sys.stdout.flush()
