"""The statements as text: cypher/<folder>/<stem>.cypher is the statement "<folder>/<stem>".

Each file is headed by three comment lines and holds one statement, without a semicolon at its end:

    // The question or the deed in words.
    // params: id, name
    // returns: id, version

A migration (cypher/constraints/) is headed alike and holds as many statements as it needs, each ended by a semicolon
at the end of a line: a database takes only one change of its schema per statement. An amendment has none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.errors import CannotStart

HEADING = re.compile(r"// (?P<words>\S.*)\n// params:(?P<params>.*)\n// returns: *(?P<returns>\S.*)\n")
NAMES = re.compile(r"[a-z]\w*(, [a-z]\w*)*|none")
NOT_CODE = re.compile(r"//[^\n]*|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`", re.DOTALL)
PARAMETER = re.compile(r"\$(\w+)")
CLAUSE = re.compile(r"\b(?:MATCH|UNWIND|WITH|RETURN|CREATE|MERGE|SET|REMOVE|DELETE|CALL|FOREACH|UNION)\b")
FINDS_NOTHING = "MATCH UNWIND MATCH"  # on the embedded engine, without a word


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of cypher/: what it asks or does in words, its text without the heading, and its parameters."""

    name: str
    words: str
    text: str
    parameters: frozenset[str]
    returns: str


@cache
def statement(name: str) -> Statement:
    """The statement of that name, such as "commands/create_goal". Raises CannotStart in words, naming the file."""
    return _read(folder() / f"{name}.cypher", name)


def all_statements() -> Iterator[Statement]:
    """Every statement there is, in order of name. Raises CannotStart for the first file that breaks the rules."""
    for path in sorted(folder().rglob("*.cypher")):
        yield statement(path.relative_to(folder()).with_suffix("").as_posix())


@cache
def folder() -> Path:
    """Where cypher/ lies: in the installed package, else in the checkout. Raises CannotStart where it is in neither."""
    package = Path(__file__).parents[1]
    for candidate in (package / "cypher", package.parents[1] / "cypher"):
        if (candidate / "reads").is_dir():
            return candidate
    raise CannotStart(f"The statements (cypher/) are missing beside {package}. Install samsyn anew.")


def _read(path: Path, name: str) -> Statement:
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise CannotStart(f"There is no statement {name}: {path} is missing.") from None
    heading = HEADING.match(content)
    if not heading:
        raise CannotStart(
            f"{path}: begin with three lines, '// what it asks or does', '// params: a, b' (or none), '// returns: …'."
        )
    declared = heading["params"].strip()
    if not NAMES.fullmatch(declared):
        raise CannotStart(f"{path}: write 'params: a, b' or 'params: none', not {declared!r}.")
    parameters = frozenset(declared.split(", ")) - {"none"}
    text = content[heading.end() :].strip()
    code = NOT_CODE.sub("", text)
    used = frozenset(PARAMETER.findall(code))
    if parameters != used:
        raise CannotStart(
            f"{path}: params declares {_listed(parameters)}, but the statement uses {_listed(used)}. Make them equal."
        )
    is_migration = name.startswith("constraints/")  # of which some are an amendment, which has no statement
    if not is_migration and (not text or text.endswith(";")):
        raise CannotStart(f"{path}: write one statement, without a semicolon at its end.")
    if FINDS_NOTHING in " ".join(CLAUSE.findall(code)):
        raise CannotStart(f"{path}: put a WITH before the UNWIND, else the embedded engine finds nothing after it.")
    return Statement(name, heading["words"], text, parameters, heading["returns"].strip())


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "none"
