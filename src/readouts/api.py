"""Reading, writing and checking readouts: the whole way of a document, on one screen."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import evolve, frozen

from readouts import codec, reading, sources, versions, wire
from readouts._check import wrong_type
from readouts._files import PathOrFile, content_of, replace_whole
from readouts._locate import located, ranks
from readouts.model import Readout
from readouts.policy import Policy, Profile
from readouts.problems import (
    Fault,
    Faulty,
    InvalidAnswer,
    InvalidReadout,
    Problem,
    Severity,
    UnknownContent,
    pointer,
)
from readouts.sources import SourceLike

if TYPE_CHECKING:
    from cattrs import Converter

    from readouts.rules import Options

__all__ = [
    "configure",
    "dump",
    "dumps",
    "from_dict",
    "from_llm",
    "json_schema",
    "load",
    "loads",
    "to_dict",
    "to_llm",
    "validate",
]

Rules: TypeAlias = Literal["none", "errors"]
SchemaProfile: TypeAlias = Literal["full", "llm"]


def load(source: PathOrFile, *, rules: Rules = "none", lenient: bool = False) -> Readout:
    """Read a readout from a file; a text is a path, as in `open()`.

    A file whose name ends in `.yaml` or `.yml` is read as YAML, which needs the extra `yaml`.

    Args:
        source: A path, or an open file in text or binary mode.
        rules: "errors" also runs the rules, and refuses a document that breaks one of weight
            error; "none" checks text, version, shape and identity.
        lenient: Read a document of a newer minor version too, as one of this version: without
            what this version does not know, and what can't stand without it. If anything is left
            out, a warning `UnknownContent` lists it.

    Raises:
        InvalidReadout: The document is no readout, or of a newer version; `problems` holds all
            that is wrong.
        OSError: The file can't be read.
        ModuleNotFoundError: The file holds YAML, and the extra is not installed.
    """
    run_rules = _chosen(rules)
    content, path = content_of(source)
    return _accepted(_examined(content, path, run_rules=run_rules), lenient=lenient)


def loads(text: str | bytes, *, rules: Rules = "none", lenient: bool = False) -> Readout:
    """Read a readout from text in JSON, never from a path. Otherwise as `load`."""
    run_rules = _chosen(rules)
    _expect(text, str | bytes | bytearray, "text: str or bytes")
    return _accepted(_examined(text, run_rules=run_rules), lenient=lenient)


def from_dict(
    document: Mapping[str, Any], *, rules: Rules = "none", lenient: bool = False
) -> Readout:
    """Read a readout from parsed JSON. Otherwise as `load`."""
    run_rules = _chosen(rules)
    _expect(document, Mapping, "a mapping")
    return _accepted(_examined(document, run_rules=run_rules), lenient=lenient)


def from_llm(
    answer: str | Mapping[str, Any],
    *,
    rules: Rules = "errors",
    source: SourceLike | None = None,
) -> Readout:
    """Read a readout from a language model's answer, as `json_schema("llm")` asks for it.

    The answer is taken where nothing is lost or made up by it: without one Markdown code fence
    around all of it, and without nulls, defaults, and objects in which nothing else stands. It
    is read as strictly as any document, and has no field or word that the profile has not.

    Args:
        answer: The text of the answer, or the parsed JSON that some interfaces give.
        rules: "errors" also runs the rules, as it is set here: a schema holds a model to the
            shape of a readout and not to its sense, and who writes it does not read it again.
            "none" checks text, version, shape and identity, as in `load`.
        source: The published text, as `validate` takes it: the rules then refuse quotations that
            do not stand in it.

    Raises:
        InvalidAnswer: The answer is no readout; `problems` holds all that is wrong, and
            `str(error)` tells the model what to mend.
    """
    run_rules = _chosen(rules)
    _expect(answer, str | Mapping, "an answer: str or a mapping")
    from readouts.llm import answers

    given = _given(source, None, None)
    examined = _taken(
        answers.parse(answer), run_rules=run_rules, options=given, merged=answers.merged
    )
    return _accepted(examined, refused=InvalidAnswer)


def dump(readout: Readout, target: PathOrFile) -> None:
    """Write a readout in canonical form. A path is replaced whole, never left half written.

    Raises:
        ValueError: The name is that of a YAML file: the library reads YAML and writes JSON.
    """
    text = dumps(readout)
    if not isinstance(target, str | os.PathLike):
        file: Any = target
        try:
            file.write(text)
        except TypeError:
            # A file in binary mode says so by taking no text.
            file.write(text.encode())
        return
    if wire.is_yaml(os.fspath(target)):
        raise ValueError(f"expected the name of a JSON file, since JSON is written, got {target}")
    path = Path(os.path.realpath(target))
    if path.exists() and not path.is_file():
        # A device or a pipe is written to, and a folder says that it is none.
        path.write_text(text, encoding="utf-8", newline="\n")
    else:
        replace_whole(path, text)


def dumps(readout: Readout) -> str:
    """Return a readout in canonical form: fields in class order, no defaults, nothing empty."""
    _expect(readout, Readout, "a Readout")
    return wire.render(codec.unstructure(readout))


def to_dict(readout: Readout) -> dict[str, Any]:
    """Return a readout as a tree of JSON values, in canonical order and without defaults."""
    _expect(readout, Readout, "a Readout")
    return codec.unstructure(readout)


def to_llm(readout: Readout) -> str:
    """Return a readout as a language model would have written it: an example for its prompt.

    What the profile leaves out is not there; all else is, with null, an empty list or the
    default where something is missing.

    Raises:
        ValueError: It has a word of an extension, which no answer has.
    """
    from readouts.llm import answers

    return json.dumps(answers.written(to_dict(readout)), ensure_ascii=False)


def validate(
    x: str | bytes | os.PathLike[str] | IO[str] | IO[bytes] | Mapping[str, Any] | Readout,
    *,
    profile: Profile = "default",
    source: SourceLike | None = None,
    sources: Mapping[str, SourceLike] | None = None,
    extension_schemas: Mapping[str, Any] | None = None,
) -> tuple[Problem, ...]:
    """Return all that is wrong with a readout, in document order; an empty tuple if nothing is.

    It never raises on bad data and changes nothing. A file whose name ends in `.jsonl` holds a
    readout on each line: its problems have the line of the file, and their pointers count from
    the document on that line.

    Args:
        x: A text in JSON (str or bytes), a path or an open file, parsed JSON, or a Readout.
        profile: "strict" makes errors of all warnings, for who publishes; "draft" makes notes of
            warnings about what scraped or half-done data has not yet.
        source: The published text, against which the evidence is verified: a text (str or bytes),
            a path, an open file or a `SourceText`. It is taken for the source of the document
            that has its digest, else for the only one whose text is not at hand.
        sources: Published texts by the ids of their sources; or by their digests, as
            `readouts.sources.folder` gives them, and then other texts are no matter.
        extension_schemas: The extensions that are known, by prefix, each with the JSON Schema
            that its data are checked against. What a schema refers to is not fetched.

    Raises:
        OSError: The file can't be read.
        ModuleNotFoundError: The file holds YAML, and the extra is not installed.
        ValueError: What is given for an extension is no JSON Schema, or a published text is not
            in UTF-8.
    """
    given = _given(source, sources, extension_schemas)
    return Policy(profile).applied(_problems(x, given))


def _given(
    source: SourceLike | None,
    texts: Mapping[str, SourceLike] | None,
    schemas: Mapping[str, Any] | None,
) -> Options | None:
    if source is None and not texts and not schemas:
        return None
    # Whoever only reads and writes readouts does not wait for the rules to load.
    from readouts.rules import Options

    return Options(
        source=None if source is None else sources.read(source),
        sources=sources.taken(texts or {}),
        extension_schemas=schemas or {},
    )


def _problems(x: Any, given: Options | None) -> Iterable[Problem]:
    if isinstance(x, Readout):
        x = codec.unstructure(x)
    if isinstance(x, str | bytes | bytearray | Mapping):
        return _examined(x, options=given).problems
    if isinstance(x, os.PathLike) or hasattr(x, "read"):
        content, path = content_of(x)
        if path is not None and wire.is_lines(path):
            return _of_lines(content, path, given)
        return _examined(content, path, options=given).problems
    raise TypeError(
        f"expected text, a path, an open file, a mapping or a Readout, got {type(x).__name__}"
    )


def _of_lines(content: str | bytes, path: str, given: Options | None) -> Iterator[Problem]:
    for number, line in wire.lines(content):
        for problem in _examined(line, path, options=given).problems:
            yield evolve(problem, line=number)


def _chosen(rules: str) -> bool:
    if rules not in ("none", "errors"):
        raise ValueError(f'expected rules="none" or rules="errors", got {rules!r}')
    return rules == "errors"


def _expect(value: object, kind: Any, words: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"expected {words}, got {type(value).__name__}")


def _together(first: Sequence[Fault], others: Sequence[Fault]) -> Sequence[Fault]:
    return [*first, *others]


@frozen
class _Examined:
    """What came of a document, all the way."""

    readout: Readout | None
    problems: tuple[Problem, ...]
    newer: str | None = None
    """The newer minor version that it is of."""
    left_out: tuple[str, ...] = ()
    """The places of what this version can't hold of it."""


def _examined(
    x: str | bytes | bytearray | Mapping[str, Any],
    path: str | None = None,
    *,
    run_rules: bool = True,
    options: Options | None = None,
) -> _Examined:
    """Take a document the whole way: text, version, shape and identity, meaning."""
    x = bytes(x) if isinstance(x, bytearray) else x
    return _taken(_parsed(x, path), path, run_rules=run_rules, options=options)


def _taken(
    parsed: wire.Parsed,
    path: str | None = None,
    *,
    run_rules: bool,
    options: Options | None,
    merged: Callable[[Sequence[Fault], Sequence[Fault]], Sequence[Fault]] = _together,
) -> _Examined:
    """Take a parsed document on; `merged` puts the faults of its text and its content together."""
    if not parsed.readable:
        return _Examined(None, located(parsed, parsed.faults, path))
    brought = versions.brought(parsed.document)
    if not brought.is_known:
        return _Examined(None, located(parsed, merged(parsed.faults, brought.faults), path))
    if brought.newer is None:
        read = reading.strictly(brought.document, parsed.lost)
    else:
        read = reading.leniently(brought.document, parsed.lost, brought.newer)
    faults = [*brought.faults, *read.faults]
    # Of a key that stands twice, a value is lost, and with it perhaps what others refer to.
    if read.readout is not None and run_rules and not _weighty([*parsed.faults, *faults]):
        from readouts import rules

        faults += read.told(rules.check(read.readout, options))
    if brought.document is not parsed.document:
        # What is told has a place in the document as it came.
        faults = [evolve(one, path=versions.place(parsed.document, one.path)) for one in faults]
    left_out = sorted(read.left_out, key=ranks(parsed.document))
    problems = located(parsed, merged(parsed.faults, faults), path)
    return _Examined(read.readout, problems, brought.newer, tuple(map(pointer, left_out)))


def _weighty(faults: Iterable[Fault]) -> bool:
    return any(fault.severity is Severity.ERROR for fault in faults)


def _parsed(x: str | bytes | Mapping[str, Any], path: str | None) -> wire.Parsed:
    if not isinstance(x, str | bytes):
        return wire.take(x)
    if path is None or not wire.is_yaml(path):
        return wire.parse(x)
    from readouts import _yaml

    return _yaml.parse(x)


def _accepted(
    examined: _Examined, *, lenient: bool = False, refused: type[InvalidReadout] = InvalidReadout
) -> Readout:
    weighty = any(problem.severity is Severity.ERROR for problem in examined.problems)
    if examined.readout is None or weighty or (examined.newer and not lenient):
        raise refused(examined.problems)
    if examined.newer and examined.left_out:
        import warnings

        told = UnknownContent(examined.newer, examined.left_out)
        # It stands at the line that calls `load`, `loads` or `from_dict`.
        warnings.warn(told, stacklevel=3)
    return examined.readout


def configure(converter: Converter) -> None:
    """Teach a cattrs converter to read and write a Readout, and its parts, inside other classes.

    What it reads is checked as `from_dict` checks it, and refused with `InvalidReadout`; what it
    writes is what `to_dict` writes. Its other classes are read and written as before.
    """
    converter.register_structure_hook_factory(codec.is_of_the_model, lambda _: _part)
    converter.register_unstructure_hook_factory(codec.is_of_the_model, lambda _: codec.unstructure)


def _part(value: Any, cls: Any) -> Any:
    if isinstance(value, cls):
        return value
    if not isinstance(value, Mapping):
        faults: Iterable[Fault] = wrong_type(f"an object for {cls.__name__}", value).faults
    elif cls is Readout:
        return from_dict(value)
    else:
        parsed = wire.take(value)
        faults = parsed.faults
        if parsed.readable:
            try:
                return codec.structure(parsed.document, cls)
            except Faulty as error:
                faults = error.faults
    raise InvalidReadout(fault.problem() for fault in faults)


def json_schema(profile: SchemaProfile = "full") -> dict[str, Any]:
    """Return a JSON Schema (2020-12) of this version of the format, a fresh copy.

    Args:
        profile: "full" is the published schema; "llm" what strict structured-output modes of
            language models take, for answers that `from_llm` reads.
    """
    if profile not in ("full", "llm"):
        raise ValueError(f'expected profile="full" or profile="llm", got {profile!r}')
    from readouts import schema

    return schema.published(schema.FILE_NAMES[profile])
