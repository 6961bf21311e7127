"""How a question can be asked, and what is said of a deed that can't be done."""

from samsyn.model.vocabulary.words import Worded


class DriverGroup(Worded):
    """How the drivers of an aim are grouped."""

    ACTOR = (
        "ACTOR",
        "aktör",
        "Varje aktör för sig, så som den är registrerad.",
        "actor",
        "Each actor on its own, as registered.",
    )
    PARENT = (
        "PARENT",
        "närmast överordnad",
        "Under den närmast överordnade aktören; aktörer utan överordnad står för sig själva.",
        "parent",
        "Under the actor's immediate superior. An actor without one forms its own group.",
    )
    TOP = (
        "TOP",
        "högst överordnad",
        "Under den högst överordnade aktören; aktörer utan överordnad står för sig själva.",
        "top",
        "Under the actor's topmost superior. An actor without one forms its own group.",
    )
    BOARD = (
        "BOARD",
        "nämnd",
        "Under den närmaste nämnden, aktören själv inräknad; aktörer utan nämnd står för sig själva.",
        "board",
        "Under the nearest board: the actor itself or a superior. An actor without one forms its own group.",
    )
    DEPARTMENT = (
        "DEPARTMENT",
        "förvaltning",
        "Under den närmaste förvaltningen, aktören själv inräknad; aktörer utan förvaltning står för sig själva.",
        "department",
        "Under the nearest department: the actor itself or a superior. An actor without one forms its own group.",
    )


class ChainDirection(Worded):
    """The direction in which a chain is followed."""

    UP = (
        "UP",
        "uppåt",
        "Från en aktör, en insats eller ett mål mot visionen.",
        "up",
        "From an actor, a contribution or an aim up to the top aims, which contribute to no other aim.",
    )
    DOWN = (
        "DOWN",
        "nedåt",
        "Från ett mål eller utfall till insatserna, och till mål som ingenting leder till.",
        "down",
        "From an aim down to contributions and to aims without contributors.",
    )


class OrderDirection(Worded):
    """The sort direction. Items without a value come last in both directions."""

    ASC = (
        "ASC",
        "stigande",
        "Minst eller först i alfabetet först.",
        "ascending",
        "Smallest or alphabetically first item first.",
    )
    DESC = (
        "DESC",
        "fallande",
        "Störst eller sist i alfabetet först.",
        "descending",
        "Largest or alphabetically last item first.",
    )


class UserErrorCode(Worded):
    """The category of an error that the caller can correct, in the input or against the current state."""

    NOT_FOUND = (
        "NOT_FOUND",
        "finns inte",
        "Det finns inget med det id som angavs.",
        "not found",
        "No visible object has the given id.",
    )
    INVALID = (
        "INVALID",
        "ogiltigt",
        "Ett värde som inte är tillåtet, eller ett id av fel typ.",
        "invalid",
        "A value that is not allowed, or an id of the wrong type.",
    )
    CONFLICT = (
        "CONFLICT",
        "konflikt",
        "Någon annan har hunnit ändra, eller så finns redan något likadant.",
        "conflict",
        "An outdated `expectedVersion`, or a duplicate of something that already exists.",
    )
    CYCLE = (
        "CYCLE",
        "cirkelkoppling",
        "En kedja skulle leda tillbaka till sig själv.",
        "cycle",
        "The links would form a cycle.",
    )
    STATE = (
        "STATE",
        "fel läge",
        "Det går inte att göra i det läge som råder.",
        "wrong state",
        "Not possible in the current state.",
    )
    FORBIDDEN = (
        "FORBIDDEN",
        "inte tillåtet",
        "Den som frågar har inte rätt att göra detta.",
        "forbidden",
        "The caller lacks permission to do this.",
    )


class ErrorPolicy(Worded):
    """What becomes of the others where one mutation of a list is refused."""

    ALL = (
        "ALL",
        "alla eller ingen",
        "Alla ändringar görs tillsammans, eller ingen.",
        "all or none",
        "All mutations are done, in one revision, or none is.",
    )
    EACH = (
        "EACH",
        "var för sig",
        "Varje ändring görs eller nekas för sig.",
        "each by itself",
        "Each mutation is done or refused by itself.",
    )
