"""Permanent ids of what the register keeps."""

from __future__ import annotations


def new_id() -> str:
    """Make an id that nothing else has."""
    # Here, because the module takes longer to import than all of ours that start with QGIS.
    from uuid import uuid4

    return str(uuid4())
