"""Tables of what is to be done, in bars, columns and tabs and all six languages; tables of facts, of what became of earlier plans
and of sums give nothing. Minutes with dashes. Tables of our own."""

import pytest
from reading_of import reading, records

EN = "Report of the seminar on early warning\n\nThe seminar was held in Accra on 3 and 4 May 2011, and lasted two full days.\n\n"
FR = "Rapport du séminaire sur l’alerte rapide\n\nLe séminaire s’est tenu à Accra les 3 et 4 mai 2011, et a duré deux jours entiers.\n\n"
ES = "Informe del seminario sobre alerta temprana\n\nEl seminario se celebró en Acra los días 3 y 4 de mayo de 2011 y duró dos días.\n\n"
RU = "Доклад о семинаре по раннему предупреждению\n\nСеминар состоялся в Аккре 3 и 4 мая 2011 года и продолжался два дня.\n\n"
AR = "تقرير عن الندوة المعنية بالإنذار المبكر\n\nعُقدت الندوة في أكرا يومي 3 و 4 أيار/مايو 2011، واستغرقت يومين كاملين.\n\n"
ZH = "预警问题研讨会的报告\n\n研讨会于2011年5月3日至4日在阿克拉举行，为期两天。\n\n"
TABLES = [
    (EN + "| Action | Responsible | Deadline |\n|---|---|---|\n| Draw up a common register | African Union | June 2012 |\n| Train forty officers in Tema | European Union | end 2012 |\n", "agreed", ["Draw up a common register", "Train forty officers in Tema"]),
    (EN + "Recommendation                          Addressee                     Due\n\nEstablish a joint situation room        African Union                 March 2012\nin Addis Ababa\n\nSend liaison officers to the            Economic Community of         June 2012\nregional centres                        West African States\n\nShare satellite images without charge   European Union                2013\n", "proposed", ["Establish a joint situation room in Addis Ababa", "Send liaison officers to the regional centres", "Share satellite images without charge"]),
    (EN + "No.\tCommitment\tOrganization\n1\tProvide three mobile laboratories\tWorld Bank\n2\tSecond two legal experts\tEuropean Union\n", "agreed", ["Provide three mobile laboratories", "Second two legal experts"]),
    (FR + "Quoi                                   Qui                  Pour quand\nMettre en service une ligne d’appel    Union africaine      juin 2012\ngratuite dans chaque capitale\nPrêter deux hélicoptères               Union européenne     2013\n", "agreed", ["Mettre en service une ligne d’appel gratuite dans chaque capitale", "Prêter deux hélicoptères"]),
    (ES + "¿Quién?\t¿Qué?\t¿Cuándo?\nUnión Africana\tElaborar un inventario de las armas\tjunio de 2012\nUnión Europea\tCapacitar a cuarenta funcionarios\tfines de 2012\n", "agreed", ["Elaborar un inventario de las armas", "Capacitar a cuarenta funcionarios"]),
    (RU + "Поручение | Исполнитель | Срок исполнения\nСоставить перечень изъятого оружия | Африканский союз | июнь 2012 года\nОбучить сотрудников таможни | Европейский союз | конец 2012 года\n", "agreed", ["Составить перечень изъятого оружия", "Обучить сотрудников таможни"]),
    (AR + "التوصية | الجهة المكلفة بالتنفيذ | الموعد النهائي\nإعداد سجل موحد للأسلحة المضبوطة | الاتحاد الأفريقي | حزيران/يونيه 2012\nتدريب أربعين موظفا جمركيا | الاتحاد الأوروبي | نهاية 2012\n", "proposed", ["إعداد سجل موحد للأسلحة المضبوطة", "تدريب أربعين موظفا جمركيا"]),
    (ZH + "序号 | 承诺方 | 承诺内容 | 期限\n1 | 非洲联盟 | 编制被缴武器登记册 | 2012年6月\n2 | 欧洲联盟 | 培训四十名海关官员 | 2012年底\n", "agreed", ["编制被缴武器登记册", "培训四十名海关官员"]),
]  # fmt: skip
FACTS = [
    EN + "Activity | Organization | Year\nWorkshop on tracing | African Union | 2008\nTraining of officers | European Union | 2009\nHandbook on marking | OSCE | 2010\n",
    EN + "Commitment | Organization | Status\nOpen a joint cell with six staff | African Union | completed\nTrain forty deminers at Bol | European Union | under way\nFinance two flails | OSCE | not begun\n",
    EN + "Commitments of the previous seminar\n\nWho | What | By when\nAfrican Union | Open a joint cell with six staff | 2010\nEuropean Union | Train forty deminers at Bol | 2011\nOSCE | Finance two flails | 2011\n",
    EN + "Donor | Commitment | By when\nAfrican Union | 3 million | 2010\nEuropean Union | 4.5 million | 2011\nWorld Bank | 12 million | 2011\n",
    FR + "Pays | Nombre de réfugiés | Date\nTchad | 300 000 | mai 2010\nNiger | 200 000 | juin 2010\nMali | 45 000 | juillet 2010\n",
    RU + "Мероприятие | Организация | Год\nПрактикум по оружию | Африканский союз | 2008\nОбучение сотрудников | Европейский союз | 2009\nВыпуск пособия | ОБСЕ | 2010\n",
    ZH + "活动 | 组织 | 年份\n追踪小武器讲习班 | 非洲联盟 | 2008年\n海关官员培训班 | 欧洲联盟 | 2009年\n出版标识手册 | 世界银行 | 2010年\n",
]  # fmt: skip


@pytest.mark.parametrize(("text", "force", "expected"), TABLES)
def test_rows_of_what_is_to_be_done(text: str, force: str, expected: list[str]) -> None:
    found = records(reading(text), "proposals")
    assert [(row["text"], row["force"]) for row in found] == [(words, force) for words in expected]


@pytest.mark.parametrize("text", FACTS)
def test_tables_of_facts_give_nothing(text: str) -> None:
    read = reading(text)
    assert records(read, "proposals") == []
    assert records(read, "participations") == []


def test_who_is_to_act_is_addressed_and_came_where_a_sentence_says_so() -> None:
    text = TABLES[0][0]
    assert {r["relation"] for r in records(reading(text), "proposal_organizations")} == {"addressed"}
    assert records(reading(text), "participations") == []
    told = text.replace("lasted two full days.", "lasted two days. The bodies named in the table took part.")
    assert {r["organization_id"] for r in records(reading(told), "participations")} == {
        "african union",
        "european union",
    }


MINUTES = EN + "Agenda item 2. Other matters\n\nMs. Owusu spoke of ports, and others of roads and of rivers.\n\n"
ITEMS = [
    ("   - The secretariat to revise the tables by 30 June.\n", True),
    ("   - The World Bank to be consulted on losses.\n", True),
    ("   - The secretariat to the committee.\n", False),
    ("   - Adopted as circulated.\n", False),
    ("   - The African Union came to present its paper.\n", False),
]


@pytest.mark.parametrize(("item", "decided"), ITEMS)
def test_decisions_by_an_infinitive(item: str, decided: bool) -> None:
    assert bool(records(reading(MINUTES + item), "proposals")) is decided
