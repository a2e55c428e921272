"""Texts as they are read and searched: by hand-made cases of many scripts."""

# Marks of many scripts stand there for themselves.
# ruff: noqa: RUF001

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
    st.lists(st.sampled_from(PIECES + GAPS), min_size=1, max_size=40).map("".join).filter(bool),
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


QUOTATIONS = (
    ("“We will act,” she said. He left.", "We will act", "He left"),
    ("‘The ministers’ talks went well,’ he said.", "ministers’ talks went well", "he said"),
    ("‘We won’t stop’ was the word. The ministers left.", "We won’t stop", "The ministers"),
    ("'We won't stop,' he said. The ministers' plan.", "We won't stop", "he said"),
    ("The ministers' plan of the '90s 'tis.", "", "plan of the"),
    ("”Vi ska bygga”, sade hon.", "Vi ska bygga", "sade hon"),
    ("»Wir handeln«, sagte er.", "Wir handeln", "sagte er"),
    ("„Wir handeln“, sagte er.", "Wir handeln", "sagte er"),
    ("»Toimimme», hän sanoi.", "Toimimme", "hän sanoi"),
    ("« Nous agirons », a-t-elle dit.", "Nous agirons", "dit"),
    ("يتفق الوزيران «على السلام» اليوم", "على السلام", "اليوم"),
    ('השר אמר כי ארה"ב וצה"ל "ימשיכו לפעול" יחד', "ימשיכו לפעול", "יחד"),
    ('דובר על ה"שיחות הטובות" של ארה"ב', "שיחות הטובות", "של"),
    ("就‘合作’问题“我们同意”会谈。", "合作", "问题"),
    ("장관은 ‘협력’을 말했다.", "협력", "말했다"),
    ("She said, “We came.\n\n“We saw.\n\n“We left.” So it was.", "We saw", "So it"),
    ("She said, “We came.\n\nWe saw.\n\nWe left.” So it was.", "We saw", "So it"),
    ('She said, "We came.\n\n"We saw." So it was.', "We saw", "So it"),
    ('She said, "We came.\n\nWe saw." So it was. "Yes."', "We saw", "So it"),
    ("She said “We came.\nWe saw it all\nand left.” The end.", "saw it all\nand", "The end"),
    ("He said “never closed.\n\nThe next is not. “Yes.” End.", "never closed", "The next"),
    ("“He said ‘no’ to us,” she told.", "to us", "she told"),
    ("‘He said “no” to us,’ she told.", "to us", "she told"),
    ('A 5" pipe. "We act," he said.', "We act", "he said"),
)


@pytest.mark.parametrize(("raw", "said", "told"), QUOTATIONS)
def test_what_is_quoted_is_told_from_what_is_not(raw: str, said: str, told: str) -> None:
    """By the marks of many languages, over paragraphs, with apostrophes inside."""
    text = sources.read(raw)
    start, end = text.find(said)[0] if said else (0, 0)
    assert text.quoted.holds(start, end) == bool(said)
    assert not text.quoted.holds(*text.find(told)[0])


RUNS = (
    "“ ",
    "“",
    "'a ",
    "‘a ",
    "\n ",
    "“a.\n\n",
    "”",
    '"a.\n\nb ',
    "‘as’ a ",
    "‘as b\n\n",
    ".",
    "!?",
)


@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_of_anything_takes_no_time(run: str) -> None:
    """For quotations and for sentences: what is sought is never sought twice."""
    before = process_time()
    for raw in (run * 100_000, f"“{run[-1:] * 100_000}"):
        text = sources.read(raw)
        assert text.quoted.starts is not None
        assert text.sentences is not None
    assert process_time() - before < 10


WRAPPED = """The ministers of Avaria and Belmark, who met on the margins of the
General Assembly, agreed on trade. They also
spoke of ports."""
SENTENCES = (
    "It ended on Sept. 3.|H.E. Dr. Vale spoke for the U.S.|The minister left.",
    "The visit begins Mon. Jan. 3 and ends Tues. Jan. 4.|All agreed.",
    "The ministers met.[1]|They talked.²|Then they left.",
    "“We agree,” she said.|“We will act.”|He left.",
    "Sie trafen sich am 3. März 2024 in Belmark, z. B. im Hafen.|Danach gingen sie.",
    "El Sr. Ruiz viajó a EE. UU.|El encuentro duró dos horas.|¿Qué dijo?|¡Nada!",
    "M. Ruiz a vu Mme Vale et MM. Hald et Oss.|« Nous agirons. »|Puis ils partirent.",
    "اجتمع الوزيران في بلمارك.|هل اتفقا؟|نعم.",
    "वे मिले।|उन्होंने बात की।",
    "部长会晤。他说：“我们同意。”会议结束！".replace("。他", "。|他").replace("”会", "”|会"),
    WRAPPED.replace("trade. ", "trade.|"),
    "HEADING THAT IS LONG, AND STANDS IN CAPITALS\n|" + WRAPPED.replace("trade. ", "trade.|"),
    "1. Trade in goods between the two countries, in both directions\n|2. Energy from wind",
    "https://example.org/"
    + "a" * 99
    + "\n\n|"
    + 9 * (WRAPPED.replace("trade. ", "trade.|") + "\n\n|"),
)


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences_are_those_of_a_reader(marked: str) -> None:
    """Of wrapped lines and headings, with abbreviations and the marks of many scripts."""
    blank = "" if "部" in marked else " "
    pieces = [piece for piece in marked.split("|") if piece]
    text = sources.read("".join(p if p.endswith("\n") else p + blank for p in pieces))
    assert [text.text[slice(*one)] for one in text.sentences] == [p.strip() for p in pieces]


def test_a_text_may_start_with_more_than_one_byte_order_mark() -> None:
    """As it does where files were put together; none of them is part of it."""
    assert sources.read("\ufeff\ufeffab").text == "ab"
    assert sources.read(b"\xef\xbb\xbf" * 2 + b"ab").length == 2
