"""Observers named behind the verb, two who stayed away together, elected chairs, and what a closing sitting decided."""

import pytest
from reading_of import reading, records

CHINESE = "联合国与区域组织会议报告\n\n会议于2019年10月29日至31日在曼谷举行。"
ARABIC = "تقرير المؤتمر المعني بالتعاون الإقليمي\n\nعُقد المؤتمر في الرباط في الفترة من 23 إلى 25 نيسان/أبريل 2019.\n\n"


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("以观察员身份出席会议的有欧洲联盟。", "observer"),
        ("应邀以观察员身份参加对话会的还有欧洲联盟。", "observer"),
        ("出席会议的有欧洲联盟。", "participant"),
    ],
)
def test_those_behind_a_verb_of_observers_are_observers(told: str, role: str) -> None:
    rows = records(reading(f"{CHINESE}{told}\n"), "participations")
    assert [row["role"] for row in rows if row.get("organization_id")] == [role]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("会议选举苏帕猜·冯拉达女士(泰国)为主席。", "苏帕猜·冯拉达"),
        ("会议推选苏帕猜·冯拉达女士(泰国)为主席。", "苏帕猜·冯拉达"),
        ("会议讨论了选举观察工作。", None),
    ],
)
def test_a_chair_is_elected(told: str, name: str | None) -> None:
    assert records(reading(f"{CHINESE}{told}\n"), "meetings")[0].get("chair_name") == name


@pytest.mark.parametrize("told", ["غير أنهما لم توفدا ممثلين عنهما", "غير أنهما لم يحضرا"])
def test_two_who_sent_nobody_were_not_there(told: str) -> None:
    text = f"{ARABIC}وُجهت الدعوة إلى كل من الاتحاد الأفريقي ورابطة أمم جنوب شرق آسيا، {told}.\n"
    assert not [r for r in records(reading(text), "participations") if r["role"] == "participant"]


@pytest.mark.parametrize(
    ("lead", "force"),
    [
        ("وقد قرر المؤتمر في جلسته الختامية ما يلي:", ["agreed", "agreed"]),
        ("واتفق المشاركون في ختام أعمالهم على ما يلي:", ["agreed", "agreed"]),
        ("وناقش المؤتمر في جلسته الختامية ما يلي:", []),
    ],
)
def test_what_a_closing_sitting_decided_is_a_list_of_measures(lead: str, force: list[str]) -> None:
    items = "1 - إنشاء شبكة لجهات الاتصال في المنظمات الإقليمية.\n2 - عقد مؤتمر استعراضي بعد ثلاث سنوات.\n"
    assert [r["force"] for r in records(reading(f"{ARABIC}{lead}\n\n{items}"), "proposals")] == force
