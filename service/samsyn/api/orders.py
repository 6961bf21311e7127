"""What lists can be ordered by: a key of the graph for each value of the contract's order fields."""

from samsyn.api.judged import attainment
from samsyn.projection.declarations import Key, ordering

ID = Key("node.id", description="By id: by when it was registered.")
NEWEST_FIRST = (Key("node.id", descending=True),)
NAME = Key("node.nameSort", description="By name.")
CREATED_AT = Key("node.createdAt", description="By when it was registered.")
UPDATED_AT = Key("node.updatedAt", description="By when it was last changed.")
STARTS_ON = Key("node.startsOn", nullable=True, description="By the first day.")
ENDS_ON = Key("node.endsOn", nullable=True, description="By the last day.")
CONTRIBUTIONS_TO = Key(
    "COUNT { MATCH (node)<-[:CONTRIBUTES_TO]-(counted:Contribution) WHERE counted.archivedAt IS NULL"
    " AND seen(counted:Contribution) }",
    description="By how many contributions lead straight to it.",
)
CONTRIBUTIONS_OF = Key(
    "COUNT { MATCH (node)-[:MAKES]->(counted:Contribution) WHERE counted.archivedAt IS NULL"
    " AND seen(counted:Contribution) }",
    description="By how many contributions it makes.",
)
MEASURES = Key(
    "COUNT { MATCH (node)<-[:INDICATES]-(counted:Measure) WHERE counted.archivedAt IS NULL }",
    description="By how many measures tell of it.",
)

AIM_ORDER = ordering("Aim", ID=ID, NAME=NAME, CREATED_AT=CREATED_AT, UPDATED_AT=UPDATED_AT)
OUTCOME_ORDER = ordering(
    "Outcome", ID=ID, NAME=NAME, CREATED_AT=CREATED_AT, UPDATED_AT=UPDATED_AT, CONTRIBUTIONS_COUNT=CONTRIBUTIONS_TO
)
GOAL_ORDER = ordering(
    "Goal",
    ID=ID,
    NAME=NAME,
    STARTS_ON=STARTS_ON,
    ENDS_ON=ENDS_ON,
    CREATED_AT=CREATED_AT,
    UPDATED_AT=UPDATED_AT,
    CONTRIBUTIONS_COUNT=CONTRIBUTIONS_TO,
    MEASURES_COUNT=MEASURES,
)
ACTOR_ORDER = ordering(
    "Actor",
    ID=ID,
    NAME=NAME,
    KIND=Key("node.kind", description="By the name of its kind."),
    CREATED_AT=CREATED_AT,
    UPDATED_AT=UPDATED_AT,
    CONTRIBUTIONS_COUNT=CONTRIBUTIONS_OF,
)
CONTRIBUTION_ORDER = ordering(
    "Contribution",
    ID=ID,
    TITLE=Key("node.titleSort", description="By title."),
    STATUS=Key("node.status", description="By the name of its status."),
    STARTS_ON=STARTS_ON,
    ENDS_ON=ENDS_ON,
    CREATED_AT=CREATED_AT,
    UPDATED_AT=UPDATED_AT,
    WEIGHT=Key(
        "edge.weight",
        along="CONTRIBUTES_TO",
        description="By the weight of its link; only where it is linked to one aim.",
    ),
)
MEASURE_ORDER = ordering(
    "Measure",
    ID=ID,
    NAME=NAME,
    STAGE=Key("node.stage", description="By the name of its stage."),
    CREATED_AT=CREATED_AT,
    UPDATED_AT=UPDATED_AT,
    ATTAINMENT=Key(attainment("node"), description="By the name of its attainment."),
)
