"""What can be set, by environment variables that begin with SAMSYN_. `Settings()` reads and checks them all."""

import ipaddress
import os
import re
import sys
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from samsyn.hosts import as_asked, is_loopback, listed, origins

PREFIX = "SAMSYN_"
NO_SEED = "none"
LEAST_ANSWERS = 5  # of a pulse that are ever shown
BARE = re.compile(
    r"PATH|HOME|LANG|LC_\w+|TZ|TMPDIR|JAVA_HOME|JAVA_TOOL_OPTIONS|ARCADEDB_JVM_ARGS|(LD|DYLD)_LIBRARY_PATH"
)
OF_SHAPE = ("max_query_bytes", "max_tokens", "max_aliases", "max_root_fields", "max_directives", "max_fragments")
TIME_ZONE = "Europe/Stockholm"
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class Limits(BaseModel):
    """How much one request may ask for. What asks for more is refused before anything is executed."""

    model_config = ConfigDict(frozen=True)

    max_body_bytes: int = Field(
        default=256 * 1024, ge=1, description="How long a request's body may be: a hundred observations with comments."
    )
    max_query_bytes: int = Field(
        default=64 * 1024, ge=1, description="How long a document may be: a page of 150 components has some 50 kB."
    )
    max_tokens: int = Field(default=10_000, ge=1, description="How many tokens a document may have.")
    max_selections: int = Field(
        default=5_000, ge=1, description="How many selections an operation may have, fragments counted at every spread."
    )
    max_depth: int = Field(
        default=12, ge=1, description="How many levels an operation may have; edges, nodes and node aren't counted."
    )
    max_schema_depth: int = Field(default=20, ge=1, description="The same below __schema and __type.")
    max_aliases: int = Field(default=300, ge=0, description="How many aliases an operation may have.")
    max_root_fields: int = Field(default=50, ge=1, description="How many fields a query may have at the root.")
    max_mutations: int = Field(
        default=5, ge=1, description="How many deeds a mutation may have, each a transaction of its own."
    )
    max_directives: int = Field(default=100, ge=0, description="How many directives an operation may have.")
    max_fragments: int = Field(
        default=300, ge=0, description="How many fragments a document may have: each component of a page has its own."
    )
    max_cost: int = Field(
        default=100_000, ge=1, description="How many nodes an operation may fetch, every list counted at its full size."
    )
    max_conditions: int = Field(
        default=100, ge=1, description="How many conditions the filters of an operation may have in all."
    )
    max_relations: int = Field(
        default=4, ge=0, description="How many levels of relations a filter may go through, one in another."
    )
    max_answer_bytes: int = Field(
        default=4 * 1024 * 1024, ge=1_000, description="How long an answer may be: some 20,000 nodes with their texts."
    )
    max_seconds: float = Field(default=5.0, gt=0, le=300, description="How long an answer may take to be made.")

    @property
    def for_trusted(self) -> Self:
        """The same limits without those of a document's shape, which say what strangers may have parsed and checked."""
        return self.model_copy(update=dict.fromkeys(OF_SHAPE, sys.maxsize))


class Settings(BaseSettings, Limits):
    """The service's settings. Making one raises pydantic's ValidationError, whose messages say what to do."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, env_ignore_empty=True)

    host: str = Field(default="127.0.0.1", description="The address that the service listens on.")
    port: int = Field(default=8000, ge=1, le=65535, description="The port that the service listens on.")
    behind_tls: bool = Field(
        default=False,
        description="Says that a proxy in front speaks HTTPS, so that an address that other machines reach is allowed.",
    )
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="The names by which the service is asked, such as samsyn.example.se, separated by commas or spaces."
        " By localhost, by the address that it listens on and by the name in SAMSYN_PUBLIC_URL it answers anyhow.",
    )
    trusted_proxies: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode] = Field(
        default=(),
        description="The proxies in front, as addresses or networks, separated by commas or spaces: what they tell of a"
        " client's address in X-Forwarded-For or Forwarded is believed, so that each client has a rate of its own.",
    )
    anonymous: Literal["none", "catalogue", "all"] | None = Field(
        default=None,
        description="What is read without a key or token: nothing, what is public but no shares, or all that is public."
        " Unless said: all with the embedded database, none with Neo4j.",
    )
    log_requests: bool = Field(
        default=False, description="Whether each request is written to standard error, as a line of JSON."
    )
    metrics_token: SecretStr | None = Field(
        default=None,
        min_length=32,
        description="A secret by which monitoring asks for /metrics, as administrators do with their key; 32 characters"
        " or more.",
    )
    otlp_endpoint: str | None = Field(
        default=None,
        pattern=r"^https?://",
        description="Where traces are sent by OpenTelemetry's OTLP over HTTP, such as http://127.0.0.1:4318.",
    )
    rate_burst: int = Field(
        default=600,
        ge=1,
        description="How many units somebody may use at once: a request takes 1, a deed 2, and 1 more for each 10,000"
        " nodes that it may fetch or each 5 ms that it computes, whichever is more.",
    )
    rate_per_second: float = Field(default=120.0, gt=0, description="How many units everybody gets again in a second.")
    failed_logins_per_minute: int = Field(
        default=30, ge=1, description="How many unknown keys or tokens may come from one address in a minute."
    )
    pulse_min_answers: int = Field(
        default=LEAST_ANSWERS,
        ge=LEAST_ANSWERS,
        description="How many answers of a pulse are shown at the least, in periods that begin after it is set;"
        f" never fewer than {LEAST_ANSWERS}.",
    )
    kiosk_rate: float = Field(
        default=60.0, gt=0, description="How many presses a kiosk may have in a minute, in each process."
    )
    kiosk_pause_seconds: float = Field(
        default=2.0,
        ge=0,
        le=60,
        description="How long a kiosk's page counts no other press after one: a double tap counts once.",
    )
    public_url: str | None = Field(
        default=None,
        description="The address at which people reach the service, such as https://samsyn.example.se: what links and"
        " QR codes lead to. Unless said, this machine's own, which no other reaches.",
    )
    bootstrap_admin_key: SecretStr | None = Field(
        default=None, min_length=32, description="A key for an admin until others are issued; 32 characters or more."
    )
    session_idle_hours: float = Field(
        default=12.0,
        gt=0,
        le=24 * 400,
        description="How long somebody who signed in with a key or by single sign-on may be away until they have to"
        " sign in again.",
    )
    session_days: float = Field(
        default=30.0, gt=0, le=400, description="How long such a session lasts at the most, however it is used."
    )
    invited_idle_days: float = Field(
        default=180.0,
        gt=0,
        le=400,
        description="How long somebody who came by an invitation may be away until they have to be invited again. Their"
        " session ends after 400 days in any case, as browsers keep a cookie no longer.",
    )
    oidc_issuer: str | None = Field(
        default=None,
        description="The OpenID Connect provider whose tokens are taken, as they name it, such as https://id.example.se/.",
    )
    oidc_audience: str | None = Field(
        default=None, description="For whom the provider's tokens must be: this service's name there."
    )
    oidc_role_claim: str | None = Field(
        default=None,
        description="The claim that tells the role, such as realm_access.roles; without it all tokens are a VIEWER's.",
    )
    oidc_actors_claim: str | None = Field(
        default=None, description="The claim that tells the ids of the actors that a PARTNER acts for."
    )
    oidc_client_id: str | None = Field(
        default=None,
        description="This service's name at the provider as a client, by which people sign in there in a browser.",
    )
    oidc_client_secret: SecretStr | None = Field(default=None, description="Its secret; none for a public client.")
    oidc_scopes: str = Field(
        default="openid profile",
        pattern=r"^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$",
        description="What is asked for of whoever signs in there, separated by spaces; openid is always among it.",
    )
    connections_per_address: int = Field(
        default=256,
        ge=8,
        description="How many connections may come from one address, in each process; beyond them, those that keep the"
        " service waiting are closed.",
    )
    workers: int = Field(default=1, ge=1, le=64, description="How many processes answer requests.")
    drain_seconds: float = Field(
        default=1.0,
        ge=0,
        le=300,
        description="How long /readyz says 503 before the service stops, in seconds; as long as a load balancer needs.",
    )
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Whose pages in browsers may ask, such as https://app.example.se, separated by commas or spaces.",
    )
    embed_ancestors: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Whose pages may show a figure of the explorer in a frame, such as https://www.example.se.",
    )
    accessibility_contact: str = Field(
        default="",
        max_length=200,
        description="Whom people tell that they can't use a page: an e-mail address, a telephone number or a page's.",
    )
    documents: Path | None = Field(
        default=None,
        description="Documents that clients may ask by id: a folder of .graphql files, or a code generator's manifest.",
    )
    trusted_documents_only: bool = Field(
        default=False, description="Whether no other documents are answered than these and the project's own."
    )
    data_dir: Path = Field(
        default=Path(".samsyn"), description="The folder that the embedded database keeps its data in."
    )
    cache_dir: Path | None = Field(
        default=None,
        description="Where a service over Neo4j keeps a checkpoint of its graph, from which it starts in a fifth of the"
        " time. With the embedded database it lies beside the data.",
    )
    import_mb_max: int = Field(
        default=32,
        ge=1,
        le=1_000,
        description="How large a file may be that is sent to /import, in MB: some 1,000,000 rows of observations.",
    )
    backup_dir: Path | None = Field(
        default=None,
        description="A folder in which the service writes a backup each day while it runs; without it, it writes none.",
    )
    backup_recipient: str | None = Field(
        default=None,
        description="The public key (age1…) for which backups are sealed; only the private one opens them.",
    )
    backups_kept: int = Field(default=14, ge=1, le=3_650, description="How many of these backups are kept.")
    database_heap: str = Field(
        default="1g", pattern=r"^[1-9]\d*[mg]$", description="The embedded database's memory, such as 512m or 2g."
    )
    time_zone: str = Field(
        default=TIME_ZONE,
        description="The place's time zone by its name, such as Europe/Stockholm: its calendar tells which day it is.",
    )
    seed: Literal["vaggeryd", "klippan_2020", "none"] = Field(
        default="vaggeryd", description="What an empty database is filled with at the start."
    )
    kolada_url: str = Field(
        default="https://api.kolada.se/v3",
        pattern=r"^https?://[^/]+",
        description="Where Kolada answers, version 3 of its API.",
    )
    neo4j_uri: str | None = Field(
        default=None,
        description="Where a Neo4j database answers, such as neo4j+s://host; without it the embedded one is used.",
    )
    neo4j_user: str | None = Field(
        default=None, description="Whom to log in to Neo4j as; nobody where it asks for nobody."
    )
    neo4j_password: SecretStr | None = Field(default=None, description="The password of that user.")
    neo4j_database: str = Field(default="neo4j", description="The name of the database within Neo4j.")
    neo4j_embedded: bool = Field(
        default=False,
        description="Says that the address is the embedded database's. `samsyn serve` sets it for its workers.",
    )

    @property
    def sees_without_key(self) -> str:
        """What is read without a key or token."""
        return self.anonymous or ("none" if self.neo4j_uri and not self.neo4j_embedded else "all")

    @field_validator("allowed_origins", "embed_ancestors", mode="before")
    @classmethod
    def _are_origins(cls, given: object) -> object:
        return origins(given)

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _are_hosts(cls, hosts: object) -> object:
        found = listed(hosts)
        if not isinstance(found, tuple):
            return found
        names = tuple(as_asked(str(host)) for host in found)
        if "" in names:
            wrong = found[names.index("")]
            raise ValueError(f"{wrong} is no name; give names alone, as samsyn.example.se, without scheme and port")
        return names

    @property
    def names(self) -> frozenset[str]:
        """The names by which the service is asked, beside those that a machine has for itself."""
        by_url = urlsplit(self.public_url or "").hostname or ""
        return frozenset({*self.allowed_hosts, as_asked(by_url), as_asked(self.host)} - {""})

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _are_proxies(cls, proxies: object) -> object:
        found = listed(proxies)
        for proxy in found if isinstance(found, tuple) else ():
            try:
                network = ipaddress.ip_network(proxy)
            except ValueError:
                raise ValueError(
                    f"{proxy} is no address or network; give them as 10.0.0.7, 10.0.0.0/24 or 2001:db8::/64"
                ) from None
            if network.prefixlen == 0:
                raise ValueError(f"{proxy} is everybody, who could then say to be anybody; name the proxies alone")
        return found

    @property
    def reached_at(self) -> str | None:
        """The address that links lead to, without a slash at its end; None where it isn't known how people come here.

        What a request says of itself isn't asked: it could say anything.
        """
        if self.public_url:
            return self.public_url.rstrip("/")
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}" if is_loopback(self.host) and not self.behind_tls else None

    @field_validator("time_zone")
    @classmethod
    def _is_a_time_zone(cls, name: str) -> str:
        if name not in available_timezones():
            raise ValueError(f"{name} is no time zone; give its name, as Europe/Stockholm")
        return name

    @field_validator("public_url")
    @classmethod
    def _is_reachable(cls, url: str | None) -> str | None:
        parts = urlsplit(url or "https://nowhere")
        is_private = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
        if not as_asked(parts.hostname or "") or parts.query or parts.fragment or parts.username or not is_private:
            raise ValueError("give it as https://host, with a path behind it at the most")
        return url

    @field_validator("neo4j_uri")
    @classmethod
    def _is_an_address(cls, uri: str | None) -> str | None:
        if uri is not None and (urlsplit(uri).scheme not in SCHEMES or not urlsplit(uri).hostname):
            raise ValueError(f"give it as scheme://host:port with one of the schemes {', '.join(SCHEMES)}")
        return uri

    @model_validator(mode="after")
    def _is_protected(self) -> Self:
        if not (self.behind_tls or is_loopback(self.host)):
            raise ValueError(
                f"SAMSYN_HOST={self.host} can be reached from other machines, and over plain HTTP keys can be read on"
                " the way. Listen on 127.0.0.1, or put a proxy that speaks HTTPS in front and set"
                " SAMSYN_BEHIND_TLS=true."
            )
        return self

    @model_validator(mode="after")
    def _knows_its_provider(self) -> Self:
        if (self.oidc_issuer is None) != (self.oidc_audience is None):
            raise ValueError("Set SAMSYN_OIDC_ISSUER and SAMSYN_OIDC_AUDIENCE both, or neither of them.")
        parts = urlsplit(self.oidc_issuer or "https://nobody")
        if not parts.hostname or not (
            parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))
        ):
            raise ValueError("Give SAMSYN_OIDC_ISSUER as an address that begins with https://.")
        if self.oidc_client_id and not (self.oidc_issuer and self.reached_at):
            raise ValueError("Where SAMSYN_OIDC_CLIENT_ID is set, set SAMSYN_OIDC_ISSUER and SAMSYN_PUBLIC_URL, too.")
        if self.oidc_client_secret and not self.oidc_client_id:
            raise ValueError("Where SAMSYN_OIDC_CLIENT_SECRET is set, set SAMSYN_OIDC_CLIENT_ID, too.")
        if "openid" not in self.oidc_scopes.split():
            raise ValueError("Have openid among SAMSYN_OIDC_SCOPES: without it no provider tells who signs in.")
        return self

    @model_validator(mode="after")
    def _has_a_whole_login(self) -> Self:
        if self.neo4j_uri is None and (self.neo4j_user or self.neo4j_password):
            raise ValueError("SAMSYN_NEO4J_USER or SAMSYN_NEO4J_PASSWORD is set, but SAMSYN_NEO4J_URI isn't. Set it.")
        if (self.neo4j_user is None) != (self.neo4j_password is None):
            raise ValueError("Set SAMSYN_NEO4J_USER and SAMSYN_NEO4J_PASSWORD both, or neither of them.")
        return self


def bare_environment() -> dict[str, str]:
    """The environment for a process that takes no settings: none of them, and no secret of anybody else's."""
    return {name: value for name, value in os.environ.items() if BARE.fullmatch(name)}
