"""The published text on the page: its words marked by what cites them, and what nothing cites."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import frozen

from readouts.citing import Sentence
from readouts.report._html import Html, tag, visible
from readouts.report._phrases import listed, words
from readouts.report.page._marks import Mark, Piece, pieces
from readouts.report.page._names import Names
from readouts.sources import SourceText, Span


@frozen
class LeftOut:
    """A stretch of a text that is no part of the readout."""

    span: Span
    reason: str


class Text:
    """One published text, ready to be shown."""

    def __init__(
        self,
        text: SourceText,
        marks: Sequence[Mark],
        sentences: Sequence[Sentence],
        left_out: Sequence[LeftOut],
        names: Names,
        number: int,
    ) -> None:
        self.text = text
        # Each text of the page has anchors of its own.
        self.prefix = f"text-{number}-" if number > 1 else ""
        self.names = names
        self.sentences = sentences
        self.starts = [sentence.span.start for sentence in sentences]
        self.left_out = _apart(left_out)
        self.out_starts = [one.span.start for one in self.left_out]
        spans = [one.span for one in sentences] + [one.span for one in left_out]
        borders = {border for span in (*spans, *self.lines()) for border in span}
        self.pieces = [*pieces(text, marks, borders)]
        self.notes: dict[tuple[str, ...], str] = {}

    def lines(self) -> Iterator[Span]:
        """Yield the lines of the text without their ends."""
        start = 0
        for line in self.text.text.split("\n"):
            yield Span(start, start + len(line))
            start += len(line) + 1

    def body(self, lang: str | None) -> Html:
        """Return the text, line by line, each with its number."""
        at = 0
        shown: list[Html] = []
        for number, line in enumerate(self.lines(), 1):
            inside: list[Piece] = []
            while at < len(self.pieces) and self.pieces[at].start < line.end:
                inside.append(self.pieces[at])
                at += 1
            # The end of the line is a piece of its own.
            at += at < len(self.pieces) and self.pieces[at].start == line.end
            if inside:
                shown.append(self.line(number, inside))
        return tag("div", *shown, class_="published", lang=lang)

    def line(self, number: int, inside: Sequence[Piece]) -> Html:
        """Return one line of the text, and what is told of words that several records cite."""
        told: list[Html] = []
        notes: list[Html] = []
        for piece in inside:
            sentence = self.sentence(piece.start)
            if sentence and sentence.span.start == piece.start and _bare(sentence):
                told.append(tag("span", id=self.anchor(sentence), class_="at"))
            told += (tag("span", id=mark.id, class_="at") for mark in piece.begins)
            told += self.piece(piece, number, notes)
            told += self.sign(piece)
        anchor = tag(
            "a", str(number), href=f"#{self.prefix}line-{number}", aria_label=f"line {number}"
        )
        return tag(
            "div",
            tag("span", anchor, class_="number"),
            tag("p", *told, dir="auto"),
            *notes,
            class_="line",
            id=f"{self.prefix}line-{number}",
        )

    def piece(self, piece: Piece, line: int, notes: list[Html]) -> Iterator[Html]:
        """Yield a piece, linked to the record that cites it, or to a note that lists several."""
        said = self.text.text[piece.start : piece.end]
        out = "out" if self.out(piece.start) else ""
        if not piece.marks:
            cls = out or ("uncited" if _bare(self.sentence(piece.start)) else "bare")
            yield tag("span", visible(said), class_=cls)
            return
        kinds = dict.fromkeys(mark.kind.name for mark in piece.marks)
        layers = [f"{layer}-{kind}" for layer, kind in zip("abc", kinds, strict=False)]
        cls = " ".join(["piece", *layers, *(mark.id for mark in piece.marks), *out.split()])
        # A blank is no place to click at, and signs stand at the words before it.
        words = said.rstrip() if any(char.isalnum() for char in said) else ""
        if words:
            records = dict.fromkeys(mark.record for mark in piece.marks)
            many = len(records) > 1 or piece.count > len(piece.marks)
            href = self.note(piece, line, notes) if many else next(iter(records))
            sign = f"{piece.marks[0].kind.letter}{len(records) if many else ''}"
            yield tag("a", visible(words), href=f"#{href}", class_=cls, data_mark=sign)
        if words != said:
            yield tag("span", visible(said[len(words) :]), class_=cls)

    def note(self, piece: Piece, line: int, notes: list[Html]) -> str:
        """Return the anchor of the note that tells what cites a piece; write it where it is new."""
        key = tuple(mark.id for mark in piece.marks)
        if key not in self.notes:
            self.notes[key] = f"{self.prefix}words-{piece.start}"
            notes.append(self.written(piece, line))
        return self.notes[key]

    def written(self, piece: Piece, line: int) -> Html:
        """Return a note: the words, and all that rests on them."""
        fields: dict[str, list[str]] = {}
        kinds: dict[str, Html] = {}
        for mark in piece.marks:
            kinds.setdefault(mark.record, letter_of(mark))
            fields.setdefault(mark.record, []).extend(filter(None, [mark.field]))
        rows = [
            tag("li", kinds[record], " ", self.names.link(record), " ", self.about(record, told))
            for record, told in fields.items()
        ]
        if piece.count > len(piece.marks):
            rows.append(tag("li", f"and {piece.count - len(piece.marks)} more"))
        said = self.text.text[piece.start : piece.end].strip()
        return tag(
            "aside",
            tag("p", tag("q", visible(said)), f" (line {line}): {len(fields)} records cite it"),
            tag("ul", *rows),
            tag("a", "Close", href=f"#{piece.marks[0].id}", class_="close"),
            class_="note",
            id=f"{self.prefix}words-{piece.start}",
            aria_label="What cites these words",
        )

    def about(self, record: str, fields: Sequence[str]) -> Html:
        """Return what a record is, and for which of its fields it cites the words."""
        told = listed(words(field) for field in dict.fromkeys(fields))
        sort = self.names.sorts[record]
        return tag("span", visible(f"{sort}, for {told}" if told else sort), class_="field")

    def sign(self, piece: Piece) -> Iterator[Html]:
        """Yield what is said behind a sentence that nothing cites, or a stretch left out."""
        out = self.out(piece.start)
        if out and out.span.end == piece.end:
            yield tag("span", f"left out: {words(out.reason)}", class_="sign")
        sentence = self.sentence(piece.start)
        if sentence and sentence.span.end == piece.end and _bare(sentence):
            told = "cited only with its neighbours" if piece.marks else "cited by nothing"
            yield tag("span", told, class_="sign")

    def sentence(self, offset: int) -> Sentence | None:
        """Return the sentence at an offset."""
        at = bisect_right(self.starts, offset) - 1
        found = self.sentences[at] if at >= 0 else None
        return found if found and offset < found.span.end else None

    def anchor(self, sentence: Sentence) -> str:
        """Return the anchor of a sentence that nothing cites."""
        return f"{self.prefix}sentence-{sentence.span.start}"

    def out(self, offset: int) -> LeftOut | None:
        """Return the stretch left out that an offset lies in."""
        at = bisect_right(self.out_starts, offset) - 1
        found = self.left_out[at] if at >= 0 else None
        return found if found and offset < found.span.end else None


def _bare(sentence: Sentence | None) -> bool:
    """Return whether a sentence counts, and nothing cites it."""
    return sentence is not None and not sentence.excluded and not sentence.citations


def _apart(stretches: Sequence[LeftOut]) -> list[LeftOut]:
    """Return stretches in order, each cut to where the one before it ends."""
    found: list[LeftOut] = []
    reached = 0
    for one in sorted(stretches, key=lambda one: one.span):
        if one.span.end > reached:
            start = max(reached, one.span.start)
            found.append(LeftOut(Span(start, one.span.end), one.reason))
            reached = one.span.end
    return found


def letter_of(mark: Mark) -> Html:
    """Return the sign of a mark's kind."""
    kind = mark.kind
    return tag("abbr", kind.letter, class_=f"letter a-{kind.name}", title=kind.words)
