"""Every Python process that has this folder in PYTHONPATH goes by the clock of a file: how many seconds it is off."""

import os
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import time_machine

PAUSE_SECONDS = 0.02  # between two looks at the file, which tells nobody that it has changed


def keep(file: Path) -> None:
    """Have the clock of this process off as the file says, whenever it says otherwise."""
    clock = time_machine.travel(datetime.now(UTC)).start()
    off = 0.0
    while True:
        wanted = float(file.read_text(encoding="ascii") or off)
        if wanted != off:
            clock.shift(wanted - off)
            off = wanted
        time.sleep(PAUSE_SECONDS)


threading.Thread(target=keep, args=(Path(os.environ["CLOCK"]),), daemon=True).start()
