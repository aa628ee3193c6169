"""The rules a pose file is held to, each with its code and the reason for it.

This package knows no pages: what a drawing has to say like its page is held by whoever has both.
"""

RULES: dict[str, str] = {
    "FIG101": "The file is plain, strict YAML. What may be read in two ways is drawn wrong one day.",
    "FIG102": "Every key is known. A misspelt key is silently ignored, and the figure is not the one meant.",
    "FIG103": "Every key that a drawing cannot do without is there.",
    "FIG104": "Every value has the right type and lies where it makes sense.",
    "FIG105": "Every name (point, joint, part, prop, person, support, other figure) exists.",
    "FIG106": "The file is named after the page it is drawn for, so that the page finds its pictures.",
    "FIG201": "No joint goes past its limit. A reader copies what is drawn.",
    "FIG202": "Every solved contact has a solution. Without one the figure floats or lies in the floor.",
    "FIG203": "What is said to rest on a support touches it, and does not sink into it.",
    "FIG204": "A hand reaches what it is said to hold or lean on.",
    "FIG205": "No part of the body is under the floor.",
    "FIG206": "No part of the body is inside a bed, a bench, a seat, a wall or a counter.",
    "FIG207": "No shin runs through the trunk. A folded leg must look possible.",
    "FIG208": "A limit that is waived is reached. A waiver nobody needs hides the next mistake.",
    "FIG301": "Every label has a place off the body, off the arrows and off the other labels.",
    "FIG302": "No label number stands twice in a panel: it is the number of one step.",
    "FIG303": "The file is small: pages are read on phones and on slow lines.",
    "FIG304": "The SVG is well formed: unique ids, no dangling reference, a name, nothing outside its frame.",
    "FIG305": "The drawn muscle lies inside the body.",
    "FIG306": "The committed drawing is whole. A page leaves out one that it cannot read.",
    "FIG401": "A muscle that lengthens is on a hip that is straight or nearly so.",
    "FIG402": "A muscle that works against gravity or a load is on a bent hip, or it lowers slowly.",
    "FIG403": "Every drawing of an exercise says what the muscle of each leg does.",
    "FIG501": "A label's number is the number of a step on the page. The reader looks from one to the other.",
    "FIG502": "The page and the drawing say the same of each leg's muscle.",
    "FIG503": "The page and the drawing call the legs by the same names.",
}
