"""In cypher/questions/ an observation is stale from the day on which it is in the service."""

from datetime import date, timedelta

from samsyn.database.port import Address
from samsyn.model.periods import period_of, stale_from
from samsyn.model.vocabulary import Frequency
from tests.api.chance import Facts
from tests.api.test_questions_in_cypher import opening

PERIODS = ("2024", "2024-T2", "2024-06", "2024-12-31", "2024-05-17", "2023/24")
OFTEN: dict[str, tuple[Frequency | None, str]] = {
    f"{frequency} {period}": (frequency, period) for frequency in (*Frequency, None) for period in PERIODS
}
COUNTED = {"unit": "antal", "stage": "EFFECT", "method": "COUNT", "direction": "INCREASE", "indicatesIds": ["outcome"]}
FACTS: Facts = {
    "setPlace": [{"code": "0665", "name": "Vaggeryd"}],
    "createOutcome": [{"externalId": "outcome", "name": "Trygghet"}],
    "createMeasure": [
        {"externalId": name, "name": name, "frequency": frequency and frequency.value, **COUNTED}
        for name, (frequency, _) in OFTEN.items()
    ],
    "recordObservations": [
        {"observations": [{"measureId": name, "period": period, "value": 1} for name, (_, period) in OFTEN.items()]}
    ],
}


async def test_an_observation_is_stale_from_the_same_day(address: Address) -> None:
    since = {
        name: stale_from(frequency, period_of(period).end) if frequency else None
        for name, (frequency, period) in OFTEN.items()
    }
    days = sorted({day for day in since.values() if day})
    assert len(days) > len(PERIODS)
    async with opening(address, FACTS) as opened:
        for today in (near for day in days for near in (day - timedelta(days=1), day)):
            rows = await opened.ask("how_outcomes_stand", today=today.isoformat())
            assert {row["measure"] for row in rows if row["attainment"] == "STALE"} == {
                name for name, day in since.items() if _has_come(day, today)
            }
            assert {row["attainment"] for row in rows} <= {"STALE", "UNJUDGED"}
            assert len(rows) == len(OFTEN)


def _has_come(day: date | None, today: date) -> bool:
    return day is not None and day <= today
