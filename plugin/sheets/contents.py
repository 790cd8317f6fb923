"""The tables of the sheets: which columns they have and what stands in them."""

from __future__ import annotations

from ..i18n import Translate
from .panel import Block, Part, Text
from .records import OverviewSheet, SiteSheet
from .tables import Column, Table
from .week_block import WeekBlock


def site_blocks(sheet: SiteSheet, tr: Translate) -> list[Part]:
    """Give the parts beside a scene's map: its schools, its interventions, its weeks."""
    schools = _schools(sheet, tr)
    interventions = Table(
        (
            Column(tr("What"), 45),
            Column(tr("Who"), 38),
            Column(tr("When"), 26),
            Column(tr("Status"), 19),
        ),
        tuple((row.what, row.who, row.when, row.status) for row in sheet.interventions),
    )
    inside = Table(
        (Column(tr("Name"), 56), Column(tr("Kind"), 32), Column(tr("Plan"), 40)),
        tuple((row.name, row.kind, row.plan) for row in sheet.inside),
    )
    blocks: list[Part] = [
        Block(sheet.schools_heading, schools, sheet.schools_note),
        Block(tr("Interventions"), interventions, tr("None registered.")),
    ]
    if sheet.inside:
        blocks.insert(1, Block(tr("Inside the boundary"), inside, ""))
    # The tallest first: what is left may still do for a few lines.
    blocks += map(WeekBlock, sheet.weeks)
    if sheet.on_foot:
        blocks.append(Text(tr("On foot"), sheet.on_foot))
    return blocks


def _schools(sheet: SiteSheet, tr: Translate) -> Table:
    """Give the schools; where somebody has measured on foot, that distance stands beside the straight one."""
    is_walked = any(row.walking for row in sheet.schools)
    name_mm, forms_mm = (40.0, 24.0) if is_walked else (49.0, 33.0)
    walking = (Column(tr("On foot"), 18, right=True),) if is_walked else ()
    return Table(
        (
            Column(tr("No."), 8, right=True),
            Column(tr("Name"), name_mm),
            Column(tr("School forms"), forms_mm),
            Column(tr("Distance"), 18, right=True),
            *walking,
            Column(tr("Where"), 20),
        ),
        tuple(
            (
                str(row.number) if row.number else "",
                row.name,
                row.form,
                row.distance,
                *((row.walking,) if is_walked else ()),
                row.band,
            )
            for row in sheet.schools
        ),
    )


def overview_blocks(sheet: OverviewSheet, tr: Translate) -> list[Part]:
    """Give the parts beside the overview map: the year's scenes, and how their weeks are read."""
    scenes = Table(
        (
            Column(tr("No."), 8, right=True),
            Column(tr("Scene"), 33),
            Column(tr("Status"), 26),
            Column(tr("Class"), 17),
            Column(tr("Schools (places)"), 14, right=True),
            Column(tr("Nearest"), 15, right=True),
            Column(tr("Active interventions"), 15, right=True),
        ),
        tuple(
            (
                str(row.number) if row.number else "",
                row.name,
                row.status,
                row.outcome,
                row.schools,
                row.nearest,
                row.interventions,
            )
            for row in sheet.rows
        ),
    )
    parts: list[Part] = [Block(tr("Scenes"), scenes, tr("None."))]
    if sheet.weeks_note:
        parts.append(Text(tr("How the scenes' weeks are read"), sheet.weeks_note))
    return parts
