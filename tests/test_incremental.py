"""What is kept of documents: whatever happens to files and rules, what is built is what a build from nothing gives."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from forgetting import forget
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from pipeline import languages, parts, reference, versions
from pipeline.buckets import FRAMES
from pipeline.building import BUILDERS
from pipeline.languages import files_of
from pipeline.parts import Counts, Parts, update
from pipeline.schema import tables
from pipeline.sources import list_sources, read_sources
from pipeline.storage import Store

LETTERS = {
    "fr": "Conseil de sécurité\n\nLe {day} avril 2003, le Conseil de sécurité a tenu une réunion avec l'Union africaine"
    " et l'Organisation des amis du lac. Il faut agir sur les causes de l'instabilité. Les États devraient coopérer.\n",
    "en": "Security Council\n\nOn {day} April 2003 the Security Council held a meeting with the African Union and the"
    " Organization of Friends of the Lake. The members should act on the causes of the conflict, and must cooperate.\n",
    "es": "Consejo de Seguridad\n\nEl {day} de abril de 2003 el Consejo de Seguridad celebró una reunión con la Unión"
    " Africana. Los participantes de la reunión deben actuar, y los Estados deberían cooperar con las organizaciones.\n",
    "none": "{day} lorem ipsum dolor sit amet consectetur\n",
}
LAKE = ("Organisation des amis du lac", "african-union", "fr")


class World:
    """A folder of documents, and the rules that they are read under."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.raw, self.work, self.patch = folder / "raw", folder / "work", patch
        self.tongues = folder / "languages"
        self.raw.mkdir()
        shutil.copytree(languages.HERE, self.tongues, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        self.given = reference.organization_names()
        self.names, self.words = 0, 0
        self.read: list[str] = []
        patch.setattr(versions, "rules_version", lambda: f"{self.names} {self.words}")
        original = parts.read_batch
        patch.setattr(parts, "read_batch", lambda r, s, n: (self.read.extend(s["source_path"]), original(r, s, n))[1])

    def write(self, name: str, language: str, day: int) -> None:
        (self.raw / name).write_text(LETTERS[language].format(day=day), "utf-8")

    def add_name(self, known: bool) -> None:
        """The organization of the lake is known, or not."""
        name, organization, language = LAKE
        row = {**self.given[0], "organization_id": organization, "language": language, "name": name, "kind": "variant"}
        self.names = int(known)
        self.patch.setattr(reference, "organization_names", lambda: (*self.given, *([row] if known else [])))
        self.forget()

    def change_language(self, word: str) -> None:
        """French has other words for what must be done."""
        self.words = len(word)
        text, begin = (languages.HERE / "fr.toml").read_text("utf-8"), "[cues.force]\nmust = [\n"
        assert begin in text
        (self.tongues / "fr.toml").write_text(text.replace(begin, f'{begin}  "{word}",\n') if word else text, "utf-8")
        self.forget()

    def forget(self) -> None:
        forget()

    def update(self) -> Counts:
        """Brings up to date, and writes down what was read."""
        self.read.clear()
        return update(self.raw, list_sources(self.raw, self.work), self.work, lambda done, total: None)

    def tables(self, outputs: Path, work: Path) -> dict[str, bytes]:
        """All tables of the documents as they are now, byte for byte."""
        frames = {"sources": read_sources(self.raw), **Parts(work / "parts").load()}
        store = Store(outputs)
        for name, builder in BUILDERS.items():
            frames[name] = builder.build(**{given: frames[given] for given in builder.inputs})
        for name, spec in tables().items():
            store.write_table(spec, frames[name])
        return {path.name: path.read_bytes() for path in (outputs / "parquet").iterdir()}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with pytest.MonkeyPatch.context() as patch, ExitStack() as stack:
        found = World(tmp_path, patch)
        found.forget()
        stack.enter_context(files_of(found.tongues))
        yield found
    found.forget()


def test_a_changed_language_reads_its_documents_again(world: World) -> None:
    for number, language in enumerate(LETTERS):
        world.write(f"{language}.txt", language, number + 1)
    assert world.update().read == 4
    assert (world.update().cached, world.read) == (4, [])
    world.change_language("il faut absolument")
    world.update()
    assert world.read == ["fr.txt"]


def test_a_changed_name_reads_those_again_that_hold_it(world: World) -> None:
    world.write("with.txt", "fr", 1)
    world.write("without.txt", "es", 2)
    world.write("english.txt", "en", 3)
    world.update()
    world.add_name(True)
    assert (world.update().cached, world.read) == (2, ["with.txt"])
    values = (
        Parts(world.work / "parts").read("claims").filter(pl.col("rule").str.contains("meeting"))["quote"].to_list()
    )
    assert values
    world.add_name(False)
    world.update()
    assert world.read == ["with.txt"]


def test_a_changed_reader_reads_its_format_again(world: World) -> None:
    world.write("letter.txt", "fr", 1)
    (world.raw / "page.html").write_text(f"<html><body><p>{LETTERS['fr'].format(day=2)}</p></body></html>")
    world.update()
    world.names = 7  # something changed
    world.patch.setattr(versions, "reader_version", lambda media: "other" if media == "text/html" else "")
    versions.stamp.cache_clear()
    own = versions.READERS["text/html"]
    assert "web_page.py" in own
    world.update()
    assert "page.html" in world.read


def test_only_touched_parts_are_written(world: World) -> None:
    for day in range(1, 20):
        world.write(f"{day}.txt", "fr", day)
    world.update()
    before = {path: path.stat().st_mtime_ns for path in (world.work / "parts").rglob("*.parquet")}
    world.write("new.txt", "en", 20)
    counts = world.update()
    assert (counts.read, counts.cached) == (1, 19)
    bucket = read_sources(world.raw).filter(pl.col("source_path") == "new.txt")["key"][0][:2]
    after = {path: path.stat().st_mtime_ns for path in (world.work / "parts").rglob("*.parquet")}
    assert {path.stem for path, time in after.items() if before.get(path) != time} == {bucket}


def test_a_stop_at_any_place_loses_nothing(world: World) -> None:
    """Whichever part is the last that is written, the next build gives what one from nothing does."""
    write = parts.write_part
    for stop in range(1, 9):
        shutil.rmtree(world.work, ignore_errors=True)
        world.write("a.txt", "fr", 1)
        world.write("b.txt", "en", 2)
        world.update()
        world.write("a.txt", "fr", 3)
        (world.raw / "b.txt").unlink()
        left = [stop]

        def stopping(path: Path, frame: pl.DataFrame, left: list[int] = left) -> None:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            write(path, frame)

        world.patch.setattr(parts, "write_part", stopping)
        with suppress(KeyboardInterrupt):
            world.update()
        world.patch.setattr(parts, "write_part", write)
        world.write("a.txt", "fr", 1)
        world.write("b.txt", "en", 2)
        world.update()
        check(world)


def check(world: World) -> None:
    """The frames are those of a build from nothing."""
    with TemporaryDirectory() as folder:
        update(world.raw, read_sources(world.raw), Path(folder), lambda done, total: None)
        for name in FRAMES:
            assert_frame_equal(Parts(world.work / "parts").read(name), Parts(Path(folder) / "parts").read(name))


NAMES = st.sampled_from(["a.txt", "b.txt", "deep/c.txt", "d.txt", "e.txt"])
STEPS = st.one_of(
    st.tuples(st.just("write"), NAMES, st.sampled_from(sorted(LETTERS)), st.integers(1, 3)),
    st.tuples(st.just("remove"), NAMES),
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("name"), st.booleans()),
    st.tuples(st.just("language"), st.sampled_from(["", "ont tenu", "il faut absolument"])),
    st.tuples(st.just("build")),
)


def apply(world: World, step: tuple[object, ...]) -> None:
    """One thing that happens to files or rules."""
    match step:
        case ("write", str(name), str(language), int(day)):
            (world.raw / name).parent.mkdir(exist_ok=True)
            world.write(name, language, day)
        case ("remove", str(name)):
            (world.raw / name).unlink(missing_ok=True)
        case ("rename", str(name), str(other)) if (world.raw / name).exists():
            (world.raw / other).parent.mkdir(exist_ok=True)
            (world.raw / name).rename(world.raw / other)
        case ("name", bool(known)):
            world.add_name(known)
        case ("language", str(word)):
            world.change_language(word)
        case ("build",):
            world.update()


@pytest.mark.slow
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, min_size=3, max_size=10))
def test_tables_are_those_of_a_build_from_nothing(steps: list[tuple[object, ...]]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch, ExitStack() as stack:
        world = World(Path(folder), patch)
        world.forget()
        stack.enter_context(files_of(world.tongues))
        for step in [*steps, ("build",)]:
            apply(world, step)
        fresh = Path(folder) / "fresh"
        update(world.raw, read_sources(world.raw), fresh, lambda done, total: None)
        there = world.tables(Path(folder) / "one", world.work)
        assert there == world.tables(Path(folder) / "other", fresh)
    world.forget()
