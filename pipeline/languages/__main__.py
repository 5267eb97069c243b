"""``python -m pipeline.languages``: checks all language files, and brings the table of the README up to date."""

import re
import sys

from pipeline.languages import HERE, LanguageFileError, files
from pipeline.languages.schema import as_table

README = HERE / "README.md"
TABLE = re.compile(r"^\| key \|.*?\n(?!\|)", re.MULTILINE | re.DOTALL)


def main() -> int:
    """0 where all files are as the schema says; else 1, and what is wrong on standard error."""
    README.write_text(TABLE.sub(lambda _: as_table(), README.read_text("utf-8"), count=1), "utf-8")
    try:
        files()
    except LanguageFileError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
