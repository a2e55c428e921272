"""Reading, writing and checking readouts: the whole way of a document, on one screen."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import evolve

from readouts import codec, identity, sources, versions, wire
from readouts._check import wrong_type
from readouts._locate import located
from readouts.model import Readout
from readouts.policy import Policy, Profile
from readouts.problems import Fault, Faulty, InvalidAnswer, InvalidReadout, Problem, Severity
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

PathOrFile: TypeAlias = str | os.PathLike[str] | IO[str] | IO[bytes]
Rules: TypeAlias = Literal["none", "errors"]
SchemaProfile: TypeAlias = Literal["full", "llm"]


def load(source: PathOrFile, *, rules: Rules = "none") -> Readout:
    """Read a readout from a file; a text is a path, as in `open()`.

    A file whose name ends in `.yaml` or `.yml` is read as YAML, which needs the extra `yaml`.

    Args:
        source: A path, or an open file in text or binary mode.
        rules: "errors" also runs the rules, and refuses a document that breaks one of weight
            error; "none" checks text, version, shape and identity.

    Raises:
        InvalidReadout: The document is no readout; `problems` holds all that is wrong.
        OSError: The file can't be read.
        ModuleNotFoundError: The file holds YAML, and the extra is not installed.
    """
    run_rules = _chosen(rules)
    content, path = _content(source)
    return _accepted(_examined(content, path, run_rules=run_rules))


def loads(text: str | bytes, *, rules: Rules = "none") -> Readout:
    """Read a readout from text in JSON, never from a path. Otherwise as `load`."""
    run_rules = _chosen(rules)
    _expect(text, str | bytes | bytearray, "text: str or bytes")
    return _accepted(_examined(text, run_rules=run_rules))


def from_dict(document: Mapping[str, Any], *, rules: Rules = "none") -> Readout:
    """Read a readout from parsed JSON. Otherwise as `load`."""
    run_rules = _chosen(rules)
    _expect(document, Mapping, "a mapping")
    return _accepted(_examined(document, run_rules=run_rules))


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

    parsed = answers.parse(answer)
    readout, faults = None, list(parsed.faults)
    if parsed.readable:
        given = _given(source, None, None)
        readout, more = _read(parsed, run_rules=run_rules, options=given)
        faults = answers.merged(faults, more)
    return _accepted((readout, located(parsed, faults, None)), InvalidAnswer)


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
        _replace(path, text)


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
        return _examined(x, options=given)[1]
    if isinstance(x, os.PathLike) or hasattr(x, "read"):
        content, path = _content(x)
        if path is not None and wire.is_lines(path):
            return _of_lines(content, path, given)
        return _examined(content, path, options=given)[1]
    raise TypeError(
        f"expected text, a path, an open file, a mapping or a Readout, got {type(x).__name__}"
    )


def _of_lines(content: str | bytes, path: str, given: Options | None) -> Iterator[Problem]:
    for number, line in wire.lines(content):
        for problem in _examined(line, path, options=given)[1]:
            yield evolve(problem, line=number)


def _chosen(rules: str) -> bool:
    if rules not in ("none", "errors"):
        raise ValueError(f'expected rules="none" or rules="errors", got {rules!r}')
    return rules == "errors"


def _expect(value: object, kind: Any, words: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"expected {words}, got {type(value).__name__}")


def _examined(
    x: str | bytes | bytearray | Mapping[str, Any],
    path: str | None = None,
    *,
    run_rules: bool = True,
    options: Options | None = None,
) -> tuple[Readout | None, tuple[Problem, ...]]:
    """Take a document the whole way: text, version, shape and identity, meaning."""
    x = bytes(x) if isinstance(x, bytearray) else x
    parsed = _parsed(x, path)
    readout, faults = None, list(parsed.faults)
    if parsed.readable:
        readout, more = _read(parsed, run_rules=run_rules, options=options)
        faults += more
    return readout, located(parsed, faults, path)


def _parsed(x: str | bytes | Mapping[str, Any], path: str | None) -> wire.Parsed:
    if not isinstance(x, str | bytes):
        return wire.take(x)
    if path is None or not wire.is_yaml(path):
        return wire.parse(x)
    from readouts import _yaml

    return _yaml.parse(x)


def _read(
    parsed: wire.Parsed, *, run_rules: bool, options: Options | None
) -> tuple[Readout | None, list[Fault]]:
    document, faults, goes_on = versions.upgrade(parsed.document)
    if not goes_on:
        return None, faults
    readout = None
    try:
        readout = codec.structure(document, Readout)
    except Faulty as error:
        faults += error.faults
    faults += identity.check(document, parsed.lost)
    # Of a key that stands twice, a value is lost, and with it perhaps what others refer to.
    if readout is not None and not faults and not parsed.faults and run_rules:
        from readouts import rules

        faults += rules.check(readout, options)
    return readout, faults


def _accepted(
    examined: tuple[Readout | None, tuple[Problem, ...]],
    refused: type[InvalidReadout] = InvalidReadout,
) -> Readout:
    readout, problems = examined
    if readout is None or any(problem.severity is Severity.ERROR for problem in problems):
        raise refused(problems)
    return readout


def _content(source: PathOrFile) -> tuple[str | bytes, str | None]:
    if isinstance(source, str | os.PathLike):
        return Path(source).read_bytes(), os.fspath(source)
    if not hasattr(source, "read"):
        raise TypeError(f"expected a path or an open file, got {type(source).__name__}")
    name = getattr(source, "name", None)
    try:
        content = source.read()
    except UnicodeDecodeError as error:
        # Opened as text, and not in UTF-8: the bytes tell where.
        content = bytes(error.object)
    return content, name if isinstance(name, str) else None


def _replace(target: Path, text: str) -> None:
    """Write a file beside the target and put it in the target's place."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".readouts-")
    made = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        made.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        made.replace(target)
    except BaseException:
        made.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


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
