"""The site: it builds without a warning, every page is found, and nothing comes from elsewhere."""

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

import readouts
from readouts import anchoring, citing, sources, strategies, testing

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DOCS = Path(__file__).parents[1] / "docs"
NEEDED = ("sphinx", "furo", "myst_parser", "sphinx_copybutton")
MISSING = [name for name in NEEDED if importlib.util.find_spec(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-n", "-W", "-q", "-b", "html"]
    command += ["-d", str(folder / "trees"), str(DOCS), str(folder / "html")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "html"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Element]:
    """The pages of the site, read as a browser reads them."""
    return {
        file: html5lib.parse(file.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        for file in sorted(site.rglob("*.html"))
    }


def _addresses(page: Element, tag: str, attribute: str) -> Iterator[str]:
    return (one.get(attribute) or "" for one in page.iter(tag) if one.get(attribute))


def test_every_link_inside_leads_somewhere(pages: dict[Path, Element]) -> None:
    """To a file of the site, and to an anchor of it."""
    anchors = {file: {one.get("id") for one in page.iter()} for file, page in pages.items()}
    dead = []
    followed = 0
    for file, page in pages.items():
        for link in _addresses(page, "a", "href"):
            to = urlsplit(link)
            if to.scheme or to.netloc:
                continue
            followed += 1
            target = (file.parent / unquote(to.path)).resolve() if to.path else file
            anchor = unquote(to.fragment)
            if not target.is_file() or (anchor and anchor not in anchors.get(target, {anchor})):
                dead.append(f"{file.name}: {link}")
    assert followed > 1000
    assert dead == []


def test_links_to_other_hosts_are_well_formed(pages: dict[Path, Element]) -> None:
    """Whether they are answered is not looked up: a test has no network."""
    links = {link for page in pages.values() for link in _addresses(page, "a", "href")}
    outside = {link for link in links if urlsplit(link).scheme or urlsplit(link).netloc}
    assert outside
    for link in outside:
        assert re.fullmatch(r"https?://([a-z0-9-]+\.)+[a-z]+(/\S*)?", link), link


def test_no_page_loads_anything_from_another_host(site: Path, pages: dict[Path, Element]) -> None:
    """No script, style, font or image: all can be read without a network."""
    for file, page in pages.items():
        loaded = [
            *_addresses(page, "link", "href"),
            *(one.get("src") or "" for one in page.iter() if one.get("src")),
            *_addresses(page, "object", "data"),
        ]
        assert loaded
        assert [link for link in loaded if urlsplit(link).netloc] == [], file.name
    styles = [file.read_text(encoding="utf-8") for file in site.rglob("*.css")]
    styles += [one.text or "" for page in pages.values() for one in page.iter("style")]
    assert styles
    for style in styles:
        assert not re.search(r"(url\(|@import)\s*['\"]?(https?:)?//", style)


def test_every_page_is_in_the_contents(site: Path, pages: dict[Path, Element]) -> None:
    """The contents stand beside every page: what is in no part of them is found by nobody."""
    made = {file.relative_to(DOCS).with_suffix(".html") for file in DOCS.rglob("*.md")}
    front = pages[site / "index.html"]
    listed = {
        Path(link)
        for item in front.iter("li")
        if "toctree-l" in (item.get("class") or "")
        for link in _addresses(item, "a", "href")
    }
    assert made - listed == {Path("index.html")}


def test_the_api_has_every_public_name_that_the_reference_has_not(
    site: Path, pages: dict[Path, Element]
) -> None:
    """What `readouts` offers beside the classes and lists of the format, and its modules."""
    there = {one.get("id") for one in pages[site / "api.html"].iter("dt")}
    of_the_format = {*vars(readouts.model)["__all__"], *vars(readouts.vocabularies)["__all__"]}
    at_the_top = set(dir(readouts)) - of_the_format - {"Json", "__version__"}
    assert {f"readouts.{name}" for name in at_the_top - set(citing.__all__)} <= there
    for module in (anchoring, citing, sources, strategies, testing):
        names = {name for name in module.__all__ if f"readouts.{name}" not in there}
        assert {f"{module.__name__}.{name}" for name in names} <= there


_MEASURE = """<!doctype html><title>not measured</title>
<script>
addEventListener("load", () => {{
  const wide = [...document.querySelectorAll("iframe")].filter(frame => {{
    const page = frame.contentDocument
    const parts = [page.scrollingElement, page.querySelector(".content")]
    return frame.contentWindow.innerWidth != frame.width
      || parts.some(part => part.scrollWidth > part.clientWidth)
  }})
  document.title = "too wide: " + wide.map(frame => frame.getAttribute("src")).join(" ")
}})
</script>
{frames}
"""
"""A page that holds others in frames, since a window can't be as narrow as a telephone."""


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_shows_every_page_without_moving_it_sideways(
    width: int, site: Path, pages: dict[Path, Element], tmp_path: Path
) -> None:
    """At the width of a telephone and of a desk: only tables and code scroll by themselves."""
    frame = '<iframe src="{}" width="{}" height="800" style="border: 0"></iframe>'
    frames = "\n".join(frame.format(file.relative_to(site), width) for file in pages)
    measured = site / f"measured-{width}.htm"
    measured.write_text(_MEASURE.format(frames=frames), encoding="utf-8")
    command = [
        *(str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
        *("--allow-file-access-from-files", f"--user-data-dir={tmp_path / 'profile'}"),
        *("--virtual-time-budget=20000", "--dump-dom", measured.as_uri()),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert "<title>too wide: </title>" in done.stdout, done.stdout[:1000]
