"""`readouts explain CODE`: what a problem code means, with an example and its repair."""

from __future__ import annotations

import argparse
import sys
import textwrap
from typing import Any

from readouts.addresses import of_problem


def add_to(commands: Any) -> None:
    """Add the command and its arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "explain",
        help="tell what a problem code means",
        description="Tell what a problem code means, why it matters, and how to mend it.",
    )
    parser.add_argument("code", metavar="CODE", help="a problem code such as REF001, or its name")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what there is to say about the code."""
    from readouts.policy import no_such_code
    from readouts.rules import RULES

    by_name = {rule.slug: rule for rule in RULES.values()}
    rule = RULES.get(options.code.upper()) or by_name.get(options.code.lower())
    if rule is None:
        print(f"readouts: {no_such_code(options.code)}", file=sys.stderr)
        return 2
    print(_page(rule))
    return 0


def _page(rule: Any) -> str:
    why = "\n\n".join(textwrap.fill(part, 80) for part in rule.why.split("\n\n"))
    where = {None: "As the whole text:", "": "In the document:"}.get(rule.at, f"At {rule.at}:")
    return "\n".join(
        [
            f"{rule.code} {rule.slug} ({rule.severity})",
            "",
            rule.says,
            "",
            why,
            "",
            where,
            f"  wrong   {_shown(rule.bad)}",
            f"  right   {_shown(rule.repair)}",
            "",
            of_problem(rule.code),
        ]
    )


def _shown(example: str) -> str:
    if "\n" not in example and len(example) > 300:
        # What breaks a limit is long by itself.
        return f"{example[:40]} … {example[-40:]}"
    return textwrap.indent(example, " " * 10).lstrip()
