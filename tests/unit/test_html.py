"""The builder of pages: what is a text comes out as that text, and nothing else comes in."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.report._html import Html, document, join, link, plain, tag, visible

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")) | (
    st.sampled_from(["</p><script>x</script>", "&lt;", '"><img src=x onerror=x>', "]]>", "<!--"])
)


class Read(HTMLParser):
    """What a parser finds: elements with their attributes, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(TEXTS, TEXTS)
def test_a_text_is_told_and_never_read_as_markup(text: str, value: str) -> None:
    """Both between the tags and in an attribute."""
    read = Read(tag("p", text, [text, None], title=value))
    assert read.tags == [("p", {"title": value})]
    assert read.text == text + text


@given(TEXTS)
def test_what_can_not_be_seen_is_named(text: str) -> None:
    """A text keeps all its other characters."""
    read = Read(plain(text))
    assert {name for name, _ in read.tags} <= {"bdi", "span"}
    assert not set(read.text) & set("\u202e\u2066\x07\ufeff")
    if text.isprintable():
        assert read.text == text


def test_an_override_of_direction_is_named() -> None:
    """It turns nothing round."""
    assert visible("a\u202eb") == 'a<span class="unseen">U+202E</span>b'
    assert visible("\u0645\u06cc\u200c\u062e") == "\u0645\u06cc\u200c\u062e"


def test_elements_and_attributes() -> None:
    """Names of Python become names of HTML."""
    assert tag("br") == "<br>"
    assert tag("a", "x", href="#y", class_="z", aria_label="w") == (
        '<a href="#y" class="z" aria-label="w">x</a>'
    )
    assert tag("details", open=True, hidden=False, id=None) == "<details open></details>"
    assert join("<", Html("<br>"), None) == "&lt;<br>"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:x",
        " javascript:x",
        "java\nscript:x",
        "DATA:text/html,x",
        "//other.example",
        "a b",
    ],
)
def test_an_address_that_runs_or_leads_astray_is_no_link(address: str) -> None:
    """It is told as text where a document gives it, and refused where a program does."""
    with pytest.raises(ValueError, match="expected an address"):
        tag("a", href=address)
    assert [name for name, _ in Read(link(address)).tags] == ["span"]


@pytest.mark.parametrize("address", ["https://a.example/?b=1&c", "mailto:a@b.example"])
def test_an_address_of_web_or_mail_is_a_link(address: str) -> None:
    """As it is given."""
    (name, attributes), *_ = Read(link(address)).tags
    assert (name, attributes["href"]) == ("a", address)


@pytest.mark.parametrize("address", ["#a:b", "other.html#c", "../d/e.html", "f?g=h"])
def test_an_address_in_the_page_or_beside_it_is_one(address: str) -> None:
    """Pages of one site refer to each other."""
    assert Read(tag("a", href=address)).tags == [("a", {"href": address})]


def test_no_attribute_runs() -> None:
    """A page of the house has no scripts."""
    with pytest.raises(ValueError, match="no script"):
        tag("p", onclick="x")


def test_a_page_says_what_it_loads() -> None:
    """Nothing but its own style, which is known by its digest."""
    page = document(tag("p", "x"), title="a </title> \u202eb", lang="en", style="p{margin:0}")
    read = Read(page)
    policy = next(a["content"] for n, a in read.tags if "http-equiv" in a)
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "<title>a &lt;/title&gt; b</title>" in page
    with pytest.raises(ValueError, match="without </"):
        document(title="a", lang="en", style="</style>")
