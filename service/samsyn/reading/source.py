"""Python source in the making: lines, fresh names, and constants bound by name. Source is made here alone.

No text of a caller becomes source: response keys are GraphQL names, which the parser has seen to, values are bound.
"""

import json
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any, Final

INDENT: Final = "    "

Lines = list[tuple[int, str]]


class Source:
    """The lines of a function's body, and the names that all functions of a plan share."""

    def __init__(self, names: dict[str, Any] | None = None) -> None:
        self.names: dict[str, Any] = {} if names is None else names
        self._first: list[str] = []
        self._lines: Lines = []
        self._depth = 1

    def part(self) -> "Source":
        """The body of another function, which shares the names."""
        return Source(self.names)

    def add(self, line: str) -> None:
        """Add a line."""
        self._lines.append((self._depth, line))

    def first(self, line: str) -> None:
        """Add a line to what is done before all else, once."""
        self._first.append(line)

    @contextmanager
    def below(self, line: str) -> Generator[None]:
        """Add a line, and what is added in the block below it."""
        self.add(line)
        self._depth += 1
        yield
        self._depth -= 1

    @contextmanager
    def set_aside(self) -> Generator[Lines]:
        """Gather what is added in the block instead of adding it."""
        outer, self._lines = self._lines, []
        yield self._lines
        self._lines = outer

    def take(self, lines: Lines, *, deeper: int = 0) -> None:
        """Add what was set aside."""
        self._lines += [(depth + deeper, line) for depth, line in lines]

    def fresh(self, word: str) -> str:
        """A name that nothing has yet."""
        name = f"{word}{len(self.names)}"
        self.names[name] = None
        return name

    def bind(self, word: str, value: Any) -> str:
        """The name that a constant is bound to."""
        name = self.fresh(word)
        self.names[name] = value
        return name

    def function(self, name: str, result: str) -> str:
        """The source of the function that returns a text of these lines."""
        lines = [f"{INDENT * depth}{line}" for depth, line in [*((1, line) for line in self._first), *self._lines]]
        return "\n".join([f"def {name}(at, a, this, path):", *lines, f"{INDENT}return {quoted(result)}"])


def quoted(body: str) -> str:
    """The expression of a text whose body is that of an f-string."""
    if body.startswith("{") and body[1:-1].isidentifier():
        return body[1:-1]
    return f"f'{body}'"


def spelled(key: str) -> str:
    """A response key as source."""
    return json.dumps(key)


def key_text(key: str) -> str:
    """A response key in the body of an object's text."""
    return f"{spelled(key)}:"


def braced(parts: Iterable[str]) -> str:
    """The body of an object's text, of its parts."""
    return "{{" + ",".join(parts) + "}}"
