"""Search over a world: every word somewhere in a node's texts, ranked by how its name has them."""

from collections.abc import Sequence

from samsyn.model.texts import search_key, tidy
from tests.differential.paging import Unaskable
from tests.differential.world import NODE_TYPES, Node, World

TEXT_MAX = 200
DESCRIPTIONS = {
    "Goal": ["description"],
    "Outcome": ["description"],
    "Vision": ["description", "statement"],
    "Value": ["description"],
    "BeneficiaryGroup": ["description"],
    "Actor": ["description"],
    "Contribution": ["description"],
    "Asset": [],
    "Measure": ["definition"],
}


def search(world: World, text: str, types: Sequence[str] | None, first: int | None) -> list[Node]:
    """The nodes found, best first. Raises Unaskable for no text, or too long a one, or a `first` out of range."""
    check_text(text)
    wanted = search_key(text)
    size = 20 if first is None else first
    if not 1 <= size <= 100:
        raise Unaskable
    words = wanted.split(" ")
    labels = NODE_TYPES if types is None else [each.title().replace("_", "") for each in types]
    found = [node for node in world.of(*labels) if node["archivedAt"] is None and _has(node, words)]
    return sorted(found, key=lambda node: (_rank(node, wanted, words), _sort(node), node.id))[:size]


def check_text(text: str) -> None:
    """Raise Unaskable for no text, or too long a one."""
    if not search_key(text) or len(tidy(text)) > TEXT_MAX:
        raise Unaskable


def _title(node: Node) -> str:
    return search_key(node["title"] or node["name"])


def _sort(node: Node) -> str:
    return node["titleSort"] or node["nameSort"]


def _has(node: Node, words: Sequence[str]) -> bool:
    if (node["title"] or node["name"]) is None:
        return False
    texts = search_key(" ".join([_title(node), *(node[name] or "" for name in DESCRIPTIONS[node.label])]))
    return all(word in texts for word in words)


def _rank(node: Node, wanted: str, words: Sequence[str]) -> int:
    title = _title(node)
    fits = [
        title == wanted,
        title.startswith(wanted),
        f" {wanted}" in title,
        all(word in title for word in words),
        True,
    ]
    return fits.index(True)
