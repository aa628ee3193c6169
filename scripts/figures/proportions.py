"""How long the bones are and how thick the body is round them.

Lengths are shares of the stature from Drillis and Contini (1966) as tabled by Winter, "Biomechanics and motor
control of human movement" (4th ed., fig. 4.1): thigh .245, shank .246, foot height .039, upper arm .186,
forearm .146. The table gives no spine parts; lumbar, thoracic and neck lengths are chosen so that the
shoulder stands at .818 and the eye near .936 of the stature. Thickness is drawn, not measured: half-widths in
cm, front and back, along each bone.
"""

from dataclasses import dataclass, field

from figures.curves import Table

STATURE = 170.0  # cm; every figure has the same, so that persons are one size down a page
THIGH_LENGTH = 0.245 * STATURE
SHANK_LENGTH = 0.246 * STATURE
UPPER_ARM_LENGTH = 0.186 * STATURE
FOREARM_LENGTH = 0.146 * STATURE
LUMBAR_LENGTH = 0.108 * STATURE
THORAX_LENGTH = 0.165 * STATURE
NECK_LENGTH = 0.062 * STATURE

KNEE_RADIUS = 5.2  # cm, kneecap to the joint axis
ELBOW_RADIUS = 3.9


@dataclass(frozen=True)
class Profile:
    """Half-widths of a limb in cm, in front of and behind its bone, by share of the bone's length."""

    front: Table
    back: Table

    def scaled(self, by: float) -> "Profile":
        def wider(table: Table) -> Table:
            return tuple((share, width * by) for share, width in table)

        return Profile(wider(self.front), wider(self.back))


THIGH = Profile(
    ((0, 8.0), (0.15, 8.3), (0.35, 8.1), (0.6, 7.1), (0.8, 5.9), (0.92, 5.3), (1, 5.3)),
    ((0, 9.4), (0.12, 9.5), (0.25, 8.8), (0.4, 7.6), (0.6, 6.2), (0.8, 5.1), (0.93, 4.9), (1, 5.0)),
)
SHANK = Profile(
    ((0, 5.2), (0.08, 4.7), (0.16, 4.7), (0.35, 4.3), (0.6, 3.6), (0.85, 3.2), (1, 3.5)),
    ((0, 5.0), (0.08, 5.2), (0.2, 6.3), (0.32, 6.9), (0.45, 6.3), (0.65, 4.3), (0.82, 3.2), (1, 3.6)),
)
UPPER_ARM = Profile(
    ((0, 5.4), (0.15, 5.6), (0.35, 5.2), (0.6, 4.7), (0.85, 4.0), (1, 3.8)),
    ((0, 5.4), (0.15, 5.5), (0.35, 5.1), (0.6, 4.5), (0.85, 3.9), (1, 3.9)),
)
FOREARM = Profile(
    ((0, 3.8), (0.12, 4.2), (0.28, 4.2), (0.5, 3.5), (0.8, 2.6), (1, 2.4)),
    ((0, 3.9), (0.12, 3.9), (0.28, 3.8), (0.5, 3.3), (0.8, 2.5), (1, 2.3)),
)


@dataclass(frozen=True)
class Build:
    """How a body is filled out.

    `belly` and `spine` are the half-widths of the trunk in front of and behind its twelve nodes, sacrum to
    shoulder; `seat` widens the shorts.
    """

    thigh: Profile = THIGH
    shank: Profile = SHANK
    upper_arm: Profile = UPPER_ARM
    forearm: Profile = FOREARM
    belly: tuple[float, ...] = (13.2, 13.0, 12.6, 12.4, 12.6, 13.2, 14.2, 15.3, 15.6, 13.6, 10.0, 7.0)
    spine: tuple[float, ...] = (7.2, 6.9, 6.5, 6.3, 6.4, 6.7, 7.2, 7.7, 7.9, 7.5, 6.6, 5.6)
    seat: float = 1.0
    neck: tuple[float, ...] = field(default=(1.0, 1.0))


BUILDS: dict[str, Build] = {
    "slender": Build(),
    "straight": Build(
        thigh=THIGH.scaled(0.96),
        upper_arm=UPPER_ARM.scaled(1.08),
        forearm=FOREARM.scaled(1.06),
        belly=(12.8, 12.7, 12.5, 12.5, 12.8, 13.2, 13.8, 14.5, 14.6, 13.4, 10.3, 7.2),
        spine=(7.0, 6.8, 6.5, 6.5, 6.7, 7.1, 7.6, 8.0, 8.3, 8.0, 7.0, 5.8),
        seat=0.97,
        neck=(1.1, 1.12),
    ),
    "broad": Build(
        thigh=THIGH.scaled(1.14),
        shank=SHANK.scaled(1.08),
        upper_arm=UPPER_ARM.scaled(1.16),
        forearm=FOREARM.scaled(1.08),
        belly=(15.4, 16.4, 17.0, 17.2, 17.0, 16.6, 16.4, 16.6, 16.4, 14.2, 10.4, 7.4),
        spine=(7.9, 7.7, 7.4, 7.3, 7.4, 7.7, 8.2, 8.6, 8.7, 8.2, 7.1, 5.8),
        seat=1.1,
        neck=(1.08, 1.12),
    ),
}
