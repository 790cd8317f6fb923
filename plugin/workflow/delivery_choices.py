"""What a person chooses about a delivery, from its first inspection to its receipt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..delivery.crs_guess import CrsGuess
from ..delivery.fields import FieldMap
from ..delivery.fixes import Fix
from ..delivery.numbers_read import READINGS
from ..domain.delivery import SenderProfile, UnsaidStatus


@dataclass(frozen=True)
class DeliveryChoices:
    """What the person chose; None is decided from the file, and an empty field says that there is none.

    ``profile`` is how the sender's last file was read: its columns are taken where this file has them,
    its reference system where this one does not say. ``fixes`` are those that were accepted,
    ``dropped_columns`` the columns that ``DROP_COLUMN`` leaves out, ``repair`` is ``REPAIR_GEOMETRY`` by
    its older name, ``replace`` accepts that the boundaries the year already has are replaced, and
    ``unsaid_status`` is what areas are taken for that the file gives no status.
    """

    name_field: str | None = None
    id_field: str | None = None
    status_field: str | None = None
    crs_authid: str | None = None
    layer: str | None = None
    repair: bool = False
    replace: bool = False
    fixes: frozenset[Fix] = frozenset()
    dropped_columns: frozenset[str] = frozenset()
    profile: SenderProfile | None = None
    unsaid_status: UnsaidStatus = UnsaidStatus.AS_BEFORE

    @property
    def accepted(self) -> frozenset[Fix]:
        """Every fix that was accepted, by whichever name."""
        return self.fixes | {Fix.REPAIR_GEOMETRY} if self.repair else self.fixes

    @property
    def remembered(self) -> FieldMap:
        """The columns of the sender's last file."""
        profile = self.profile
        return FieldMap(profile.name_field, profile.id_field, profile.status_field) if profile else FieldMap()

    def taking(self, guess: CrsGuess) -> DeliveryChoices:
        """Choose a guess: its reference system, and its order of axes and unit."""
        return replace(self, crs_authid=guess.authid, fixes=(self.fixes - READINGS) | guess.fixes)
