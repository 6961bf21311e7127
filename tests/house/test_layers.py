"""The layers of the service, as pyproject.toml draws them."""

import subprocess
import sys
import tomllib
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

import grimp

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "service" / "samsyn"


def test_imports_go_inwards_only() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter], cwd=ROOT, check=False, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, (
        f"{done.stdout}\nMove the code to the layer that it belongs to, or hand in what it needs as an argument."
    )


def test_every_module_has_its_layer() -> None:
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, Any]] = stated["tool"]["importlinter"]["contracts"]
    [layers] = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    known = {name.strip() for layer in layers for name in layer.split("|")}
    modules = {f"samsyn.{path.stem}" for path in PACKAGE.glob("*.py") if path.stem != "__init__"}
    packages = {f"samsyn.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}
    missing = sorted((modules | packages) - known)
    assert not missing, f"Put {', '.join(missing)} into the layers in pyproject.toml."


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph("samsyn", cache_dir=None)
    imported = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imported).prepare()
    except CycleError as circle:
        raise AssertionError(f"Move what both need into a module of its own: {circle.args[1]}") from None
