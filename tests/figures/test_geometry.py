"""Lines and curves: the parts that every drawing stands on."""

import math

import pytest

from figures.curves import read_between, sample, spline
from figures.fitting import TOLERANCE, fewer
from figures.outline import Outline, number, pair
from figures.plane import Box, bounds, crossing, distance, is_inside, signed_area, turn, wrap
from figures.sides import drop_leading, half_turn, join, spaced, untangle

SQUARE = [0j, 4 + 0j, 4 + 4j, 4j]
CIRCLE = [5 * turn(a) for a in range(0, 360, 15)]


@pytest.mark.parametrize(("angle", "same"), [(190, -170), (-190, 170), (180, 180), (-180, 180), (720, 0)])
def test_wrap(angle: float, same: float) -> None:
    assert wrap(angle) == pytest.approx(same)


def test_inside_and_distance() -> None:
    assert is_inside(2 + 2j, SQUARE)
    assert not is_inside(5 + 2j, SQUARE)
    assert distance(6 + 2j, SQUARE) == pytest.approx(2)
    assert signed_area(SQUARE) == 16
    assert bounds(SQUARE) == Box(0, 0, 4, 4)
    assert Box(0, 0, 4, 4).grown(1).holds(-1 - 1j)


def test_crossing() -> None:
    assert crossing(0j, 4 + 4j, 4j, 4 + 0j) == (0.5, 0.5)
    assert crossing(0j, 1 + 0j, 0 + 1j, 1 + 1j) is None
    assert crossing(0j, 1 + 0j, 2 + 1j, 2 - 1j) is None


def test_a_table_is_read_through_its_rows() -> None:
    table = ((0, 1.0), (0.5, 3.0), (1, 2.0))
    assert [read_between(table, key) for key in (-1, 0, 0.5, 1, 2)] == [1, 1, 3, 2, 2]
    assert 1 < read_between(table, 0.25) < 3


def test_a_spline_goes_through_its_points() -> None:
    chain = spline(CIRCLE, closed=True)
    assert [piece.start for piece in chain] == CIRCLE
    assert all(abs(abs(point) - 5) < 0.02 for point in sample(chain, 8))
    assert chain[0].at(0.5) == pytest.approx(sample(chain, 2)[1])


@pytest.mark.parametrize("closed", [True, False])
def test_fewer_pieces_stay_close(closed: bool) -> None:
    chain = spline(CIRCLE, closed)
    fitted = fewer(chain, closed)
    assert len(fitted) < len(chain) / 2
    for point in sample(fitted, 12):
        assert abs(abs(point) - 5) < 2 * TOLERANCE


def test_corners_stay_corners() -> None:
    fitted = fewer(spline(SQUARE, closed=True, corners=(0, 1, 2, 3)), closed=True)
    assert {piece.start for piece in fitted} == set(SQUARE)


def test_outlines_run_one_way_round() -> None:
    for points in (SQUARE, SQUARE[::-1]):
        outline = Outline(points, corners=(0,))
        assert signed_area(outline.points) > 0
        assert outline.points[outline.corners[0]] == points[0]


def test_paths_are_short_and_do_not_drift() -> None:
    assert [number(v) for v in (0.04, -0.04, 2.0, -1.26)] == ["0", "0", "2", "-1.3"]
    assert [number(v) for v in (0.5, -0.5, 10.0, 10.5, 100.2)] == [".5", "-.5", "10", "10.5", "100.2"]
    assert pair(1, -2) == "1-2"
    assert pair(1, 0.5) == "1 .5"
    path = Outline(CIRCLE).path(lambda p: p)
    assert path.startswith("M")
    assert path.endswith("z")


def test_sides_join_inside_and_outside_a_bend() -> None:
    across = join([0j, 4 + 0j], [3 - 2j, 3 + 3j], 0.5)
    assert all(point.real <= 3.01 for point in across)
    around = join([0j, 4 + 0j], [5 + 1j, 5 + 5j], 0.5, joint=4 + 1j)
    assert len(around) > 4
    assert all(abs(abs(point - 4 - 1j) - 1) < 1e-9 for point in around[1:-1])


def test_round_ends_gaps_and_loops() -> None:
    assert all(abs(point) == pytest.approx(2) for point in half_turn(0j, -2 + 0j, 2 + 0j))
    assert spaced([0j, 0.1 + 0j, 1 + 0j], 0.5) == [0j, 1 + 0j]
    assert drop_leading([0j, 1 + 0j, 2 + 0j, 3 + 0j], lambda p: p.real < 2) == [2 + 0j, 3 + 0j]
    loop = [0j, 4 + 0j, 4 + 2j, 2 + 2j, 2 - 2j]
    assert untangle(loop) == [0j, 2 + 0j, 2 - 2j]
    assert math.isclose(abs(untangle(SQUARE)[2]), abs(SQUARE[2]))
