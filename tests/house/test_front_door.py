"""The differential test asks by the front door, so that what answers there can be replaced as a whole."""

import ast
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "differential"
FRONT = ("samsyn.app", "samsyn.settings", "samsyn.errors", "samsyn.spoken")
WORDS = tuple(
    f"samsyn.model.{name}"
    for name in ("api_keys", "chain", "ids", "periods", "principals", "texts", "times", "vocabulary")
)
ARITHMETIC = (
    *("samsyn.questions", "samsyn.graph", "samsyn.model"),
    *("samsyn.deeds.contributions.viewer_can", "samsyn.deeds.viewer_can", "samsyn.api.vocabulary"),
)


def test_the_differential_test_knows_nothing_of_what_answers_it() -> None:
    inside = [
        f"{path.name}: {name}"
        for path in sorted(FOLDER.glob("*.py"))
        for name in _imported(path)
        if not _is_within(name, FRONT + WORDS) and not (path.name == "arithmetic.py" and _is_within(name, ARITHMETIC))
    ]
    assert not inside, f"Ask over HTTP instead; what is worked out alike belongs into arithmetic.py: {inside}"


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [node.module] if isinstance(node, ast.ImportFrom) else []
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else names
        yield from (name for name in names if name and name.partition(".")[0] == "samsyn")


def _is_within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)
