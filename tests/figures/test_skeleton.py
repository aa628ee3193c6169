"""Bones keep their lengths, angles their signs, and a reached place gives the angles that reach it."""

import pytest

from figures.body import PARTS, Body
from figures.joints import JOINTS, rest_pose
from figures.landmarks import POINTS, is_landmark, landmark
from figures.people import CAST
from figures.plane import turn
from figures.proportions import FOREARM_LENGTH, SHANK_LENGTH, STATURE, THIGH_LENGTH, UPPER_ARM_LENGTH
from figures.skeleton import Skeleton


def test_lengths_are_those_of_the_tables() -> None:
    bones = Skeleton(rest_pose())
    leg, arm = bones.legs["near"], bones.arms["near"]
    assert leg.thigh.length == pytest.approx(0.245 * STATURE) == pytest.approx(THIGH_LENGTH)
    assert leg.shank.length == pytest.approx(0.246 * STATURE) == pytest.approx(SHANK_LENGTH)
    assert arm.upper.length == pytest.approx(0.186 * STATURE) == pytest.approx(UPPER_ARM_LENGTH)
    assert arm.forearm.length == pytest.approx(0.146 * STATURE) == pytest.approx(FOREARM_LENGTH)


def test_standing_height_is_that_of_a_person() -> None:
    body = Body(rest_pose(), CAST["ana"])
    sole = min(p.imag for p in body.part("near.foot"))
    crown = max(p.imag for p in body.part("head"))
    assert crown - sole == pytest.approx(STATURE, rel=0.03)


@pytest.mark.parametrize(
    ("joint", "point", "toward"),
    [
        ("near.hip", "near.knee", 1),  # flexion brings the knee forward
        ("near.knee", "near.ankle", -1),  # flexion brings the foot back
        ("near.ankle", "near.toe", 0),
        ("near.shoulder", "near.hand", 1),
        ("near.elbow", "near.hand", 1),
        ("lumbar", "crown", -1),  # arching takes the head back
    ],
)
def test_signs(joint: str, point: str, toward: int) -> None:
    pose = rest_pose()
    before = landmark(Body(pose, CAST["ana"]), point)
    after = landmark(Body(pose | {joint: pose[joint] + 20}, CAST["ana"]), point)
    if toward:
        assert (after - before).real * toward > 0
    else:
        assert after.imag > before.imag  # dorsiflexion lifts the toes


def test_posterior_tilt_tucks_the_tail_forward() -> None:
    straight = landmark(Body(rest_pose(), CAST["ana"]), "tail")
    tucked = landmark(Body(rest_pose() | {"pelvis": 10}, CAST["ana"]), "tail")
    assert tucked.imag < straight.imag


@pytest.mark.parametrize("target", [20 - 60j, 35 - 50j, 5 - 70j])
def test_a_leg_reaches_its_place(target: complex) -> None:
    bones = Skeleton(rest_pose())
    reached = Skeleton(bones.leg_to("near", target, sole=0))
    assert abs(reached.legs["near"].shank.end - target) < 1e-6
    assert reached.legs["near"].foot.turned == pytest.approx(0)


@pytest.mark.parametrize("target", [30 + 30j, 40 + 20j, 20 + 5j])
def test_an_arm_reaches_its_place(target: complex) -> None:
    reached = Skeleton(Skeleton(rest_pose()).arm_to("near", target))
    assert abs(reached.arms["near"].forearm.end - target) < 0.2


def test_a_leg_that_is_too_short_points_there() -> None:
    far = 300 + 0j
    leg = Skeleton(Skeleton(rest_pose()).leg_to("near", far, sole=0)).legs["near"]
    assert abs(leg.shank.end) == pytest.approx(THIGH_LENGTH + SHANK_LENGTH, abs=0.05)


def test_a_bone_out_of_the_picture_is_seen_shorter() -> None:
    leg = Skeleton(rest_pose() | {"near.thigh_out": 20.0}).legs["near"]
    assert leg.thigh.length**2 + 20**2 == pytest.approx(THIGH_LENGTH**2)


@pytest.mark.parametrize("name", POINTS)
def test_every_point_is_near_the_body(name: str) -> None:
    assert is_landmark(name)
    assert abs(landmark(Body(rest_pose(), CAST["ana"]), name)) < STATURE


def test_points_on_a_bone() -> None:
    body = Body(rest_pose(), CAST["ana"])
    assert landmark(body, "near.thigh@0.5,3") == pytest.approx(3 - 1j * THIGH_LENGTH / 2)
    assert not is_landmark("near.thigh@half")
    with pytest.raises(KeyError):
        landmark(body, "near.tail")


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("person", sorted(CAST))
def test_every_part_of_every_person_has_an_outline(person: str, name: str) -> None:
    assert len(Body(rest_pose(), CAST[person]).part(name)) > 5


def test_limits_hold_the_rest_pose() -> None:
    for name, joint in JOINTS.items():
        assert joint.least <= joint.rest <= joint.most, name


def test_turning_the_whole_body_moves_it_rigidly() -> None:
    upright, lying = (Body(rest_pose() | {"pelvis": a}, CAST["ana"]) for a in (0.0, 90.0))
    for point in POINTS:
        assert landmark(lying, point) == pytest.approx(landmark(upright, point) * turn(90))
