"""What can be done about a finding: proposed, shown with its effect, and done only where it is accepted."""

from __future__ import annotations

from ..domain.coded import Coded
from ..i18n import mark


class Fix(Coded):
    """One thing that is done to the rows on their way into the register; the file is never changed.

    A person accepts or declines each; nothing else than what was accepted is done.
    """

    CRS = "crs", mark("Take the most likely reference system")
    SWAP_AXES = "swap_axes", mark("Turn the axes around: the file's X is north")
    MILLIMETRES = "millimetres", mark("Read the numbers as millimetres")
    CENTIMETRES = "centimetres", mark("Read the numbers as centimetres")
    MEND_TEXT = "mend_text", mark("Mend å, ä and ö")
    DROP_COLUMN = "drop_column", mark("Leave the column out")
    DROP_VALUES = "drop_values", mark("Empty the values that hold it")
    REPAIR_GEOMETRY = "repair_geometry", mark("Repair the geometry; no area is lost")
    REPAIR_LOSING = "repair_losing", mark("Repair the geometry although area is lost")
    DROP_SLIVERS = "drop_slivers", mark("Leave out parts smaller than 50 m²")
    DROP_DUPLICATES = "drop_duplicates", mark("Receive the first only")
    DISSOLVE_SAME_NAME = "dissolve_same_name", mark("Make rows with the same name one scene of several parts")
