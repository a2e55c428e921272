"""Published texts as evidence counts them: in code points, in NFC, with line ends as LF.

`read` takes a text from wherever it is and gives a `SourceText`, which knows its digest and
length, turns offsets into lines and columns and back, and finds words. `folder` reads a folder of
texts, to be looked up by digest.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, TypeAlias
from unicodedata import normalize

from attrs import frozen

from readouts._check import shown
from readouts._files import content_of
from readouts._wording import Span, Wording

if TYPE_CHECKING:
    from readouts._quotation import Quoted

__all__ = ["Place", "SourceLike", "SourceText", "Span", "folder", "read"]


class Place(NamedTuple):
    """A place in a text, as editors count it: from 1, columns in code points."""

    line: int
    column: int


@frozen
class SourceText:
    """A published text, as evidence counts it. `read` makes one."""

    text: str
    """The text itself: in NFC, with line ends as LF, without a byte order mark."""

    def __attrs_post_init__(self) -> None:
        """Refuse a text that is not in the form which offsets count."""
        if self.text != _as_counted(self.text):
            raise ValueError("expected a text in NFC with line ends as LF: sources.read makes one")

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def length(self) -> int:
        """How many code points it has."""
        return len(self.text)

    @cached_property
    def digest(self) -> str:
        """Its digest, as `Source.digest` has it: the SHA-256 of its UTF-8 bytes."""
        from hashlib import sha256

        return f"sha256:{sha256(self.text.encode()).hexdigest()}"

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def place(self, offset: int) -> Place:
        """Return the line and column of an offset; the end of the text has a place too.

        Raises:
            ValueError: The offset is none of the text.
        """
        if not 0 <= offset <= self.length:
            raise ValueError(f"expected an offset from 0 to {self.length}, got {offset}")
        line = bisect_right(self._lines, offset)
        return Place(line, offset - self._lines[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column, both from 1: the way back from `place`.

        Raises:
            ValueError: The text has no such place.
        """
        count = len(self._lines)
        if not 1 <= line <= count:
            raise ValueError(f"expected a line from 1 to {count}, got {line}")
        start = self._lines[line - 1]
        last = self._lines[line] - 1 if line < count else self.length
        if not 1 <= column <= last - start + 1:
            raise ValueError(
                f"expected a column from 1 to {last - start + 1} in line {line}, got {column}"
            )
        return start + column - 1

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """Its words: runs of letters, marks and digits. Scripts without blanks give long runs."""
        return tuple(self.wording.spans)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences, by a plain rule, without the white space around them.

        A sentence ends at a mark that ends one, and at the end of a paragraph: a heading or an
        item of a list is a sentence of its own. Initials, dotted abbreviations and forms of
        address end none. Of a text whose lines are wrapped, line breaks end none either.
        """
        from readouts._sentences import sentences

        return tuple(Span(*pair) for pair in sentences(self.text))

    @cached_property
    def quoted(self) -> Quoted:
        """Its stretches inside quotation marks: `quoted.holds(start, end)` tells of a span."""
        from readouts._quotation import quoted

        return quoted(self.text)

    @cached_property
    def wording(self) -> Wording:
        """Its words, as they are searched for."""
        return Wording(self.text)

    def find(
        self, words: str, prefix: str | None = None, suffix: str | None = None
    ) -> tuple[Span, ...]:
        """Return all places where words stand in the text, one over the other counted too.

        Where they stand nowhere letter for letter, they are found with other white space between
        them: a text that was wrapped has line breaks where a quotation has blanks.

        Args:
            words: The words as printed; another normal form of Unicode is the same words.
            prefix: What stands just before; white space between does not count.
            suffix: What stands just behind, likewise.
        """
        found = self.wording.find(normalize("NFC", words))
        before = normalize("NFC", prefix).rstrip() if prefix else ""
        behind = normalize("NFC", suffix).lstrip() if suffix else ""
        if not before and not behind:
            return found
        return tuple(
            span
            for span in found
            if self.text.endswith(before, 0, self._back(span.start))
            and self.text.startswith(behind, self._on(span.end))
        )

    def _back(self, at: int) -> int:
        while at > 0 and self.text[at - 1].isspace():
            at -= 1
        return at

    def _on(self, at: int) -> int:
        while at < self.length and self.text[at].isspace():
            at += 1
        return at


SourceLike: TypeAlias = str | bytes | os.PathLike[str] | IO[str] | IO[bytes] | SourceText
"""What a text can be taken from: the text itself (str or bytes), a path, or an open file."""


def read(source: SourceLike) -> SourceText:
    """Read a published text: from a text, bytes in UTF-8, a path or an open file.

    Line ends (CR LF, and CR alone) become LF, and the text is put in NFC. A byte order mark at
    its start is no part of it.

    Raises:
        OSError: The file can't be read.
        ValueError: It is not in UTF-8.
    """
    if isinstance(source, SourceText):
        return source
    name = None
    if isinstance(source, str | bytes | bytearray):
        content = bytes(source) if isinstance(source, bytearray) else source
    elif isinstance(source, os.PathLike) or hasattr(source, "read"):
        content, name = content_of(source)
    else:
        expected = "text, bytes, a path, an open file or a SourceText"
        raise TypeError(f"expected {expected}, got {type(source).__name__}")
    try:
        text = content.decode() if isinstance(content, bytes) else content
        text.encode()
    except UnicodeDecodeError as error:
        raise ValueError(_undecoded(name, error)) from None
    except UnicodeEncodeError as error:
        what = f"half a surrogate pair at offset {error.start}"
        raise ValueError(f"{name + ': ' if name else ''}expected text, got {what}") from None
    return SourceText(_as_counted(text))


def folder(path: str | os.PathLike[str]) -> Mapping[str, SourceText]:
    """Return the texts of a folder and the folders below it, by digest.

    Each file is read as a text once, to learn its digest, and again when it is asked for. What
    is not UTF-8 (a picture, a PDF) is passed over, and so are hidden files.

    Raises:
        OSError: There is no such folder.
    """
    found: dict[str, Path] = {}
    root = Path(path)
    if not root.is_dir():
        # Says what is wrong with it, as reading any file does.
        next(root.iterdir())
    for file in sorted(root.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
        if file.is_file() and not hidden:
            try:
                found.setdefault(read(file).digest, file)
            except ValueError:
                continue
    return _Folder(found)


def taken(texts: Mapping[str, SourceLike]) -> Mapping[str, SourceText]:
    """Return texts as they are read; those of a folder are read when they are asked for."""
    if isinstance(texts, _Folder):
        return texts
    return {key: read(text) for key, text in texts.items()}


class _Folder(Mapping[str, SourceText]):
    """Texts by digest, read when they are asked for: so it is small for another process too."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = files

    def __getitem__(self, digest: str) -> SourceText:
        return read(self._files[digest])

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def _as_counted(text: str) -> str:
    text = text.lstrip("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return normalize("NFC", text)


def _undecoded(name: str | None, error: UnicodeDecodeError) -> str:
    content = bytes(error.object)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        got = "UTF-16"
    else:
        line = content.count(b"\n", 0, error.start) + 1
        got = f"the byte 0x{content[error.start]:02X} in line {line}"
    where = f"{shown(name)}: " if name else ""
    return f"{where}expected a text in UTF-8, got {got}; save it as UTF-8 first"
