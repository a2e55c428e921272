"""Settings: in `readouts.toml`, or in `[tool.readouts]` of `pyproject.toml`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from readouts._check import shown
from readouts.cli._parser import did_you_mean
from readouts.policy import FAIL_ON, PROFILES, Policy, codes, selection
from readouts.report._paths import from_folder

FILES = ("readouts.toml", "pyproject.toml")
"""The names of files with settings; in one folder, the first one goes."""


class SettingsError(ValueError):
    """Settings that can't be meant."""


@frozen(kw_only=True)
class Layer:
    """What is said of some files; a later layer stands above an earlier one."""

    paths: tuple[re.Pattern[str], ...] | None = None
    """Which files, as paths from the folder of the settings; None is all."""
    profile: str | None = None
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()

    def covers(self, path: str) -> bool:
        """Return whether this is said of a file."""
        return self.paths is None or any(pattern.fullmatch(path) for pattern in self.paths)


@frozen(kw_only=True)
class Settings:
    """All that is set for a run."""

    folder: Path
    """From which paths count."""
    layers: tuple[Layer, ...] = ()
    fail_on: str = "error"
    baseline: Path | None = None

    def over(self, layer: Layer, fail_on: str | None, baseline: str | None) -> Settings:
        """Return the settings with what the command line says on top."""
        return evolve(
            self,
            layers=(*self.layers, layer),
            fail_on=fail_on or self.fail_on,
            baseline=Path(baseline) if baseline else self.baseline,
        )

    def policy(self, path: str) -> Policy:
        """Return what counts in a file: the last profile and selection said, and all ignored."""
        inside = from_folder(path, self.folder)
        layers = [layer for layer in self.layers if layer.covers(inside)]
        profiles = [layer.profile for layer in layers if layer.profile]
        selections = [layer.select for layer in layers if layer.select is not None]
        return Policy(
            profile=profiles[-1] if profiles else "default",
            select=selections[-1] if selections else None,
            ignore=frozenset().union(*(layer.ignore for layer in layers)),
        )


def found() -> Settings:
    """Return the settings of the nearest file, from the working directory upwards.

    Raises:
        SettingsError: They can't be meant.
        OSError: The file can't be read.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in FILES:
            table = _table(folder / name)
            if table is not None:
                return _read(table, folder, name)
    return Settings(folder=here)


def _table(file: Path) -> dict[str, Any] | None:
    if not file.is_file():
        return None
    text = file.read_bytes()
    # Most projects have no settings of ours, and TOML takes a while to load.
    if file.name == "pyproject.toml" and b"readouts" not in text:
        return None
    import tomllib

    try:
        whole = tomllib.loads(text.decode())
    except ValueError as error:
        raise SettingsError(f"{file.name}: {error}") from None
    if file.name != "pyproject.toml":
        return whole
    tools = whole.get("tool")
    return tools.get("readouts") if isinstance(tools, dict) else None


def _read(table: Any, folder: Path, name: str) -> Settings:
    where = f"{name}, [tool.readouts]" if name == "pyproject.toml" else name
    values = _values(table, {**_OF_FILES, **_OF_RUNS}, where)
    layers = [_override(table, f"{where}, overrides") for table in values.pop("overrides", ())]
    of_runs = {key: values.pop(key) for key in ("fail_on", "baseline") if key in values}
    if "baseline" in of_runs:
        of_runs["baseline"] = folder / of_runs["baseline"]
    return Settings(folder=folder, layers=(Layer(**values), *layers), **of_runs)


def _override(table: Any, where: str) -> Layer:
    values = _values(table, {"paths": _globs, **_OF_FILES}, where)
    if "paths" not in values:
        raise SettingsError(f"{where}: expected paths, or it would stand above all settings")
    return Layer(**values)


def _values(table: Any, keys: dict[str, Callable[[Any], Any]], where: str) -> dict[str, Any]:
    """Return the values of a table by the names of our fields."""
    if not isinstance(table, dict):
        raise SettingsError(f"{where}: expected a table, got {shown(table)}")
    values = {}
    for key, value in table.items():
        if key not in keys:
            hint = did_you_mean(key, keys) or f"; there are {', '.join(keys)}"
            raise SettingsError(f"{where}: no setting is called {shown(key)}{hint}")
        try:
            values[key.replace("-", "_")] = keys[key](value)
        except ValueError as error:
            raise SettingsError(f"{where}: {key}: {error}") from None
    return values


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"expected a text, got {shown(value)}")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise SettingsError(f"expected a list, got {shown(value)}")
    return value


def _texts(value: Any) -> list[str]:
    return [_text(item) for item in _list(value)]


def _one_of(words: Sequence[str]) -> Callable[[Any], str]:
    def take(value: Any) -> str:
        if value in words:
            return str(value)
        hint = did_you_mean(_text(value), words)
        expected = f"{', '.join(words[:-1])} or {words[-1]}"
        raise SettingsError(f"expected {expected}, got {shown(value)}{hint}")

    return take


def _globs(value: Any) -> tuple[re.Pattern[str], ...]:
    return tuple(glob(text) for text in _texts(value))


def glob(pattern: str) -> re.Pattern[str]:
    """Return a glob as a regular expression for paths with forward slashes.

    `*` and `?` stay within a folder, `**` does not; a folder stands for all that is in it.
    """
    meant = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.removeprefix("./").rstrip("/"))
    return re.compile("".join(meant.get(part, re.escape(part)) for part in parts) + "(?:/.*)?")


def _ignored(value: Any) -> frozenset[str]:
    return codes(_texts(value))


def _selected(value: Any) -> frozenset[str]:
    return selection(_texts(value))


_OF_FILES: dict[str, Callable[[Any], Any]] = {
    "profile": _one_of(PROFILES),
    "select": _selected,
    "ignore": _ignored,
}
"""Settings that an override can have as well."""
_OF_RUNS: dict[str, Callable[[Any], Any]] = {
    "fail-on": _one_of(FAIL_ON),
    "baseline": _text,
    "overrides": _list,
}


def said(profile: str | None, select: Iterable[str] | None, ignore: Iterable[str] | None) -> Layer:
    """Return what the command line says of all files.

    Raises:
        SettingsError: A word is no code.
    """
    try:
        selected = selection(select) if select else None
    except ValueError as error:
        raise SettingsError(f"--select: {error}") from None
    try:
        ignored = codes(ignore or ())
    except ValueError as error:
        raise SettingsError(f"--ignore: {error}") from None
    return Layer(profile=profile, select=selected, ignore=ignored)
