"""JSON-LD for search engines: only terms of schema.org that fit, only what the page says too."""

from typing import Any

from guide.dose_text import DosePart, dose_line
from guide.page_view import PageView
from guide.record import Record

LICENSE = "https://creativecommons.org/licenses/by/4.0/"
_CATEGORY = {"stretch": "Flexibility", "yoga": "Flexibility", "strength": "StrengthTraining"}
_THERAPIES = ("massage", "heat")


def page_data(view: PageView, url: str, site: str) -> dict[str, Any]:
    """A `MedicalWebPage`. It has a reviewer and a day only where a named person reviewed it."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "@id": url,
        "url": url,
        "name": view.title,
        "description": view.description,
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "license": LICENSE,
        "isPartOf": {"@type": "WebSite", "name": site},
    }
    if view.citations:
        data["citation"] = [citation.text for citation in view.citations]
    if view.review:
        data["lastReviewed"] = view.review.on.isoformat()
        data["reviewedBy"] = {"@type": "Person", "name": view.review.by, "jobTitle": view.review.credential}
    if view.record and (thing := _exercise_data(view.record)):
        data["mainEntity"] = thing
    return data


def _exercise_data(record: Record) -> dict[str, Any] | None:
    """The plan or therapy that the page describes. A self-check is neither, nor is what we advise against."""
    if not record.advised:
        return None
    named = {"name": record.title, "description": record.description}
    if also := record.meta.get("also_called"):
        named["alternateName"] = also
    if record.kind in _THERAPIES:
        return {"@type": "MedicalTherapy", **named, "contraindication": list(record.cautions)}
    if record.kind in _CATEGORY:
        return {"@type": "ExercisePlan", **named, **_plan(record)}
    return None


def _plan(record: Record) -> dict[str, Any]:
    plan: dict[str, Any] = {
        "exerciseType": record.kind_label,
        "category": _CATEGORY[record.kind],
        "intensity": f"{record.level_label} ({record.level} of {record.levels})",
        "activityDuration": f"PT{record.minutes}M",
        "additionalVariable": dose_line(record.dose),
        "associatedAnatomy": {"@type": "Muscle", "name": "iliopsoas"},
    }
    parts = {part.name: part for part in record.dose}
    for name, term in (("days", "activityFrequency"), ("repetitions", "repetitions")):
        if name in parts:
            plan[term] = _quantity(parts[name])
    return plan


def _quantity(part: DosePart) -> dict[str, Any]:
    return {"@type": "QuantitativeValue", "minValue": part.low, "maxValue": part.high, "unitText": part.unit}
