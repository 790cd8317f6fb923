"""Lists of records in JSON, as open data portals hand them out, as tables."""

from __future__ import annotations

from typing import Iterator, Mapping

from .table import Table, TableRow

_GEOJSON = ("FeatureCollection", "Feature")


def table_of(document: object) -> Table | None:
    """Give the longest list of records in a document as a table; None where there is none, or it is GeoJSON.

    What is nested becomes columns of its own ("coordinates.lat"), a list of texts or figures one
    value with commas, and a list of records the values of each of their fields ("former.k").
    """
    if isinstance(document, dict) and document.get("type") in _GEOJSON:
        return None
    longest = max(_lists(document), key=lambda records: len(records), default=None)
    if longest is None:
        return None
    rows = tuple(TableRow(number, dict(_flat(record))) for number, record in enumerate(longest, start=1))
    columns = tuple(dict.fromkeys(column for row in rows for column in row.values))
    return Table(columns, rows, "")


def keys_in(node: object) -> set[str]:
    """Give the names of all values in a document, however deep."""
    if isinstance(node, list):
        return {key for child in node for key in keys_in(child)}
    if not isinstance(node, Mapping):
        return set()
    own = {str(key) for key, value in node.items() if not isinstance(value, (dict, list))}
    return own.union(*(keys_in(value) for value in node.values()))


def _lists(node: object) -> Iterator[list[Mapping[str, object]]]:
    """Give the lists of records in a document; Opendatasoft puts a record's values in its "fields"."""
    if isinstance(node, list):
        records = [child for child in node if isinstance(child, dict)]
        if records:
            inner = [record.get("fields") for record in records]
            yield [fields if isinstance(fields, dict) else record for record, fields in zip(records, inner)]
    elif isinstance(node, dict):
        for child in node.values():
            yield from _lists(child)


def _flat(record: Mapping[str, object], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        elif isinstance(value, list):
            yield from _flat_list(f"{before}{key}", value)
        elif value is not None:
            yield f"{before}{key}", str(value).strip()


def _flat_list(name: str, values: list[object]) -> Iterator[tuple[str, str]]:
    records = [value for value in values if isinstance(value, Mapping)]
    plain = [str(value) for value in values if not isinstance(value, (Mapping, list)) and value is not None]
    if plain:
        yield name, ",".join(plain)
    fields = dict.fromkeys(key for record in records for key in record)
    for field in fields:
        said = [dict(_flat({field: record[field]})).get(field, "") for record in records if field in record]
        yield f"{name}.{field}", ",".join(text for text in said if text)
