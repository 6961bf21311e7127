"""A key that is rotated: another secret, the one before good for a stated grace, and all else of the key as it was."""

from tests.api.asking import Api
from tests.api.test_identity import asked_with, issued, viewer

ROTATED = "apiKey { id formerUntil } secret"


async def status_of(api: Api, key: str) -> int:
    return (await asked_with(api, key)).status_code


async def test_a6_both_secrets_open_during_the_grace(api: Api) -> None:
    key_id, old = await issued(api, name="Kansliet")
    payload = await api.done("rotateApiKey", {"id": key_id}, ROTATED)
    assert (payload["apiKey"]["id"], payload["apiKey"]["formerUntil"] is None) == (key_id, False)
    assert payload["secret"] not in {None, old}
    assert await viewer(api, old) == await viewer(api, payload["secret"])


async def test_a6_without_grace_the_old_secret_is_refused_at_once(api: Api) -> None:
    key_id, old = await issued(api)
    payload = await api.done("rotateApiKey", {"id": key_id, "graceHours": 0}, ROTATED)
    assert [await status_of(api, each) for each in (old, payload["secret"])] == [401, 200]


async def test_a6_another_key_does_not_end_the_old_one_but_revoking_ends_both_secrets(api: Api) -> None:
    key_id, old = await issued(api)
    _, beside = await issued(api)
    new = (await api.done("rotateApiKey", {"id": key_id}, ROTATED))["secret"]
    assert [await status_of(api, each) for each in (old, new, beside)] == [200, 200, 200]
    await api.done("revokeApiKey", {"id": key_id})
    assert [await status_of(api, each) for each in (old, new, beside)] == [401, 401, 200]
