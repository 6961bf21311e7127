"""The explorer's files over HTTP: once in a browser's cache, and under a policy that lets nothing else in."""

import re
from pathlib import Path

import httpx
import pytest

from tests.explorer.places import paths
from tests.support.service import Service, serving

AS_BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
SCRIPT = re.compile(r'src="(/explorer/[^"]+\.js)"')


@pytest.mark.parametrize("path", paths())
def test_every_address_has_the_page_in_the_language_that_is_asked_for(service: Service, path: str) -> None:
    for headers, language in (({"Accept-Language": "en"}, "en"), ({"Accept-Language": "sv"}, "sv"), ({}, "sv")):
        answer = httpx.get(service.url + path, headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
        assert f'<html lang="{language}">' in answer.text
        assert "Accept-Language" in answer.headers["vary"]
    assert '<html lang="en">' in httpx.get(f"{service.url}{path}?lang=en", headers={"Accept-Language": "sv"}).text


def test_the_policy_allows_nothing_but_our_own_files(service: Service) -> None:
    answer = httpx.get(service.url)
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy
    assert policy.endswith("frame-ancestors 'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert re.findall(r"<script(?![^>]* src=)|<style| on\w+=| style=", answer.text) == []


def test_a_file_is_kept_for_good_and_the_page_is_asked_for_again(service: Service) -> None:
    page = httpx.get(service.url)
    assert page.headers["cache-control"] == "no-cache"
    assert httpx.get(service.url, headers={"If-None-Match": page.headers["etag"]}).status_code == 304
    [script] = SCRIPT.findall(page.text)
    answer = httpx.get(service.url + script, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"


def test_what_is_not_there_is_the_page_for_a_browser_and_a_sentence_for_others(service: Service) -> None:
    page = httpx.get(f"{service.url}/nothing/here", headers=AS_BROWSER)
    assert (page.status_code, page.headers["cache-control"]) == (404, "no-store")
    assert "<html" in page.text
    for path in (
        "/nothing/here",
        "/explorer/index-00000000.js",
        "/explorer/../routes.json",
        "/explorer/%2e%2e%2fsite.py",
    ):
        answer = httpx.get(service.url + path)
        assert answer.status_code == 404, path
        assert "<html" not in answer.text
    assert httpx.post(service.url).status_code == 405


def test_only_named_sites_may_show_a_figure_in_a_frame(tmp_path: Path) -> None:
    named = {"embed_ancestors": "https://www.example.se https://nyheter.example"}
    with serving(tmp_path, **named) as service:
        policies = {path: httpx.get(service.url + path).headers["content-security-policy"] for path in paths()}
    assert {path for path, policy in policies.items() if "example.se https://nyheter.example" in policy} == {
        path for path in policies if path.startswith("/embed/")
    }
    assert {policy.rpartition(" ")[2] for path, policy in policies.items() if "/embed/" not in path} == {"'none'"}
