"""Modules as one: the same names, the same order, each once; what is imported later stays apart."""

from collections.abc import Mapping

import pytest

from guide.finish.module import Module, Reader, ScriptError, exports, join_modules, read_module

MODULES = {
    "a.js": '// Says a.\nimport { b, c as d } from "./b.js";\nimport "./c.js";\n\nb(d);\n',
    "b.js": "export const b = (x) => x;\nexport function c() {\n  return 1;\n}\n",
    "counts.js": "let made = 0;\nexport const count = () => ++made;\n",
    "c.js": 'const b = "a name of its own"; // its own\n',
    "later.js": 'import { count } from "./counts.js";\nimport { b } from "./b.js";\nimport("./more.js");\n',
    "more.js": "export class More {}\n",
    "asks.js": 'import { count } from "./counts.js";\ncount(() => import("./later.js"));\n',
    "calls.js": 'import { b } from "./b.js";\nb(() => import("./later.js"));\n',
    "round.js": 'import "./about.js";\n',
    "about.js": 'import "./round.js";\n',
}
JOINED = """const $b = (() => {
const b = (x) => x;
function c() {
return 1;
}
return { b, c };
})();
{
const b = "a name of its own";
}
{
const { b, c: d } = $b;
b(d);
}
"""


def reader(texts: Mapping[str, str]) -> Reader:
    def read(name: str) -> Module:
        return read_module(texts[name], name)

    return read


def test_each_module_keeps_its_names_and_runs_once_before_who_needs_it() -> None:
    assert join_modules(["a.js", "b.js"], reader(MODULES)) == JOINED


def test_what_is_imported_later_is_imported_as_it_is() -> None:
    joined = join_modules(["asks.js"], reader(MODULES))
    line = 'import * as $counts from "./counts.js";\n'
    assert joined == line + '{\nconst { count } = $counts;\ncount(() => import("./later.js"));\n}\n'


def test_of_functions_alone_there_may_be_two_copies() -> None:
    assert join_modules(["calls.js"], reader(MODULES)).startswith("const $b = (() => {\n")


@pytest.mark.parametrize(
    "text",
    ["let a = 1;\n", "export const a = [];\n", "export const a = (() => 1)();\n", "a();\n", 'import "./b.js";\n'],
)
def test_what_is_more_than_functions_has_a_state(text: str) -> None:
    assert read_module("export const b = (c) => {\n  return c;\n};\n", "b.js").stateless
    assert not read_module(text, "a.js").stateless


def test_a_joined_file_takes_from_the_one_beside_it() -> None:
    joined = join_modules(["a.js", "asks.js"], reader(MODULES), {"x.js": ["c.js", "b.js"]})
    assert joined.startswith(
        'import * as $counts from "./counts.js";\nimport { $b } from "./x.js";\n{\nconst { b, c: d } = $b;'
    )
    assert "a name of its own" not in joined, "it ran in the other"
    assert exports(["c.js", "b.js"], reader(MODULES)) == "export { $b };\n"


def test_of_two_files_beside_it_takes_from_the_first_that_has_a_module() -> None:
    beside = {"x.js": ["b.js"], "y.js": ["a.js", "counts.js"]}
    texts = MODULES | {"d.js": 'import { b } from "./b.js";\nimport { count } from "./counts.js";\nb(count);\n'}
    joined = join_modules(["d.js"], reader(texts), beside)
    assert joined.startswith('import { $b } from "./x.js";\nimport { $counts } from "./y.js";\n{\nconst { b } = $b;\n')
    assert exports(beside["y.js"], reader(MODULES), {"x.js": ["b.js"]}) == "export { $counts };\n"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a(); // why\n", "a();\n"),
        ('a("b // c"); // why\n', 'a("b // c"); // why\n'),
        ('a("b // c");\n', 'a("b // c");\n'),
        ("a(`b // c`);\n", "a(`b // c`);\n"),
        ("a(/[\"']/); // why\n", "a(/[\"']/); // why\n"),
        ('a("https://b"); // it\'s so\n', 'a("https://b");\n'),
    ],
)
def test_a_comment_at_the_end_of_a_line_goes_where_it_is_sure_to_be_one(text: str, left: str) -> None:
    assert read_module(text, "a.js").text == left


def test_spaces_that_may_be_seen_stay() -> None:
    text = "const a = `b\n  c`;\n"
    assert read_module(text, "a.js").text == text


@pytest.mark.parametrize(
    "text",
    ["export default 1;\n", 'import a from "./b.js";\n', 'import * as a from "./b.js";\n', "export { a };\n"],
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(ScriptError, match=r"^odd\.js: `"):
        read_module(text, "odd.js")


def test_modules_that_import_each_other_are_refused() -> None:
    with pytest.raises(ScriptError, match=r"imports itself by way of about\.js"):
        join_modules(["round.js"], reader(MODULES))
