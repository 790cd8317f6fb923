"""Scenes, their boundaries year by year, and the mapping years."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ..i18n import mark
from .coded import Coded
from .identity import new_id
from .secrecy import Secrecy


class SceneStatus(Coded):
    """What the joint mapping found the place to be in one year."""

    OPEN_DRUG_SCENE = "open_drug_scene", mark("open drug scene")
    WATCHED = "watched", mark("watched")
    CEASED = "ceased", mark("ceased")
    NOT_ASSESSED = "not_assessed", mark("not assessed")


class BoundaryQuality(Coded):
    """How the boundary was drawn."""

    SURVEYED = "surveyed", mark("surveyed")
    DIGITISED = "digitised", mark("digitised")
    SKETCHED = "sketched", mark("sketched")
    UNKNOWN = "unknown", mark("unknown")


class ChangeKind(Coded):
    """What happened to a scene between two mapping years."""

    UNCHANGED = "unchanged", mark("unchanged")
    GROWN = "grown", mark("grown")
    SHRUNK = "shrunk", mark("shrunk")
    MOVED = "moved", mark("moved")
    NEW = "new", mark("new")
    CEASED = "ceased", mark("ceased")
    MERGED = "merged", mark("merged")
    SPLIT = "split", mark("split")


class YearStatus(Coded):
    """Whether a mapping year can still be changed."""

    DRAFT = "draft", mark("draft")
    SIGNED = "signed", mark("signed")


# Mapping years that a register takes.
FIRST_YEAR, LAST_YEAR = 1990, 2200


@dataclass(frozen=True)
class MappingYear:
    """One yearly joint mapping. A signed year is read-only, and the database holds it so.

    ``definition_version`` names the definition that the scenes were mapped by.
    """

    year: int
    status: YearStatus = YearStatus.DRAFT
    held_on: date | None = None
    signed_on: date | None = None
    signed_by_district: str = ""
    signed_by_police: str = ""
    definition_version: str | None = None

    @property
    def is_signed(self) -> bool:
        """Whether both parties have signed it, so that it cannot be changed."""
        return self.status is YearStatus.SIGNED

    @property
    def mapped_on(self) -> date:
        """The day whose areas are the year's: when it was held, else signed, else its last."""
        return self.held_on or self.signed_on or date(self.year, 12, 31)


@dataclass(frozen=True)
class Scene:
    """A lasting place. Its id never changes; its name may, and old names are kept as aliases."""

    name: str
    code: str = ""
    aliases: tuple[str, ...] = ()
    created_year: int | None = None
    id: str = field(default_factory=new_id)


@dataclass(frozen=True)
class SceneName:
    """What a scene was called from one mapping year on, until a later name."""

    scene_id: str
    name: str
    from_year: int


@dataclass(frozen=True)
class Criteria:
    """The four criteria of the definition, each yes, no or None for not assessed."""

    lasting_place: bool | None = None
    public_use: bool | None = None
    public_sale: bool | None = None
    seen_as_problem: bool | None = None


@dataclass(frozen=True)
class Boundary:
    """A scene's boundary and status in one mapping year.

    ``wkb`` is a 2D MultiPolygon in the register's working CRS; ``area_m2`` its plane area.
    """

    scene_id: str
    year: int
    wkb: bytes
    area_m2: float
    status: SceneStatus = SceneStatus.OPEN_DRUG_SCENE
    criteria: Criteria = Criteria()
    quality: BoundaryQuality = BoundaryQuality.UNKNOWN
    secrecy: Secrecy = Secrecy.INTERNAL
    source_file: str = ""
    source_sha256: str = ""


@dataclass(frozen=True)
class SceneChange:
    """What happened between the mapping year before and ``year``; None where a side is missing.

    Shares are the overlap as a part of the previous and of the current area, 0 to 1. ``by_person``: a
    person has decided what comes from what here; otherwise it is as the match proposed.
    """

    year: int
    kind: ChangeKind
    from_scene_id: str | None
    to_scene_id: str | None
    previous_share: float | None = None
    current_share: float | None = None
    area_change_m2: float | None = None
    by_person: bool = False
