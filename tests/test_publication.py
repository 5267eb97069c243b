"""What is published at an address is there whole or not at all, and is asked as a folder is."""

import json
import shutil
import sys
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result
from store_server import KEY, SECRET, Cloud, Shelf

from pipeline import addresses
from pipeline.addresses import Address, AddressError, open_store, place, sentence
from pipeline.cli import main
from pipeline.database import write_database
from pipeline.objects import Objects
from pipeline.origins import list_sources
from pipeline.parts import update
from pipeline.publication import DATASETS, POINTER, Publication, alone, fetch, published
from pipeline.storage import Store
from pipeline.trial import build_folder

ADDRESS = Address("s3://tables/chapter-viii")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def said(result: Result) -> str:
    return " ".join(result.output.split())


@pytest.fixture
def outputs(store: Store, cloud: Cloud) -> Path:
    """A folder with a tiny dataset, and a store to publish it in."""
    write_database(store.outputs)
    return store.outputs


def changed(outputs: Path, name: str) -> Path:
    """The same dataset, but that its meeting has another name."""
    other = shutil.copytree(outputs, outputs.with_name(f"outputs of {name}"))
    path = other / "parquet" / "meetings.parquet"
    pl.read_parquet(path).with_columns(name=pl.lit(name)).write_parquet(path)
    write_database(other)
    return other


def current() -> str:
    """The name of the meeting in what is published."""
    result = call("query", "--outputs", ADDRESS, "--format", "csv", "SELECT name FROM meetings")
    assert result.exit_code == 0, result.output
    return result.output.splitlines()[1]


def test_what_is_published_is_asked(outputs: Path) -> None:
    sent = Publication(ADDRESS).publish(outputs)
    assert (sent.sent, sent.copied) == (sent.files, 0)
    assert current() == "Fifth high-level meeting"
    assert "meetings  1 row" in call("tables", "--outputs", ADDRESS).output
    assert "known" in call("candidates", "--outputs", ADDRESS).output


def test_others_read_what_latest_names(outputs: Path) -> None:
    Publication(ADDRESS).publish(outputs)
    pointer = json.loads(bytes(open_store(ADDRESS).get(POINTER).bytes()))
    where = f"{ADDRESS}/{pointer['tables']['meetings']}"
    assert pl.scan_parquet(where).collect().equals(Store(outputs).read("meetings"))


def test_only_what_differs_is_sent(outputs: Path) -> None:
    Publication(ADDRESS).publish(outputs)
    again = Publication(ADDRESS).publish(outputs)
    assert (again.sent, again.copied) == (0, 0)
    other = Publication(ADDRESS).publish(changed(outputs, "Sixth"))
    assert (other.sent, other.copied) == (2, again.files - 2)  # the table and the database
    assert current() == "Sixth"
    assert len({name.split("/")[1] for name in Shelf(ADDRESS).names() if name.startswith(DATASETS)}) == 2


@pytest.mark.parametrize("stop", [0, 8, 16, 17])
def test_whatever_stops_it_the_dataset_of_before_stays(
    outputs: Path, monkeypatch: pytest.MonkeyPatch, stop: int
) -> None:
    """However many objects were written: at 16 the manifest is missing, at 17 the pointer."""
    Publication(ADDRESS).publish(outputs)
    other, kind, left = changed(outputs, "Sixth"), type(open_store(ADDRESS)), [stop]

    def stopping(name: str) -> None:
        original = getattr(kind, name)

        def write(self: object, *given: object, **named: object) -> object:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            return original(self, *given, **named)

        patch.setattr(kind, name, write)

    with monkeypatch.context() as patch:
        patch.setattr("pipeline.publication.CONNECTIONS", 1)
        stopping("put")
        stopping("copy")
        with pytest.raises(KeyboardInterrupt):
            Publication(ADDRESS).publish(other)
    assert current() == "Fifth high-level meeting"
    sent = Publication(ADDRESS).publish(other)
    assert sent.sent + sent.copied == max(0, 16 - stop)
    assert current() == "Sixth"


@pytest.mark.parametrize("first", [True, False])
def test_of_two_publishers_one_is_told(outputs: Path, first: bool) -> None:
    if not first:
        Publication(ADDRESS).publish(outputs)
    one, other = Publication(ADDRESS), Publication(ADDRESS)
    one.publish(changed(outputs, "Sixth"))
    with pytest.raises(
        AddressError, match="Another build was published at s3://tables/chapter-viii while this one ran"
    ):
        other.publish(changed(outputs, "Seventh"))
    assert current() == "Sixth"


def test_one_machine_builds_once_at_a_time(cloud: Cloud) -> None:
    with alone(ADDRESS), pytest.raises(AddressError, match=r"Another build for .* is running"), alone(ADDRESS):
        pass


def test_of_tables_in_parts_those_that_are_asked_are_fetched(outputs: Path) -> None:
    for table, parts in (("texts", ("aa", "bb")), ("evidence", ("aa",))):
        path = outputs / "parquet" / f"{table}.parquet"
        path.with_suffix("").mkdir()
        for part in parts:
            shutil.copy(path, path.with_suffix("") / f"{part}.parquet")
        path.unlink()
    write_database(outputs)
    Publication(ADDRESS).publish(outputs)
    assert published(ADDRESS).pointer["tables"]["texts"].endswith("/parquet/texts/*.parquet")
    assert not list(fetch(ADDRESS, "FROM meetings JOIN evidence ON record_id = meeting_id").rglob("*.parquet"))
    assert len(list(fetch(ADDRESS, 'SELECT 1 FROM "Texts"').rglob("*.parquet"))) == 2
    assert "2" in call("query", "--outputs", ADDRESS, "SELECT count(*) FROM texts").output


def test_damage_is_told(outputs: Path) -> None:
    Publication(ADDRESS).publish(outputs)
    shelf, name = Shelf(ADDRESS), published(ADDRESS).name
    database = f"{DATASETS}/{name}/chapter-viii.duckdb"
    shelf.put(database, bytes(open_store(ADDRESS).get(database).bytes())[::-1])
    with pytest.raises(AddressError, match=r"chapter-viii\.duckdb was damaged"):
        fetch(ADDRESS)
    shelf.remove(database)
    with pytest.raises(AddressError, match="lacks an object"):
        fetch(ADDRESS)
    for damage in (lambda path: shelf.put(path, b"{}"), shelf.remove):
        damage(f"{DATASETS}/{name}/manifest.json")
        with pytest.raises(AddressError, match=r"latest\.json does not lead to a dataset that is whole"):
            fetch(ADDRESS)


# --- the command ------------------------------------------------------------------------------------------------------


def test_a_build_from_store_to_store_is_that_of_folders(
    cloud: Cloud, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "raw").mkdir()
    shelf, fetched, get = Shelf("s3://papers/un"), [], Objects.get
    for day in (11, 12):
        text = f"Security Council\n\nOn {day} April 2003 the Security Council met with the African Union.\n"
        (tmp_path / "raw" / f"{day}.txt").write_text(text)
        shelf.put(f"{day}.txt", text.encode())
    monkeypatch.setattr(Objects, "get", lambda self, path: (fetched.append(path), get(self, path))[1])
    command = f"chapter8 build --raw {shelf.address} --outputs {ADDRESS}"
    assert command in (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")
    first = call(*command.split()[1:])
    assert (first.exit_code, sorted(fetched)) == (0, ["11.txt", "12.txt"]), first.output
    assert "Published at s3://tables/chapter-viii: dataset" in said(first)
    with alone(ADDRESS) as folder:  # as a second build does, without Dagster
        sources = list_sources(shelf.address, folder / "work")
        counts = update(shelf.address, sources, folder / "work", lambda done, total: None)
        again = Publication(ADDRESS).publish(folder)
    assert (counts.read, len(fetched), again.sent, again.copied) == (0, 2, 0, 0)
    build_folder(tmp_path / "raw", tmp_path / "here")
    for file in (tmp_path / "here" / "parquet").iterdir():
        place = f"{DATASETS}/{published(ADDRESS).name}/parquet/{file.name}"
        assert bytes(open_store(ADDRESS).get(place).bytes()) == file.read_bytes()
    everything = [path.read_bytes() for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    everything += [bytes(open_store(ADDRESS).get(name).bytes()) for name in Shelf(ADDRESS).names()]
    assert everything and not [data for data in everything if SECRET.encode() in data or KEY.encode() in data]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("build --raw s3://nowhere-to-be/un", "There is no bucket nowhere-to-be: make it"),
        ("build --raw s3://papers/un --outputs s3://nowhere-to-be/un", "There is no bucket nowhere-to-be: make it"),
        ("query --outputs s3://tables/none 'FROM meetings'", "Nothing is published at s3://tables/none: run"),
        ("build --raw s3://key:secret@papers/un", "An address holds no credentials"),
        ("build --raw ftp://papers/un", "ftp:// is not known: take a folder, file://, s3://, gs://, az://."),
        ("build --raw s3://", "s3:// is no address of a place"),
        ("build --raw s3://papers/un?versions", "is no address of a place"),
        ("build --raw file://elsewhere/raw", "names another machine: write file:///path"),
        ("release --outputs s3://tables/un", "is an address, and a folder of this machine is needed here"),
        ("ui --outputs s3://tables/un", "is an address, and a folder of this machine is needed here"),
    ],
)
def test_refusals_are_sentences(cloud: Cloud, arguments: str, words: str) -> None:
    result = call(*arguments.replace("'", "").split(maxsplit=3 if "query" in arguments else -1))
    assert result.exit_code == 2
    assert words in said(result)
    assert "secret" not in result.output and "Traceback" not in result.output


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}, "s3://papers/un cannot be reached"),
        ({"AWS_SECRET_ACCESS_KEY": None}, "There are no credentials for s3://papers/un: set AWS_ACCESS_KEY_ID and"),
        (
            {"AWS_SECRET_ACCESS_KEY": None, "AWS_ACCESS_KEY_ID": None, "AWS_METADATA_ENDPOINT": "http://127.0.0.1:9"},
            "There are no credentials for s3://papers/un: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        ),
    ],
)
def test_what_the_environment_lacks_is_told(
    cloud: Cloud, variables: dict[str, str | None], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        if value is None:
            monkeypatch.delenv(name)
        else:
            monkeypatch.setenv(name, value)
    open_store.cache_clear()
    result = call("build", "--raw", "s3://papers/un")
    assert result.exit_code == 2
    assert words in said(result)


def test_without_the_extra_it_is_told_how_to_install_it(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "obstore.store", None)
    result = call("build", "--raw", "s3://papers/un")
    assert result.exit_code == 2
    assert f"s3://papers/un needs the extra s3: install it with `{addresses.INSTALL}`." in said(result)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("<Code>InvalidAccessKeyId</Code><AWSAccessKeyId>AKIA</AWSAccessKeyId>", "does not know the credentials"),
        ("<Code>AccessDenied</Code>", "may not be used"),
        ("Received redirect without LOCATION", "lies in another region: set AWS_REGION"),
        ("<Code>SlowDown</Code> AKIA", "refused what was asked (SlowDown)."),
    ],
)
def test_what_a_store_says_is_not_repeated(error: str, words: str) -> None:
    text = sentence(ADDRESS, Exception(error))
    assert words in text
    assert "AKIA" not in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("raw", Path("raw")),
        ("s3:/raw", Path("s3:/raw")),
        ("file:///a%20b/c", Path("/a b/c")),
        ("file://localhost/a", Path("/a")),
        ("S3://bucket/a/b/", Address("s3://bucket/a/b")),
        ("gs://bucket", Address("gs://bucket")),
        ("az://container/a", Address("az://container/a")),
    ],
)
def test_addresses_are_told_from_folders(text: str, expected: Path | Address) -> None:
    assert place(text) == expected
    assert isinstance(place(text), type(expected))
