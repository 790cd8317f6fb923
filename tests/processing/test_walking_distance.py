"""walkingdistance on streets whose lengths are known by hand, on the demo's canal, and on real streets."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
shapely = pytest.importorskip("shapely", minversion="2.0")

HELSINKI = (
    Path(__file__).resolve().parents[2].parent / "shared" / "data" / "osm_helsinki" / "helsinki_layers.gpkg"
)
EAST, NORTH = 674000, 6580000


def line(*points):
    return "LINESTRING (" + ", ".join(f"{EAST + x} {NORTH + y}" for x, y in points) + ")"


def point(x, y):
    return f"POINT ({EAST + x} {NORTH + y})"


def box(west, south, east, north):
    return shapely.box(EAST + west, NORTH + south, EAST + east, NORTH + north).wkt


def rows(layer):
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


# 1,000 m east-west through a square scene, and 300 m north from its 600th metre.
STREETS = [line((0, 0), (600, 0), (1000, 0)), line((600, 0), (600, 300))]
SCENE = box(0, -50, 100, 50)


@pytest.fixture
def measure(run, layer):
    def measure(streets, origins, facilities, crs="EPSG:3006", **more):
        def places(given):
            if hasattr(given, "isValid"):
                return given
            kind = "Point" if all(wkt is None or wkt.startswith("POINT") for wkt in given) else "Polygon"
            return layer(kind, crs, given)

        network = streets if hasattr(streets, "isValid") else layer("LineString", crs, streets)
        parameters = {"NETWORK": network, "ORIGINS": places(origins), "FACILITIES": places(facilities)}
        return run("walkingdistance", {**parameters, "OUTPUT": "TEMPORARY_OUTPUT", **more})

    return measure


def test_from_the_scene_to_schools(measure):
    results = measure(STREETS, [SCENE], [point(610, 300), point(300, 20), point(50, 10)])
    inside, near, far = rows(results["OUTPUT"])
    assert (inside["facility_id"], inside["euclidean_m"], inside["walking_m"]) == (3, 0, 0)
    assert near == {
        "origin_id": 1,
        "facility_id": 2,
        "euclidean_m": 200,
        "walking_m": 220,
        "snap_origin_m": 0,
        "snap_facility_m": 20,
        "reach": "walked",
        "detour_ratio": 1.1,
        "barrier": False,
    }
    # 500 m to the crossing, 300 m north, 10 m to the school.
    assert far["walking_m"] == 810
    assert far["euclidean_m"] == pytest.approx((510**2 + 250**2) ** 0.5, abs=1e-6)
    assert (results["PAIRS"], results["PAIRS_WALKED"]) == (3, 3)
    lines = {feature["facility_id"]: feature.geometry() for feature in results["OUTPUT"].getFeatures()}
    assert [lines[number].length() for number in (1, 2, 3)] == pytest.approx([810, 220, 0])
    assert results["OUTPUT"].crs().authid() == "EPSG:3006"


@pytest.mark.parametrize(("limit", "reach"), [(810, "walked"), (809.99, "further")])
def test_both_sides_of_the_longest_way(measure, limit, reach):
    results = measure(STREETS, [SCENE], [point(610, 300)], MAX_DISTANCE=limit)
    (row,) = rows(results["OUTPUT"])
    assert row["reach"] == reach
    assert (row["walking_m"] == 810) == (reach == "walked")
    assert (row["walking_m"] == core.NULL) == (reach == "further")
    assert results["PAIRS_WALKED"] == (reach == "walked")


def test_what_is_near_on_the_map_only_stands_out(measure):
    # Two streets on either side of a canal, with a bridge 300 m away, and a quay that no street reaches.
    streets = [line((0, 0), (300, 0)), line((0, 40), (300, 40)), line((300, 0), (300, 40))]
    quay = [line((0, 80), (50, 80))]
    facilities = [point(0, 40), point(300, 40), point(0, 80), point(0, 0)]
    output = measure(streets + quay, [point(0, 0)], facilities, SNAP_LIMIT=10)["OUTPUT"]
    found = {row["facility_id"]: row for row in rows(output)}
    assert (found[1]["walking_m"], found[1]["detour_ratio"], found[1]["barrier"]) == (640, 16, True)
    assert (found[2]["walking_m"], found[2]["barrier"]) == (340, False)
    assert (found[3]["reach"], found[3]["detour_ratio"], found[3]["barrier"]) == ("no_way", core.NULL, True)
    assert (found[4]["walking_m"], found[4]["barrier"]) == (0, False)


def osm_streets(*tagged):
    """Lines as GDAL's OSM driver gives them: some tags in fields, the rest in other_tags."""
    layer = core.QgsVectorLayer(
        "LineString?crs=EPSG:3006&field=highway:string&field=other_tags:string", "osm", "memory"
    )
    features = []
    for wkt, highway, rest in tagged:
        feature = core.QgsFeature(layer.fields())
        feature.setGeometry(core.QgsGeometry.fromWkt(wkt))
        feature.setAttributes([highway, rest])
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


@pytest.mark.parametrize(
    ("highway", "rest", "walked"),
    [
        ("footway", '"foot"=>"no","surface"=>"asphalt"', False),
        ("footway", '"surface"=>"asphalt"', True),
        ("trunk", None, False),
        ("trunk", '"sidewalk"=>"right","lanes"=>"2"', True),
        ("trunk", '"foot"=>"yes"', True),
        ("motorway", '"foot"=>"yes"', False),
        (None, '"route"=>"ferry","foot"=>"yes"', False),
    ],
)
def test_the_rule_reads_tags_in_other_tags(measure, highway, rest, walked):
    streets = osm_streets(
        (line((0, 0), (100, 0)), "residential", None), (line((100, 0), (200, 0)), highway, rest)
    )
    (row,) = rows(measure(streets, [point(0, 0)], [point(200, 0)], SNAP_LIMIT=10)["OUTPUT"])
    assert row["reach"] == ("walked" if walked else "off_network")


@pytest.mark.parametrize(("limit", "near"), [(60, True), (59.99, False)])
def test_both_sides_of_the_snap_limit(measure, run, limit, near):
    results = measure(STREETS, [SCENE], [point(300, 60)], SNAP_LIMIT=limit)
    (row,) = rows(results["OUTPUT"])
    assert row["reach"] == ("walked" if near else "off_network")
    assert (row["walking_m"], row["snap_facility_m"]) == ((260, 60) if near else (core.NULL, core.NULL))
    assert row["snap_origin_m"] == 0
    assert results["OFF_NETWORK"] == (not near)
    assert (
        "further than 59.99 m from the network, not measured on foot: 1" in " ".join(run.feedback.warnings)
    ) == (not near)


def test_near_as_the_crow_flies_and_no_way(measure, run):
    across = [*STREETS, line((0, 120), (1000, 120))]
    results = measure([across[0], across[2]], [SCENE], [point(50, 120)])
    (row,) = rows(results["OUTPUT"])
    assert (row["euclidean_m"], row["walking_m"], row["reach"]) == (70, core.NULL, "no_way")
    (feature,) = results["OUTPUT"].getFeatures()
    assert feature.geometry().length() == 70
    assert results["ISLANDS"] == 1
    assert any(
        "islands that cannot be reached from the rest: 1, 1000 m of 2000 m" in text
        for text in run.feedback.warnings
    )
    assert any("no way leads there: 1" in text for text in run.feedback.infos)


@pytest.mark.parametrize(
    ("fields", "values", "walks"),
    [
        ("highway:string", ["footway", "residential"], True),
        ("highway:string", ["footway", "motorway"], False),
        ("highway:string", ["footway", None], False),
        ("Highway:string", ["footway", "Motorway_Link"], False),
        ("foot:string", [None, "no"], False),
        ("foot:string", [None, "yes"], True),
        ("kind:string", ["footway", "motorway"], False),
        ("fclass:string", ["footway", "trunk"], False),
    ],
)
def test_what_nobody_walks_on(measure, run, layer, fields, values, walks):
    network = layer("LineString", "EPSG:3006", STREETS, fields)
    for number, value in enumerate(values, 1):
        assert network.dataProvider().changeAttributeValues({number: {0: value}})
    results = measure(network, [SCENE], [point(600, 200)])
    (row,) = rows(results["OUTPUT"])
    assert (row["walking_m"] == 700) == walks
    assert any("nobody walks on: 1 of 2" in text for text in run.feedback.infos) == (not walks)
    # An empty rule leaves nothing out.
    (row,) = rows(measure(network, [SCENE], [point(600, 200)], EXCLUDE="")["OUTPUT"])
    assert row["walking_m"] == 700


@pytest.mark.parametrize("rule", ["highway", "=motorway", "highway=", "highway=motorway; foot"])
def test_a_rule_that_cannot_be_read(measure, rule):
    with pytest.raises(core.QgsProcessingException, match="field=value"):
        measure(STREETS, [SCENE], [point(600, 200)], EXCLUDE=rule)


def test_faults_are_counted_and_shown(measure, run):
    # A path 1.5 m short of the street, another 2.5 m short of it, one that crosses it in the air.
    streets = [
        *STREETS,
        line((200, 1.5), (200, 80)),
        line((300, 2.5), (300, 80)),
        line((400, -50), (400, 50)),
    ]
    results = measure(streets, [SCENE], [point(600, 200)], FAULTS="TEMPORARY_OUTPUT")
    assert (results["UNSNAPPED_ENDS"], results["ISLANDS"]) == (1, 3)
    faults = rows(results["FAULTS"])
    assert [(row["fault"], row["line_id"], row["metres"]) for row in faults] == [
        ("unsnapped_end", 3, 1.5),
        ("island", 5, 100),
        ("island", 3, 78.5),
        ("island", 4, 77.5),
    ]
    (end, *_) = results["FAULTS"].getFeatures()
    assert end.geometry().asWkt(1) == f"Point ({EAST + 200} {NORTH + 1.5})"
    assert any(
        "ends that lie 2 m or nearer to another line without meeting it: 1." in text
        for text in run.feedback.warnings
    )


def test_an_end_where_a_short_way_leads_is_no_fault(measure):
    # The street comes back to 1.5 m from where it began: 15 m around is short, 40 m is not.
    short = line((0, 0), (600, 0), (605, 0), (605, 5), (600, 5), (600, 1.5))
    assert measure([short], [SCENE], [point(600, 200)])["UNSNAPPED_ENDS"] == 0
    stubs = [line((0, 0), (600, 0), (1000, 0)), line((600, 0), (608, 0.5))]
    assert measure(stubs, [SCENE], [point(600, 200)])["UNSNAPPED_ENDS"] == 0
    around = [line((0, 0), (600, 0), (1000, 0)), line((600, 0), (600, 15), (620, 15), (620, 1.5))]
    assert measure(around, [SCENE], [point(600, 200)])["UNSNAPPED_ENDS"] == 1


def test_an_end_on_a_line_without_a_vertex_there_is_a_fault(measure):
    streets = [line((0, 0), (1000, 0)), line((600, 0), (600, 300))]
    results = measure(streets, [SCENE], [point(600, 200)], FAULTS="TEMPORARY_OUTPUT")
    assert results["UNSNAPPED_ENDS"] == 1
    assert rows(results["FAULTS"])[0]["metres"] == 0


def test_reachable_lines_end_at_the_limit(measure):
    results = measure(STREETS, [SCENE], [point(600, 200)], MAX_DISTANCE=600, REACHABLE="TEMPORARY_OUTPUT")
    lengths = {}
    for feature in results["REACHABLE"].getFeatures():
        assert feature["origin_id"] == 1
        lengths[feature["line_id"]] = lengths.get(feature["line_id"], 0) + feature.geometry().length()
    # 100 m in the scene, 500 m to the crossing, 100 m past it both ways.
    assert lengths == pytest.approx({1: 700, 2: 100})


@pytest.mark.parametrize("network_crs", ["EPSG:3857", "EPSG:4326", "EPSG:3011"])
@pytest.mark.parametrize("places_crs", ["EPSG:3857", "EPSG:4326", "EPSG:3006"])
def test_layers_in_any_system(run, layer, network_crs, places_crs):
    import processing

    def moved(made, crs):
        parameters = {"INPUT": made, "TARGET_CRS": crs, "OUTPUT": "TEMPORARY_OUTPUT"}
        return processing.run("native:reprojectlayer", parameters)["OUTPUT"]

    results = run(
        "walkingdistance",
        {
            "NETWORK": moved(layer("LineString", "EPSG:3006", STREETS), network_crs),
            "ORIGINS": moved(layer("Polygon", "EPSG:3006", [SCENE]), places_crs),
            "FACILITIES": moved(layer("Point", "EPSG:3006", [point(610, 300)]), places_crs),
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    (row,) = rows(results["OUTPUT"])
    # A metre in a local system is not quite one in SWEREF 99 TM: 0.4 per mille at most.
    assert row["walking_m"] == pytest.approx(810, rel=5e-4)
    assert results["OUTPUT"].crs().authid() not in ("EPSG:3857", "EPSG:4326")


def test_no_network(measure):
    for streets in ([], [None], [line((0, 0), (0, 0))]):
        with pytest.raises(core.QgsProcessingException, match="no line to walk on"):
            measure(streets, [SCENE], [point(600, 200)])


def test_outlines_are_no_streets(measure, run, layer):
    with pytest.raises(core.QgsProcessingException, match="no line to walk on"):
        measure(layer("Polygon", "EPSG:3006", [SCENE]), [SCENE], [point(600, 200)])
    assert any("1 that are no lines, left out" in text for text in run.feedback.warnings)


def test_nothing_has_coordinates(measure, run, layer):
    results = measure(STREETS, [SCENE], layer("Point", "EPSG:3006", [None, None]))
    assert rows(results["OUTPUT"]) == []
    assert any("2 without geometry" in text for text in run.feedback.warnings)
    assert any("nothing has a place" in text for text in run.feedback.warnings)
    results = measure(STREETS, layer("Polygon", "EPSG:3006", [None]), [point(600, 200)])
    assert rows(results["OUTPUT"]) == []


def test_an_unknown_system_is_said(run, layer):
    unknown = layer("LineString", "EPSG:3006", STREETS)
    unknown.setCrs(core.QgsCoordinateReferenceSystem())
    given = {
        "NETWORK": unknown,
        "ORIGINS": layer("Polygon", "EPSG:3006", [SCENE]),
        "FACILITIES": layer("Point", "EPSG:3006", [point(600, 200)]),
    }
    with pytest.raises(core.QgsProcessingException, match="State which"):
        run("walkingdistance", given)


def test_a_library_that_is_missing_is_said(measure, monkeypatch):
    from scenkartan.plugin import dependencies

    monkeypatch.setattr(dependencies, "WANTED_FOR_WALKING", {"scipy": "99.0"})
    with pytest.raises(core.QgsProcessingException, match=r"scipy 99\.0"):
        measure(STREETS, [SCENE], [point(600, 200)])


@pytest.fixture(scope="module")
def exempelstaden(tmp_path_factory, qgis_app):
    from scenkartan.plugin.demo.build import build_demo

    path = tmp_path_factory.mktemp("Öppna scener") / "exempelstaden åäö.gpkg"
    build_demo(path)
    return path


def test_across_the_canal(run, exempelstaden):
    """338 m from Strandbadet to Uddens skola as the crow flies; on foot one goes round by Kvarnbron."""
    from scenkartan.plugin.demo.truth import WALKING_STRANDBADET_UDDEN_AT_LEAST_M

    def opened(table, subset=""):
        chosen = f"|subset={subset}" if subset else ""
        layer = core.QgsVectorLayer(f"{exempelstaden}|layername={table}{chosen}", table, "ogr")
        assert layer.isValid()
        return layer

    where = "year = 2026 AND scene_id = (SELECT id FROM scene WHERE name = 'Strandbadet')"
    results = run(
        "walkingdistance",
        {
            "NETWORK": opened("street"),
            "ORIGINS": opened("boundary", where),
            "FACILITIES": opened("facility", "name = 'Uddens skola'"),
            "MAX_DISTANCE": 5000,
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    (row,) = rows(results["OUTPUT"])
    assert row["euclidean_m"] == pytest.approx(338, abs=1e-6)
    assert WALKING_STRANDBADET_UDDEN_AT_LEAST_M < row["walking_m"] < 5000
    # The islet's path reaches nothing, and Tallstigen ends 1.5 m short of the street.
    assert (results["ISLANDS"], results["UNSNAPPED_ENDS"]) == (1, 1)
    (feature,) = results["OUTPUT"].getFeatures()
    assert feature.geometry().length() == pytest.approx(row["walking_m"], abs=1e-5)


@pytest.mark.skipif(not HELSINKI.is_file(), reason="the real streets are not on this machine")
def test_real_streets_as_networkx_walks_them(run):
    """The middle of Helsinki, from vertex to vertex, so that no snapping is needed."""
    networkx = pytest.importorskip("networkx")
    network = core.QgsVectorLayer(f"{HELSINKI}|layername=lines", "lines", "ogr")
    graph = graph_of(network, networkx)
    vertices = sorted(graph)
    assert len(vertices) > 5000
    chosen = vertices[:: len(vertices) // 25]
    places = core.QgsVectorLayer(f"Point?crs={network.crs().authid()}", "places", "memory")
    for x, y in chosen:
        feature = core.QgsFeature()
        feature.setGeometry(core.QgsGeometry.fromPointXY(core.QgsPointXY(x, y)))
        assert places.dataProvider().addFeatures([feature])[0]
    given = {"NETWORK": network, "ORIGINS": places, "FACILITIES": places, "MAX_DISTANCE": 900}
    found = rows(run("walkingdistance", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"])
    reaches = {
        reach: [row for row in found if row["reach"] == reach] for reach in ("walked", "further", "no_way")
    }
    assert len(reaches["walked"]) > 100
    assert reaches["no_way"]
    assert sum(map(len, reaches.values())) == len(found)
    lengths = {
        number: networkx.single_source_dijkstra_path_length(graph, start, weight="length")
        for number, start in enumerate(chosen, 1)
    }
    for row in found:
        length = lengths[row["origin_id"]].get(chosen[row["facility_id"] - 1])
        assert (length is None) == (row["reach"] == "no_way")
        if row["reach"] == "walked":
            # Vertices are rounded to the millimetre here, and not there.
            assert row["walking_m"] == pytest.approx(length, abs=0.05)
            assert row["walking_m"] >= row["euclidean_m"]
        elif row["reach"] == "further":
            assert length > 899.95


def graph_of(network, networkx):
    """Make a graph of every vertex of the streets."""
    graph = networkx.Graph()
    for feature in network.getFeatures():
        if feature["highway"] in (core.NULL, "construction") or feature["foot"] == "no":
            continue
        vertices = [(round(v.x(), 3), round(v.y(), 3)) for v in feature.geometry().vertices()]
        for a, b in zip(vertices, vertices[1:]):
            if a != b:
                graph.add_edge(a, b, length=((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5)
    return graph
