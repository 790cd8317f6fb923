"""What is done at the scenes, and whether it is better."""

from __future__ import annotations

from ...domain.catalogue import InterventionType
from ...domain.follow_up import Direction, GeographicLevel, ObservationCategory, Sex, Verdict
from ...domain.intervention import InterventionKind, InterventionStatus
from ...i18n import mark
from .model import ID, OF_SCENE, SCENE, SECRECY, Column, Table, Type, refers

_INTERVENTION = Column("intervention_id", Type.TEXT, mark("Intervention"), required=True)
_OF_INTERVENTION = refers("intervention_id", "intervention", cascade=True)

INTERVENTION = Table(
    "intervention",
    mark("Interventions"),
    mark("Something that is done. Partners are organisations and roles, never private persons."),
    (
        ID,
        Column("title", Type.TEXT, mark("Title"), required=True),
        Column("type_code", Type.TEXT, mark("Type"), required=True, values=InterventionType),
        Column("kind", Type.TEXT, mark("Kind"), required=True, values=InterventionKind),
        Column(
            "status",
            Type.TEXT,
            mark("Status"),
            required=True,
            values=InterventionStatus,
            default=InterventionStatus.IDEA,
        ),
        Column("responsible_unit", Type.TEXT, mark("Responsible unit")),
        Column("partners", Type.TEXT, mark("Partners"), mark("Organisations and roles, no private persons.")),
        Column("starts_on", Type.DATE, mark("Starts on")),
        Column("ends_on", Type.DATE, mark("Ends on")),
        Column(
            "season_first_month",
            Type.INTEGER,
            mark("Season from month"),
            mark("For what comes back each year."),
            check="season_first_month BETWEEN 1 AND 12",
        ),
        Column(
            "season_last_month",
            Type.INTEGER,
            mark("Season to month"),
            check="season_last_month BETWEEN 1 AND 12",
        ),
        Column("weekdays", Type.TEXT, mark("Weekdays")),
        Column("times_per_year", Type.INTEGER, mark("Times a year"), check="times_per_year >= 0"),
        Column(
            "cost_planned_sek",
            Type.REAL,
            mark("Planned cost (SEK)"),
            mark("Empty: unknown."),
            check="cost_planned_sek >= 0",
        ),
        Column(
            "cost_actual_sek",
            Type.REAL,
            mark("Actual cost (SEK)"),
            mark("Empty: unknown."),
            check="cost_actual_sek >= 0",
        ),
        Column("decision_ref", Type.TEXT, mark("Decision reference (Dnr)")),
        Column("note", Type.TEXT, mark("Note")),
        SECRECY,
    ),
    key="id",
    check="(starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)"
    " AND (season_first_month IS NULL) = (season_last_month IS NULL)",
)

INTERVENTION_SCENE = Table(
    "intervention_scene",
    mark("Scenes of interventions"),
    mark("Which scenes an intervention is for."),
    (_INTERVENTION, SCENE),
    unique=(("intervention_id", "scene_id"),),
    references=(_OF_INTERVENTION, OF_SCENE),
)

INTERVENTION_PLACE = Table(
    "intervention_place",
    mark("Places of interventions"),
    mark("Where an intervention is: points, lines or areas."),
    (
        Column("geom", Type.ANY_GEOMETRY, mark("Place"), required=True),
        _INTERVENTION,
        Column("name", Type.TEXT, mark("Name")),
    ),
    references=(_OF_INTERVENTION,),
)

INTERVENTION_EVENT = Table(
    "intervention_event",
    mark("Occasions held"),
    mark("One occasion on which an intervention was carried out."),
    (
        _INTERVENTION,
        Column("held_on", Type.DATE, mark("Held on"), required=True),
        Column("note", Type.TEXT, mark("Note")),
    ),
    references=(_OF_INTERVENTION,),
)

INTERVENTION_EVALUATION = Table(
    "intervention_evaluation",
    mark("Evaluations"),
    mark("One evaluation of an intervention."),
    (
        _INTERVENTION,
        Column("evaluated_on", Type.DATE, mark("Evaluated on"), required=True),
        Column("method", Type.TEXT, mark("Method")),
        Column("finding", Type.TEXT, mark("Finding")),
        Column("verdict", Type.TEXT, mark("Recommendation"), values=Verdict),
    ),
    references=(_OF_INTERVENTION,),
)

SAFETY_WALK = Table(
    "safety_walk",
    mark("Safety walks"),
    mark("One walk, with its route."),
    (
        Column("geom", Type.LINES, mark("Route")),
        ID,
        SCENE,
        Column("held_on", Type.DATE, mark("Held on")),
        Column(
            "participants",
            Type.TEXT,
            mark("Taking part"),
            mark("Organisations and roles, no private persons."),
        ),
        Column("note", Type.TEXT, mark("Note")),
    ),
    key="id",
    references=(OF_SCENE,),
)

OBSERVATION = Table(
    "observation",
    mark("Observations"),
    mark("What was seen on a walk, where, who mends it, and when it was mended."),
    (
        Column("geom", Type.POINT, mark("Position")),
        ID,
        Column("walk_id", Type.TEXT, mark("Safety walk"), required=True),
        Column("category", Type.TEXT, mark("Category"), required=True, values=ObservationCategory),
        Column("description", Type.TEXT, mark("Description")),
        Column("responsible_unit", Type.TEXT, mark("Responsible unit")),
        Column("due_on", Type.DATE, mark("To be mended by")),
        Column("fixed_on", Type.DATE, mark("Mended on")),
        Column("intervention_id", Type.TEXT, mark("Intervention"), mark("What the observation led to.")),
        SECRECY,
    ),
    key="id",
    references=(refers("walk_id", "safety_walk", cascade=True), refers("intervention_id", "intervention")),
)

GOAL = Table(
    "goal",
    mark("Goals"),
    mark("A target with a direction."),
    (
        ID,
        Column("title", Type.TEXT, mark("Title"), required=True),
        Column("level", Type.TEXT, mark("Geographic level"), required=True, values=GeographicLevel),
        Column("direction", Type.TEXT, mark("Direction"), required=True, values=Direction),
        Column("unit", Type.TEXT, mark("Unit of the figure")),
        Column("base_year", Type.INTEGER, mark("Base year")),
        Column("base_value", Type.REAL, mark("Value in the base year")),
        Column("target_year", Type.INTEGER, mark("Target year")),
        Column("target_value", Type.REAL, mark("Target value")),
    ),
    key="id",
)

INDICATOR = Table(
    "indicator",
    mark("Figures"),
    mark("One figure with its source, how many it builds on, whose answers and what area it is for."),
    (
        Column("goal_id", Type.TEXT, mark("Goal")),
        Column("scene_id", Type.TEXT, mark("Scene")),
        Column("title", Type.TEXT, mark("Title"), required=True),
        Column("figure_year", Type.INTEGER, mark("Year of the figure"), required=True),
        Column("level", Type.TEXT, mark("Geographic level"), required=True, values=GeographicLevel),
        Column("area_name", Type.TEXT, mark("Area")),
        Column("sex", Type.TEXT, mark("Sex"), required=True, values=Sex, default=Sex.ALL),
        Column("value", Type.REAL, mark("Value"), mark("Empty: unknown.")),
        Column("unit", Type.TEXT, mark("Unit of the figure")),
        Column("n", Type.INTEGER, mark("Number of answers"), check="n >= 0"),
        Column("source", Type.TEXT, mark("Source"), required=True),
    ),
    references=(refers("goal_id", "goal"), refers("scene_id", "scene")),
)

TABLES = (
    INTERVENTION,
    INTERVENTION_SCENE,
    INTERVENTION_PLACE,
    INTERVENTION_EVENT,
    INTERVENTION_EVALUATION,
    SAFETY_WALK,
    OBSERVATION,
    GOAL,
    INDICATOR,
)
