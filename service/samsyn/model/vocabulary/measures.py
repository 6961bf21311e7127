"""How things are measured and judged: stages of the value chain, methods, directions, attainment and observations."""

from samsyn.model.vocabulary.words import Worded


class ValueChainStage(Worded):
    """Where in the chain of quality work a measure belongs: prerequisites, delivery, effects, learning."""

    PREREQUISITE = (
        "PREREQUISITE",
        "förutsättning",
        "Kvaliteten i det som arbetet vilar på: kunskap, resurser, lokaler, planer.",
        "prerequisite",
        "The quality of what the work rests on: knowledge, resources, premises, plans.",
    )
    DELIVERY = (
        "DELIVERY",
        "leverans",
        "Kvaliteten i det som når dem som verksamheten är till för.",
        "delivery",
        "The quality of what reaches those whom it is for.",
    )
    EFFECT = (
        "EFFECT",
        "effekt",
        "Det som blir annorlunda för dem som verksamheten är till för.",
        "effect",
        "What becomes different for those whom it is for.",
    )
    LEARNING = (
        "LEARNING",
        "lärande",
        "Det som verksamheten lär sig och gör bättre nästa gång.",
        "learning",
        "What is learnt and done better next time.",
    )


class MeasureMethod(Worded):
    """How a measure gets its values."""

    KEY_FIGURE = (
        "KEY_FIGURE",
        "nyckeltal",
        "Ett tal ur register eller statistik som räknas lika överallt, till exempel i Kolada.",
        "key figure",
        "A figure from registers or statistics, counted alike everywhere, in Kolada for example.",
    )
    SURVEY = (
        "SURVEY",
        "enkät",
        "Svar på flera frågor från ett urval eller från alla berörda.",
        "survey",
        "Answers to several questions, from a sample or from all those concerned.",
    )
    PULSE = (
        "PULSE",
        "pulsmätning",
        "En enda fråga efter besöket: tummen upp eller tummen ner.",
        "pulse",
        "One question after the visit: thumb up or thumb down.",
    )
    COUNT = (
        "COUNT",
        "räkning",
        "Ett antal som verksamheten själv räknar.",
        "count",
        "A number that the actor counts itself.",
    )
    JUDGEMENT = (
        "JUDGEMENT",
        "bedömning",
        "En sakkunnig bedömning på en bestämd skala.",
        "judgement",
        "A judgement by somebody who knows the matter, on a given scale.",
    )


class UnitKind(Worded):
    """What sort of unit a measure is counted in."""

    SHARE = "SHARE", "andel", "En andel i procent.", "share", "A share, in per cent."
    INDEX = "INDEX", "index", "Ett index, räknat ur flera tal.", "index", "An index, computed of several figures."
    SCALE = "SCALE", "skala", "Ett läge på en bestämd skala.", "scale", "A place on a given scale, such as 1 to 5."
    COUNT = "COUNT", "antal", "Ett antal.", "count", "A number of something."
    RATE = "RATE", "antal per", "Ett antal i förhållande till något annat.", "rate", "A number of something per other."
    MONEY = "MONEY", "pengar", "Ett belopp, även i förhållande till något.", "money", "An amount, also per something."
    TIME = "TIME", "tid", "En tid, till exempel i dagar.", "time", "A time, in days for example."
    OTHER = "OTHER", "annat", "Något annat.", "other", "Something else."


class Direction(Worded):
    """Which way is better."""

    INCREASE = (
        "INCREASE",
        "öka",
        "Högre är bättre.",
        "increase",
        "Higher is better: on target at the target value or above.",
    )
    DECREASE = (
        "DECREASE",
        "minska",
        "Lägre är bättre.",
        "decrease",
        "Lower is better: on target at the target value or below.",
    )
    KEEP = (
        "KEEP",
        "behålla",
        "Målvärdet är en nivå att stanna på. Det accepterade värdet ligger så långt ifrån som godtas, åt båda hållen.",
        "keep",
        "The target is a level to stay at; the accepted value lies as far from it as is accepted, on either side.",
    )


class Accumulation(Worded):
    """What a figure of a part of the year counts: that part alone, or all of the year so far."""

    PER_PERIOD = (
        "PER_PERIOD",
        "per period",
        "Varje mätvärde gäller sin egen period.",
        "per period",
        "Each figure is of its own period.",
    )
    CUMULATIVE = (
        "CUMULATIVE",
        "ackumulerat",
        "Varje mätvärde räknar från årets början. Det bedöms efter vad det ger på ett helt år.",
        "cumulative",
        "Each figure counts from the beginning of the year; it is judged by what it comes to in a whole one.",
    )


class Attainment(Worded):
    """How the latest observation stands: the first that holds of NO_DATA, SUPPRESSED, STALE, UNJUDGED and the rest."""

    ON_TARGET = (
        "ON_TARGET",
        "når målvärdet",
        "Det senaste mätvärdet är minst lika bra som målvärdet.",
        "on target",
        "Holds after UNJUDGED: the latest observation is at the target value or better. Limits are inclusive.",
    )
    ACCEPTED = (
        "ACCEPTED",
        "accepterat",
        "Det senaste mätvärdet är minst lika bra som det accepterade värdet, men når inte målvärdet.",
        "accepted",
        "Holds after ON_TARGET: the latest observation is at the accepted value or better. Limits are inclusive.",
    )
    OFF_TARGET = (
        "OFF_TARGET",
        "når inte målvärdet",
        "Det senaste mätvärdet är sämre än vad som godtas.",
        "off target",
        "Holds when nothing before it does: the latest observation is worse than what is wanted and accepted.",
    )
    UNJUDGED = (
        "UNJUDGED",
        "ej bedömt",
        "Måttet har varken målvärde eller accepterat värde.",
        "unjudged",
        "Holds after STALE: the measure has neither a target value nor an accepted value.",
    )
    NO_DATA = (
        "NO_DATA",
        "mätvärde saknas",
        "Det finns inget mätvärde för den egna platsen.",
        "no data",
        "Holds first: the own place has no observation, or its latest has no value and isn't suppressed.",
    )
    SUPPRESSED = (
        "SUPPRESSED",
        "dolt",
        "Det senaste mätvärdet visas inte, därför att för få har svarat.",
        "suppressed",
        "Holds after NO_DATA: the latest observation is hidden because too few have answered.",
    )
    STALE = (
        "STALE",
        "inaktuellt",
        "Det senaste mätvärdet är för gammalt: nästa period är över sedan en hel period.",
        "stale",
        "Holds after SUPPRESSED: the next period is over by one whole period. Never without a frequency.",
    )


class Frequency(Worded):
    """How often a measure is observed; the periods are those of the calendar, a school year from 1 July to 30 June."""

    MONTH = "MONTH", "varje månad", "Ett mätvärde för varje månad.", "monthly", "An observation of each month."
    QUARTER = "QUARTER", "varje kvartal", "Ett mätvärde för varje kvartal.", "quarterly", "One of each quarter."
    TERTIAL = "TERTIAL", "varje tertial", "Ett mätvärde för var fjärde månad.", "each tertial", "One of each 4 months."
    HALF_YEAR = "HALF_YEAR", "varje halvår", "Ett mätvärde för varje halvår.", "half-yearly", "One of each half-year."
    YEAR = "YEAR", "varje år", "Ett mätvärde för varje år.", "yearly", "One of each calendar year."
    SCHOOL_YEAR = (
        "SCHOOL_YEAR",
        "varje läsår",
        "Ett mätvärde för varje läsår, från 1 juli till 30 juni.",
        "each school year",
        "One of each school year, from 1 July to 30 June.",
    )


class Trend(Worded):
    """Which way the last three observations with values go, of the own place and of periods of the same kind."""

    IMPROVING = (
        "IMPROVING",
        "blir bättre",
        "Inget av stegen mellan de tre senaste mätvärdena går åt fel håll, och det senaste är bättre än det första.",
        "improving",
        "Neither of the two steps is for the worse, and the last value is better than the first.",
    )
    STEADY = (
        "STEADY",
        "oförändrat",
        "De tre senaste mätvärdena går varken åt det ena eller det andra hållet.",
        "steady",
        "The three go neither one way nor the other.",
    )
    WORSENING = (
        "WORSENING",
        "blir sämre",
        "Inget av stegen mellan de tre senaste mätvärdena går åt rätt håll, och det senaste är sämre än det första.",
        "worsening",
        "Neither of the two steps is for the better, and the last value is worse than the first.",
    )
    UNKNOWN = (
        "UNKNOWN",
        "okänt",
        "Det finns färre än tre mätvärden att jämföra, eller ingen nivå att behålla.",
        "unknown",
        "There are fewer than three values to compare, or no level to keep.",
    )


class Gender(Worded):
    """Whom an observation covers, coded as in Kolada: T total, K women, M men."""

    T = "T", "totalt", "Kvinnor och män tillsammans.", "total", "Women and men together."
    K = "K", "kvinnor", "Kvinnor, eller flickor.", "women", "Women, or girls."
    M = "M", "män", "Män, eller pojkar.", "men", "Men, or boys."


class ObservationStatus(Worded):
    """Whether an observation has a value and, if it hasn't, why."""

    REPORTED = (
        "REPORTED",
        "rapporterat",
        "Mätvärdet är rapporterat.",
        "reported",
        "It has a value.",
    )
    MISSING = (
        "MISSING",
        "saknas",
        "Mätvärdet saknas.",
        "missing",
        "Its value is missing.",
    )
    NOT_APPLICABLE = (
        "NOT_APPLICABLE",
        "ej tillämpligt",
        "Frågan går inte att ställa här.",
        "not applicable",
        "The question doesn't apply here; it has no value.",
    )
    SECRET = (
        "SECRET",
        "sekretess",
        "Mätvärdet omfattas av sekretess.",
        "secret",
        "Its value is kept secret by its publisher.",
    )
    SUPPRESSED = (
        "SUPPRESSED",
        "dolt",
        "Mätvärdet visas inte, därför att för få har svarat.",
        "suppressed",
        "Its value is hidden because too few have answered.",
    )
