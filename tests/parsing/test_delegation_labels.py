"""Labels before persons under an organization: they stand for it, and for no other."""

import pytest
from reading_of import reading, records

LISTS = [
    (
        "List of participants of the seminar held in Nairobi on 5 May 2010\n\nAfrican Union\n  Head: Ms. Mary Mutassa, "
        "Commissioner\n\nLeague of Arab States\n  Head of delegation: Mr. Fuad al-Khatib, Assistant Secretary-General\n",
        "Assistant Secretary-General",
    ),
    (
        "Liste des participants au séminaire tenu à Nairobi le 5 mai 2010\n\nUnion africaine\n  Chef de délégation : "
        "Mme Mary Mutassa, Commissaire\n\nLigue des États arabes\n  Chef de délégation : M. Fuad al-Khatib, Secrétaire "
        "général adjoint\n",
        "Secrétaire général adjoint",
    ),
    (
        "Lista de participantes en el seminario celebrado en Nairobi el 5 de mayo de 2010\n\nUnión Africana\n  Jefa: "
        "Sra. Mary Mutassa, Comisionada\n\nLiga de los Estados Árabes\n  Jefe de la delegación: Sr. Fuad al-Khatib, "
        "Secretario General Adjunto\n",
        "Secretario General Adjunto",
    ),
    (
        "Список участников семинара, состоявшегося в Найроби 5 мая 2010 года\n\nАфриканский союз\n  Руководитель: г-жа "
        "Мэри Мутасса, Комиссар\n\nЛига арабских государств\n  Глава делегации: г-н Фуад аль-Хатиб, помощник "
        "Генерального секретаря\n",
        "помощник Генерального секретаря",
    ),
    (
        "قائمة المشاركين في الحلقة الدراسية المعقودة في نيروبي في 5 أيار/مايو 2010\n\nالاتحاد الأفريقي\n  رئيس الوفد: "
        "السيدة ماري موتاسا، مفوضة الزراعة\n\nجامعة الدول العربية\n  رئيس الوفد: السيد فؤاد الخطيب، نائب الأمين العام\n",
        "نائب الأمين العام",
    ),
    (
        "研讨会与会者名单\n2010年5月5日，内罗毕\n\n非洲联盟\n  团长：姆塔萨女士，农业专员\n\n阿拉伯国家联盟\n  团长：哈提卜先生，"
        "副秘书长\n",
        "副秘书长",
    ),
]


@pytest.mark.parametrize(("text", "office"), LISTS)
def test_who_leads_a_delegation_stands_for_the_organization_above(text: str, office: str) -> None:
    rows = records(reading(text), "participations")
    assert [row["role"] for row in rows] == ["participant", "participant"]
    assert rows[1]["represented_by"] == office
    assert "person_name" in rows[1]


def test_a_label_above_no_organization_is_left_alone() -> None:
    text = (
        "Report of the meeting held in Nairobi on 5 May 2010\n\nMembers: Mr. Fuad al-Khatib, Deputy Secretary-General\n"
    )
    assert not [row for row in records(reading(text), "participations") if row["role"] == "chair"]
