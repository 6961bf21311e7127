"""What our plain pages for people share: their colours, the policy that goes with a style, and QR codes.

The colours are told here, so that a test can compute their contrast.
"""

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import Final

import segno

INK: Final = "#1a1a1a"
PAPER: Final = "#ffffff"
TINT: Final = "#eef3f8"  # behind what stands out as a whole
QUIET: Final = "#4a5560"  # for what is said beside the main thing
EDGE: Final = "#6b7680"  # of what can be filled in or pressed
LINE: Final = "#cdd5dc"  # between things, where nothing depends on seeing it
UP: Final = "#0b5d2e"
DOWN: Final = "#8a1c1c"
LINK: Final = "#0b4f8a"
QR_ERROR_CORRECTION: Final = "m"  # 15 % may be worn off
QR_CODES_MAX: Final = 250  # that are kept, of 5 kB each: a kiosk's is asked for again and again
QR_UNITS: Final = 5  # of the rate: to draw one takes some milliseconds


def policy_of(style: str) -> str:
    """Return the policy under which a page shows itself in that style, sends forms here, and does nothing else."""
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
    )


@lru_cache(QR_CODES_MAX)
def qr_code(address: str) -> str:
    """Return the QR code of an address as SVG."""
    told = BytesIO()
    code = segno.make(address, error=QR_ERROR_CORRECTION, micro=False)
    code.save(told, kind="svg", xmldecl=False, nl=False, scale=8, dark=INK, light=PAPER, omitsize=True)
    return told.getvalue().decode()
