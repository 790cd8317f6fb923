"""What is true in Exempelstaden, worked out by hand from the coordinates in places.py.

Nothing here is computed by the plugin: tests, and people who doubt a figure, check the plugin
against it. Distances are plane metres in the register's CRS.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.proximity import Outcome
from ..domain.scene import ChangeKind
from ..domain.time_profile import Season
from ..domain.timetable import Activity

# How many scenes each mapping year holds.
SCENES = {2023: 4, 2024: 4, 2025: 4, 2026: 6}

# (kind, from scene, to scene). A merger is a row for each scene that went into it, a split one for
# each that came out of it.
CHANGES: dict[int, tuple[tuple[ChangeKind, str | None, str | None], ...]] = {
    2024: (
        (ChangeKind.MERGED, "kvarntorget", "kvarntorget"),
        (ChangeKind.MERGED, "stationstunneln", "kvarntorget"),
        (ChangeKind.GROWN, "ekparken", "ekparken"),
        (ChangeKind.UNCHANGED, "vastergarden", "vastergarden"),
        (ChangeKind.NEW, None, "kvarnkajen"),
    ),
    2025: (
        (ChangeKind.SHRUNK, "kvarntorget", "kvarntorget"),
        (ChangeKind.SPLIT, "ekparken", "ekparken"),
        (ChangeKind.SPLIT, "ekparken", "strandbadet"),
        (ChangeKind.GROWN, "kvarnkajen", "kvarnkajen"),
        (ChangeKind.CEASED, "vastergarden", None),
    ),
    2026: (
        (ChangeKind.SPLIT, "kvarntorget", "kvarntorget"),
        (ChangeKind.SPLIT, "kvarntorget", "stationstunneln"),
        (ChangeKind.UNCHANGED, "ekparken", "ekparken"),
        (ChangeKind.SHRUNK, "kvarnkajen", "kvarnkajen"),
        (ChangeKind.MOVED, "strandbadet", "strandbadet"),
        # Back after a year; it keeps the id that it had.
        (ChangeKind.NEW, None, "vastergarden"),
    ),
}

# Areas of 2026 in m2: the box around each scene less the triangles that its corners lack.
AREAS_2026 = {
    "kvarntorget": 130 * 94 - 12 * 12 / 2,
    # The tunnel's mouth, the funnel, the square in front of it.
    "stationstunneln": 64 * 45 + (64 + 128) / 2 * 8 + 128 * 22,
    "ekparken": 16_910.0,
    "vastergarden": 128 * 100 - 20 * 36 / 2 - 12 * 12 / 2,
    "kvarnkajen": 128 * 70 - 2 * (14 * 20 / 2),
    "strandbadet": 100 * 80 - 12 * 22 / 2 - 12 * 15 / 2,
}


@dataclass(frozen=True)
class Distance:
    """The distance from a scene's boundary to a facility in one year, and why it is that."""

    year: int
    scene: str
    facility: str
    metres: float
    why: str
    to_yard: bool = False


DISTANCES = (
    Distance(2026, "stationstunneln", "backskolan", 499.0, "1459 - 960, straight north of the north side"),
    Distance(2026, "ekparken", "parkskolan", 500.0, "1160 - 660, straight north of the north side"),
    Distance(2026, "kvarnkajen", "radhusskolan", 501.0, "971 - 470, straight north of the north side"),
    Distance(2026, "kvarntorget", "kvarnskolan_f3", 300.0, "corner (1090, 850): 180 east, 240 north"),
    Distance(2026, "kvarntorget", "kvarnskolan_49", 300.0, "the same point as Kvarnskolan F-3"),
    Distance(2026, "strandbadet", "udden", 338.0, "across the bay; corner (250, 440): 130 west, 312 south"),
    Distance(2026, "vastergarden", "grannby", 230.0, "180 - (-50), straight west, in the neighbour municipality"),
    Distance(2026, "vastergarden", "gamla", 180.0, "1180 - 1000, straight north; dormant, so it does not count"),
    Distance(2026, "stationstunneln", "ringskolan", 150.0, "1110 - 960 to the yard; its point is 196 m away", to_yard=True),
    Distance(2026, "kvarnkajen", "nackrosen", 0.0, "inside"),
    Distance(2026, "ekparken", "parkleken", 0.0, "inside"),
    Distance(2026, "kvarntorget", "stationen", 0.0, "inside"),
    Distance(2026, "kvarntorget", "fritidsgarden", 64.0, "1154 - 1090, straight east"),
    Distance(2026, "ekparken", "ekorren", 90.0, "750 - 660, straight north"),
    Distance(2023, "ekparken", "parkskolan", 505.0, "1160 - 655"),
    Distance(2023, "vastergarden", "grannby", 200.0, "150 - (-50)"),
    Distance(2024, "ekparken", "udden", 338.0, "the beach belonged to the park"),
    Distance(2024, "kvarnkajen", "radhusskolan", 521.0, "971 - 450"),
    Distance(2025, "kvarnkajen", "radhusskolan", 481.0, "971 - 490"),
)  # fmt: skip
# Facilities that the rule does not count, however near.
NOT_COUNTED = frozenset({"gamla", "ekorren", "nackrosen", "parkleken", "fritidsgarden", "stationen"})
# On foot one must go round by Kvarnbron; the straight line is 338 m.
WALKING_STRANDBADET_UDDEN_AT_LEAST_M = 2500.0


@dataclass(frozen=True)
class Expected:
    """What the rule of version 1 (500 m, borderline 83 m) says of a scene in one year."""

    outcome: Outcome
    n_within: int
    nearest: str
    nearest_m: float


_IN, _IN_BORDERLINE, _OUT_BORDERLINE = (
    Outcome.IN_CLASS,
    Outcome.IN_CLASS_BORDERLINE,
    Outcome.NOT_IN_CLASS_BORDERLINE,
)
CLASSES: dict[int, dict[str, Expected]] = {
    2023: {
        "kvarntorget": Expected(_IN, 5, "ringskolan", 260.0),
        "ekparken": Expected(_OUT_BORDERLINE, 0, "parkskolan", 505.0),
        "stationstunneln": Expected(_IN, 6, "ringskolan", 150.0),
        "vastergarden": Expected(_IN, 2, "grannby", 200.0),
    },
    2024: {
        "kvarntorget": Expected(_IN, 6, "ringskolan", 150.0),
        "ekparken": Expected(_IN, 2, "udden", 338.0),
        "vastergarden": Expected(_IN, 2, "grannby", 200.0),
        "kvarnkajen": Expected(_OUT_BORDERLINE, 0, "radhusskolan", 521.0),
    },
    2025: {
        "kvarntorget": Expected(_IN, 6, "ringskolan", 150.0),
        "ekparken": Expected(_IN_BORDERLINE, 1, "parkskolan", 500.0),
        "kvarnkajen": Expected(_IN_BORDERLINE, 1, "radhusskolan", 481.0),
        # Corner (290, 446) of the beach to (120, 128).
        "strandbadet": Expected(_IN, 1, "udden", (170**2 + 318**2) ** 0.5),
    },
    2026: {
        "kvarntorget": Expected(_IN, 5, "ringskolan", 260.0),
        "ekparken": Expected(_IN_BORDERLINE, 1, "parkskolan", 500.0),
        "stationstunneln": Expected(_IN, 6, "ringskolan", 150.0),
        "vastergarden": Expected(_IN, 2, "grannby", 230.0),
        "kvarnkajen": Expected(_OUT_BORDERLINE, 0, "radhusskolan", 501.0),
        "strandbadet": Expected(_IN, 1, "udden", 338.0),
    },
}
# In the class 2026, and nothing is decided or going on there.
WITHOUT_INTERVENTION = "strandbadet"

INTERVENTIONS = 13
CAMERAS = 8
CAMERAS_WITHOUT_DIRECTION = 3


@dataclass(frozen=True)
class Met:
    """The index of a scene's week of 2026 in the assumed hours of an activity, and how it comes about."""

    scene: str
    name: str
    season: Season
    activity: Activity
    index: float
    why: str


OVERLAPS_2026 = (
    Met("kvarntorget", "Kvarntorget", Season.ALL_YEAR, Activity.SCHOOL_HOURS, 5.5 / 19.5, "a day: four hours of 1, 3/4 of a 2; 6.5 h of 3"),
    Met("kvarntorget", "Kvarntorget", Season.ALL_YEAR, Activity.BREAKS, 1 / 4, "a day: 3/4 and 1/4 of a 1; 80 min of 3"),
    Met("kvarntorget", "Kvarntorget", Season.ALL_YEAR, Activity.WAY_TO_SCHOOL, 0.0, "nothing before 10"),
    Met("kvarntorget", "Kvarntorget", Season.ALL_YEAR, Activity.WAY_FROM_SCHOOL, 2 / 3, "always 2"),
    Met("kvarntorget", "Kvarntorget", Season.ALL_YEAR, Activity.PRESCHOOL, 14.5 / 36, "a day: 4 * 1, 3 * 2, 1.5 * 3; 12 h of 3"),
    Met("kvarntorget", "Kvarntorget", Season.ALL_YEAR, Activity.LEISURE, 116 / 156, "5 * (2 * 2 + 4 * 3), 2 * (3 + 6 + 9); 52 h of 3"),
    Met("stationstunneln", "Stationstunneln", Season.ALL_YEAR, Activity.WAY_TO_SCHOOL, 1 / 3, "always 1"),
    Met("stationstunneln", "Stationstunneln", Season.ALL_YEAR, Activity.LEISURE, 95 / 156, "5 * (3 * 2 + 3 * 3), 2 * 5 * 2; 52 h of 3"),
    Met("stationstunneln", "Stationstunneln", Season.WINTER, Activity.WAY_TO_SCHOOL, 2 / 3, "always 2"),
    Met("kvarnkajen", "Kvarnkajen", Season.ALL_YEAR, Activity.LEISURE, 13 / 156, "5 * 1, 2 * 2 * 2; 52 h of 3"),
    Met("ekparken", "Ekparken", Season.SUMMER, Activity.LEISURE, 91 / 156, "5 * (1 + 5 * 2), 2 * (3 + 5 * 3); 52 h of 3"),
)  # fmt: skip
