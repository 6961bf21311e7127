"""What a database says it can't save is told as such, and not as a mistake of ours."""

import pytest
from neo4j.exceptions import Neo4jError

from samsyn.database.errors import NOT_SAVED, translated
from samsyn.errors import Unavailable


def of_code(code: str) -> Neo4jError:
    return Neo4jError._hydrate_neo4j(code=code, message="No space left on device")  # noqa: SLF001 (as the driver does)


@pytest.mark.parametrize(
    "code",
    [
        "Neo.DatabaseError.Transaction.TransactionCommitFailed",
        "Neo.DatabaseError.Transaction.TransactionStartFailed",
        "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    ],
)
def test_c4_a_database_that_cannot_save_is_unavailable(code: str) -> None:
    with pytest.raises(Unavailable, match=str(NOT_SAVED)) as told, translated():
        raise of_code(code)
    assert "No space" not in str(told.value)


def test_c4_a_mistake_in_a_statement_stays_one() -> None:
    with pytest.raises(Neo4jError, match="No space left"), translated():
        raise of_code("Neo.ClientError.Statement.SyntaxError")
