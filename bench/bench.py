"""The benchmark: the service on both homes of the graph, beside what a user would pick instead.

`python -m bench.bench small large` measures both sizes; `smoke` only tries whether everything starts and all answer
the same rows.
"""

import signal
import sys
from types import FrameType

from bench import importing, operations, pulse
from bench.asking import RowsDiffer
from bench.data import SIZES
from bench.measuring import FULL, QUICK, measured
from bench.report import print_all
from samsyn.errors import CannotStart

SMOKE = "smoke"


def main(names: list[str]) -> None:
    """Measure at the named sizes and print the tables. Whatever was started is stopped, also when it is broken off."""
    signal.signal(signal.SIGTERM, _broken_off)
    unknown = [name for name in names if name not in SIZES]
    if unknown or not names:
        raise SystemExit(f"Name sizes among {', '.join(SIZES)}, not {', '.join(unknown) or 'none'}.")
    try:
        if SMOKE in names:
            operations.main(
                calls=operations.CALLS_QUICK, warm_up=operations.WARM_UP_QUICK, seconds=operations.SECONDS_QUICK
            )
            importing.main(importing.FIGURES_SMOKE)
            pulse.main(pulse.VOTES_QUICK)
        else:
            operations.main()
            importing.main(importing.FIGURES)
            pulse.main()
        print_all([measured(SIZES[name], QUICK if name == SMOKE else FULL) for name in names])
    except (CannotStart, RowsDiffer) as fault:
        raise SystemExit(str(fault)) from None


def _broken_off(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit("Broken off.")


if __name__ == "__main__":
    main(sys.argv[1:])
