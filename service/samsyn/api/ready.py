"""Documents in folders: an operation's file together with the fragments that it takes from other files.

So a fragment stands once for all operations of a folder, as strict tools want it, and each document can be sent whole.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from graphql import DocumentNode, FragmentDefinitionNode, FragmentSpreadNode, GraphQLError, Visitor, parse, visit

from samsyn.errors import CannotStart


@cache
def ready_operations() -> Mapping[str, str]:
    """The project's own operations by their files' names. Raises CannotStart where they are missing."""
    return documents_in(operations_folder())


@cache
def operations_folder() -> Path:
    """Where schema/operations/ lies: in the installed package, else in the checkout. Raises CannotStart elsewhere."""
    package = Path(__file__).parents[1]
    for candidate in (package / "schema" / "operations", package.parents[1] / "schema" / "operations"):
        if candidate.is_dir():
            return candidate
    raise CannotStart(f"The operations (schema/operations/) are missing beside {package}. Install samsyn anew.")


def documents_in(folder: Path) -> dict[str, str]:
    """By their files' names the documents of a folder's .graphql files, in order. Raises OSError and ValueError."""
    return whole_documents({path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.graphql"))})


def whole_documents(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts that have operations, each followed by the fragments that it takes from the others, by their names.

    A text that can't be parsed stays as it is, so that whoever sends it is told what is wrong with it.
    """
    parsed = {name: _parsed(text) for name, text in texts.items()}
    fragments = {each.name.value: each for document in parsed.values() for each in _fragments(document)}
    return {
        name: "\n".join([texts[name], *map(_text, _lacking(document, fragments))])
        for name, document in parsed.items()
        if document is None or len(_fragments(document)) < len(document.definitions)
    }


def _parsed(text: str) -> DocumentNode | None:
    try:
        return parse(text)
    except GraphQLError:
        return None


def _fragments(document: DocumentNode | None) -> list[FragmentDefinitionNode]:
    definitions = document.definitions if document else ()
    return [each for each in definitions if isinstance(each, FragmentDefinitionNode)]


def _lacking(
    document: DocumentNode | None, fragments: Mapping[str, FragmentDefinitionNode]
) -> list[FragmentDefinitionNode]:
    """The fragments that a document spreads, straight or by others, and doesn't have itself."""
    own = {each.name.value for each in _fragments(document)}
    found: set[str] = set()
    waiting: list[DocumentNode | FragmentDefinitionNode] = [document] if document else []
    while waiting:
        new = (_spread(waiting.pop()) & fragments.keys()) - own - found
        found |= new
        waiting += [fragments[name] for name in new]
    return [fragments[name] for name in sorted(found)]


def _spread(node: DocumentNode | FragmentDefinitionNode) -> set[str]:
    """The names of the fragments that are spread in a part of a document."""
    spread = _Spread()
    visit(node, spread)
    return spread.names


class _Spread(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: Any) -> None:
        self.names.add(node.name.value)


def _text(fragment: FragmentDefinitionNode) -> str:
    """A fragment as its file has it."""
    assert fragment.loc  # noqa: S101 -- it was parsed with its locations
    return f"{fragment.loc.source.body[fragment.loc.start : fragment.loc.end]}\n"
