"""The schema's descriptions are in the standard English of GraphQL APIs: short sentences without words of our own."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pytest
from graphql import build_schema, is_specified_directive, is_specified_scalar_type

from samsyn.api.schema import sdl
from tests.support.own_words import IN_DESCRIPTIONS, own_words

WORDS_MAX: Final = 30  # in a sentence
CHARACTERS_MAX: Final = 300  # in a sentence
SENTENCE_END: Final = re.compile(r"(?<=[.?!])\s+")


def described() -> Iterator[tuple[str, str]]:
    """Yield the coordinate of all that the schema describes, with its description, and reasons of deprecation.

    Arguments of directives are left out: Strawberry prints no description of them.
    """
    schema = build_schema(sdl())
    for name, graphql_type in schema.type_map.items():
        if not name.startswith("__") and not is_specified_scalar_type(graphql_type):
            yield name, graphql_type.description or ""
            yield from _members(name, graphql_type)
    for directive in schema.directives:
        if not is_specified_directive(directive):
            yield f"@{directive.name}", directive.description or ""


def _members(name: str, graphql_type: Any) -> Iterator[tuple[str, str]]:
    members = getattr(graphql_type, "fields", None) or getattr(graphql_type, "values", {})
    for member, each in members.items():
        yield f"{name}.{member}", each.description or ""
        for argument, given in getattr(each, "args", {}).items():
            yield f"{name}.{member}({argument}:)", given.description or ""
        if each.deprecation_reason is not None:
            yield f"{name}.{member} @deprecated", each.deprecation_reason


DESCRIPTIONS: Final = tuple(described())


def test_everything_in_the_schema_is_described() -> None:
    missing = [coordinate for coordinate, text in DESCRIPTIONS if not text.strip()]
    assert not missing, f"Say in a sentence what each is: {missing}"


def test_no_description_uses_words_of_our_own() -> None:
    found = [f"{each}: {word}" for each, text in DESCRIPTIONS for word in own_words(text, IN_DESCRIPTIONS)]
    assert not found, "Write the field's own terms instead:\n" + "\n".join(found)


def test_sentences_in_descriptions_are_short() -> None:
    long = [
        f"{coordinate}: {sentence}"
        for coordinate, text in DESCRIPTIONS
        for sentence in SENTENCE_END.split(text)
        if len(sentence.split()) > WORDS_MAX or len(sentence) > CHARACTERS_MAX
    ]
    assert not long, f"Make each at most {WORDS_MAX} words and {CHARACTERS_MAX} characters:\n" + "\n".join(long)


def test_descriptions_are_whole_sentences() -> None:
    broken = [
        f"{coordinate}: {text}"
        for coordinate, text in DESCRIPTIONS
        if text.strip() and not ((text[0].isupper() or text[0] in "`“") and text.endswith("."))
    ]
    assert not broken, "Begin each with a capital and end it with a full stop:\n" + "\n".join(broken)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Every deed, newest first.", ["“deed” → mutation (or change, for what is in the log)"]),
        ("Name of the field `deed`.", []),
        ("Indeed.", []),
        ("How many from the front.", ["“How many” → number of"]),
        ("All kinds unless said.", ["“unless said” → by default …"]),
    ],
)
def test_a_word_of_our_own_is_found_as_a_word_and_not_in_code(text: str, found: list[str]) -> None:
    assert list(own_words(text, IN_DESCRIPTIONS)) == found
