"""A practice's accent colour as a stylesheet: the colour on light pages, a lighter shade of it on dark ones."""

from guide.colour import TEXT, least_contrast, shade

# --paper and --wash of docs/assets/css/tokens.css, on which words in the accent stand.
LIGHT = ("#ffffff", "#f1f5f5")
DARK = ("#131a1f", "#1b242a")
_HOVER = 1.35  # how much more contrast a link has below the pointer

_SHEET = """/* Made from practice.yml. */
[data-md-color-scheme] {{
  --accent: {light};
  --accent-strong: {light_strong};
  --on-accent: {on_light};
}}

@media screen {{
  [data-md-color-scheme="slate"] {{
    --accent: {dark};
    --accent-strong: {dark_strong};
    --on-accent: {on_dark};
  }}
}}
"""


def accent_sheet(accent: str) -> str:
    """The stylesheet of an accent that can be read on light pages."""
    dark = shade(accent, DARK, TEXT, lighter=True)
    return _SHEET.format(
        light=accent,
        light_strong=shade(accent, LIGHT, _HOVER * least_contrast(accent, LIGHT), lighter=False),
        on_light=LIGHT[0],
        dark=dark,
        dark_strong=shade(dark, DARK, _HOVER * least_contrast(dark, DARK), lighter=True),
        on_dark=DARK[0],
    )
