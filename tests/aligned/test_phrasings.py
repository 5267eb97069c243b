"""Families of phrasings that the aligned sentences taught, in six languages, with sentences of our own."""

import pytest
from reading_of import force_of

PROPOSALS = [
    ("en", "urged", "Please describe the steps taken since the last report."),
    ("en", "must", "The parties are obliged to publish their accounts."),
    ("en", "must", "It is high time that the two offices shared their data."),
    ("en", "agreed", "The members are fully committed to opening a joint office."),
    ("en", "urged", "States are encouraged to share their experience."),
    ("en", "should", "It was not appropriate to close the office."),
    ("fr", "urged", "Veuillez préciser les mesures prises par le Gouvernement."),
    ("fr", "must", "Il faudrait nommer un coordonnateur."),
    ("fr", "agreed", "Le Comité est déterminé à ouvrir un bureau."),
    ("fr", "urged", "Le Conseil exige que les armes se taisent."),
    ("es", "urged", "Sírvanse indicar las medidas adoptadas por el Gobierno."),
    ("es", "must", "Necesitamos escuelas en todas las provincias."),
    ("es", "agreed", "Los miembros están comprometidos a abrir una oficina."),
    ("ru", "urged", "Просьба сообщить о мерах, принятых правительством."),
    ("ru", "agreed", "Комитет полон решимости открыть бюро."),
    ("ru", "urged", "Совет потребовал, чтобы стороны сложили оружие."),
    ("ar", "urged", "يرجى تقديم معلومات عن المدارس."),
    ("ar", "agreed", "اللجنة ملتزمة بفتح مكتب."),
    ("ar", "must", "وقد أزف الوقت لفتح المكتب."),
    ("zh", "urged", "请秘书处提交报告。"),
    ("zh", "urged", "拟将该股改组为一个科。"),
    ("zh", "must", "学校尤其需要教师。"),
]

NONE = [
    ("en", "The office receives requests from many towns."),
    ("en", "The mayor refused to agree to the plan."),
    ("en", "They were encouraged to see the school open again."),
    ("en", "It must be underlined that the river is wide."),
    ("fr", "Le bureau a été ouvert à la demande de la ville."),
    ("fr", "Les travaux devraient être terminés en mai."),
    ("es", "El Consejo adoptó medidas durante la semana."),
    ("ru", "Лица, не имеющие документов, ждут на границе, если возникнет необходимость."),
    ("ar", "دخلت الطائرة دون إذن دبلوماسي."),
    ("ar", "تقع القرية على خط التماس."),
    ("zh", "我现在请布鲁先生发言。"),
    ("zh", "奉我国政府指示，谨随函附上一份报告。"),
]


@pytest.mark.parametrize(("code", "force", "sentence"), PROPOSALS)
def test_force(code: str, force: str, sentence: str) -> None:
    assert force_of(sentence, code) == force


@pytest.mark.parametrize(("code", "sentence"), NONE)
def test_no_proposal(code: str, sentence: str) -> None:
    assert force_of(sentence, code) is None
