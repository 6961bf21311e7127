"""What docs/frontend.md shows compiles, is typed throughout and works; the schema passes its linter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.node import ended
from tests.support.service import ADMIN_KEY, serving

FRONTEND = Path(__file__).parent
ROOT = FRONTEND.parents[1]
MODULES = FRONTEND / "node_modules"
ESLINT = (str(MODULES / "eslint/bin/eslint.js"), "--max-warnings=0", "--config=tests/frontend/eslint.config.js")
SUITES = sorted(path.name for path in (FRONTEND / "test").glob("*.test.ts"))


@pytest.fixture(scope="session", autouse=True)
def generated() -> None:
    """The types and documents, generated anew from the schema and the operations."""
    assert MODULES.exists(), "The packages aren't installed. Run `make test-frontend`, which installs them first."
    for config in ("codegen.ts", "explorer.codegen.ts"):
        _run(str(MODULES / "@graphql-codegen/cli/cjs/bin.js"), f"--config={config}", folder=FRONTEND)


@pytest.fixture(scope="session")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service of our own answers, with the demonstration in it. Each test changes only what it has made."""
    with serving(tmp_path_factory.mktemp("data"), seed="vaggeryd") as service:
        yield f"{service.url}/graphql"


def test_everything_compiles() -> None:
    _run(str(MODULES / "typescript/bin/tsc"), folder=FRONTEND)


def test_nothing_is_any() -> None:
    _run(*ESLINT, "tests/frontend")


def test_the_explorer_asks_what_the_operations_say() -> None:
    """It is built without a generator, so what is generated lies beside its code."""
    for name in ("operations.ts", "mutations.ts"):
        made = (ROOT / ".cache" / name).read_text("utf-8")
        kept = (ROOT / "explorer" / "src" / "generated" / name).read_text("utf-8")
        assert kept == made, "Run `make operations`."


def test_the_schema_passes_its_linter() -> None:
    _run(*ESLINT, "schema/samsyn.graphql")


def test_no_change_of_the_schema_breaks_a_client() -> None:
    """See docs/changes.md: what breaks one all the same is listed in schema/breaks.json, with its reason."""
    schemas = ("schema/baseline.graphql", "schema/samsyn.graphql")
    _run(str(MODULES / ".bin/graphql-inspector"), "diff", *schemas, "--rule", "tests/frontend/breaks.cjs")


@pytest.mark.parametrize("suite", SUITES)
def test_the_suite_passes(url: str, suite: str) -> None:
    _run("--test", "--test-reporter=spec", f"test/{suite}", folder=FRONTEND, SAMSYN_URL=url, SAMSYN_KEY=ADMIN_KEY)


def _run(*arguments: str, folder: Path = ROOT, **variables: str) -> None:
    """Run Node with the arguments; a failure with all that it printed where it doesn't end well."""
    code, printed = ended(*arguments, folder=folder, **variables)
    assert code == 0, f"node {' '.join(arguments)} ended with {code}:\n{printed}"
