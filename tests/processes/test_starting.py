"""The service as a person starts it."""

import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.support.service import COMMAND, Service, free_port, serving, told

REPOSITORY = Path(__file__).parents[2]
NEARLY_ONE = pytest.approx(1.0, abs=1e-9)


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Generator[Service]:
    with serving(tmp_path_factory.mktemp("seeded") / "made", seed="vaggeryd") as service:
        yield service


def test_an_empty_folder_is_seeded_and_told_when_it_answers(seeded: Service) -> None:
    assert seeded.ask("{ outcomes { totalCount } }")["data"]["outcomes"]["totalCount"] >= 12
    assert re.search(r"answers on .* \(\d+\.\d s after the start\)", seeded.printed())


def test_the_printed_curl_answers_who_drives_an_outcome(seeded: Service) -> None:
    [line] = [line for line in seeded.lines if line.startswith("curl ")]
    answer = subprocess.run(["bash", "-c", line], check=True, capture_output=True, text=True)  # noqa: S603, S607
    drivers = json.loads(answer.stdout)["data"]["drivers"]
    shares = [node["share"] for node in drivers["actors"]["nodes"]]
    assert len(shares) > 1
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) + drivers["unsupportedShare"] + drivers["externalShare"] == NEARLY_ONE


def test_what_is_printed_is_swedish_in_a_swedish_locale(tmp_path: Path) -> None:
    with serving(tmp_path / "data", until_it_says="Samsyn svarar på", locale="sv_SE.UTF-8") as service:
        assert "Administratörsnyckel, som bara visas en gång." in service.printed()
    screen = [line for line in service.lines if not line.startswith("{")]
    assert [line for line in screen if "database" in line or "Stopping" in line] == []
    assert service.lines[-1] == "Stoppad. Inget har gått förlorat.\n"


def test_progress_is_plain_lines_without_the_databases_own(seeded: Service) -> None:
    assert "Loading vaggeryd" in seeded.printed()
    assert "ArcadeDB" not in seeded.printed()
    assert "WARNING" not in seeded.printed()
    assert f"{seeded.url}/graphql" in seeded.printed()


def test_a_second_start_on_the_folder_is_refused_and_names_who_has_it(seeded: Service) -> None:
    folder = _folder_of(seeded)
    code, output = told(["serve"], data_dir=str(folder), port=str(free_port()))
    assert code == 1
    assert str(folder) in output
    assert f"process {seeded.process.pid}" in output
    assert seeded.readiness() == "ok"


def test_e4_a_seed_that_is_loaded_already_is_told_to_be(seeded: Service) -> None:
    code, output = told(["seed", "vaggeryd"], data_dir=str(_folder_of(seeded)))
    assert code == 1
    assert "A service is running on this data" in output
    assert "samsyn: It is loaded already: all that it would make is in the graph. Nothing is changed." in output
    assert "externalId" not in output


def test_a_port_that_another_service_has_is_refused_in_words(seeded: Service, tmp_path: Path) -> None:
    port = seeded.url.rpartition(":")[2]
    code, output = told(["serve"], data_dir=str(tmp_path), port=port)
    assert code == 1
    assert f"Port {port} on 127.0.0.1 can't be opened" in output
    assert "SAMSYN_PORT" in output


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"host": "0.0.0.0"}, "SAMSYN_BEHIND_TLS=true"),  # noqa: S104 (it is refused)
        ({"port": "70000"}, "SAMSYN_PORT: Input should be less than or equal to 65535"),
        ({"seed": "atlantis"}, "SAMSYN_SEED: Input should be 'vaggeryd', 'klippan_2020' or 'none'"),
        ({"workers": "0"}, "SAMSYN_WORKERS: Input should be greater than or equal to 1"),
        ({"database_heap": "much"}, "SAMSYN_DATABASE_HEAP"),
        ({"trusted_proxies": "nginx"}, "SAMSYN_TRUSTED_PROXIES: nginx is no address or network; give them as"),
        ({"allowed_hosts": "https://x.se"}, "SAMSYN_ALLOWED_HOSTS: https://x.se is no name; give names alone"),
        ({"time_zone": "Mars/Olympus"}, "SAMSYN_TIME_ZONE: Mars/Olympus is no time zone; give its name"),
        ({"neo4j_uri": "localhost"}, "SAMSYN_NEO4J_URI: give it as scheme://host:port"),
        ({"neo4j_password": "secret-word"}, "SAMSYN_NEO4J_URI isn't"),
        ({"neo4j_uri": "bolt://localhost", "neo4j_user": "neo4j"}, "both, or neither"),
    ],
)
def test_a_setting_that_cannot_be_is_told_before_anything_starts(
    tmp_path: Path, settings: dict[str, str], words: str
) -> None:
    folder = tmp_path / "data"
    code, output = told(["serve"], data_dir=str(folder), **settings)
    assert code == 2
    assert words in output
    assert "secret-word" not in output
    assert not folder.exists()


def test_a_misspelt_setting_is_told() -> None:
    assert "SAMSYN_PROT is set, but there is no such setting" in told(["seed", "atlantis"], prot="1")[1]


def test_an_unknown_seed_is_told() -> None:
    code, output = told(["seed", "atlantis"])
    assert code == 1
    assert "There is no seed 'atlantis'" in output


def test_a_database_that_is_not_there_is_told() -> None:
    code, output = told(["seed", "vaggeryd"], neo4j_uri=f"bolt://127.0.0.1:{free_port()}")
    assert code == 1
    assert "samsyn: The database can't be reached just now." in output
    assert "Traceback" not in output


def test_a_data_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    code, output = told(["serve"], data_dir=str(file), port=str(free_port()))
    assert code == 1
    assert f"The data folder {file} can't be written to" in output


def test_the_schema_is_printed_without_a_database() -> None:
    code, output = told(["schema"])
    assert code == 0
    assert "type Drivers {" in output


def test_the_version_is_printed() -> None:
    code, output = told(["--version"])
    assert code == 0
    assert output.startswith("samsyn 0.")


def test_the_installed_package_has_its_statements_operations_and_seeds(tmp_path: Path) -> None:
    pip = [str(Path(COMMAND).with_name("python")), "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", str(tmp_path), _copied(tmp_path / "source")], check=True)  # noqa: S603
    [wheel] = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("cypher", "schema", "seed_data"):
        files = [path for path in (REPOSITORY / folder).rglob("*") if path.suffix in {".cypher", ".graphql", ".yaml"}]
        assert files
        assert {f"samsyn/{path.relative_to(REPOSITORY)}" for path in files} <= packed


def _folder_of(service: Service) -> Path:
    begins = "Making a new and empty embedded database in "
    [line] = [line for line in service.lines if line.startswith(begins)]
    return Path(line.removeprefix(begins).removesuffix(" …\n"))


def _copied(target: Path) -> str:
    made = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build")
    shutil.copytree(REPOSITORY, target, symlinks=True, ignore=made)
    return str(target)
