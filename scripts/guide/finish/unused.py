"""Files that Material puts into every site and that no reader of this one is sent: the build does not copy them."""

from collections.abc import Iterable, Iterator

_LANGUAGES = "assets/javascripts/lunr/"  # stemmers and word cutters that the search loads for other languages


def unused(files: Iterable[str], languages: Iterable[str]) -> Iterator[str]:
    """Which of these paths to drop: maps for who debugs Material, and what no search in `languages` loads.

    English is built into the search. For any other language its files stay, all of them.
    """
    english = set(languages) <= {"en"}
    for path in files:
        if path.endswith((".css.map", ".js.map")) or (english and path.startswith(_LANGUAGES)):
            yield path
