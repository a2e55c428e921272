"""The reference of the format in Markdown: classes, problems, and a codebook page for each list.

`python -m readouts.reference` writes the pages anew, from the classes, the packaged schema, the
examples, and the reasons for what no example uses.
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias

from readouts import schema
from readouts._constraints import AtLeastOne, Constraint, ExactlyOne, Requires, Together
from readouts._shape import Array, Boolean, Choice, Field, Object, OpenChoice, Shape, shape_of
from readouts._shape import inside as parts_of
from readouts.model import Readout, Record
from readouts.rules import RULES

Met: TypeAlias = dict[tuple[str, str], dict[str, str]]
"""Where a value of a list is met: for each document, what of it a reader would recognise."""

ROOT = Path(__file__).parents[2]
"""The repository, in which the pages are kept."""
_TELLING = ("verb", "text", "name", "label", "summary", "description")
"""Fields by which a reader would recognise an object, the best one first."""


def pages(met: Met, reasons: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the text of each page by its path below `docs`."""
    made = {"reference.md": _page(_classes(reasons)), "problems.md": _page(_problems())}
    made["codebook/README.md"] = _page(_contents())
    for values in lists():
        told = reasons.get(values.__name__, {})
        made[f"codebook/{_file(values.__name__)}"] = _page(_codebook(values, met, told))
    return made


def _page(lines: Iterable[str]) -> str:
    return re.sub("\n{3,}", "\n\n", "".join(f"{line}\n" for line in lines)).rstrip() + "\n"


def lists() -> list[type[StrEnum]]:
    """Return the lists of the format, by name."""
    shapes = parts_of(shape_of(Readout))
    found = {one.values for one in shapes if isinstance(one, Choice | OpenChoice)}
    return sorted(found, key=lambda values: values.__name__)


def classes() -> list[Object]:
    """Return the classes of the format, as they are met on the way down from the Readout."""
    return [one for one in parts_of(shape_of(Readout)) if isinstance(one, Object)]


def met_in(documents: Mapping[str, Readout]) -> Met:
    """Return where each value of a list, and each class, is met in some documents.

    A class is met under its own name and the empty value.
    """
    met: Met = {}
    for name, readout in documents.items():
        stack: list[Any] = [readout]
        while stack:
            part = stack.pop()
            shape = shape_of(type(part))
            told = next((str(getattr(part, key)) for key in _TELLING if _there(part, key)), "")
            met.setdefault((shape.name, ""), {}).setdefault(name, told)
            for field in shape.fields:
                value = getattr(part, field.name)
                items = value if isinstance(value, tuple) else () if value is None else (value,)
                inner = field.shape.item if isinstance(field.shape, Array) else field.shape
                if isinstance(inner, Object):
                    stack += reversed(items)
                elif isinstance(inner, Choice | OpenChoice):
                    for item in items:
                        met.setdefault((inner.name, str(item)), {}).setdefault(name, told)
    return met


def _there(part: Any, key: str) -> bool:
    return bool(getattr(part, key, None))


# -- the page of classes ------------------------------------------------------------------


def _classes(reasons: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    words = schema.published()["$defs"]
    yield from _heading("The classes and their fields")
    yield from _paragraph(
        "Every object of a document is one of these classes; a field that a class does not list is "
        "an error. A field is optional unless it says *required*. Lists of words have "
        "[a codebook](codebook/README.md); what the format is and how to use it is told in "
        "[the format](format.md) and [the coding guide](coding-guide.md)."
    )
    common = [field.name for field in shape_of(Record).fields]
    for shape in classes():
        yield f"## {shape.name}"
        yield ""
        yield from _paragraph(words[shape.name]["description"])
        is_record = issubclass(shape.cls, Record)
        own = [f for f in shape.fields if not (is_record and f.name in common)]
        yield from _fields(own, words[shape.name]["properties"])
        if is_record:
            yield from _paragraph("And the fields of [every record](#what-every-record-has).")
        yield from _constraints(shape.constraints)
        if reason := reasons.get("classes", {}).get(shape.name):
            yield from _paragraph(f"No example of the corpus has one: {reason}")
    yield from _heading("What every record has", 2)
    yield from _paragraph(_RECORD)
    yield from _fields(shape_of(Record).fields, words["Event"]["properties"])
    yield from _heading("Texts, dates and numbers", 2)
    yield from _paragraph(
        "What a value must look like. Each has a pattern or bounds in the schema, which any "
        "validator checks alike."
    )
    yield from _types("what it is", [name for name in sorted(words) if not _is_id(name)], words)
    yield from _heading("References", 2)
    yield from _paragraph("An id is local to its document; its prefix says what it names.")
    yield from _types("what it names", [name for name in sorted(words) if _is_id(name)], words)


def _is_id(name: str) -> bool:
    return name == "Target" or (name.endswith(("Ref", "Id")) and name != "DocumentId")


def _types(heading: str, names: Iterable[str], words: Mapping[str, Any]) -> Iterator[str]:
    yield f"| type | {heading} |"
    yield "|---|---|"
    for name in names:
        told = words[name]
        if told.get("type") in ("string", "integer", "number") and "oneOf" not in told:
            anchor = f'<a id="{name.casefold()}"></a>'
            yield f"| {anchor}{name} | {_cell(told['description'])} |"
    if heading == "what it is":
        yield f'| <a id="json"></a>Json | {_cell(words["Json"]["description"])} |'


_RECORD = (
    "Every class that says so can also tell how it rests on the source and what is missing. "
    "`note` is the encoder's remark and holds no fact."
)


def _fields(fields: Iterable[Field], words: Mapping[str, Any]) -> Iterator[str]:
    yield "| field | value | meaning |"
    yield "|---|---|---|"
    for field in fields:
        told = words[field.key]
        value = _type(field.shape)
        if field.required:
            value += ", *required*"
        elif "default" in told:
            value += f", default {_default(told['default'])}"
        yield f"| `{field.key}` | {value} | {_cell(told['description'])} |"
    yield ""


def _default(value: Any) -> str:
    return f"`{value[0]}`" if isinstance(value, list) else f"`{str(value).lower()}`"


def _type(shape: Shape) -> str:
    match shape:
        case Array(item, least):
            return f"{'at least one' if least else 'list of'} {_type(item)}"
        case Boolean():
            return "true or false"
        case Choice(values):
            return f"[{values.__name__}](codebook/{_file(values.__name__)})"
        case OpenChoice(values):
            return f"[{values.__name__}](codebook/{_file(values.__name__)}) (open)"
        case _:
            return f"[{shape.name}](#{shape.name.casefold()})"


def _constraints(constraints: Iterable[Constraint]) -> Iterator[str]:
    for constraint in constraints:
        match constraint:
            case Together(fields):
                told = f"{_quoted(fields, 'and')} stand together or not at all."
            case AtLeastOne(fields):
                told = f"At least one of {_quoted(fields, 'or')} is there."
            case ExactlyOne(fields):
                told = f"Exactly one of {_quoted(fields, 'and')} is there."
            case Requires(field, needs, when):
                value = f" with the value `{when}`" if when else ""
                told = f"`{field}`{value} needs {_quoted(needs, 'or')} beside it."
        yield f"- {told}"
    if constraints:
        yield ""


def _quoted(names: Iterable[str], word: str) -> str:
    *others, last = [f"`{name}`" for name in names]
    return f"{', '.join(others)} {word} {last}" if others else last


# -- the codebook -------------------------------------------------------------------------


def _contents() -> Iterator[str]:
    words = schema.published()["$defs"]
    yield from _heading("Codebook")
    yield from _paragraph(
        "A page for each list of words, to be printed and laid beside the text that is coded. "
        "The definitions decide; the last column shows where the corpus of real readouts in "
        "`examples/corpus` has the word, by the number of the document, or why a word that it has "
        "not met is there. A *closed* list takes these words and no others; an *open* one also "
        "takes `prefix:word`, with the prefix declared in the document's `uses`."
    )
    for values in lists():
        first = words[values.__name__]["description"].split("\n\n")[0]
        yield f"- [{values.__name__}]({_file(values.__name__)}): {first}"


def _codebook(values: type[StrEnum], met: Met, reasons: Mapping[str, str]) -> Iterator[str]:
    words = schema.published()["$defs"]
    name = values.__name__
    is_open = "oneOf" not in words[name]
    yield from _heading(name)
    yield from _paragraph(words[name]["description"])
    fields = [
        f"`{shape.name}.{field.key}`"
        for shape in classes()
        for field in shape.fields
        if _inner(field.shape) is values and not (field.key == "basis" and shape.name != "Event")
    ]
    kind = "An open list" if is_open else "A closed list"
    yield from _paragraph(f"{kind}, for {', '.join(fields)}.")
    yield "| word | meaning | met in |"
    yield "|---|---|---|"
    defined = words[f"Core{name}" if is_open else name]["oneOf"]
    for one in defined:
        value = one["const"]
        where = _where(met.get((name, value), {}))
        if not where:
            where = f"*not met*: {reasons.get(value, reasons.get('*', ''))}"
        yield f"| `{value}` | {_cell(one['description'])} | {_cell(where)} |"


def _inner(shape: Shape) -> type[StrEnum] | None:
    inner = shape.item if isinstance(shape, Array) else shape
    return inner.values if isinstance(inner, Choice | OpenChoice) else None


def _where(found: Mapping[str, str]) -> str:
    told = [
        f"{name} “{textwrap.shorten(text, 48, placeholder=' …')}”" if text else name
        for name, text in [*found.items()][:3]
    ]
    more = len(found) - len(told)
    return ", ".join(told) + (f" and {more} more" if more else "")


def _file(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).casefold() + ".md"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _heading(text: str, level: int = 1) -> Iterator[str]:
    if level > 1:
        yield ""
    yield f"{'#' * level} {text}"
    yield ""


def _paragraph(text: str) -> Iterator[str]:
    for part in text.split("\n\n"):
        yield from textwrap.wrap(part, 100, break_long_words=False, break_on_hyphens=False)
        yield ""


# -- the problems -------------------------------------------------------------------------


def _problems() -> Iterator[str]:
    yield from _heading("The problems")
    yield from _paragraph(
        "What `readouts validate` finds, by code: the rule, why it is one, an example that breaks "
        "it and its repair. An example stands at a place of the least document (see "
        "[the format](format.md)), or gives the fields of the document that differ from it. "
        "`readouts explain CODE` prints the same."
    )
    # First what is found while a document is read, then the families of meaning.
    read = [code for code, rule in RULES.items() if rule.check is None]
    for code in [*read, *sorted(RULES.keys() - set(read))]:
        rule = RULES[code]
        yield from _heading(f"{rule.code} {rule.slug}", 2)
        yield from _paragraph(f"*{rule.severity}* · {rule.says}")
        yield from _paragraph(rule.why)
        where = {None: "As the whole text", "": "In the document"}.get(rule.at, f"At `{rule.at}`")
        for label, example in ((f"{where}, wrong", rule.bad), ("Right", rule.repair)):
            yield f"{label}:"
            yield ""
            # No block of JSON by name: these are parts of documents.
            yield from ("```text", *example.splitlines(), "```", "")


# -- what is kept in the repository -------------------------------------------------------


def kept() -> dict[str, str]:
    """Return the pages as they should stand in the repository."""
    from readouts import load

    files = sorted((ROOT / "examples" / "corpus").glob("*.readout.json"))
    documents = {"001": load(ROOT / "examples" / "us-mexico-2024-01-19.readout.json")}
    documents |= {file.name[:3]: load(file) for file in files}
    return pages(met_in(documents), reasons())


def reasons() -> dict[str, dict[str, str]]:
    """Return why there is what no example has: by list and word, `*` for the rest of a list."""
    return tomllib.loads((ROOT / "docs" / "codebook" / "reasons.toml").read_text("utf-8"))


if __name__ == "__main__":
    for path, text in kept().items():
        target = ROOT / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    print(f"wrote {len(kept())} pages")
