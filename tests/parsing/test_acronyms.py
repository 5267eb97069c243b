"""Acronyms that a document defines itself."""

from reading_of import LETTER, reading, records

MEETING = "Le 20 juillet 2004, le Conseil de sécurité a tenu une séance publique.\n\n"


def test_an_acronym_defined_behind_a_known_name_stands_for_it() -> None:
    words = "Les efforts de l'Union africaine (UNAF) ont été salués. L'UNAF et la CEDEAO ont participé à la réunion."
    rows = records(reading(LETTER + MEETING + words), "participations")
    assert [r["organization_id"] for r in rows if r["role"] == "participant"] == ["union africaine", "cedeao"]


def test_an_unknown_name_with_an_acronym_becomes_a_candidate() -> None:
    parsed = reading(LETTER + MEETING + "Le rôle de l'Organisation des amis du lac (OAL) a été examiné.")
    (notice,) = parsed.notices
    assert (notice.code, notice.severity) == ("unknown_organization", "info")
    assert "Organisation des amis du lac (OAL)" in notice.message


def test_what_stands_in_parentheses_is_no_acronym() -> None:
    words = "La résolution 2205 (XXI) de l'Assemblée générale, le Comité contre le terrorisme (voir annexe) et Paris (France)."
    assert reading(LETTER + MEETING + words).notices == []


def test_an_unknown_acronym_does_not_fix_what_is_furniture() -> None:
    """The notice of it quotes the text before running symbols are known to be furniture; quotes after it leave them out."""
    from reading_of import LETTER, claims, reading

    page = "\n\n4 05-50127\n\nA/60/338\nS/2005/580\n\n"
    text = "A/60/338\nS/2005/580\n\n" + LETTER + "La réunion s'est tenue à Genève le 3 mai 2005.\n\n" * 14
    text += (
        "Le Bureau des armes de la région (BAREG) a été créé.\n\nLes États devraient quitter le chemin"
        + page
        + "du maquis.\n"
    )
    quotes = [c.quote for c in claims(reading(text), "proposals", "text")]
    assert quotes == ["Les États devraient quitter le chemin du maquis."]
