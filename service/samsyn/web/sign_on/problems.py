"""What keeps somebody from signing in by single sign-on: by what it is called in the page's address, and its status."""

from enum import Enum
from http import HTTPStatus


class Problem(Enum):
    """What is wrong; its value stands in the address of the page that tells it."""

    AWAY = "away"
    BROWSER = "browser"
    CLOCKS = "clocks"
    CROWDED = "crowded"
    DECLINED = "declined"
    FORGED = "forged"
    ISSUER = "issuer"
    NONSENSE = "nonsense"
    NO_SIGN_OUT = "no-sign-out"
    NOT_KEPT = "not-kept"
    OURS = "ours"
    SET_UP = "set-up"
    SLOW = "slow"
    USED = "used"

    @property
    def status(self) -> HTTPStatus:
        """The status of the page that tells it."""
        return STATUSES.get(self, HTTPStatus.BAD_REQUEST)


STATUSES = {
    Problem.AWAY: HTTPStatus.BAD_GATEWAY,
    Problem.CLOCKS: HTTPStatus.BAD_GATEWAY,
    Problem.CROWDED: HTTPStatus.TOO_MANY_REQUESTS,
    Problem.DECLINED: HTTPStatus.FORBIDDEN,
    Problem.FORGED: HTTPStatus.BAD_GATEWAY,
    Problem.NONSENSE: HTTPStatus.BAD_GATEWAY,
    Problem.NO_SIGN_OUT: HTTPStatus.OK,
    Problem.NOT_KEPT: HTTPStatus.SERVICE_UNAVAILABLE,
    Problem.OURS: HTTPStatus.INTERNAL_SERVER_ERROR,
    Problem.SET_UP: HTTPStatus.BAD_GATEWAY,
    Problem.SLOW: HTTPStatus.GATEWAY_TIMEOUT,
}


class Trouble(Exception):
    """Somebody can't sign in, which a page tells in words."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.value)
