"""YAML to the same tree of JSON values: strictly, by the core rules of YAML 1.2.

PyYAML finds the words and how they are nested. What a word means is decided here, since PyYAML
goes by YAML 1.1, where `NO` is false and 2024-01-19 is a date.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from typing import Any, NoReturn

from attrs import Factory, define

from readouts._check import MAX_DEPTH, MAX_DIGITS, pairs_up, shown
from readouts.positions import Lines, Scan
from readouts.problems import Fault, Path
from readouts.wire import MAX_BYTES, MAX_SHARED, Parsed, text_of

try:
    import yaml
except ModuleNotFoundError as error:
    needed = "reading YAML needs the extra: pip install 'readouts[yaml]'"
    raise ModuleNotFoundError(needed, name="yaml") from error

_CORE = re.compile(
    r"(?P<null>|~|null|Null|NULL)"
    r"|(?P<true>true|True|TRUE)|(?P<false>false|False|FALSE)"
    r"|(?P<int>[-+]?[0-9]++)|(?P<octal>0o[0-7]++)|(?P<hex>0x[0-9a-fA-F]++)"
    r"|(?P<float>[-+]?(?:\.[0-9]++|[0-9]++(?:\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?)"
    r"|(?P<none>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
"""What a plain word is if it is no text (YAML 1.2.2, section 10.3.2)."""
_BASES = {"int": 10, "octal": 8, "hex": 16}
_CORE_TAG = "tag:yaml.org,2002:"
_TAGS = {type(None): "null", bool: "bool", int: "int", float: "float", dict: "map", list: "seq"}

# YAML 1.1 takes some of these for line breaks and refuses the others, which 1.2 does not.
_DISPUTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_HINTS = {
    r"'\t' that cannot start": "indent with spaces: YAML takes no tab there",
    "that cannot start any token": "put the text in quotes",
    "mapping values are not allowed": 'a text with ": " in it stands in quotes',
    "could not find expected ':'": 'a key is followed by ": "',
    "expected <block end>": "what belongs together starts in the same column",
    "unknown escape": r"in double quotes, a backslash itself is written \\",
}
"""What to do about a fault that PyYAML finds, by words of its message."""


@define(eq=False)
class _Node:
    """A value, and where what it holds stands in the text."""

    value: Any
    closed: bool = False
    below: dict[str | int, _Node] = Factory(dict)
    places: dict[str | int, int] = Factory(dict)
    """Where the values below start; where one is an alias, the alias."""
    keys: dict[str | int, int] = Factory(dict)
    """Where the keys below start."""
    key: object = None
    """The key whose value comes next: a text, None before a key, else one that JSON has not."""
    # What the node stands for with all aliases written out.
    values: int = 1
    characters: int = 0
    height: int = 0


@define
class _Composed(Parsed):
    """A document that came in as YAML."""

    root: _Node = Factory(lambda: _Node(None))
    start: int = 0
    """Where the root stands."""
    overwritten: list[Any] = Factory(list)

    @property
    def scan(self) -> Scan:
        """Where everything stands in the text, as if aliases were written out."""
        if self.found is None:
            self.found = Scan()
            stack: list[tuple[Path, int, _Node]] = [((), self.start, self.root)]
            while stack:
                path, at, node = stack.pop()
                self.found.values[path] = at
                for step, inner in node.below.items():
                    if step in node.keys:
                        self.found.keys[(*path, step)] = node.keys[step]
                    stack.append(((*path, step), node.places[step], inner))
        return self.found

    @property
    def lost(self) -> list[Any]:
        """The values of keys that stand again later in the same object."""
        return self.overwritten


def parse(source: str | bytes) -> Parsed:
    """Read a text strictly as one document of YAML in UTF-8; never raise.

    The faults found are JSN001, JSN002 and JSN003. Only JSON values come out; what an alias
    stands for is shared and not copied.
    """
    text, fault = text_of(source)
    if fault is not None:
        return Parsed(None, text, [fault], readable=False)
    composer = _Composer(text)
    with suppress(_Stop):
        composer.run()
    parsed = composer.parsed
    parsed.readable = all(fault.code == "JSN002" for fault in parsed.faults)
    parsed.document = parsed.root.value if parsed.readable else None
    return parsed


class _Stop(Exception):  # noqa: N818 - it is no error, it ends the reading
    """Raised where nothing behind this place can be read."""


class _Composer:
    """Builds the tree, event by event, so that no nesting is too deep for Python."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[Fault] = []
        self.parsed = _Composed(None, text, self.faults)
        self.anchors: dict[str, _Node] = {}
        self.stack: list[tuple[_Node, int]] = []
        self.borrowed = 0
        self.borrowed_characters = 0

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text)

    def run(self) -> None:
        documents = 0
        for event in self.events():
            at = event.start_mark.index
            match event:
                case yaml.DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        hint = "one file holds one readout"
                        self.stop("expected one document, got a second one", at, hint)
                case yaml.ScalarEvent():
                    value = self.scalar(event, at)
                    length = len(value) if isinstance(value, str) else 0
                    node = _Node(value, closed=True, characters=length)
                    self.named(event.anchor, node)
                    self.put(node, at)
                case yaml.CollectionStartEvent():
                    self.begin(event, at)
                case yaml.CollectionEndEvent():
                    node, start = self.stack.pop()
                    node.closed = True
                    self.put(node, start)
                case yaml.AliasEvent():
                    self.put(self.meant(str(event.anchor), at), at)
                case _:
                    pass
        if not documents:
            self.stop("expected a mapping; the text is empty", 0)

    def events(self) -> Iterator[Any]:
        """Yield what PyYAML finds; its errors become faults."""
        if disputed := _DISPUTED.search(self.text):
            message = f"expected a character that YAML takes as it is, got {shown(disputed[0])}"
            hint = "write it as an escape, in double quotes"
            self.stop(message, disputed.start(), hint)
        # Not the loader in C, which takes and refuses other texts, where it is installed.
        loader: Any = yaml.SafeLoader(self.text)
        try:
            while loader.check_event():
                yield loader.get_event()
        except yaml.MarkedYAMLError as error:
            problem = error.problem or "something else"
            mark = error.problem_mark or error.context_mark
            advice = next((hint for words, hint in _HINTS.items() if words in problem), None)
            self.stop(f"expected well-formed YAML: {problem}", mark.index if mark else 0, advice)
        except (ValueError, OverflowError):
            # PyYAML reads the digits of an escape, or of a %YAML line, without looking how many.
            self.stop("expected well-formed YAML: a number is too large", loader.index)

    # -- the tree

    def begin(self, event: Any, at: int) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self.too_deep(at)
        node = _Node([] if isinstance(event, yaml.SequenceStartEvent) else {}, height=1)
        if event.tag not in (None, "!", _CORE_TAG + _TAGS[type(node.value)]):
            self.note_tag(event.tag, at)
        self.named(event.anchor, node)
        self.stack.append((node, at))

    def named(self, anchor: str | None, node: _Node) -> None:
        if anchor is not None:
            self.anchors[anchor] = node

    def meant(self, anchor: str, at: int) -> _Node:
        """Return what an alias stands for, if that stays within bounds."""
        node = self.anchors.get(anchor)
        if node is None:
            self.stop(f"expected the name of an anchor before it, got *{anchor[:40]}", at)
        if not node.closed:
            self.stop(f"expected a tree; *{anchor[:40]} stands inside what it repeats", at)
        if len(self.stack) + node.height > MAX_DEPTH:
            self.too_deep(at)
        self.borrowed += node.values
        self.borrowed_characters += node.characters
        if self.borrowed > MAX_SHARED or self.borrowed_characters > MAX_BYTES:
            message = (
                f"expected aliases to stand for at most {MAX_SHARED:,} values "
                f"and {MAX_BYTES // 2**20} MiB of text"
            )
            self.stop(message, at, "write out what is meant", "JSN003")
        return node

    def put(self, node: _Node, at: int) -> None:
        """Put a node in the container around it: as an item, a key, or the value of a key."""
        if not self.stack:
            self.parsed.root, self.parsed.start = node, at
            return
        around, _ = self.stack[-1]
        if isinstance(around.value, list):
            self.hold(around, len(around.value), node, at)
        elif around.key is None:
            self.take_key(around, node.value, at)
        else:
            if isinstance(around.key, str):
                self.hold(around, around.key, node, at)
            around.key = None

    def hold(self, around: _Node, step: str | int, node: _Node, at: int) -> None:
        if isinstance(around.value, list):
            around.value.append(node.value)
        else:
            around.value[step] = node.value
        around.below[step], around.places[step] = node, at
        around.values += node.values
        around.characters += node.characters
        around.height = max(around.height, 1 + node.height)

    def take_key(self, around: _Node, key: Any, at: int) -> None:
        around.key = key if isinstance(key, str) else ...
        if not isinstance(key, str):
            hint = None if isinstance(key, list | dict) else "put the key in quotes"
            self.note(f"expected a text as a key, got {shown(key)}", at, hint)
        elif key in around.keys:
            line, _ = self.lines.at(around.keys[key])
            message = f"expected each key once; {shown(key)} stands on line {line} too"
            hint = "keep one of the two: the last one counts"
            path = (*self.path(), key)
            self.faults.append(Fault("JSN002", message, hint, path, offset=at))
            self.parsed.overwritten.append(around.value[key])
        if isinstance(key, str):
            around.keys[key] = at

    def path(self) -> Path:
        """Return the path of the innermost container."""
        outer = [node for node, _ in self.stack[:-1]]
        steps = [len(node.value) if isinstance(node.value, list) else node.key for node in outer]
        return tuple(step for step in steps if isinstance(step, str | int))

    # -- single values

    def scalar(self, event: Any, at: int) -> Any:
        text: str = event.value
        if not pairs_up(text):
            # Two escapes may be one character, as in JSON.
            try:
                text = text.encode("utf-16", "surrogatepass").decode("utf-16")
            except UnicodeDecodeError:
                self.note("expected surrogates in pairs; one stands alone", at)
                return None
        if event.tag in ("!", f"{_CORE_TAG}str") or (event.tag is None and event.style):
            return text
        value = self.plain(text, at)
        if event.tag not in (None, _CORE_TAG + _TAGS.get(type(value), "str")):
            self.note_tag(event.tag, at)
        return value

    def plain(self, text: str, at: int) -> Any:
        found = _CORE.fullmatch(text)
        match found and found.lastgroup:
            case None:
                return text
            case "null":
                return None
            case "true" | "false" as word:
                return word == "true"
            case "none":
                hint = "JSON has no such number; leave the field out"
                self.note(f"expected a JSON number, got {text}", at, hint)
                return None
            case kind:
                return self.number(text, _BASES.get(kind), at)

    def number(self, digits: str, base: int | None, at: int) -> int | float | None:
        if len(digits) > MAX_DIGITS and sum(char.isalnum() for char in digits) > MAX_DIGITS:
            message = f"expected a number of at most {MAX_DIGITS:,} digits"
            self.faults.append(Fault("JSN003", message, offset=at))
            return None
        value = int(digits, base) if base else float(digits)
        try:
            fits = math.isfinite(float(value))
        except OverflowError:
            fits = False
        if not fits:
            self.note("expected a number that fits a double; this one is larger", at)
        return value

    # -- what is wrong

    def note_tag(self, tag: str, at: int) -> None:
        short = tag.replace(_CORE_TAG, "!!")
        message = f"expected a JSON value, got one with the tag {shown(short)}"
        self.note(message, at, "take the tag out")

    def note(self, message: str, at: int, hint: str | None = None) -> None:
        self.faults.append(Fault("JSN001", message, hint, offset=at))

    def too_deep(self, at: int) -> NoReturn:
        self.stop(f"expected at most {MAX_DEPTH} levels of nesting", at, code="JSN003")

    def stop(
        self, message: str, at: int, hint: str | None = None, code: str = "JSN001"
    ) -> NoReturn:
        self.faults.append(Fault(code, message, hint, offset=at))
        raise _Stop
