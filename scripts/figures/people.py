"""Who is drawn: builds, heads, skin, hair and clothes, put together once, so that a page shows the same
person.

Each colour is a pair: on light paper and on a dark screen. Skin and clothes have a second, deeper tone for
the limb on the far side, which keeps the two legs apart without a word.
"""

from dataclasses import dataclass, replace

from figures.heads import HEADS, Head
from figures.proportions import BUILDS, Build


@dataclass(frozen=True)
class Tone:
    """A colour for light paper and for a dark screen, as #rrggbb."""

    light: str
    dark: str


@dataclass(frozen=True)
class Person:
    """One person: build, head, and the tones of skin, hair and clothes."""

    build: Build
    head: Head
    skin: Tone
    far_skin: Tone
    hair: Tone
    shirt: Tone
    far_shirt: Tone
    shorts: Tone
    far_shorts: Tone
    bare_arms: bool = False
    shod: bool = False
    socks: bool = False
    trousers: bool = False  # long ones, for shorts
    draped: bool = False  # under a sheet, but for one leg

    def tones(self) -> dict[str, Tone]:
        """Variable name -> tone, in the order they are written."""
        return {
            "skin": self.skin,
            "skin2": self.far_skin,
            "hair": self.hair,
            "top": self.shirt,
            "top2": self.far_shirt,
            "bot": self.shorts,
            "bot2": self.far_shorts,
        }


_TAN = (Tone("#dfa67f", "#d79e78"), Tone("#c48f6c", "#a87857"))
_DEEP = (Tone("#8a5638", "#a06b49"), Tone("#70442b", "#835436"))
_FAIR = (Tone("#f1cdb0", "#e6bd9d"), Tone("#d9ad8d", "#b98d6e"))

CAST: dict[str, Person] = {
    "ana": Person(
        BUILDS["slender"], HEADS["bun"], *_TAN,
        hair=Tone("#4b342b", "#7d5a49"),
        shirt=Tone("#eef1f3", "#d4dde3"), far_shirt=Tone("#cfd7dc", "#9fb0ba"),
        shorts=Tone("#56697a", "#5c7386"), far_shorts=Tone("#43535f", "#43566a"),
    ),
    "kofi": Person(
        BUILDS["straight"], HEADS["bearded"], *_DEEP,
        hair=Tone("#2b2320", "#5f4d44"),
        shirt=Tone("#f3e7c9", "#dccfae"), far_shirt=Tone("#d8c9a3", "#a89c7e"),
        shorts=Tone("#47685c", "#547a6c"), far_shorts=Tone("#36524a", "#3d5c51"),
    ),
    "meg": Person(
        BUILDS["broad"], HEADS["cropped"], *_FAIR,
        hair=Tone("#bdb5aa", "#a79f95"),
        shirt=Tone("#d9e6ee", "#bccdd8"), far_shirt=Tone("#b9cbd6", "#8ea2af"),
        shorts=Tone("#5d5577", "#6d6589"), far_shorts=Tone("#48425e", "#504a68"),
    ),
    "sam": Person(
        BUILDS["straight"], HEADS["cropped"], *_FAIR,
        hair=Tone("#a5713c", "#b07c46"),
        shirt=Tone("#e9eef0", "#cfd9de"), far_shirt=Tone("#c9d3d8", "#99a8b1"),
        shorts=Tone("#4b5f78", "#566c88"), far_shorts=Tone("#3a4b60", "#40536c"),
    ),
    "noor": Person(
        BUILDS["broad"], HEADS["bun"], *_DEEP,
        hair=Tone("#241d1c", "#5f4d44"),
        shirt=Tone("#f0e9dd", "#d9d0c1"), far_shirt=Tone("#d3c9b8", "#a49a8b"),
        shorts=Tone("#b98391", "#b98391"), far_shorts=Tone("#946370", "#8f606d"),
    ),
}  # fmt: skip
CAST["meg-swimming"] = replace(CAST["meg"], shirt=CAST["meg"].shorts, far_shirt=CAST["meg"].far_shorts, bare_arms=True)


def _at_work(person: Person) -> Person:
    """The same person as therapist: a uniform, long trousers and shoes."""
    return replace(
        person,
        shirt=Tone("#a9c9be", "#93b8ac"),
        far_shirt=Tone("#86aa9e", "#6f9488"),
        shorts=Tone("#4b6f74", "#55808a"),
        far_shorts=Tone("#3a585d", "#3f626b"),
        shod=True,
        trousers=True,
    )


CAST["noor-draped"] = replace(CAST["noor"], bare_arms=True, draped=True)
CAST["sam-trousers"] = replace(CAST["sam"], trousers=True)
CAST["kofi-socks"] = replace(CAST["kofi"], socks=True)
CAST |= {f"{name}-shod": replace(CAST[name], shod=True) for name in ("ana", "kofi", "meg", "sam")}
CAST |= {f"{name}-at-work": _at_work(CAST[name]) for name in ("kofi", "sam")}
