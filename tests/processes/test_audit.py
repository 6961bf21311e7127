"""`samsyn audit`: an operator verifies the history and redacts what it mustn't keep."""

import re
from pathlib import Path

from tests.support.service import serving, told

HASH = re.compile(r"^[0-9a-f]{64}$", re.MULTILINE)


def test_the_history_is_verified_and_redacted_at_the_command_line(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    with serving(tmp_path / "data") as service:
        service.create_goal("Kalles mål")
    code, output = told(["audit", "verify"], data_dir=data)
    assert (code, "2 changes" in output) == (0, True), output
    [known] = HASH.findall(output)

    code, output = told(["audit", "redact", "2", "--reason", "Gallring"], data_dir=data)
    assert (code, "Redacted: 2." in output) == (0, True), output

    code, output = told(["audit", "verify", "--known", known], data_dir=data)
    assert (code, "1 of them redacted" in output) == (0, True), output
    code, output = told(["audit", "verify", "--known", "0" * 64], data_dir=data)
    assert (code, "The change log is damaged." in output) == (1, True), output
    code, output = told(["audit", "redact", "77", "--reason", "Gallring"], data_dir=data)
    assert (code, "No change has the number 77" in output) == (1, True), output
