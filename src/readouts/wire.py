"""Bytes to a tree of JSON values and back: strictly in, canonically out."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import define

from readouts._check import MAX_DEPTH, MAX_DIGITS, pairs_up
from readouts.problems import Fault, Path

if TYPE_CHECKING:
    from readouts.positions import Scan

MAX_SHARED = 200_000
"""How many values a mapping may stand for beyond those it holds, by sharing parts."""
MAX_BYTES = 64 * 2**20
"""How large a text may be."""
YAML = (".yaml", ".yml")
"""How the names of files end that hold YAML; all others hold JSON."""
LINES = ".jsonl"
"""How the names of files end that hold a document in JSON on each line."""

_LARGE_EXPONENT = r"[0-9][eE][+-]?[0-9]{3}"
_SURROGATE_ESCAPE = r"\\u[dD][89a-fA-F]"
_KINDS = bytes.maketrans(b"0123456789.E-", b"00000000000e+")
"""What kind of character each byte is, as far as numbers go: 0 a digit or a point, + a sign."""
# With fewer digits, and an exponent of fewer than three, a number fits a double.
_LONG_NUMBER = b"0" * 200
_EXPONENTS = (b"0e000", b"0e+000")
_BEFORE_A_NUMBER = " \t\n\r:[,-"


@define
class Parsed:
    """A document as it came in."""

    document: Any
    """The tree of JSON values; None where the text could not be read."""
    text: str | None
    """The text that it was read from; None for a mapping."""
    faults: Sequence[Fault] = ()
    """What is wrong with the text."""
    readable: bool = True
    """Whether there is a document to go on with."""
    found: Scan | None = None
    """What the scan of the text found, where one has been made."""

    @property
    def scan(self) -> Scan:
        """Where everything stands in the text; made when it is first asked for."""
        if self.found is None:
            self.found = _scanned(self.text or "")
        return self.found

    @property
    def lost(self) -> list[Any]:
        """The values of keys that stand again later in the same object."""
        values, behind = [], 0
        for start, end in sorted(self.found.lost) if self.found else ():
            # What stands inside a lost value is read with it.
            if start >= behind:
                behind = end
                lost = (self.text or "")[start:end]
                # Numbers stay texts: Python refuses to read the longest of them.
                values.append(json.loads(lost, parse_int=str, parse_float=str))
        return values


def parse(source: str | bytes) -> Parsed:
    """Read a text strictly as JSON (RFC 8259) in UTF-8; never raise.

    The faults found are JSN001, JSN002 and JSN003. After keys that stand twice the document is
    still there, with the last value of each.
    """
    text, fault = text_of(source)
    if fault is not None:
        return Parsed(None, text, [fault], readable=False)

    repeats = False

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeats
        made = dict(pairs)
        repeats = repeats or len(made) != len(pairs)
        return made

    def refuse(_: str) -> None:
        raise ValueError

    try:
        document = json.loads(text, object_pairs_hook=members, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        found = _scanned(text)
        if isinstance(error, RecursionError) and not found.faults:
            # The text is well-formed: it is the caller who stands too deep to read it.
            raise
        return Parsed(None, text, found.faults, readable=False, found=found)
    if repeats or _suspicious(text) or _deep(text, document):
        found = _scanned(text)
        readable = all(fault.code == "JSN002" for fault in found.faults)
        return Parsed(document, text, found.faults, readable=readable, found=found)
    return Parsed(document, text)


def is_yaml(name: str) -> bool:
    """Return whether a file holds YAML, by its name."""
    return name.casefold().endswith(YAML)


def is_lines(name: str) -> bool:
    """Return whether a file holds a document on each line, by its name."""
    return name.casefold().endswith(LINES)


def lines(content: str | bytes) -> Iterator[tuple[int, str | bytes]]:
    """Yield the lines of a text that are not blank, each with its number.

    The limit of size is that of a document, and not of all of them together.
    """
    if isinstance(content, bytes) and _wide(content):
        # Its line breaks are no single bytes; whoever reads it says what it is.
        yield 1, content
        return
    # Not `splitlines`, which also splits at characters that JSON allows within a line.
    signs: Any = ("\n", "\r", " \t") if isinstance(content, str) else (b"\n", b"\r", b" \t")
    end, before_the_end, blank = signs
    start = number = 0
    while start < len(content):
        stop = content.find(end, start)
        line = content[start : stop if stop >= 0 else len(content)]
        start, number = start + len(line) + 1, number + 1
        line = line.removesuffix(before_the_end)
        if line.strip(blank):
            yield number, line


def _scanned(text: str) -> Scan:
    # Loaded when there is a problem to place, which most documents do not have.
    from readouts.positions import scan

    return scan(text)


def text_of(source: str | bytes) -> tuple[str, Fault | None]:
    """Return a text in UTF-8, and what is wrong with it before it is read as JSON or YAML."""
    return _decoded(source) if isinstance(source, bytes) else (source, _bad_text(source))


def _decoded(source: bytes) -> tuple[str, Fault | None]:
    if len(source) > MAX_BYTES:
        return "", _too_large()
    if _wide(source):
        return "", _unreadable("expected UTF-8, got UTF-16 or UTF-32", "save the file as UTF-8")
    try:
        text = source.decode()
    except UnicodeDecodeError as error:
        before = source[: error.start].decode()
        message = f"expected UTF-8, got the byte 0x{source[error.start]:02x}"
        return before, _unreadable(message, "save the file as UTF-8", len(before))
    return text, _marked(text)


def _wide(source: bytes) -> bool:
    """Return whether a text is in UTF-16 or UTF-32, as far as its beginning tells."""
    return source.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in source[:4]


def _bad_text(text: str) -> Fault | None:
    # No character takes more than four bytes, so a short text need not be encoded to tell.
    if len(text) > MAX_BYTES // 4 and len(text.encode(errors="surrogatepass")) > MAX_BYTES:
        return _too_large()
    return _marked(text) or _surrogate(text)


def _surrogate(text: str) -> Fault | None:
    if text.isascii():
        return None
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return _unreadable("expected surrogates in pairs; one stands alone", None, error.start)
    return None


def _marked(text: str) -> Fault | None:
    if text.startswith("\ufeff"):
        return _unreadable("expected no byte order mark", "save the file as UTF-8 without BOM")
    return None


def _unreadable(message: str, hint: str | None, offset: int = 0) -> Fault:
    return Fault("JSN001", message, hint, offset=offset)


def _too_large() -> Fault:
    message = f"expected at most {MAX_BYTES // 2**20} MiB of text"
    return Fault("JSN003", message, "split the document", offset=0)


def _suspicious(text: str) -> bool:
    """Return whether the text may have numbers or escapes that JSON's readers do not agree on.

    Those are numbers that overflow a double or have too many digits, and escapes that may be
    half of a pair. A false alarm is settled by the scan; none is missed.
    """
    if "\\u" in text and re.search(_SURROGATE_ESCAPE, text):
        return True
    kinds = text.encode(errors="surrogatepass").translate(_KINDS)
    if _LONG_NUMBER in kinds:
        return True
    return any(sign in kinds for sign in _EXPONENTS) and _exponent_of_a_number(text)


def _exponent_of_a_number(text: str) -> bool:
    # Digests are full of what looks like an exponent, and do not start where a number does.
    for found in re.finditer(_LARGE_EXPONENT, text):
        before = text[max(0, found.start() - 400) : found.start() + 1].rstrip("0123456789.")
        if before[-1:] in _BEFORE_A_NUMBER:
            return True
    return False


def _deep(text: str, document: Any) -> bool:
    """Return whether a tree nests too deep; most texts have too few brackets for it."""
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    level = _containers([document])
    for _ in range(MAX_DEPTH):
        if not level:
            return False
        level = _containers(child for node in level for child in _children(node))
    return bool(level)


def _children(node: dict[Any, Any] | list[Any]) -> Iterable[Any]:
    return node.values() if isinstance(node, dict) else node


def _containers(nodes: Iterable[Any]) -> list[Any]:
    return [node for node in nodes if isinstance(node, dict | list)]


def take(document: Mapping[Any, Any]) -> Parsed:
    """Take parsed JSON; never raise.

    The faults found are values, keys and cycles that JSON has not (JSN001), and JSN003.
    """
    tree = dict(document)
    faults = [] if _plainly_json(tree) else _tree_faults(tree)
    return Parsed(tree, None, faults, readable=not faults)


def _plainly_json(document: Any) -> bool:
    """Return whether a tree is JSON beyond doubt; no may be a false alarm."""
    seen: set[int] = set()
    level = [document]
    for _ in range(MAX_DEPTH):
        below: list[Any] = []
        for node in level:
            if id(node) in seen or not _plain_keys(node):
                return False
            seen.add(id(node))
            for value in _children(node):
                if isinstance(value, dict | list):
                    below.append(value)
                elif not (isinstance(value, str) and value.isascii()) and _scalar_faults((), value):
                    return False
        if not below:
            return True
        level = below
    return False


def _plain_keys(node: dict[Any, Any] | list[Any]) -> bool:
    return isinstance(node, list) or all(isinstance(key, str) and key.isascii() for key in node)


def _tree_faults(document: Mapping[Any, Any]) -> list[Fault]:
    faults: list[Fault] = []
    around: set[int] = set()
    # How deep a container reaches, and how many values it stands for, by its identity.
    depths: dict[int, int] = {}
    sizes: dict[int, int] = {}
    held = 0
    # A container stands on the stack twice: to be opened, and below its content to be closed.
    stack: list[tuple[Path, Any, bool]] = [((), document, True)]
    while stack:
        path, node, opens = stack.pop()
        if not isinstance(node, dict | list):
            faults += _scalar_faults(path, node)
        elif not opens:
            around.discard(id(node))
            below = [child for child in _children(node) if isinstance(child, dict | list)]
            depths[id(node)] = 1 + max((depths.get(id(child), 0) for child in below), default=0)
            held += len(node)
            sizes[id(node)] = len(node) + sum(sizes.get(id(child), 0) for child in below)
        elif id(node) in around:
            faults.append(Fault("JSN001", "expected a tree, got a cycle", None, path))
        elif len(path) + depths.get(id(node), 1) > MAX_DEPTH:
            message = f"expected at most {MAX_DEPTH} levels of nesting"
            faults.append(Fault("JSN003", message, None, path))
        elif id(node) not in depths:
            around.add(id(node))
            stack.append((path, node, False))
            stack += reversed([((*path, key), value, True) for key, value in _inside(node)])
            faults += [
                Fault("JSN001", f"expected texts as keys, got {_typed(key)}", None, path)
                for key in (node if isinstance(node, dict) else ())
                if not isinstance(key, str) or not pairs_up(key)
            ]
    if sizes.get(id(document), 0) > MAX_SHARED + 10 * held:
        message = f"expected parts that are shared to stand for at most {MAX_SHARED:,} values"
        faults.append(Fault("JSN003", message, "share no parts between objects"))
    return faults


def _inside(node: dict[Any, Any] | list[Any]) -> list[tuple[Any, Any]]:
    if isinstance(node, list):
        return list(enumerate(node))
    return [(key, value) for key, value in node.items() if isinstance(key, str)]


def _scalar_faults(path: Path, value: Any) -> list[Fault]:
    match value:
        case None | bool():
            return []
        case str():
            message = None if pairs_up(value) else "expected surrogates in pairs"
        case int():
            if abs(value) >= 10**MAX_DIGITS:
                message = f"expected a number of at most {MAX_DIGITS:,} digits"
                return [Fault("JSN003", message, None, path)]
            fits = value.bit_length() <= 1024 and abs(value) < 2**1024 - 2**970
            message = None if fits else "expected a number that fits a double"
        case float():
            message = None if math.isfinite(value) else f"expected a JSON number, got {value}"
        case _:
            message = f"expected a JSON value, got {_typed(value)}"
    return [Fault("JSN001", message, None, path)] if message else []


def _typed(value: object) -> str:
    return f"a Python {type(value).__name__}"


def render(document: Mapping[str, Any]) -> str:
    """Return the canonical text of a document: two spaces, UTF-8, a newline at the end."""
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
