"""Blocks of signatures under a text, in lines and in columns, in six languages. The persons are invented."""

import pytest
from reading_of import REPORTS, RUSSIAN_LETTER, SPANISH_LETTER, reading, records

ENGLISH, FRENCH, ARABIC, CHINESE = (REPORTS[code] for code in ("en", "fr", "ar", "zh"))
AU, ASEAN, OAS, EU = "african union", "asean", "organization of american states", "european union"

BLOCKS = [
    # a line for whom, and a line for who, each a paragraph of its own
    (ENGLISH, "Done at Accra, 3 March 2004\n\nFor the African Union\n\n(Signed) Amina Berhane\n\nFor the European Union\n\n(Signed) Piet Jansen\n", [(AU, "Amina Berhane"), (EU, "Piet Jansen")]),
    # side by side, where a name runs over the end of its line
    (ENGLISH, "For the Organization of        For the African\nAmerican States:               Union:\n(Signed) Luis Vega             (Signed) Amina Berhane\nSecretary-General              Commissioner\n", [(OAS, "Luis Vega"), (AU, "Amina Berhane")]),
    # who signed beside the organization
    (ENGLISH, "For the African Union          (Signed) Amina Berhane\nFor ASEAN                      (Signed) Surin Hassan\n", [(AU, "Amina Berhane"), (ASEAN, "Surin Hassan")]),
    # the organization alone, above or below
    (ENGLISH, "African Union\n(Signed) Amina Berhane\n\nEuropean Union\n(Signed) Piet Jansen\n", [(AU, "Amina Berhane"), (EU, "Piet Jansen")]),
    (ENGLISH, "(Signed) Amina Berhane\nCommissioner\nAfrican Union\n\n(Signed) Piet Jansen\nEuropean Union\n", [(AU, "Amina Berhane"), (EU, "Piet Jansen")]),
    (FRENCH, "Fait à Accra, le 3 mars 2004.\n\nPour la CEDEAO\n(Signé) Koffi Mensah\n\nPour l’Union africaine\n(Signé) Aminata Diallo\n", [("cedeao", "Koffi Mensah"), ("union africaine", "Aminata Diallo")]),
    (FRENCH, "Pour la CEDEAO                 Pour l’Union africaine\n(Signé) Koffi Mensah           (Signé) Aminata Diallo\n", [("cedeao", "Koffi Mensah"), ("union africaine", "Aminata Diallo")]),
    (SPANISH_LETTER, "Hecho en Lima, el 20 de julio de 2004.\n\nPor la Comunidad Andina:\n\n(Firmado) Lucía Rivas\nSecretaria General\n\nPor la CARICOM:\n\n(Firmado) Denise Wills\n", [("comunidad andina", "Lucía Rivas"), ("caricom", "Denise Wills")]),
    (RUSSIAN_LETTER, "Совершено в Лиме 20 июля 2004 года.\n\nОт Африканского союза\n(Подпись) Амина Берхане\n\nЗа ШОС\n(Подпись) Рустам Каримов\n", [("африканский союз", "Амина Берхане"), ("шос", "Рустам Каримов")]),
    (ARABIC, "حرر في ليما في 20 تموز/يوليه 2004.\n\nعن الاتحاد الأفريقي: أمينة برهان\nعن جامعة الدول العربية: سامي حداد\n", [("الاتحاد الافريقي", None), ("جامعة الدول العربية", None)]),
    (CHINESE, "代表非洲联盟：（签名）阿米娜·贝尔汉\n\n代表欧洲联盟：（签名）皮特·扬森\n", [("非洲联盟", "阿米娜·贝尔汉"), ("欧洲联盟", "皮特·扬森")]),
    (ENGLISH, "Signed on behalf of:\n\nThe African Union              The European Union\n\n(Signed) Amina Berhane         (Signed) Piet Jansen\nCommissioner                   Adviser\n", [(AU, "Amina Berhane"), (EU, "Piet Jansen")]),
    (CHINESE, "代表非洲联盟\n阿米娜·贝尔汉（签字）\n\n代表欧洲联盟\n皮特·扬森（签字）\n", [("非洲联盟", "阿米娜·贝尔汉"), ("欧洲联盟", "皮特·扬森")]),
    # one alone is no block, a State is none of the organizations, and a list of what is to be done is no block
    (ENGLISH, "For the African Union\n(Signed) Amina Berhane\n", []),
    (ENGLISH, "For the Government of Kenya\n(Signed) Jane Otieno\n\nFor the Government of Chile\n(Signed) Luis Vega\n", []),
    (ENGLISH, "Recommendations\n\nFor the African Union\n\nTo set up a centre;\n\nFor the European Union\n\nTo pay for the centre;\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "block", "expected"), BLOCKS)
def test_who_signed(before: str, block: str, expected: list[tuple[str, str | None]]) -> None:
    rows = records(reading(f"{before}Text of it.\n\n{block}"), "participations")
    assert [
        (r["organization_id"], r.get("person_name") if p else None) for r, (_, p) in zip(rows, expected, strict=True)
    ] == expected


OBSERVERS = [
    (ENGLISH, "For the African Union: Amina Berhane\nFor ASEAN: Surin Hassan\n\nAs observers:\n\nFor the European Union: Piet Jansen\n", EU),
    (ENGLISH, "For the African Union: Amina Berhane\nFor ASEAN: Surin Hassan\n\nWitnessed by: the European Union, as an observer\n", EU),
    (FRENCH, "Pour la CEDEAO : Koffi Mensah\nPour l’Union africaine : Aminata Diallo\nPour l’Union européenne (observateur) : Piet Jansen\n", "union europeenne"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "block", "observer"), OBSERVERS)
def test_who_signed_as_an_observer(before: str, block: str, observer: str) -> None:
    rows = records(reading(f"{before}Text of it.\n\n{block}"), "participations")
    assert [r["role"] for r in rows] == ["participant", "participant", "observer"]
    assert rows[-1]["organization_id"] == observer


@pytest.mark.parametrize(
    ("before", "block"),
    [
        (ENGLISH, "Agreed measures\n\nWe decide to set up a centre.\n\nDone at Accra, 3 March 2004\n\nFor the African Union\n\n(Signed) Amina Berhane\n\nFor ASEAN\n\n(Signed) Surin Hassan\n"),
        (FRENCH, "Mesures convenues\n\nNous décidons de créer un centre.\n\nPour la CEDEAO\n\n(Signé) Koffi Mensah\n\nPour l’Union africaine\n\n(Signé) Aminata Diallo\n"),
    ],
)  # fmt: skip
def test_signatures_propose_nothing(before: str, block: str) -> None:
    texts = [r["text"] for r in records(reading(before + block), "proposals")]
    assert len(texts) == 1 and ("centre" in texts[0])


AGREED = (
    "商定的措施\n\n我们决定：\n\n(一) 设立一个区域调解中心；\n\n(二) 每年举行一次磋商。\n\n2004年3月3日订于阿克拉。\n\n"
)


def test_the_last_of_those_who_signed_proposes_nothing() -> None:
    block = "非洲联盟委员会主席\n阿明·贝尔汉(签名)\n\n东南亚国家联盟秘书长\n苏林·哈桑(签名)\n\n秘书长特别代表\n弗朗西斯·奥孔(签名)\n"
    texts = [r["text"] for r in records(reading(AGREED + block), "proposals")]
    assert texts == ["设立一个区域调解中心；", "每年举行一次磋商。"]


def test_what_several_signed_has_no_sender() -> None:
    block = "Done at Accra, 3 March 2004\n\nFor the African Union\n(Signed) Amina Berhane\n\nFor ASEAN\n(Signed) Surin Hassan\n"
    assert "sender_name" not in records(reading(ENGLISH + block), "documents")[0]
