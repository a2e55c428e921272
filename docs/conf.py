"""How Sphinx makes the site, in the root: `sphinx-build -n -W docs build/site`."""

from __future__ import annotations

import ast
import inspect
import pydoc
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from pygments.lexers.data import JsonLexer
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon import Config, GoogleDocstring

import readouts
from readouts import model, vocabularies

project = "readouts"
author = "The readouts project"
release = readouts.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_copybutton"]
nitpicky = True
nitpick_ignore_regex = [
    # Nothing is fetched at a build, and so no list of the names of Python and of Hypothesis.
    ("py:.*", r"(collections|datetime|enum|hypothesis|os|pathlib|typing)\..*"),
    # A name of cattrs, which is imported for type checkers alone.
    ("py:class", "Converter"),
    # A pair of days, which `Readout.bounds` itself tells of.
    ("py:class", "Bounds"),
    # A type variable, and the inside of the library.
    ("py:class", r"readouts\.strategies\.T|readouts\.rules\._registry\.Here|Quoted|Wording"),
]
default_role = "code"  # Docstrings have their code between single backticks.

myst_heading_anchors = 4
autodoc_default_options = {"members": True, "undoc-members": True, "member-order": "bysource"}
autodoc_typehints_format = "short"
autodoc_type_aliases = {"SourceLike": "SourceLike"}
copybutton_prompt_text = "$ "

html_theme = "furo"
html_title = "readouts"
html_copy_source = False
html_domain_indices = False
html_use_index = False
html_show_copyright = False
html_show_sphinx = False
smartquotes = False  # What stands in quotation marks is often code.

DOCS = Path(__file__).parent
FOLDERS = ("decisions/README", "explanation/index", "reference/index")
"""Pages that list the pages of their folder: what is a list of links elsewhere is contents here."""
PLACES = {name: f"reference/classes#{name}" for name in model.__all__}
PLACES |= {name: f"reference/lists#{name}" for name in vocabularies.__all__}
PLACES["SourceLike"] = "api#readouts.sources.SourceLike"
"""Where a name that Sphinx does not find has its page and its anchor."""


def as_page_of_the_site(_: Sphinx, page: str, content: list[str]) -> None:
    """Read a page, which is also read by itself in the repository, as one of the site."""

    def leading(link: re.Match[str]) -> str:
        target = (DOCS / page).parent.joinpath(link[1]).resolve()
        if target == DOCS.parent / "CHANGELOG.md":
            return f"]({'../' * page.count('/')}changelog.md)"
        return link[0] if target.is_relative_to(DOCS) else f"](path:{link[1]})"

    text = re.sub(r"\]\((\.\./[^)#:]+\.md)\)", leading, content[0])
    if page in FOLDERS:
        listed = dict.fromkeys(re.findall(r"\]\(([\w-]+)\.md\)", text))
        text += "\n```{toctree}\n:hidden:\n\n" + "\n".join(listed) + "\n```\n"
    content[0] = text


def to_its_page(
    app: Sphinx, _: BuildEnvironment, node: pending_xref, shown: nodes.TextElement
) -> nodes.reference | None:
    """Let a class of the model lead to the reference of the format, which has it already."""
    name = node.get("reftarget", "").rpartition(".")[2]
    if node.get("refdomain") != "py" or name not in PLACES:
        return None
    page, _, anchor = PLACES[name].partition("#")
    uri = app.builder.get_relative_uri(node["refdoc"], page)
    return nodes.reference("", "", shown, internal=True, refuri=f"{uri}#{anchor}")


def google_style(
    app: Sphinx, what: str, name: str, thing: Any, options: Any, lines: list[str]
) -> None:
    """Read the sections of a docstring; the string under a field has none, and may have colons."""
    if what not in ("attribute", "data", "property"):
        lines[:] = GoogleDocstring(lines, Config(), app, what, name, thing, options).lines()
    elif lines and lines[0].startswith("Alias for field number"):
        # What Python itself says of a named field says nothing.
        lines.clear()
    elif not any(lines):
        # attrs makes a slot of a cached property, which has its docstring in the source alone.
        holder, _, attribute = name.rpartition(".")
        for one in ast.walk(ast.parse(inspect.getsource(pydoc.locate(holder)))):
            if isinstance(one, ast.FunctionDef) and one.name == attribute:
                lines[:] = (ast.get_docstring(one) or "").splitlines()


def by_its_name(*told: Any) -> tuple[str, str] | None:
    """Return a signature in which an alias beside None is called by its name too."""
    *_, arguments, result = told
    if not arguments:
        return None
    return re.sub(r"TypeAliasForwardRef\('(\w+)'\)", r"\1", arguments), result


def setup(app: Sphinx) -> None:
    """Take part in the build."""
    app.add_lexer("jsonc", JsonLexer)
    app.connect("source-read", as_page_of_the_site)
    app.connect("missing-reference", to_its_page)
    app.connect("autodoc-process-docstring", google_style)
    app.connect("autodoc-process-signature", by_its_name)
