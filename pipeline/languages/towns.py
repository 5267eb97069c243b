"""Towns: those that CLDR names for its time zones, and those of a language file.

Does not belong here: the words by which a text says where something was.
"""

from collections import Counter
from typing import Any

from babel import Locale

from pipeline.folding import fold_phrases
from pipeline.languages.inflection import inflected
from pipeline.languages.notation import expand_all


def cities_of(data: dict[str, Any], locale: Locale) -> tuple[str, ...]:
    """Towns by folded name, in languages that write no capitals, where nothing else tells a place."""
    if not data.get("cities"):
        return ()
    return tuple(dict.fromkeys([*expand_all(data["cities"]), *fold_phrases(zone_cities(locale))]))


def towns_of(data: dict[str, Any], locale: Locale) -> dict[str, str]:
    """Towns as they stand alone by their folded forms in all cases, in a language that declines them: ``женеве`` is
    ``Женева``. A form that two towns share tells none, unless one of them is called so itself."""
    if "towns" not in data:
        return {}
    printed = [*data["towns"], *zone_cities(locale)]
    called = dict(zip(fold_phrases(printed), printed, strict=True))
    towns = [*called.values()]
    parts = [town.rpartition("-") for town in towns]  # of words with hyphens between them only the last is declined
    before, last = fold_phrases([first for first, _, _ in parts]), fold_phrases([end for _, _, end in parts])
    forms = {
        (f"{first} {form}".strip(), town)
        for first, end, town in zip(before, last, towns, strict=True)
        for form in inflected(end, data["inflection"])
    }
    shared = Counter(form for form, _ in forms)
    return {form: town for form, town in forms if shared[form] == 1} | called


def zone_cities(locale: Locale) -> list[str]:
    """The towns of the time zones of CLDR, as they are printed; it has letters for zones that have none."""
    return [zone["city"] for zone in locale.time_zones.values() if len(zone.get("city", "")) > 1]
