"""The deeds of tests/api/deeds.yaml, which tell names in the place of ids, and how the two are exchanged."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import yaml

STEPS: Final = yaml.safe_load((Path(__file__).parents[1] / "api" / "deeds.yaml").read_text("utf-8"))


def replaced(value: Any, instead: Mapping[str, str]) -> Any:
    """The value, lists and maps in it included, with each text that something stands `instead` of replaced by that."""
    match value:
        case dict():
            return {name: replaced(each, instead) for name, each in value.items()}
        case list():
            return [replaced(each, instead) for each in value]
        case str():
            return instead.get(value, value)
        case _:
            return value
