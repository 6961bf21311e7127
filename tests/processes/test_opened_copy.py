"""What docs/cypher.md shows for the embedded database works as it stands."""

import re
import subprocess
import sys
from pathlib import Path

from samsyn.database import embedded
from tests.api.asking import filled
from tests.api.conftest import TOWN

ROOT = Path(__file__).parents[2]


async def test_a_copy_of_the_embedded_database_is_opened_and_asked(tmp_path: Path) -> None:
    database = embedded.start(tmp_path / ".samsyn")
    try:
        async with filled(database.address, TOWN):
            pass
    finally:
        embedded.stop(database)
    (tmp_path / "cypher").symlink_to(ROOT / "cypher")
    document = (ROOT / "docs" / "cypher.md").read_text("utf-8")
    [script] = re.findall(r"^```python\n(.*?)^```", document, re.MULTILINE | re.DOTALL)

    done = subprocess.run(  # noqa: ASYNC221, S603 (nothing else goes on meanwhile, and the script is our own)
        [sys.executable, "-c", script], cwd=tmp_path, check=False, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert "ängens bibliotek" in done.stdout
    assert "['Sagostund']; ['Fler mötesplatser', 'Läslust']" in done.stdout
