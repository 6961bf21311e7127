"""The interval in which a share lies, of which a sample is known.

E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
Statistical Association 22 (1927), 209-212: with p the share in a sample of n, and z of the normal distribution,

    (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n)
"""

from math import sqrt
from typing import Final

Z_95: Final = 1.959963984540054  # 95 % of the normal distribution lie within so many standard deviations


def wilson_interval(up: int, answers: int) -> tuple[float, float]:
    """The low and the high end of the 95 % interval of a share, each 0 to 1, where `up` of `answers` say so.

    Raises ValueError where there is no answer, or more are up than there are.
    """
    if not 0 <= up <= answers or answers < 1:
        raise ValueError(f"{up} of {answers} is no share.")
    share, square = up / answers, Z_95**2
    centre = share + square / (2 * answers)
    reach = Z_95 * sqrt(share * (1 - share) / answers + square / (4 * answers**2))
    whole = 1 + square / answers
    # At the ends the two terms are equal, but not when they are rounded.
    return 0.0 if up == 0 else (centre - reach) / whole, 1.0 if up == answers else (centre + reach) / whole
