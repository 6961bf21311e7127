"""How things are measured and judged: stages of the value chain, methods, directions, attainment and observations."""

from samsyn.model.vocabulary.words import Worded


class ValueChainStage(Worded):
    """The stage of the value chain that a measure covers: prerequisites, delivery, effects or learning."""

    PREREQUISITE = (
        "PREREQUISITE",
        "förutsättning",
        "Kvaliteten i det som arbetet bygger på: kunskap, resurser, lokaler, planer.",
        "prerequisite",
        "The quality of what the work depends on: knowledge, resources, premises, plans.",
    )
    DELIVERY = (
        "DELIVERY",
        "leverans",
        "Kvaliteten i det som når dem som verksamheten är till för.",
        "delivery",
        "The quality of what reaches the people it is meant for.",
    )
    EFFECT = (
        "EFFECT",
        "effekt",
        "Det som blir annorlunda för dem som verksamheten är till för.",
        "effect",
        "What changes for the people it is meant for.",
    )
    LEARNING = (
        "LEARNING",
        "lärande",
        "Det som verksamheten lär sig och gör bättre nästa gång.",
        "learning",
        "What is learned and done better next time.",
    )


class MeasureMethod(Worded):
    """The method by which a measure gets its values."""

    KEY_FIGURE = (
        "KEY_FIGURE",
        "nyckeltal",
        "Ett tal ur register eller statistik som räknas lika överallt, till exempel i Kolada.",
        "key figure",
        "A figure from registers or statistics, calculated the same way everywhere, for example in Kolada.",
    )
    SURVEY = (
        "SURVEY",
        "enkät",
        "Svar på flera frågor från ett urval eller från alla berörda.",
        "survey",
        "Answers to several questions, from a sample or from everyone concerned.",
    )
    PULSE = (
        "PULSE",
        "pulsmätning",
        "En enda fråga efter besöket: tummen upp eller tummen ner.",
        "pulse survey",
        "One question after a visit: thumbs up or thumbs down.",
    )
    COUNT = (
        "COUNT",
        "räkning",
        "Ett antal som verksamheten själv räknar.",
        "count",
        "A number that the organisation counts itself.",
    )
    JUDGEMENT = (
        "JUDGEMENT",
        "bedömning",
        "En sakkunnig bedömning på en bestämd skala.",
        "assessment",
        "An expert's assessment on a defined scale.",
    )


class UnitKind(Worded):
    """The kind of unit of a measure's values."""

    SHARE = "SHARE", "andel", "En andel i procent.", "share", "A share in per cent."
    INDEX = "INDEX", "index", "Ett index, räknat ur flera tal.", "index", "An index computed from several figures."
    SCALE = "SCALE", "skala", "Ett läge på en bestämd skala.", "scale", "A position on a defined scale, such as 1–5."
    COUNT = "COUNT", "antal", "Ett antal.", "count", "A number of something."
    RATE = (
        "RATE",
        "antal per",
        "Ett antal i förhållande till något annat, till exempel per invånare.",
        "rate",
        "A count per something else, such as per inhabitant.",
    )
    MONEY = (
        "MONEY",
        "belopp",
        "Ett belopp, även i förhållande till något.",
        "money",
        "An amount of money, also per something.",
    )
    TIME = "TIME", "tid", "En tidslängd, till exempel i dagar.", "time", "A duration, for example in days."
    OTHER = "OTHER", "annat", "Något annat.", "other", "Something else."


class Direction(Worded):
    """The direction in which values get better."""

    INCREASE = (
        "INCREASE",
        "öka",
        "Högre är bättre.",
        "increase",
        "Higher is better: on target at or above the target value.",
    )
    DECREASE = (
        "DECREASE",
        "minska",
        "Lägre är bättre.",
        "decrease",
        "Lower is better: on target at or below the target value.",
    )
    KEEP = (
        "KEEP",
        "behålla",
        "Målvärdet är en nivå att hålla. Det accepterade värdet anger hur långt ifrån som accepteras, åt båda hållen.",
        "keep",
        "The target value is a level to keep. The accepted value sets how far values may differ either way.",
    )


class Accumulation(Worded):
    """What a value for part of the year covers: that period only, or the year to date."""

    PER_PERIOD = (
        "PER_PERIOD",
        "per period",
        "Varje mätvärde gäller sin egen period.",
        "per period",
        "Each value covers its own period.",
    )
    CUMULATIVE = (
        "CUMULATIVE",
        "ackumulerat",
        "Varje mätvärde räknas från årets början. Det bedöms efter vad samma takt ger på ett helt år.",
        "cumulative",
        "Each value covers the year to date and is judged by what the same pace gives in a full year.",
    )


class Attainment(Worded):
    """How the latest observation compares with the limits. The values are checked in a fixed order."""

    ON_TARGET = (
        "ON_TARGET",
        "når målvärdet",
        "Det senaste mätvärdet är minst lika bra som målvärdet.",
        "on target",
        "Checked fifth: the latest observation is equal to or better than the target value.",
    )
    ACCEPTED = (
        "ACCEPTED",
        "accepterat",
        "Det senaste mätvärdet är minst lika bra som det accepterade värdet, men når inte målvärdet.",
        "accepted",
        "Checked sixth: the latest observation is equal to or better than the accepted value.",
    )
    OFF_TARGET = (
        "OFF_TARGET",
        "når inte målvärdet",
        "Det senaste mätvärdet är sämre än det accepterade värdet eller, om det saknas, sämre än målvärdet.",
        "off target",
        "Otherwise: the latest observation is worse than the accepted value or, without one, the target value.",
    )
    UNJUDGED = (
        "UNJUDGED",
        "ej bedömt",
        "Måttet har varken målvärde eller accepterat värde.",
        "unjudged",
        "Checked fourth: the measure has neither a target value nor an accepted value.",
    )
    NO_DATA = (
        "NO_DATA",
        "mätvärde saknas",
        "Det finns inget mätvärde för den egna kommunen eller regionen.",
        "no data",
        "Checked first: the place has no observation, or its latest one has no value and is not suppressed.",
    )
    SUPPRESSED = (
        "SUPPRESSED",
        "dolt",
        "Det senaste mätvärdet visas inte, därför att för få har svarat.",
        "suppressed",
        "Checked second: the latest observation is hidden because too few people answered.",
    )
    STALE = (
        "STALE",
        "inaktuellt",
        "Det senaste mätvärdet är för gammalt: två hela perioder har gått sedan dess period tog slut.",
        "stale",
        "Checked third: two full periods of the measure's frequency have passed since. Never without a frequency.",
    )


class Frequency(Worded):
    """How often a measure is observed, in calendar periods. A school year runs from 1 July to 30 June."""

    MONTH = "MONTH", "varje månad", "Ett mätvärde för varje månad.", "monthly", "One observation per month."
    QUARTER = "QUARTER", "varje kvartal", "Ett mätvärde för varje kvartal.", "quarterly", "One observation per quarter."
    TERTIAL = (
        "TERTIAL",
        "varje tertial",
        "Ett mätvärde för varje tertial (fyra månader).",
        "every four months",
        "One observation per tertial (4 months).",
    )
    HALF_YEAR = (
        "HALF_YEAR",
        "varje halvår",
        "Ett mätvärde för varje halvår.",
        "half-yearly",
        "One observation per half-year.",
    )
    YEAR = "YEAR", "varje år", "Ett mätvärde för varje år.", "yearly", "One observation per calendar year."
    SCHOOL_YEAR = (
        "SCHOOL_YEAR",
        "varje läsår",
        "Ett mätvärde för varje läsår, från 1 juli till 30 juni.",
        "every school year",
        "One observation per school year, from 1 July to 30 June.",
    )


class Trend(Worded):
    """The trend of the place's last three observations that have a value and the same length of period."""

    IMPROVING = (
        "IMPROVING",
        "blir bättre",
        "Inget av stegen mellan de tre senaste mätvärdena går åt fel håll, och det senaste är bättre än det första.",
        "improving",
        "Neither of the two steps is a change for the worse, and the last value is better than the first.",
    )
    STEADY = (
        "STEADY",
        "oförändrat",
        "De tre senaste mätvärdena visar ingen tydlig riktning.",
        "steady",
        "The three values show no clear direction.",
    )
    WORSENING = (
        "WORSENING",
        "blir sämre",
        "Inget av stegen mellan de tre senaste mätvärdena går åt rätt håll, och det senaste är sämre än det första.",
        "worsening",
        "Neither of the two steps is a change for the better, and the last value is worse than the first.",
    )
    UNKNOWN = (
        "UNKNOWN",
        "okänt",
        "Det finns färre än tre mätvärden att jämföra, eller inget målvärde att hålla.",
        "unknown",
        "Fewer than three values to compare, or, with KEEP, no target value.",
    )


class Gender(Worded):
    """The gender that an observation covers, coded as in Kolada: T total, K women, M men."""

    T = "T", "totalt", "Kvinnor och män tillsammans.", "total", "Women and men together."
    K = "K", "kvinnor", "Kvinnor, eller flickor.", "women", "Women, or girls."
    M = "M", "män", "Män, eller pojkar.", "men", "Men, or boys."


class ObservationStatus(Worded):
    """Whether an observation has a value and, if not, why."""

    REPORTED = (
        "REPORTED",
        "rapporterat",
        "Mätvärdet är rapporterat.",
        "reported",
        "The value is reported.",
    )
    MISSING = (
        "MISSING",
        "saknas",
        "Mätvärdet saknas.",
        "missing",
        "The value is missing.",
    )
    NOT_APPLICABLE = (
        "NOT_APPLICABLE",
        "ej tillämpligt",
        "Måttet är inte tillämpligt här.",
        "not applicable",
        "The measure does not apply here, so there is no value.",
    )
    SECRET = (
        "SECRET",
        "sekretess",
        "Mätvärdet omfattas av sekretess.",
        "confidential",
        "The publisher keeps the value confidential.",
    )
    SUPPRESSED = (
        "SUPPRESSED",
        "dolt",
        "Mätvärdet visas inte, därför att för få har svarat.",
        "suppressed",
        "The value is hidden because too few people answered.",
    )
