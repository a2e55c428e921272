"""The skins: HTML that loads nothing, Markdown that Sphinx takes, and how a browser shows them."""

import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from readouts import reference
from readouts.cli import main

from ._pages import files, parsed

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.mark.parametrize("page", parsed())
def test_a_page_loads_nothing_and_runs_nothing(page: str) -> None:
    """No script, no address of another host, no style but its own."""
    root = parsed()[page]
    for element in root.iter():
        assert element.tag not in {"script", "iframe", "object", "embed", "link", "img", "base"}
        for name, value in element.attrib.items():
            assert name != "style"
            assert not name.startswith("on")
            if name in ("href", "src"):
                assert not re.match(r"[a-z]+:|//", value)
    (style,) = root.iter("style")
    assert not re.search(r"url\(|@import", "".join(style.itertext()))


@pytest.mark.parametrize("page", parsed())
def test_a_page_is_told_to_those_who_do_not_see_it(page: str) -> None:
    """It has a language, one heading above all, none left out, and drawings with words."""
    root = parsed()[page]
    assert root.get("lang") == "en"
    levels = [int(e.tag[1]) for e in root.iter() if re.fullmatch("h[1-6]", str(e.tag))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for drawing in root.iter("{http://www.w3.org/2000/svg}svg"):
        title, desc = list(drawing)[:2]
        assert title.text
        assert desc.text
        assert drawing.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    for box in root.iter("input"):
        assert any(label.get("for") == box.get("id") for label in root.iter("label"))


def test_drawings_have_no_more_than_a_reader_takes_in() -> None:
    """A drawing for each part and one of the whole, each a file of XML in Markdown."""
    drawings = {name: text for name, text in files("markdown").items() if name.endswith(".svg")}
    assert len(drawings) == 10
    for text in drawings.values():
        root = ET.fromstring(text)  # noqa: S314 - our own
        assert root.get("viewBox")
        boxes = list(root.iter("{http://www.w3.org/2000/svg}rect"))
        assert 2 <= len(boxes) <= 10
        assert "prefers-color-scheme: dark" in text


def test_words_of_a_drawing_stay_in_their_box() -> None:
    """By a width that few letters pass."""
    ns = "{http://www.w3.org/2000/svg}"
    for name, text in files("markdown").items():
        if not name.endswith(".svg"):
            continue
        root = ET.fromstring(text)  # noqa: S314 - our own
        for group in root.iter(f"{ns}g"):
            (box,) = group.iter(f"{ns}rect")
            left, width = int(box.attrib["x"]), int(box.attrib["width"])
            for words in group.iter(f"{ns}text"):
                x, size = int(words.attrib["x"]), 7 * len("".join(words.itertext()))
                at_end = words.get("class") == "kind"
                assert left <= (x - size if at_end else x), name
                assert (x if at_end else x + size) <= left + width, name


def test_the_command_writes_the_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docs", str(tmp_path / "new" / "folder")]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "begin at index.html" in err
    written = {file.name: file.read_text("utf-8") for file in (tmp_path / "new/folder").iterdir()}
    assert written == files("html")
    assert main(["docs", str(tmp_path / "md"), "--format", "markdown"]) == 0
    assert {file.name for file in (tmp_path / "md").iterdir()} == files("markdown").keys()


def test_the_command_says_where_it_can_not_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["docs", str(tmp_path / "file")]) == 2
    assert str(tmp_path / "file") in capsys.readouterr().err


def test_sphinx_takes_the_markdown_without_a_warning(tmp_path: Path) -> None:
    """As it is: with `-n -W`, MyST, and slugs for headings down to the fourth level."""
    pytest.importorskip("myst_parser", reason="the extra docs is not installed")
    source, out = tmp_path / "source", tmp_path / "out"
    reference.write(source, "markdown")
    conf = 'project = "x"\nextensions = ["myst_parser"]\nmyst_heading_anchors = 4\n'
    conf += 'html_theme = "furo"\n'
    (source / "conf.py").write_text(conf, encoding="utf-8")
    pages = "\n".join(sorted(file.stem for file in source.glob("*.md") if file.stem != "index"))
    with (source / "index.md").open("a", encoding="utf-8") as file:
        file.write(f"\n```{{toctree}}\n:hidden:\n\n{pages}\n```\n")
    command = [sys.executable, "-m", "sphinx", "-n", "-W", "-q", "-b", "html"]
    done = subprocess.run(
        [*command, str(source), str(out)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    made = (out / "classes.html").read_text(encoding="utf-8")
    assert '<a id="Event.status"></a>' in made
    assert 'id="EVT005"' in (out / "problems.html").read_text(encoding="utf-8")


_MEASURE = """<script>
addEventListener("load", () => {
  const all = [...document.querySelectorAll(".choice")], shown = all.filter(e => e.offsetParent)
  const wide = document.documentElement.scrollWidth
  parent.postMessage([innerWidth, wide, all.length, shown.length].join(), "*")
})
</script>"""
_FRAME = """<!doctype html><title>not measured</title>
<script>addEventListener("message", event => {{ document.title = event.data }})</script>
<iframe src="{page}" width="{width}" height="800" style="border: 0"></iframe>
"""


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("page", ["classes.html", "index.html", "lists.html", "writing.html"])
def test_a_browser_shows_the_page_without_moving_it_sideways(
    page: str, width: int, tmp_path: Path
) -> None:
    """At the width of a telephone and of a desk: only tables and code scroll by themselves."""
    # The page itself lets nothing run: a copy without that is measured, in a frame, since a window
    # of a browser can't be as narrow as a telephone.
    text = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', _MEASURE, files("html")[page])
    (tmp_path / page).write_text(text, encoding="utf-8")
    file = tmp_path / "frame.html"
    file.write_text(_FRAME.format(page=page, width=width), encoding="utf-8")
    command = [
        *(str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,900"),
        *("--virtual-time-budget=10000", f"--user-data-dir={tmp_path / 'profile'}"),
        *("--dump-dom", file.as_uri()),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    found = re.search(r"<title>(\d+),(\d+),(\d+),(\d+)</title>", done.stdout)
    assert found
    inner, scrolls, choices, shown = map(int, found.groups())
    assert inner == width
    assert scrolls <= inner
    # Of three notations, one is shown.
    assert choices == 3 * shown
