"""Give the facts of the corpus back from the documents, each as one line of text.

A facts file says for each fact of a sheet which values of the document hold it. This script
prints those values and nothing else, beside the sheet's own wording where the sheets are at hand,
so that a reader can judge whether the fact is there:

    python examples/tell_facts.py 005 006

In a line, a reference is followed by what the record that it names is called.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parent
CORPUS = EXAMPLES / "corpus"
SHEETS = EXAMPLES.parent.parent / "shared" / "corpus" / "facts"
SEED = EXAMPLES / "us-mexico-2024-01-19.readout.json"

_ASIDE = {"id", "note", "extensions", "evidence", "absent"}
"""Fields of a record that a line does not tell unless a pointer names them."""
_CALLED = ("name", "label", "summary", "description", "title", "publisher", "kind", "type")
"""Fields that say what a record is called, the best one first."""


def document_of(facts: Path) -> Path:
    """Return the document that a facts file belongs to."""
    own = facts.with_name(facts.name.replace(".facts.", ".readout."))
    return own if own.exists() else SEED


def resolve(document: Any, pointer: str) -> Any:
    """Return the value at a JSON Pointer (RFC 6901).

    Raises:
        LookupError: The pointer leads nowhere.
    """
    value = document
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value


def called(document: Any) -> dict[str, str]:
    """Return what every record of a document is called, by its id."""
    names = {"readout": "this readout", "publication": "publication"}
    for record in _records(document):
        name = next((record[key] for key in _CALLED if key in record), None)
        if name is None and record.get("titles"):
            name = record["titles"][0]["name"]
        if name is None and record.get("party"):
            name = f"delegation of {record['party']}"
        names[record["id"]] = textwrap.shorten(str(name or record["id"]), 60, placeholder=" …")
    return names


def _records(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _records(item)


def tell(document: Any, pointers: Iterable[str]) -> str:
    """Return the values at some pointers as one line."""
    names = called(document)
    return " · ".join(
        f"{_where(pointer)}: {_told(resolve(document, pointer), names)}" for pointer in pointers
    )


def _where(pointer: str) -> str:
    steps = [step for step in pointer.split("/")[1:] if not step.isdigit()]
    return ".".join(steps)


def _told(value: Any, names: dict[str, str]) -> str:
    match value:
        case dict():
            shown = {key: item for key, item in value.items() if key not in _ASIDE}
            return "; ".join(f"{key} {_told(item, names)}" for key, item in shown.items())
        case list():
            return ", ".join(
                f"({_told(i, names)})" if isinstance(i, dict) else _told(i, names) for i in value
            )
        case str() if value in names:
            return f"{value} “{names[value]}”"
        case str():
            return f"“{value}”" if " " in value else value
        case _:
            return json.dumps(value)


def table(verdicts: Iterable[tuple[str, str]]) -> str:
    """Return a table of verdicts by kind of fact."""
    counts: dict[str, Counter[str]] = {}
    for kind, verdict in verdicts:
        counts.setdefault(kind, Counter())[verdict] += 1
    total = sum(counts.values(), Counter())
    lines = [f"{'kind':<20}{'facts':>6}{'exact':>7}{'partial':>9}{'lost':>6}"]
    for kind, found in [*sorted(counts.items()), ("all", total)]:
        exact, partial, lost = (found[verdict] for verdict in ("exact", "partial", "lost"))
        lines.append(f"{kind:<20}{found.total():>6}{exact:>7}{partial:>9}{lost:>6}")
    return "\n".join(lines)


def main(wanted: list[str]) -> None:
    """Print the facts of the documents whose numbers are given, or of all."""
    verdicts = []
    for path in sorted(CORPUS.glob("*.facts.json")):
        if wanted and not path.name.startswith(tuple(wanted)):
            continue
        facts = json.loads(path.read_text("utf-8"))
        document = json.loads(document_of(path).read_text("utf-8"))
        sheet = SHEETS / path.name.replace(".facts.", ".")
        told = (
            json.loads(sheet.read_text("utf-8"))["facts"] if sheet.exists() else [{}] * len(facts)
        )
        print(f"\n{path.name}: {tell(document, ['/publication/issuers'])}")
        for number, (fact, wording) in enumerate(zip(facts, told, strict=True), 1):
            kind = wording.get("kind", "")
            verdicts.append((kind, fact["verdict"]))
            if wording:
                print(
                    f"\n{number:>3} {kind}: {wording['fact']} [{wording['verb']}; {wording['who']}]"
                )
            lost = f" (lost: {fact['lost']})" if fact.get("lost") else ""
            print(f"    {fact['verdict']}{lost}: {tell(document, fact['pointers'])}")
    print(f"\n{table(verdicts)}")


if __name__ == "__main__":
    main(sys.argv[1:])
