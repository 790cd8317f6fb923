"""The chart of the rule's sensitivity: everything in it has its place, by hand."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from scenkartan.plugin.domain.proximity import Origin
from scenkartan.plugin.domain.sensitivity import RadiusCount, Sensitivity
from scenkartan.plugin.sheets.sensitivity_figure import Look, sensitivity_svg

SVG = "{http://www.w3.org/2000/svg}"
EM = 10.0
SWEDISH = {
    "boundary": "avgränsning",
    "centroid": "mittpunkt",
    "uncertainty": "osäkerhet",
    "{in_class} of {scenes} at {radius}": "{in_class} av {scenes} vid {radius}",
}


def swedish(text: str) -> str:
    return SWEDISH.get(text, text)


def counted(scenes: int = 4) -> Sensitivity:
    """From 100 to 1000 m; a scene more every 200 m, and every 250 m from the centroid."""
    radii = [100.0 * number for number in range(1, 11)]
    counts = [
        RadiusCount(
            radius,
            origin,
            *(min(scenes, max(0, int(at // step))) for at in (radius - 83, radius, radius + 83)),
        )
        for origin, step in ((Origin.BOUNDARY, 200), (Origin.CENTROID, 250))
        for radius in radii
    ]
    return Sensitivity(scenes, 500.0, 83.0, tuple(counts))


def drawn(width: float, height: float = 260, found: Sensitivity | None = None) -> ElementTree.Element:
    look = Look(font_size=EM)
    return ElementTree.fromstring(sensitivity_svg(found or counted(), width, height, swedish, look))


def places(picture: ElementTree.Element) -> dict[str, tuple[float, float]]:
    return {
        str(text.text): (float(text.get("x")), float(text.get("y"))) for text in picture.iter(f"{SVG}text")
    }


def test_the_curve_goes_through_the_counts():
    picture = drawn(500)
    dashed, solid = picture.iter(f"{SVG}polyline")
    assert dashed.get("stroke-dasharray")
    points = [tuple(map(float, point.split(","))) for point in solid.get("points").split()]
    where = places(picture)
    # The figure 2 on the axis stands 0.35 em under its line, at 400 m and 500 m there are two.
    level = where["2"][1] - 0.35 * EM
    assert points[3][1] == pytest.approx(level, abs=0.1)
    assert points[4][1] == pytest.approx(level, abs=0.1)
    assert points[5][1] < level
    assert points[3][0] == pytest.approx(where["400"][0], abs=0.1)


@pytest.mark.parametrize("width", [180.0, 240.0, 340.0, 700.0])
def test_the_key_is_inside_the_chart_and_over_the_curves_however_narrow(width: float):
    picture = drawn(width)
    where = places(picture)
    rows = [where[words] for words in ("avgränsning", "mittpunkt", "osäkerhet")]
    for words, (x, _) in zip(("avgränsning", "mittpunkt", "osäkerhet"), rows):
        assert x + 0.6 * EM * len(words) <= width
    top = min(float(y) for line in picture.iter(f"{SVG}polyline") for y in (
        point.split(",")[1] for point in line.get("points").split()))  # fmt: skip
    assert max(y for _, y in rows) < top
    assert min(y for _, y in rows) > where["scenes with a school within the radius"][1] + EM


def test_a_wide_chart_has_its_key_on_one_row_and_a_narrow_one_on_more():
    def rows(width: float) -> int:
        where = places(drawn(width))
        return len({where[words][1] for words in ("avgränsning", "mittpunkt", "osäkerhet")})

    assert (rows(340.0), rows(200.0), rows(120.0)) == (1, 2, 3)


def test_the_rules_own_answer_is_written_at_its_radius():
    where = places(drawn(500))
    assert "2 av 4 vid 500\u00a0m" in where


@pytest.mark.parametrize("width", [150.0, 200.0, 240.0, 300.0, 340.0, 420.0, 700.0])
@pytest.mark.parametrize("radius_m", [100.0, 500.0, 900.0])
def test_the_answer_covers_neither_the_axis_nor_the_edge(width: float, radius_m: float):
    """Left of it are the figures of the axis, which end half an em before the curves begin."""
    found = replace(counted(12), radius_m=radius_m)
    texts = list(drawn(width, 260, found).iter(f"{SVG}text"))
    (answer,) = [text for text in texts if "12" in str(text.text) and text.text != "12"]
    axis_end = next(float(text.get("x")) for text in texts if text.text == "10")
    long, x = 0.6 * EM * len(answer.text), float(answer.get("x"))
    left = x if answer.get("text-anchor") == "start" else x - long
    assert left >= axis_end
    assert left + long <= width


def test_without_scenes_or_with_one_radius_it_says_that_there_is_nothing():
    nothing = Sensitivity(0, 500.0, 83.0, counted().counts)
    one = Sensitivity(4, 500.0, 83.0, counted().counts[:1])
    for found in (nothing, one):
        assert list(places(drawn(300, found=found))) == ["Nothing to draw."]
