"""Makes deviations, with what is done about them and learnt from them, and reporting rounds."""

from samsyn.model.periods import FREQUENCY_OF, kind_of, period_of
from samsyn.model.texts import sort_key
from samsyn.model.vocabulary import ActionState, Cause, DeviationState
from tests.differential.maker import DATES, NAMES, TEXTS, TIMES, Maker
from tests.differential.world import AIMS

STATES = tuple(state.name for state in ActionState if state is not ActionState.LATE)  # which is told, never stored


def make_learning(make: Maker) -> None:
    """Add them to a world that has measures and actors."""
    rng = make.rng
    measures, actors = make.world.of("Measure"), make.world.of("Actor")
    for _ in make.few(4) if measures else ():
        cause = make.maybe((Cause.OUTSIDE.name, make.one_of(Cause)))
        outside = rng.choice(("Vädret", "vädret", "Räntan")) if cause == Cause.OUTSIDE.name else None
        deviation = make.bare(
            "Deviation",
            fact=rng.choice(NAMES),
            positive=rng.random() < 0.2,
            state=make.one_of(DeviationState),
            cause=cause,
            causeText=cause and rng.choice(TEXTS),
            outsideInfluence=outside,
            influence=outside and outside.casefold(),
            effective=make.maybe((True, False)),
        )
        measure = rng.choice(measures)
        make.link("DEVIATES", deviation, measure)
        observations = [other for _, other in make.world.follow(measure, "observations")]
        for kind in ("SHOWN_BY", "REVIEWED_BY"):
            make.some_links(kind, [deviation], observations[:1], 0.5)
        for _ in range(rng.randint(0, 2) if actors else 0):
            state, day = rng.choice(STATES), rng.choice(DATES)
            title = rng.choice(NAMES)
            action = make.bare("CorrectiveAction", title=title, titleSort=sort_key(title), dueOn=day, state=state)
            make.link("CORRECTS", action, deviation)
            make.link("OWNS", rng.choice(actors), action)
        if deviation["state"] == "CLOSED":
            lesson = make.bare("Lesson", text=rng.choice(NAMES))
            make.link("LEARNT_FROM", lesson, deviation)
            make.some_links("TEACHES_OF", [lesson], make.world.of(*AIMS, "Contribution", "Measure"), 0.1)
    for _ in make.few(2):
        period = period_of(rng.choice(("2024", "2025-H2", "2025-Q4", "2024/25")))
        make.bare(
            "ReportingRound",
            period=period.text,
            periodStart=period.start.isoformat(),
            periodEnd=period.end.isoformat(),
            frequency=FREQUENCY_OF[kind_of(period.text)].name,
            dueOn=rng.choice(DATES),
            closedAt=make.maybe(TIMES, 0.2),
        )
