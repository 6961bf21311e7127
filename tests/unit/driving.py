"""Who drives an aim, by ids: what the tests of drivers compare."""

from samsyn.questions.drivers import Drivers


def shares(answer: Drivers) -> dict[str, float]:
    """By the actors' ids their shares."""
    return {driver.actor.id: driver.share for driver in answer.actors}


def contribution_shares(answer: Drivers) -> dict[str, dict[str, float]]:
    """By the actors' ids, and those of their contributions, the shares that they have by these."""
    return {
        driver.actor.id: {part.contribution.id: part.share for part in driver.contributions()}
        for driver in answer.actors
    }
