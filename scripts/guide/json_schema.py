"""JSON Schema, 2020-12, made from a page contract: for editors, and for whoever reads exercises.json."""

from collections.abc import Callable, Mapping
from typing import Any

from guide.contract import Condition, Contract, DoseContract, Field

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATE: Schema = {"type": "string", "format": "date"}
_RANGE_LENGTH = 2
_REVIEW: Schema = {
    "oneOf": [
        {"const": "none"},
        {
            "type": "object",
            "properties": {"by": {"type": "string"}, "credential": {"type": "string"}, "on": _DATE},
            "required": ["by", "credential", "on"],
            "additionalProperties": False,
        },
    ]
}


def page_schema(contract: Contract) -> Schema:
    """The schema of a page's front matter: an unknown key is wrong, a missing one too."""
    fields = contract.fields.values()
    always = [field.name for field in fields if not field.optional and field.when == Condition()]
    sometimes = [field for field in fields if field.when != Condition()]
    schema: Schema = {
        "$schema": _DIALECT,
        "title": f"Front matter of a page of the contract data/{contract.name}.yml",
        "type": "object",
        "properties": {field.name: field_schema(field, contract.dose) for field in fields},
        "required": always,
        "additionalProperties": False,
    }
    if sometimes:
        schema["allOf"] = [_conditional(field) for field in sometimes]
    return schema


def field_schema(field: Field, dose: DoseContract | None = None) -> Schema:
    """The schema of one field; what it is for becomes its description."""
    schema = _dose(dose) if field.type == "dose" and dose else _TYPES[field.type](field)
    return {"description": field.hint, **schema} if field.hint else schema


def _conditional(field: Field) -> Schema:
    """The field where its condition holds, and nothing of it elsewhere."""
    return {
        "if": _condition(field.when),
        "then": {} if field.optional else {"required": [field.name]},
        "else": {"properties": {field.name: False}},
    }


def _condition(when: Condition) -> Schema:
    schema: Schema = {}
    if when.only:
        schema["anyOf"] = [_equal(values) for values in when.only]
    if when.unless:
        schema["not"] = {"anyOf": [_equal(values) for values in when.unless]}
    return schema


def _equal(values: Mapping[str, Any]) -> Schema:
    return {"properties": {key: {"const": value} for key, value in values.items()}, "required": list(values)}


def _bounds(field: Field, least: str, most: str) -> Schema:
    pairs = ((least, field.min), (most, field.max))
    return {key: value for key, value in pairs if value is not None}


def _integer(field: Field) -> Schema:
    return {"type": "integer", **_bounds(field, "minimum", "maximum")}


def _text(field: Field) -> Schema:
    pattern = {"pattern": f"^(?:{field.pattern})$"} if field.pattern else {}
    return {"type": "string", **_bounds(field, "minLength", "maxLength"), **pattern}


def _choice(field: Field) -> Schema:
    return {"enum": list(field.values)}


def _list(field: Field) -> Schema:
    items = {"items": field_schema(field.of)} if field.of else {}
    return {"type": "array", "uniqueItems": True, **items, **_bounds(field, "minItems", "maxItems")}


def _mapping(field: Field) -> Schema:
    inner: Schema = {"propertyNames": field_schema(field.key)} if field.key else {}
    if field.of:
        inner["additionalProperties"] = field_schema(field.of)
    return {"type": "object", **inner, **_bounds(field, "minProperties", "maxProperties")}


def _dose(dose: DoseContract) -> Schema:
    """Ranges in the widest bounds of any kind: the checker knows the narrower ones."""
    bounds = [*dose.kinds.values(), *dose.exceptions.values()]
    ranges = {name: [one[name] for one in bounds if name in one] for name in dose.parts}
    parts = {
        name: _range(min(low for low, _ in found), max(high for _, high in found)) for name, found in ranges.items()
    }
    choices = {"sides": {"enum": list(dose.sides)}, "basis": {"enum": list(dose.basis)}}
    return {
        "type": "object",
        "properties": {**parts, **choices},
        "required": list(choices),
        "additionalProperties": False,
    }


def _range(low: int, high: int) -> Schema:
    item = {"type": "integer", "minimum": low, "maximum": high}
    return {"type": "array", "items": item, "minItems": _RANGE_LENGTH, "maxItems": _RANGE_LENGTH}


_TYPES: Mapping[str, Callable[[Field], Schema]] = {
    "integer": _integer,
    "text": _text,
    "choice": _choice,
    "list": _list,
    "mapping": _mapping,
    "slug": lambda _: {"type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"},
    "source": lambda _: {"type": "string"},
    "date": lambda _: _DATE,
    "review": lambda _: _REVIEW,
}
