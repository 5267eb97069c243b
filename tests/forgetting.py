"""What a process keeps of reference data and language files, forgotten, so that a test can change them.

Does not belong here: the changes themselves.
"""

from pipeline import versions
from pipeline.languages import read_files, read_item_labels, read_language, read_stopwords
from pipeline.parsing.names.namesakes import bearers
from pipeline.parsing.names.organization_words import heads_of, state_words
from pipeline.parsing.names.possessives import names_in, organs, parts_of, stems
from pipeline.scanning.lexicon import build_lexicon, folded_names, organization_entries

KEPT = (
    *(
        folded_names,
        organization_entries,
        build_lexicon,
        bearers,
        heads_of,
        state_words,
        organs,
        names_in,
        parts_of,
        stems,
    ),
    *(read_language, read_files, read_item_labels, read_stopwords),
    *(versions.code_version, versions.language_version, versions.stamp),
)


def forget() -> None:
    """The next reading looks at the files, or what stands for them, again."""
    for kept in KEPT:
        kept.cache_clear()
