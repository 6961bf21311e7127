"""Prints how many tests of the named suites passed and failed, each and together, from .cache/results/<suite>.xml.

What of a suite was run again with the machine for itself is in <suite>.alone.xml.
"""

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

RESULTS = Path(".cache") / "results"


def main(suites: list[str]) -> None:
    """Print one line per suite, then the sums as "N passed, N failed". A suite without results counts as a failure."""
    passed_sum = failed_sum = 0
    for suite in suites:
        passed, failed = counted(RESULTS / f"{suite}.xml")
        again = RESULTS / f"{suite}.alone.xml"
        alone = min(counted(again)[0], failed) if again.exists() else 0
        passed, failed = passed + alone, failed - alone
        words = f", {alone} of them when run again alone" if alone else ""
        sys.stdout.write(f"make {suite}: {passed} of {passed + failed} tests passed{words}\n")
        passed_sum += passed
        failed_sum += failed
    sys.stdout.write(f"{passed_sum} passed, {failed_sum} failed\n")


def counted(results: Path) -> tuple[int, int]:
    """How many passed and how many did not; a skipped test did not."""
    if not results.exists():
        return 0, 1
    suite = next(ET.parse(results).iter("testsuite"))  # noqa: S314 (written by our own test run)
    failed = sum(int(suite.get(kind, 0)) for kind in ("failures", "errors", "skipped"))
    return int(suite.get("tests", 0)) - failed, failed


if __name__ == "__main__":
    main(sys.argv[1:])
