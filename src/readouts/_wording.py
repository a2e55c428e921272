"""The words of a text, as they are searched for: letter for letter, and nearly.

One index of three words in a row serves both. It is made when the first search asks for it, so
that thousands of quotations are found in a text of a megabyte in about linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple
from unicodedata import category, normalize

from readouts._check import nearest


class Span(NamedTuple):
    """A stretch of a text, half-open: code points from its start."""

    start: int
    end: int


# Letters and digits, and the marks and joiners of scripts that Python takes for no word.
_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a"
    r"\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u0dff"
    r"\u0e00-\u0eff\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff"
    r"\u200c\u200d\u20d0-\u20ff\ufe20-\ufe2f"
)
WORD = re.compile(rf"[^\W_{_MARKS}][\w{_MARKS}]*|[{_MARKS}]+")
"""A word: letters, digits, and the marks on them."""
_MARK = re.compile(f"[{_MARKS}]")
_IN_A_ROW = 3
_COMMON = 64
"""A row of words that stands in more places than this says little about where one is."""

_FEW = 1_000
"""A text of more words than this, each counted once, is not searched for slips of the pen."""
_AROUND = 2
"""How many words more are looked at on either side of what comes near."""


class _ClosedUp:
    """A text with one blank for each stretch of white space, and the way back from it."""

    def __init__(self, text: str) -> None:
        self.text = re.sub(r"\s+", " ", text)
        self._at: list[int] = [0]
        self._shifts: list[int] = [0]
        for found in re.finditer(r"\s{2,}", text):
            self._at.append(found.start() + 1 - self._shifts[-1])
            self._shifts.append(self._shifts[-1] + found.end() - found.start() - 1)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word starts and ends."""
        return [found.span() for found in WORD.finditer(self.text)]

    def opened(self, span: Span) -> Span:
        """Return where a span that starts and ends with words stands in the text itself."""
        start = span.start + self._shifts[bisect_right(self._at, span.start) - 1]
        return Span(start, span.end + self._shifts[bisect_right(self._at, span.end - 1) - 1])


class Wording:
    """The words of a text, in the order in which they stand."""

    def __init__(self, text: str) -> None:
        self.text = text
        # One phrase is cited for many records.
        self._found: dict[str, tuple[Span, ...]] = {}

    @cached_property
    def spans(self) -> list[Span]:
        """Where each word starts and ends."""
        return [Span(*found.span()) for found in WORD.finditer(self.text)]

    @cached_property
    def folded(self) -> list[str]:
        """Each word as it is compared: without case and accents."""
        return [folded(self.text[start:end]) for start, end in self.spans]

    @cached_property
    def _rows(self) -> dict[tuple[str, ...], list[int]]:
        rows: dict[tuple[str, ...], list[int]] = {}
        words = self.folded
        for at, row in enumerate(zip(words, words[1:], words[2:], strict=False)):
            rows.setdefault(row, []).append(at)
        return rows

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self.folded):
            places.setdefault(word, []).append(at)
        return places

    @cached_property
    def _vocabulary(self) -> str:
        """All different words, a line each, to look for a part of one in."""
        return "\n".join(("", *self._places, ""))

    @cached_property
    def _closed_up(self) -> _ClosedUp:
        return _ClosedUp(self.text)

    def find(self, words: str) -> tuple[Span, ...]:
        """Return where words stand: letter for letter, else with other white space."""
        if words not in self._found:
            self._found[words] = tuple(self._search(words)) if words.strip() else ()
        return self._found[words]

    def _search(self, words: str) -> list[Span]:
        places = [Span(at, at + len(words)) for at in self._starts(words, self.text, self.spans)]
        closed_up = self._closed_up
        joined = " ".join(words.split())
        if places or " " not in joined or (closed_up.text == self.text and joined == words):
            return places
        # The words of the text are the same, whatever stands between them.
        starts = self._starts(joined, closed_up.text, closed_up.spans)
        return [closed_up.opened(Span(at, at + len(joined))) for at in starts]

    def _starts(self, words: str, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[int]:
        """Yield where words start, letter for letter, in a text that has words at some spans."""
        found = list(WORD.finditer(words))
        if not found or _MARK.match(found[0].group()):
            # Half a character may be half of any word.
            candidates, start, end = [(0, len(text))], 0, 0
        else:
            # The first and the last may be cut short, and are no words of the text then.
            inner = found[1:-1] or [max(found, key=lambda one: one.end() - one.start())]
            wanted = [folded(one.group()) for one in inner]
            if len(inner) < len(found) - 1:
                at, places = self._rarest(wanted)
            else:
                at, places = 0, self._parts(wanted[0])
            candidates = [spans[place] for place in places]
            start, end = inner[at].start(), len(words) - inner[at].start()
        last = -1
        for first, behind in candidates:
            begin = text.find(words, max(last + 1, first - start), behind + end)
            while begin >= 0:
                yield begin
                last = begin
                begin = text.find(words, last + 1, behind + end)

    def _parts(self, word: str) -> list[int]:
        """Return where words stand that have a word in them, or are that word."""
        vocabulary = self._vocabulary
        places: list[int] = []
        at = vocabulary.find(word)
        while at >= 0:
            end = vocabulary.index("\n", at)
            places += self._places[vocabulary[vocabulary.rindex("\n", 0, at) + 1 : end]]
            at = vocabulary.find(word, end)
        return sorted(places)

    def _rarest(self, words: Sequence[str]) -> tuple[int, list[int]]:
        """Return which of some words in a row stands in the fewest places, and the places.

        Of three words and more, places are those of three in a row.
        """
        if len(words) < _IN_A_ROW:
            at = min(range(len(words)), key=lambda at: len(self._places.get(words[at], ())))
            return at, self._places.get(words[at], [])
        best: tuple[int, list[int]] | None = None
        for at in range(len(words) - _IN_A_ROW + 1):
            places = self._rows.get(tuple(words[at : at + _IN_A_ROW]), [])
            if best is None or len(places) < len(best[1]):
                best = at, places
            if len(best[1]) <= 1:
                break
        return best or (0, [])

    def shares(self, words: Sequence[str], length: int) -> int | None:
        """Return from which of some words on so many in a row are the text's; None if none are."""
        for at in range(len(words) - length + 1):
            row = tuple(words[at : at + length])
            if any(
                tuple(self.folded[place : place + length]) == row
                for place in self._rows.get(row[:_IN_A_ROW], ())
            ):
                return at
        return None

    def near(self, words: str) -> Span | None:
        """Return the stretch that has most of some words in their order, and a little around it.

        None where nothing comes near.
        """
        wanted = [folded(found.group()) for found in WORD.finditer(words)]
        if not wanted:
            return None
        votes = Counter(self._alignments(wanted))
        if not votes:
            return self._like(wanted)
        shift = min(votes, key=lambda one: (-votes[one], one))
        first, last = max(shift, 0), min(shift + len(wanted), len(self.folded)) - 1
        if first > last:
            return None
        pairs = zip(self.folded[first : last + 1], wanted[first - shift :], strict=False)
        same = sum(have == want for have, want in pairs)
        # A word more or less moves what follows: what stands a place further counts half.
        more = max(votes[shift - 1], votes[shift + 1])
        if 2 * same + more < len(wanted):
            return None
        around = max(0, first - _AROUND), min(len(self.spans) - 1, last + _AROUND)
        return Span(self.spans[around[0]].start, self.spans[around[1]].end)

    def _like(self, wanted: Sequence[str]) -> Span | None:
        """Return where a word stands for which one of one or two words may be a slip."""
        if len(wanted) > 2 or len(self._places) > _FEW:
            return None
        meant = nearest(max(wanted, key=len), self._places, cutoff=0.8)
        return self.spans[self._places[meant][0]] if meant else None

    def same_but_for_marks(self, words: str) -> list[Span]:
        """Return where the same words stand, whatever their case, accents and marks."""
        wanted = [folded(found.group()) for found in WORD.finditer(words)]
        if not wanted:
            return []
        at, places = self._rarest(wanted)
        starts = [place - at for place in places if place >= at]
        size = len(wanted)
        return [
            Span(self.spans[start].start, self.spans[start + size - 1].end)
            for start in starts
            if self.folded[start : start + size] == wanted
        ]

    def _alignments(self, wanted: Sequence[str]) -> Iterator[int]:
        """Yield, for each word that is wanted, where the first of them would then stand."""
        for at, word in enumerate(wanted[:200]):
            places = self._places.get(word, [])
            if len(places) <= _COMMON:
                yield from (place - at for place in places)
            else:
                row = tuple(wanted[at : at + _IN_A_ROW])
                yield from (place - at for place in self._rows.get(row, [])[:_COMMON])


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """Return a word without case and accents."""
    if word.isascii():
        return word.lower()
    bare = "".join(c for c in normalize("NFKD", word) if not "\u0300" <= c <= "\u036f")
    return bare.casefold()


_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no blanks between words, or as Korean none before particles."""
_PROCLITIC = re.compile(r"(?<!\w)(?:[ובהכלמש]{1,3}|[وفبكلسا]{1,4})\Z")
"""What Hebrew and Arabic write as one with the word behind it: and, in, the."""


def cuts(text: str, at: int) -> bool:
    """Whether an offset lies within a word, a number or a character of several code points."""
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    if before == "\u200d" or category(behind)[0] == "M" or behind in "\u200c\u200d":
        return not before.isspace()
    if "\U0001f3fb" <= behind <= "\U0001f3ff":
        return not before.isspace()
    if _is_flag(before) and _is_flag(behind):
        flags = re.search("[\U0001f1e6-\U0001f1ff]*\\Z", text[max(0, at - 400) : at])
        return flags is not None and len(flags.group()) % 2 == 1
    if before.isdigit() and behind in ".,":
        return text[at + 1 : at + 2].isdigit()
    if before in ".," and behind.isdigit():
        return at > 1 and text[at - 2].isdigit()
    letters = WORD.match(before) and WORD.match(behind)
    if not letters or _UNSPACED.match(before) or _UNSPACED.match(behind):
        return False
    return not _PROCLITIC.search(text[max(0, at - 5) : at])


def whole(text: str, at: int) -> Span:
    """Return the word, number or character that an offset cuts."""
    start = end = at
    while start > 0 and at - start < 100 and cuts(text, start):
        start -= 1
    while end < len(text) and end - at < 100 and cuts(text, end):
        end += 1
    return Span(start, end)


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
