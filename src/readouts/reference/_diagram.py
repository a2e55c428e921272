"""Drawings of how classes hang together, as SVG that is laid out here: boxes in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from attrs import Factory, define

from readouts._shape import Array, Field, Object, String, shape_of
from readouts.model import Readout, Record
from readouts.reference import _areas, _examples
from readouts.reference._names import RECORDS, anchor
from readouts.reference._tree import Figure
from readouts.report._html import Html, tag

_LINE, _HEAD, _PAD, _GAP = 22, 32, 12, 26
_BETWEEN = 96


@define
class _Line:
    """One line of a box: what it says, where it leads, and to which box an arrow goes."""

    text: str
    behind: str = ""
    link: str = ""
    behind_link: str = ""
    to: str = ""
    broken: bool = False


@define
class _Box:
    name: str
    title: str
    link: str
    lines: list[_Line] = Factory(list)
    x: int = 0
    y: int = 0
    width: int = 0

    @property
    def height(self) -> int:
        return _HEAD + _LINE * len(self.lines) + (8 if self.lines else 0)


def overview() -> Figure:
    """Return the drawing of the whole: the document, and what it holds by part."""
    root = shape_of(Readout)
    area_of = {shape.name: area for area in _areas.AREAS for shape in area.classes}
    first = _Box("Readout", "Readout", "Readout")
    areas: dict[str, _Box] = {}
    for area in _areas.AREAS:
        names = [shape.name for shape in area.classes if shape is not root]
        pairs = zip_longest(names[::2], names[1::2], fillvalue="")
        lines = [_Line(one, other, one, other) for one, other in pairs]
        areas[area.name] = _Box(area.name, area.title, "", lines)
    for field in root.fields:
        kind = _examples.inner(field)
        if isinstance(kind, Object) and field.key not in shape_of(Record).by_key:
            name = anchor("Readout", field.key)
            to = area_of[kind.name].name
            first.lines.append(_Line(field.key, kind.name + _many(field), name, kind.name, to))
    held = [box for box in areas.values() if box.name in {line.to for line in first.lines}]
    others = [box for box in areas.values() if box not in held]
    columns = [[first], [*held, *others]]
    shows = "The classes by the parts of a document, and which fields of a Readout hold each part."
    made = _draw("overview", "A readout and its parts", shows, columns)
    # It stands on another page than the classes.
    return Figure("overview", made.replace('href="#', 'href="classes.html#'), shows)


def of_area(area: _areas.Area) -> Figure:
    """Return the drawing of one part: its classes, and what they hold and name."""
    here = {shape.name for shape in area.classes}
    boxes = [_box(shape, here) for shape in area.classes]
    shows = f"{area.title}: " + "; ".join(filter(None, map(_told, boxes))) + "."
    name = f"classes-{area.name}"
    return Figure(name, _draw(name, area.title, shows, _columns(boxes)), shows)


def _box(shape: Object, here: set[str]) -> _Box:
    common = shape_of(Record).by_key if issubclass(shape.cls, Record) else {}
    box = _Box(shape.name, shape.name, shape.name)
    for field in shape.fields:
        kind = _examples.inner(field)
        name = anchor(shape.name, field.key)
        if field.key in common:
            continue
        if isinstance(kind, Object):
            to = kind.name if kind.name in here else ""
            box.lines.append(_Line(field.key, kind.name + _many(field), name, kind.name, to))
        elif isinstance(kind, String) and kind.refers:
            own = [RECORDS[one].name for one in kind.refers]
            to = own[0] if len(own) == 1 and own[0] in here else ""
            told = own[0] if len(own) == 1 else kind.name
            box.lines.append(_Line(field.key, told + _many(field), name, told, to, broken=True))
    others = len(shape.fields) - len(box.lines) - len(common)
    if others:
        box.lines.append(_Line(f"and {others} field{'s' if others > 1 else ''} more"))
    return box


def _many(field: Field) -> str:
    return " …" if isinstance(field.shape, Array) else ""


def _told(box: _Box) -> str:
    held = [f"{line.text} {line.behind}" for line in box.lines if line.to]
    return f"{box.name} has {', '.join(held).replace(' …', '')}" if held else ""


# -- where things stand -------------------------------------------------------------------


def _columns(boxes: list[_Box]) -> list[list[_Box]]:
    """Put a box to the right of those that hold it, and share the rest out."""
    depth = {box.name: 0 for box in boxes}
    for _ in boxes:
        for box in boxes:
            for line in box.lines:
                if line.to and line.to != box.name and not line.broken:
                    depth[line.to] = max(depth[line.to], depth[box.name] + 1)
    columns: list[list[_Box]] = [[] for _ in range(max(depth.values()) + 1)]
    for box in boxes:
        columns[depth[box.name]].append(box)
    if len(columns) == 1 and len(boxes) > 1:
        # Nothing holds another: the tallest stands by itself, and the others beside it.
        tallest = max(boxes, key=lambda box: box.height)
        columns = [[tallest], [box for box in boxes if box is not tallest]]
    return columns


def _draw(name: str, title: str, shows: str, columns: list[list[_Box]]) -> str:
    boxes = {box.name: box for column in columns for box in column}
    wide = max(map(_wide, boxes.values()))
    heights = []
    for at, column in enumerate(columns):
        y = 2
        for box in column:
            box.x, box.y, box.width = 2 + at * (wide + _BETWEEN), y, wide
            y += box.height + _GAP
        heights.append(y - _GAP)
    tallest = max(heights)
    for column, height in zip(columns, heights, strict=True):
        for box in column:
            box.y += (tallest - height) // 2
    width = len(columns) * (wide + _BETWEEN) - _BETWEEN + 4
    if any(_turns_back(box, boxes) for box in columns[-1]):
        width += 40
    parts: list[Html] = [
        tag("title", title, id=f"{name}-title"),
        tag("desc", shows, id=f"{name}-desc"),
    ]
    for box in boxes.values():
        parts += _arrows(box, boxes)
    for box in boxes.values():
        parts.append(_drawn(box))
    size = f"0 0 {width} {tallest + 4}"
    labels = f"{name}-title {name}-desc"
    return tag(
        "svg", *(part for one in parts for part in ("\n", one)), "\n", xmlns=_SVG, viewbox=size,
        width=width, height=tallest + 4, role="img", aria_labelledby=labels, class_="classes",
    )  # fmt: skip


def _turns_back(box: _Box, boxes: dict[str, _Box]) -> bool:
    """Return whether an arrow leads from a box to another of its column, on its right."""
    ends = [boxes[line.to] for line in box.lines if line.to and line.to != box.name]
    return any(end.x == box.x for end in ends)


def _wide(box: _Box) -> int:
    """Return how wide a box must be for its words, by the width that letters mostly have."""
    lines = (len(line.text) + len(line.behind) + 4 for line in box.lines)
    return 2 * _PAD + round(max(len(box.title) * 7.6, *(7.2 * count for count in lines)))


_SVG = "http://www.w3.org/2000/svg"


def _drawn(box: _Box) -> Html:
    frame = tag("rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=6, class_="box")
    title = tag("text", box.title, x=box.x + _PAD, y=box.y + 21, class_="name")
    rule = (
        tag("path", d=f"M{box.x} {box.y + _HEAD}h{box.width}", class_="rule") if box.lines else None
    )
    head = tag("a", title, href=f"#{box.link}") if box.link else title
    return tag("g", frame, rule, head, *_texts(box))


def _texts(box: _Box) -> Iterator[Html]:
    for at, line in enumerate(box.lines):
        y = box.y + _HEAD + _LINE * at + 18
        left = tag("text", line.text, x=box.x + _PAD, y=y, class_="field" if line.link else "more")
        yield tag("a", left, href=f"#{line.link}") if line.link else left
        if line.behind:
            kind = tag("text", line.behind, x=box.x + box.width - _PAD, y=y, class_="kind")
            yield tag("a", kind, href=f"#{line.behind_link}")


def _arrows(box: _Box, boxes: dict[str, _Box]) -> Iterable[Html]:
    for at, line in enumerate(box.lines):
        if not line.to or line.to == box.name:
            continue
        end = boxes[line.to]
        y = box.y + _HEAD + _LINE * at + 13
        to = end.y + 16
        kind = "arrow broken" if line.broken else "arrow"
        if end.x > box.x:
            start, stop = box.x + box.width, end.x
            half = (stop - start) // 2 if end.x - box.x == box.width + _BETWEEN else _BETWEEN // 2
            path = f"M{start} {y}C{start + half} {y} {stop - half} {to} {stop - 7} {to}"
            tip = f"M{stop} {to}l-8 -4v8z"
        else:
            # Back, or to a box of the same column: around the left side.
            start, stop = box.x, end.x
            if end.x == box.x:
                path = f"M{start + box.width} {y}c34 0 34 {to - y} 7 {to - y}"
                tip = f"M{stop + box.width} {to}l8 -4v8z"
            else:
                stop = end.x + box.width
                half = (start - stop) // 2
                path = f"M{start} {y}C{start - half} {y} {stop + half} {to} {stop + 7} {to}"
                tip = f"M{stop} {to}l8 -4v8z"
        yield tag("path", d=path, class_=kind)
        yield tag("path", d=tip, class_="tip")
