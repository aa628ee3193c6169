"""A page's own policy lets run what stands in it, and nothing else."""

from guide.content_policy import inline_hashes, script_hash, secured, written

POLICY = {"default-src": "'none'", "script-src": "'self'", "frame-ancestors": "'none'"}
EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"  # what browsers say of an empty script
PAGE = """<!doctype html>
<meta charset="utf-8">
<script>one</script><script
>two
</script>
<script src="a.js"></script><script type="application/ld+json">{}</script>
<script type="text/plain" data-late="b.js"></script>
"""


def test_the_hash_is_that_of_browsers() -> None:
    assert script_hash("") == EMPTY


def test_scripts_that_stand_in_the_page() -> None:
    assert inline_hashes(PAGE) == {script_hash("one"), script_hash("two\n")}


def test_a_policy_with_its_hashes() -> None:
    said = "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; frame-ancestors 'none'"
    assert written(POLICY, ["'sha256-b'", "'sha256-a'"]) == said
    assert POLICY["script-src"] == "'self'"


def test_a_page_gets_its_policy_first() -> None:
    before, _, after = secured(PAGE, POLICY, inline_hashes(PAGE)).partition('<meta charset="utf-8">\n')
    assert before == "<!doctype html>\n"
    assert after.startswith(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'"
    )
    assert script_hash("one") in after
    assert "frame-ancestors" not in after


def test_a_part_of_a_page_stays_as_it_is() -> None:
    assert secured("<li>Cobra</li>", POLICY, []) == "<li>Cobra</li>"
