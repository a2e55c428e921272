"""Every name of the format has its anchor, text and example; every link leads somewhere."""

import json
import re
from hashlib import sha256
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest

import readouts
from readouts import addresses, codec, reference
from readouts._shape import shape_of
from readouts.problems import Faulty, Problem
from readouts.reference import _names
from readouts.reference._further import FURTHER
from readouts.rules import RULES
from readouts.rules.least import LEAST
from readouts.schema import FILE_NAME, published_text

from ._pages import (
    CLASSES,
    DEFINITIONS,
    FIELDS,
    NAMES,
    TYPES,
    WORDS,
    by_id,
    files,
    parsed,
    plain,
    slug,
    words,
)

FORMS = reference.FORMATS


# -- in HTML -------------------------------------------------------------------------------


def test_every_name_is_an_anchor_once() -> None:
    """As it is written, with its capital letters."""
    ids = [e.attrib["id"] for root in parsed().values() for e in root.iter() if "id" in e.attrib]
    named = [one for one in ids if one in NAMES]
    assert sorted(named) == sorted(NAMES)
    assert len(CLASSES) > 30
    assert len(WORDS) > 470


@pytest.mark.parametrize("page", parsed())
def test_an_anchor_stands_once_on_its_page(page: str) -> None:
    ids = [e.attrib["id"] for e in parsed()[page].iter() if "id" in e.attrib]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", sorted(TYPES))
def test_a_class_a_type_and_a_list_tell_what_they_are(name: str) -> None:
    page, section = by_id()[name]
    assert plain(DEFINITIONS[name]["description"]) in words(section)
    if name in CLASSES:
        assert page == "classes.html"
        blocks = [words(e) for e in section.iter("code") if "json" in e.get("class", "")]
        assert blocks
    elif "pattern" in DEFINITIONS[name]:
        assert page == "types.html"
        assert "Example: " in words(section)
        (pattern,) = (e for e in section.iter("pre"))
        assert "".join(pattern.itertext()) == DEFINITIONS[name]["pattern"]


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_a_field_tells_what_it_is_with_an_example_that_its_class_takes(name: str) -> None:
    page, row = by_id()[name]
    assert page == "classes.html"
    assert plain(FIELDS[name]["description"]) in words(row)
    owner, _, key = name.partition(".")
    (value,) = (one for text in _codes(row) if (one := _field(text, key)) is not None)
    _takes(owner, key, value[key])
    required = key in CLASSES[owner].get("required", ())
    assert ("required" in words(row)) == required
    assert {"SHP003"} <= set(_links(row))


def _takes(owner: str, key: str, value: object) -> None:
    """Let the class read the value of a field, beside what the class can't do without."""
    from readouts.reference import _examples

    cls = getattr(readouts, owner)
    rest = _examples.of_class(cls).json
    # Fields of which there can be only one, and those that need another beside them.
    for base in (rest, *(one.json for one in _examples._all() if type(one.part) is cls)):
        try:
            codec.structure({**base, key: value}, cls)
        except Faulty as error:
            failed = error
        else:
            return
    raise failed


@pytest.mark.parametrize("name", sorted(WORDS))
def test_a_word_tells_what_it_means_and_how_it_is_written(name: str) -> None:
    page, row = by_id()[name]
    assert page == "lists.html"
    assert plain(WORDS[name]["description"]) in words(row)
    word = name.partition(".")[2]
    written = [one for text in _codes(row) if (one := _field(text, "")) is not None]
    assert written
    assert all(value in (word, [word]) for one in written for value in one.values())


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_problem_tells_its_rule_its_reason_and_an_example(code: str) -> None:
    page, section = by_id()[code]
    assert page == "problems.html"
    told = words(section)
    rule = RULES[code]
    for text in (rule.says, rule.why, rule.slug, str(rule.severity)):
        assert plain(text) in told
    blocks = ["".join(e.itertext()) for e in section.iter("code") if e.get("class")]
    assert blocks == [rule.bad, rule.repair]


def test_help_links_lead_to_the_page_and_the_anchor_of_a_code() -> None:
    """Whatever serves the reference keeps the names of its files."""
    for code in RULES:
        uri = Problem(code=code, message="").help_uri
        page, anchor = uri.removeprefix(addresses.REFERENCE).split("#")
        assert by_id()[anchor][0] == page


@pytest.mark.parametrize("code", FURTHER)
def test_a_further_example_has_the_problem_where_no_other_has_it(code: str) -> None:
    """Else it says nothing; and what it says stands at the code and at the field."""
    rule, found = RULES[code], set[str]()
    documents = [_names.whole(rule, rule.bad)]
    documents += [{**json.loads(LEAST), **fields} for fields in FURTHER[code]]
    for document in documents:
        problems = [one for one in readouts.validate(document) if one.code == code]
        places = {re.sub(r"/[0-9]+(?=/|$)", "", one.pointer) for one in problems}
        assert places - found
        found |= places
    for name in _names.reported_at(rule):
        assert code in _links(by_id()[name][1])
        assert name in _links(by_id()[code][1])


def _codes(row: Element) -> list[str]:
    return ["".join(e.itertext()) for e in row.iter("code")]


def _field(text: str, key: str) -> dict[str, object] | None:
    try:
        value: dict[str, object] = json.loads(f"{{{text}}}")
    except json.JSONDecodeError:
        return None
    return value if value and (not key or key in value) else None


def _links(element: Element) -> list[str]:
    return [words(e) for e in element.iter("a")]


def test_no_link_of_a_page_is_dead() -> None:
    """And none leads out of the folder."""
    ids = {page: {e.get("id") for e in root.iter()} for page, root in parsed().items()}
    count = 0
    for page, root in parsed().items():
        for element in root.iter("a"):
            file, _, anchor = urljoin(page, element.attrib["href"]).partition("#")
            assert file in files("html"), element.attrib["href"]
            assert not anchor or anchor in ids[file], element.attrib["href"]
            count += 1
    assert count > 4_000


def test_used_by_leads_back() -> None:
    """Whatever a field holds says that the field holds it."""
    for name, field in FIELDS.items():
        for target in re.findall(r'"#/\$defs/(\w+)"', json.dumps(field)):
            plain_name = target.removeprefix("Core")
            _, section = by_id()[plain_name]
            owner = "Record" if name.partition(".")[2] in _COMMON else name.partition(".")[0]
            told = {f"{owner}.{name.partition('.')[2]}", name}
            assert told & set(_links(section)), f"{target} does not tell of {name}"


_COMMON = set(shape_of(readouts.Record).by_key)


def test_recursion_is_named() -> None:
    """By the word, with the fields by which a class names its own kind."""
    for name, field in {"Event": "part_of", "Place": "within", "Topic": "parent"}.items():
        _, section = by_id()[name]
        assert re.search(
            rf"Recursive: {name} can name others of its kind, by .*{field}", words(section)
        )
    assert "Recursive" not in words(by_id()["When"][1])


def test_the_schema_lies_beside_the_pages_with_its_checksum() -> None:
    for form in FORMS:
        assert files(form)[FILE_NAME] == published_text()
    told = words(parsed()["index.html"])
    assert sha256(files("html")[FILE_NAME].encode()).hexdigest() in told
    assert "1.0" in told


# -- in Markdown ---------------------------------------------------------------------------


def test_every_name_is_an_anchor_in_markdown_too() -> None:
    text = "".join(text for name, text in files("markdown").items() if name.endswith(".md"))
    anchors = re.findall(r'<a id="([^"]+)"></a>', text)
    assert sorted(one for one in anchors if one in NAMES) == sorted(NAMES)


@pytest.mark.parametrize("names", [FIELDS, WORDS], ids=["fields", "words"])
def test_a_row_of_markdown_has_the_text_and_the_example(names: dict[str, dict[str, str]]) -> None:
    rows = {}
    for text in files("markdown").values():
        for line in text.splitlines():
            if found := re.match(r'\| <a id="([^"]+)"></a>', line):
                rows[found[1]] = line
    for name, one in names.items():
        row = plain(rows[name].replace("\\", ""))
        assert plain(one["description"].replace("\\", "")) in row, name
        key, word = name.partition(".")[2], name.partition(".")[2]
        shown = f'"{key}": ' if names is FIELDS else f'"{word}"'
        assert shown in row


def test_classes_and_problems_of_markdown_have_their_examples() -> None:
    classes = _sections(files("markdown")["classes.md"])
    for name, one in CLASSES.items():
        assert plain(one["description"]) in plain(classes[name].replace("\\", ""))
        for language in ("json", "yaml", "python"):
            assert f"\n```{language}" in classes[name]
    problems = _sections(files("markdown")["problems.md"])
    for code, rule in RULES.items():
        told = plain(problems[code].replace("\\", ""))
        assert plain(re.sub(r"\[|\]\([^)]*\)", "", rule.says)) in re.sub(
            r"\[|\]\([^)]*\)", "", told
        )
        assert f"```text\n{rule.bad}\n```" in problems[code]
        assert f"```text\n{rule.repair}\n```" in problems[code]


_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def _sections(text: str) -> dict[str, str]:
    parts = re.split(r'^<a id="([^"]+)"></a>$', text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_no_link_of_markdown_is_dead() -> None:
    """To a heading as a site that hosts code calls it, or to a file beside."""
    pages = {name: text for name, text in files("markdown").items() if name.endswith(".md")}
    bare = {
        n: re.sub(r"^```.*?^```", "", t, flags=re.MULTILINE | re.DOTALL) for n, t in pages.items()
    }
    headings = {
        name: [slug(one) for one in re.findall(r"^#+ (.*)$", text, re.MULTILINE)]
        for name, text in bare.items()
    }
    for name, ones in headings.items():
        assert len(set(ones)) == len(ones), name
    count = 0
    for name, text in bare.items():
        for target in re.findall(r"\]\(([^)]+)\)", re.sub(r"`[^`]+`", "", text)):
            file, _, heading = target.partition("#")
            file = file or name
            assert file in files("markdown"), target
            assert not heading or heading in headings[file], f"{name}: {target}"
            count += 1
    assert count > 2_000
