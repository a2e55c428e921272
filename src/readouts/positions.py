"""A strict scan of JSON text: what is wrong with it, and where everything stands.

It is slower than the standard library's parser, so it runs only on a text that has problems.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from contextlib import suppress
from functools import cached_property
from typing import NoReturn

from attrs import Factory, define

from readouts._check import MAX_DEPTH, MAX_DIGITS, shown
from readouts.problems import Fault, Path

_SPACE = re.compile(r"[ \t\n\r]*+")
_BODY = re.compile(r'[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+')
_STRING = re.compile(f'"{_BODY.pattern}"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?")
_WORD = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_LITERALS = {"true": True, "false": False, "null": None}
_SURROGATE = re.compile("[\ud800-\udfff]")


class Lines:
    """The lines of a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset, both from 1, in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


@define
class Scan:
    """What one scan of a text found; places are offsets in code points."""

    values: dict[Path, int] = Factory(dict)
    """Where the value at a path starts."""
    keys: dict[Path, int] = Factory(dict)
    """Where the key of the value at a path starts."""
    faults: list[Fault] = Factory(list)
    lost: list[tuple[int, int]] = Factory(list)
    """Where the values start and end of keys that stand again later in the same object."""


class _Stop(Exception):  # noqa: N818 - it is no error, it ends the scan
    """Raised inside the scan where nothing behind this place can be read."""


def scan(text: str) -> Scan:
    """Read a text as JSON (RFC 8259), strictly; never raise."""
    scanner = _Scanner(text)
    with suppress(_Stop):
        scanner.run()
    return scanner.found


@define
class _Container:
    """An object or an array that is not closed yet."""

    path: Path
    start: int
    closing: str
    size: int = 0
    """How many items or members have begun."""
    names: dict[str, tuple[int, int]] = Factory(dict)
    """Where the values of an object's keys stand."""
    last: str = ""
    """The key whose value was begun last."""
    comma: int | None = None
    """Where the last comma stands, while nothing stands behind it."""


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.found = Scan()
        self.at = 0
        self.stack: list[_Container] = []

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text)

    def run(self) -> None:
        if not self.text.strip(" \t\n\r"):
            self.stop("expected a JSON object; the text is empty", at=0)
        self.skip()
        self.value(())
        while self.stack:
            self.inside(self.stack[-1])
        self.skip()
        if self.at < len(self.text):
            hint = "documents on lines of their own are for `validate`, in a file named .jsonl"
            self.stop(
                f"expected the end of the text; {self.here()} stands behind the document",
                hint if self.peek("{") else None,
            )

    # -- the grammar

    def inside(self, container: _Container) -> None:
        """Go on inside the innermost container: one member, one item, or its end."""
        self.skip()
        closing = container.closing
        if self.peek(closing):
            if container.comma is not None:
                self.stop(
                    f'expected no comma before "{closing}"',
                    "take the last comma out: JSON allows none there",
                    container.comma,
                )
            self.at += 1
            self.stack.pop()
            self.ended(container.start)
        elif container.size and container.comma is None:
            if not self.peek(","):
                wanted = f'expected a comma or "{closing}"'
                self.unclosed(container, wanted, "put a comma before it")
            container.comma = self.at
            self.at += 1
        else:
            container.comma = None
            container.size += 1
            if closing == "]":
                self.value((*container.path, container.size - 1))
            else:
                self.member(container)

    def member(self, container: _Container) -> None:
        start = self.at
        if not self.peek('"'):
            self.unclosed(container, "expected a key in double quotes", self.quotes())
        key = self.string()
        path = (*container.path, key)
        self.skip()
        if not self.peek(":"):
            self.unclosed(container, f"expected a colon after the key {shown(key)}", None)
        self.at += 1
        self.skip()
        if key in container.names:
            self.repeated(path, start, container.names[key])
        self.found.keys[path] = start
        container.names[key] = (self.at, self.at)
        container.last = key
        self.value(path)

    def repeated(self, path: Path, at: int, earlier: tuple[int, int]) -> None:
        line, column = self.lines.at(earlier[0])
        where = f"on line {line}" if "\n" in self.text else f"at column {column}"
        message = f"expected each key once; {shown(path[-1])} stands {where} too"
        hint = "keep one of the two: the last one counts"
        self.found.faults.append(Fault("JSN002", message, hint, path, offset=at))
        self.found.lost.append(earlier)

    def value(self, path: Path) -> None:
        """Read a value that stands here; of a container only its opening bracket."""
        start = self.at
        self.found.values[path] = start
        char = self.text[start : start + 1]
        if char and char in "{[":
            if len(self.stack) == MAX_DEPTH:
                self.note("JSN003", f"expected at most {MAX_DEPTH} levels of nesting", start)
                raise _Stop
            self.at += 1
            self.stack.append(_Container(path, start, "]" if char == "[" else "}"))
            return
        if char == '"':
            self.string()
        elif number := _NUMBER.match(self.text, start):
            self.number(number[0])
        elif (word := self.word()) in _LITERALS:
            self.at += len(word)
        else:
            self.stop(f"expected a value, got {self.here()}", self.advice())
        self.ended(start)

    def ended(self, start: int) -> None:
        """Note in the object that holds it where the value that just ended stands."""
        if self.stack and self.stack[-1].names:
            self.stack[-1].names[self.stack[-1].last] = (start, self.at)

    def string(self) -> str:
        found = _STRING.match(self.text, self.at)
        if found is None:
            self.bad_string()
        start, self.at = self.at, found.end()
        read: str = json.loads(found[0]) if "\\" in found[0] else found[0][1:-1]
        if _SURROGATE.search(read):
            self.note("JSN001", "expected surrogates in pairs; one stands alone", start)
        return read

    def number(self, digits: str) -> None:
        start = self.at
        self.at += len(digits)
        if self.at < len(self.text) and self.text[self.at] not in " \t\n\r,]}":
            whole = re.compile(r"[^ \t\n\r,\]}]*").match(self.text, start)
            self.stop(f"expected a number, got {shown(whole[0] if whole else digits)}", at=start)
        if sum(char.isdigit() for char in digits) > MAX_DIGITS:
            self.note("JSN003", f"expected a number of at most {MAX_DIGITS:,} digits", start)
        elif float(digits) in (float("inf"), float("-inf")):
            self.note("JSN001", "expected a number that fits a double; this one is larger", start)

    # -- what is wrong

    def bad_string(self) -> NoReturn:
        end = _BODY.match(self.text, self.at + 1)
        at = end.end() if end else self.at
        char = self.text[at : at + 1]
        if char == "\\":
            self.stop(
                f"expected an escape that JSON knows, got {shown(self.text[at : at + 2])}",
                r"a backslash itself is written \\",
                at,
            )
        if not char or char in "\n\r":
            self.stop('expected the closing " of a string', "a line break is written \\n", self.at)
        self.stop(
            f"expected no control character in a string, got {shown(char)}",
            r"write it as an escape, such as \t",
            at,
        )

    def unclosed(self, container: _Container, expected: str, hint: str | None) -> NoReturn:
        """Stop where something else was expected inside a container."""
        if self.at < len(self.text):
            self.stop(f"{expected}, got {self.here()}", self.comments() or hint)
        line, column = self.lines.at(container.start)
        what = "object" if container.closing == "}" else "array"
        where = f"line {line}, column {column}" if "\n" in self.text else f"column {column}"
        self.stop(f"{expected}; the text ends inside the {what} of {where}")

    def here(self) -> str:
        if self.at >= len(self.text):
            return "the end of the text"
        word = self.word()
        return shown(word or self.text[self.at])

    def word(self) -> str:
        found = _WORD.match(self.text, self.at)
        return found[0] if found else ""

    def advice(self) -> str | None:
        """Return how JSON writes what seems to be meant by a value that it has not."""
        word, char = self.word(), self.text[self.at : self.at + 1]
        if word.casefold() in ("true", "false"):
            return f"JSON writes {word.casefold()}"
        if word in ("None", "undefined", "NULL", "Null", "nil"):
            return "JSON writes null; better, leave the field out"
        if word in ("NaN", "Infinity") or self.text.startswith("-Infinity", self.at):
            return "JSON has no such number; leave the field out"
        if char == "'" or word:
            return "a text stands in double quotes"
        if char and char in "+.":
            return "a number starts with a digit or a minus sign"
        return self.comments()

    def quotes(self) -> str | None:
        """Return a hint for a key that has no double quotes."""
        if self.peek("'"):
            return "JSON takes double quotes only"
        word = self.word()
        return f"write {shown(word)}" if word else None

    def comments(self) -> str | None:
        return "JSON has no comments" if self.text[self.at : self.at + 1] in ("#", "/") else None

    def note(self, code: str, message: str, at: int, hint: str | None = None) -> None:
        self.found.faults.append(Fault(code, message, hint, offset=at))

    def stop(self, message: str, hint: str | None = None, at: int | None = None) -> NoReturn:
        self.note("JSN001", message, self.at if at is None else at, hint)
        raise _Stop

    # -- the text

    def skip(self) -> None:
        if space := _SPACE.match(self.text, self.at):
            self.at = space.end()

    def peek(self, char: str) -> bool:
        return self.text.startswith(char, self.at)
