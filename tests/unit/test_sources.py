"""Texts as they are read and searched: by hand-made cases of many scripts."""

from __future__ import annotations

import re
from time import process_time
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts import sources
from tests.laws._documents import some

PIECES = (
    *("ab", "abc", "b", "ba", "Vale", "ﷺ", "İb", "ﬁ", "ß", "é", "e\u0301", "حَ", "हिन्दी", "中文"),
    *("“", "”", "_", "-", ".", "1,5", "\U0001f44d", "\u0301"),
)
GAPS = (" ", "  ", "\n", "\n\n", "", "\u00a0", ", ")


def naive(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return where words stand, as slowly as it is plain."""
    exactly = [at for at in range(len(text)) if text.startswith(words, at)]
    if exactly or len(words.split()) < 2:
        return tuple((at, at + len(words)) for at in exactly if words.strip())
    loosely = r"\s+".join(map(re.escape, words.split()))
    return tuple(found.span(1) for found in re.finditer(f"(?=({loosely}))", text))


@some
@given(
    st.lists(st.sampled_from(PIECES + GAPS), min_size=1, max_size=40).map("".join),
    st.data(),
)
def test_words_are_found_wherever_they_stand(raw: str, data: st.DataObject) -> None:
    """The index finds what a plain search does, with words cut short and white space changed."""
    text = sources.read(raw)
    start = data.draw(st.integers(0, text.length - 1))
    words = text.text[start : start + data.draw(st.integers(1, 20))]
    gap = data.draw(st.sampled_from((" ", "\n", "  ", None)))
    words = words if gap is None else re.sub(r"\s+", gap, words)
    words = normalize("NFC", words + data.draw(st.sampled_from(("", *PIECES))))
    assert text.find(words) == naive(text.text, words)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 8, 20])
def test_thousands_of_searches_in_a_long_text_are_quick(size: int) -> None:
    """Of few words and of many, there and not there."""
    text = sources.read(" ".join(f"w{at * at * 7919 % 4001:x}" for at in range(100_000)))
    before = process_time()
    for at in range(0, 100_000 - size, 25):
        start, end = text.words[at].start, text.words[at + size - 1].end
        assert text.find(text.text[start:end])
        assert not text.find(f"{text.text[start:end]}zz")
    # A search of the text from end to end for each would take a minute.
    assert process_time() - before < 10
