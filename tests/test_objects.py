"""Documents in an object store: they are found, known and read as those of a folder are."""

import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal
from store_server import Cloud, Shelf

from pipeline import objects
from pipeline.addresses import AddressError
from pipeline.buckets import FRAMES
from pipeline.objects import Objects
from pipeline.origins import list_sources, read_sources
from pipeline.parts import Counts, Parts, update

LETTER = "Security Council\n\nOn {day} April 2003 the Security Council held a meeting with the African Union.\n"


@pytest.fixture
def shelf(cloud: Cloud) -> Shelf:
    return Shelf("s3://papers/un")


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the objects whose bytes are fetched."""
    found: list[str] = []
    original = Objects.get
    monkeypatch.setattr(Objects, "get", lambda self, path: (found.append(path), original(self, path))[1])
    return found


def build(shelf: Shelf, work: Path) -> Counts:
    return update(shelf.address, list_sources(shelf.address, work), work, lambda done, total: None)


def test_objects_are_those_that_files_of_a_folder_would_be(shelf: Shelf, tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    for name in ("a.txt", "deep/er/B.PDF", "deep/README.md", "README.md", "documents.csv", ".hidden", "deep/.h/c.txt",
                 "été.txt", "per%41cent #1.txt", " blank .txt", "no_ending", "same.txt"):  # fmt: skip
        data = b"the same" if name in ("a.txt", "same.txt") else name.encode()
        (raw / name).parent.mkdir(parents=True, exist_ok=True)
        (raw / name).write_bytes(data)
        shelf.put(name, data)
    Shelf("s3://papers/under").put("another.txt", b"of a place whose name begins in the same way")
    found = list_sources(shelf.address, tmp_path / "work")
    assert_frame_equal(found, read_sources(raw).with_columns(error=found["error"]))
    assert found.filter(pl.col("error").is_not_null())["source_path"].to_list() == [r"\u0020blank .txt"]


def test_an_unchanged_object_is_fetched_once_and_never_again(
    shelf: Shelf, tmp_path: Path, fetched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(objects, "TOGETHER", 2)
    monkeypatch.setattr(objects, "CHUNK", 2)
    for day in range(1, 6):
        shelf.put(f"{day}.txt", LETTER.format(day=day).encode())
    assert build(shelf, tmp_path).read == 5
    assert sorted(fetched) == ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"]
    assert not [path for path in (tmp_path / "fetched").rglob("*") if path.is_file()]
    fetched.clear()
    assert build(shelf, tmp_path).read == 0
    assert not fetched
    shelf.put("1.txt", LETTER.format(day=9).encode())  # of the same size, within the same second
    shelf.store.copy("2.txt", "6.txt")
    assert (build(shelf, tmp_path).read, sorted(fetched)) == (1, ["1.txt", "6.txt"])
    fetched.clear()
    assert list_sources(shelf.address, tmp_path, verify=True).equals(read_sources(shelf.address))
    assert len(fetched) == 12


def test_long_lists_come_in_pages(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTO_S3_DEFAULT_MAX_KEYS", "3")  # what the server gives in one answer
    for number in range(10):
        shelf.put(f"{number}.txt", b"%d" % number)
    monkeypatch.setattr(objects, "CHUNK", 4)
    assert list_sources(shelf.address, tmp_path)["source_path"].to_list() == [f"{n}.txt" for n in range(10)]


def test_what_was_seen_may_be_broken(shelf: Shelf, tmp_path: Path, fetched: list[str]) -> None:
    shelf.put("1.txt", b"one")
    first = list_sources(shelf.address, tmp_path)
    (kept,) = tmp_path.glob("seen-*.parquet")
    kept.write_bytes(b"no parquet")
    assert list_sources(shelf.address, tmp_path).equals(first)
    assert len(fetched) == 2


def test_a_listing_that_is_stopped_goes_on_where_it_was(
    shelf: Shelf, tmp_path: Path, fetched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(objects, "TOGETHER", 1)
    for day in range(1, 5):
        shelf.put(f"{day}.txt", LETTER.format(day=day).encode())
    with monkeypatch.context() as patch:
        patch.setattr(Objects, "fetch", lambda self, path, spool, f=Objects.fetch: stop(path) or f(self, path, spool))
        with suppress(KeyboardInterrupt):
            list_sources(shelf.address, tmp_path)
    assert sorted(fetched) == ["1.txt", "2.txt"]
    assert list_sources(shelf.address, tmp_path).height == 4
    assert sorted(fetched) == ["1.txt", "2.txt", "3.txt", "4.txt"]


def stop(path: str) -> None:
    if path == "3.txt":
        raise KeyboardInterrupt


def test_an_object_that_goes_is_told_and_a_store_that_goes_stops_all(shelf: Shelf, tmp_path: Path) -> None:
    for day in (1, 2):
        shelf.put(f"{day}.txt", LETTER.format(day=day).encode())
    sources = list_sources(shelf.address, tmp_path)
    shutil.rmtree(tmp_path / "fetched")
    shelf.remove("1.txt")
    shelf.put("2.txt", b"another")
    update(shelf.address, sources, tmp_path, lambda done, total: None)
    reasons = Parts(tmp_path / "parts").read("readings")["reason"].to_list()
    assert sorted(reasons) == [
        "the file cannot be opened: it changed while it was read; build again",
        "the file cannot be opened: it is no longer there",
    ]
    elsewhere = Shelf("s3://no-such-bucket/un")
    with pytest.raises(AddressError, match="There is no bucket no-such-bucket"):
        list_sources(elsewhere.address, tmp_path)
    with pytest.raises(AddressError, match="There is no bucket no-such-bucket"):
        Objects(elsewhere.address, tmp_path).get("1.txt")


def test_a_name_that_is_no_path_is_told(shelf: Shelf, tmp_path: Path, cloud: Cloud) -> None:
    cloud.client.put_object(Bucket="papers", Key="un/a//b.txt", Body=b"odd")
    with pytest.raises(AddressError, match=r"holds an object named 'un/a//b\.txt', which is no path"):
        list_sources(shelf.address, tmp_path)


def test_what_stands_for_a_folder_is_no_document(shelf: Shelf, tmp_path: Path, cloud: Cloud) -> None:
    cloud.client.put_object(Bucket="papers", Key="un/folder/", Body=b"")
    assert list_sources(shelf.address, tmp_path).is_empty()


NAMES = st.sampled_from(["a.txt", "b.txt", "deep/c.txt", "d.html"])
STEPS = st.one_of(
    st.tuples(st.just("write"), NAMES, st.integers(1, 3)),
    st.tuples(st.just("remove"), NAMES),
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("build")),
)


def apply(shelf: Shelf, raw: Path, work: Path, step: tuple[object, ...]) -> None:
    """One thing that happens to a folder, and to a store that holds the same."""
    match step:
        case ("write", str(name), int(day)):
            (raw / name).parent.mkdir(exist_ok=True)
            (raw / name).write_text(LETTER.format(day=day))
            shelf.put(name, LETTER.format(day=day).encode())
        case ("remove", str(name)) if (raw / name).exists():
            (raw / name).unlink()
            shelf.remove(name)
        case ("rename", str(name), str(other)) if (raw / name).exists() and name != other:
            (raw / other).parent.mkdir(exist_ok=True)
            (raw / name).rename(raw / other)
            shelf.store.rename(name, other)
        case ("build",):
            build(shelf, work)


@settings(max_examples=7, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=2, max_size=8))
def test_whatever_happens_all_is_as_from_a_folder(shelf: Shelf, steps: list[tuple[object, ...]]) -> None:
    for name in list(shelf.names()):
        shelf.remove(name)
    with TemporaryDirectory() as folder:
        raw, work, fresh = (Path(folder) / name for name in ("raw", "work", "fresh"))
        raw.mkdir()
        for step in [*steps, ("build",)]:
            apply(shelf, raw, work, step)
        update(raw, read_sources(raw), fresh, lambda done, total: None)
        assert_frame_equal(list_sources(shelf.address, work), read_sources(raw))
        for name in FRAMES:
            assert_frame_equal(Parts(work / "parts").read(name), Parts(fresh / "parts").read(name))
