"""The page in a real browser: links land, it loads nothing, it can be read by everybody."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts.report import page
from tests.unit import _shown

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]

ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

CONTRASTS = """() => {
  const parsed = colour => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return {rgb: [r, g, b], a};
  };
  const luminance = rgb => {
    const [r, g, b] = rgb.map(v => {
      v /= 255;
      return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    for (let one = element; one; one = one.parentElement) {
      const {rgb, a} = parsed(getComputedStyle(one).backgroundColor);
      if (a === 1) return rgb;
      if (a !== 0) throw new Error("a background that lets others through");
    }
    throw new Error("no background");
  };
  const found = [];
  const measure = (element, style, text) => {
    const [ink, paper] = [luminance(parsed(style.color).rgb), luminance(ground(element))];
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    found.push([ratio, text.slice(0, 40), element.className, style.color]);
  };
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.getClientRects().length) continue;
    const own = [...element.childNodes].filter(n => n.nodeType === 3 && n.data.trim());
    if (own.length) measure(element, getComputedStyle(element), own[0].data);
    for (const side of ["::before", "::after"]) {
      const style = getComputedStyle(element, side);
      if (style.content !== "none" && style.content !== "normal")
        measure(element, style, element.dataset.mark || side);
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Return a browser that is closed at the end."""
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


class Shown:
    """A page in the browser, with what it asked for and what it said."""

    def __init__(self, browser: Any, path: Path, **settings: Any) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        self.address = path.as_uri()
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 860}, **settings})
        self.page = context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", self.heard)
        self.go("")

    def heard(self, dialog: Any) -> None:
        """Take note of a dialog, and close it."""
        self.said.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def go(self, anchor: str) -> None:
        """Open the page at an anchor."""
        self.page.goto(f"{self.address}#{anchor}" if anchor else self.address)

    def visible(self, anchor: str) -> bool:
        """Return whether the element with an id is inside the window and its pane."""
        script = """id => {
          const box = document.getElementById(id).getBoundingClientRect();
          const pane = document.getElementById(id).closest("#text, #records");
          const {top, bottom} = pane.getBoundingClientRect();
          const [from, to] = [Math.max(0, top), Math.min(innerHeight, bottom)];
          return box.top >= from - 1 && box.top < to;
        }"""
        seen: bool = self.page.evaluate(script, anchor)
        return seen


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the small readout."""
    file = tmp_path_factory.mktemp("page") / "page.html"
    file.write_text(page.render(_shown.document()), encoding="utf-8")
    return file


def test_it_loads_and_says_nothing_and_all_links_land(browser: Any, path: Path) -> None:
    """The file itself is the only thing asked for, whatever is clicked."""
    shown = Shown(browser, path)
    missing = shown.page.evaluate(
        """() => [...document.querySelectorAll('a[href^="#"]')].map(a => a.hash.slice(1))
           .filter(id => !document.getElementById(decodeURIComponent(id)))"""
    )
    assert missing == []
    assert shown.page.locator('a[href^="#"]').count() > 100
    for anchor in ("cmt-1", "publication", "meetings/0/participants/1", "line-3"):
        shown.go(anchor)
        assert shown.page.evaluate("document.querySelector(':target').id") == anchor
    assert {address.partition("#")[0] for address in shown.asked} == {shown.address}
    assert shown.said == []


def test_words_lead_to_their_record_and_back(browser: Any, path: Path) -> None:
    """By a click each way, without scripts, and the other side stays where it is."""
    shown = Shown(browser, path, java_script_enabled=False)
    words = shown.page.get_by_role("link", name="Minister Aske said", exact=True)
    words.click()
    assert shown.page.url.endswith("#stm-2")
    assert shown.visible("stm-2")
    lit = shown.page.locator("#stm-2").evaluate("e => getComputedStyle(e).backgroundColor")
    shown.page.locator("#stm-2 .cites a").first.click()
    anchor = shown.page.url.partition("#")[2]
    assert shown.visible(anchor)
    assert shown.visible("stm-2")
    assert words.evaluate("e => getComputedStyle(e).backgroundColor") == lit


def test_words_of_several_records_list_them(browser: Any, path: Path) -> None:
    """In a note that opens below the text, leads to each, and closes."""
    shown = Shown(browser, path)
    shown.page.get_by_role("link", name="today", exact=True).click()
    note = shown.page.locator(".note:target")
    assert note.is_visible()
    assert note.locator("li").count() == 2
    note.get_by_role("link", name="Close").click()
    assert shown.page.locator(".note:target").count() == 0
    shown.page.get_by_role("link", name="today", exact=True).click()
    shown.page.locator(".note:target li a").last.click()
    assert shown.visible(shown.page.url.partition("#")[2])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("anchor", ["", "stm-2", "cmt-1", "e2", "words-25", "publication"])
def test_the_contrast_is_enough(browser: Any, path: Path, scheme: str, anchor: str) -> None:
    """At least 4.5 to 1 for all text (WCAG 2 AA), also where something is lit up."""
    shown = Shown(browser, path, color_scheme=scheme)
    shown.go(anchor)
    if anchor.startswith("words"):
        anchor = shown.page.locator(".note").first.get_attribute("id")
        shown.go(anchor)
        assert shown.page.locator(".note:target").is_visible()
    found = shown.page.evaluate(CONTRASTS)
    assert len(found) > 150
    assert [one for one in found if one[0] < 4.5] == []


def test_the_two_schemes_are_two(browser: Any, path: Path) -> None:
    """Light where light is wanted, dark where dark is."""
    grounds = [
        Shown(browser, path, color_scheme=scheme).page.evaluate(
            "getComputedStyle(document.documentElement).backgroundColor"
        )
        for scheme in ("light", "dark")
    ]
    assert grounds == ["rgb(251, 250, 247)", "rgb(20, 22, 26)"]


def test_the_keyboard_is_enough(browser: Any, path: Path) -> None:
    """The first key skips to the records; wherever the focus is, it is seen."""
    shown = Shown(browser, path)
    shown.page.keyboard.press("Tab")
    assert shown.page.evaluate("document.activeElement.className") == "skip"
    assert shown.page.locator(".skip").bounding_box()["y"] >= 0
    shown.page.keyboard.press("Enter")
    assert shown.page.url.endswith("#records")
    shown.go("text")
    for _ in range(25):
        shown.page.keyboard.press("Tab")
        outline = shown.page.evaluate(
            """() => { const s = getComputedStyle(document.activeElement);
                return [s.outlineStyle, parseFloat(s.outlineWidth)]; }"""
        )
        assert outline[0] == "solid"
        assert outline[1] >= 2


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_sticks_out(browser: Any, tmp_path: Path, width: int) -> None:
    """Also with long words, on a narrow screen: one column, the records after the text."""
    long = "w" * 1_000
    document = {**_shown.DOCUMENT, "topics": [{"id": "top-fish", "label": long}]}
    document["sources"] = [{"id": "src-text", "text": f"{long} {'x' * 10_000} met {long}."}]
    document["parties"] = [
        {"id": "pty-avaria", "kind": "state", "name": long, "evidence": [{"exact": "met"}]},
        {"id": "pty-belmark", "kind": "state", "name": "\u05d1\u05dc\u05de\u05e8\u05e7" * 90},
    ]
    file = tmp_path / "page.html"
    file.write_text(page.render(readouts.from_dict(document)), encoding="utf-8")
    shown = Shown(browser, file, viewport={"width": width, "height": 844})
    wide = "e => e.scrollWidth - e.clientWidth"
    assert shown.page.evaluate(f"({wide})(document.documentElement)") == 0
    for pane in ("#text", "#records"):
        assert shown.page.locator(pane).evaluate(wide) == 0
    text, records = (shown.page.locator(pane).bounding_box() for pane in ("#text", "#records"))
    if width < 900:
        assert records["y"] >= text["y"] + text["height"] - 1


def test_a_hostile_document_runs_and_loads_nothing(browser: Any, tmp_path: Path) -> None:
    """Markup and addresses in it are text; an override turns nothing round."""
    evil = "</style></title><script>alert(1)</script><img src=http://x.example/ onerror=alert(1)>"
    document = {**_shown.DOCUMENT, "note": evil}
    document["publication"] = {
        "issuers": ["pty-avaria"],
        "kind": "readout",
        "title": f"{evil}\u202e",
        "url": "javascript:alert(1)",
    }
    document["sources"] = [{"id": "src-text", "text": f"{evil} ]]> \u202e met.", "url": "data:,x"}]
    file = tmp_path / "page.html"
    file.write_text(page.render(readouts.from_dict(document)), encoding="utf-8")
    shown = Shown(browser, file)
    for link in shown.page.get_by_text("javascript:alert(1)").all():
        link.click()
    assert shown.page.locator("script, img, iframe, object, embed, form").count() == 0
    assert shown.asked == [shown.address]
    assert shown.said == []
    assert evil in shown.page.locator("h1").inner_text()


def test_it_prints(browser: Any, path: Path) -> None:
    """On paper, all of it stands one below the other, without what is only for the screen."""
    shown = Shown(browser, path)
    shown.page.emulate_media(media="print")
    shown.go("words-25")
    assert shown.page.locator(".skip").is_hidden()
    assert not any(note.is_visible() for note in shown.page.locator(".note").all())
    overflow = shown.page.locator("#records").evaluate("e => getComputedStyle(e).overflowY")
    assert overflow == "visible"
    assert shown.page.pdf().startswith(b"%PDF")
