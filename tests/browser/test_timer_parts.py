"""The timer without a page: the plan of a session, its clock, and what can be chosen."""

from .timer import Start


def test_the_plan_of_a_sheet(on_page: Start) -> None:
    """Two sides by turns, repetitions with a rest, minutes; from one exercise to the next the reader says when."""
    found = on_page().evaluate(
        """async () => {
          const { planSession, skipFrom } = await import("/assets/js/session-plan.js");
          const sides = ["Right leg", "Left leg"];
          const phases = planSession([
            { amount: 20, unit: "s", rounds: 2, sides },
            { amount: 8, unit: "r", rounds: 2, sides: [""] },
            { amount: 10, unit: "m", rounds: 1, sides: [""] },
            { amount: 5, unit: "s", rounds: 2, sides, only: 1 },
          ]);
          return [
            phases.map(({ kind, exercise, side, round, seconds }) => [kind, exercise, side, round, seconds].join(" ")),
            [0, 1, 9, phases.length - 1].map((index) => skipFrom(phases, index)),
          ];
        }"""
    )
    assert found[0] == [
        "place 0 0 1 ",
        "ready 0 0 1 5",
        "work 0 0 1 20",
        "change 0 1 1 15",
        "work 0 1 1 20",
        "change 0 0 2 15",
        "work 0 0 2 20",
        "change 0 1 2 15",
        "work 0 1 2 20",
        "place 1 0 1 ",
        "ready 1 0 1 5",
        "work 1 0 1 ",
        "rest 1 0 2 60",
        "work 1 0 2 ",
        "place 2 0 1 ",
        "ready 2 0 1 5",
        "work 2 0 1 600",
        "place 3 1 1 ",
        "ready 3 1 1 5",
        "work 3 1 1 5",
        "rest 3 1 2 15",
        "work 3 1 2 5",
        "end 3 1 2 ",
    ]
    assert found[1] == [9, 2, 14, 22]  # getting into place is skipped with its whole exercise


def test_the_clock_is_exact(on_page: Start) -> None:
    """No drift, several phases after a sleep, and none of it while it is paused."""
    assert on_page().evaluate(
        """async () => {
          const { SessionClock } = await import("/assets/js/session-clock.js");
          const phases = [5, 20, 15, 20, null, 10, null].map((seconds) => ({ seconds }));
          const clock = new SessionClock(phases, 1000);
          const seen = [];
          const look = (now) => { const { index, spent, left } = clock.at(now); seen.push([index, spent, left]); };
          look(1000);
          look(5999.5);
          look(6000);
          look(6000 + 20_000 + 15_000 + 7_000); // asleep over two phases
          clock.pause(49_000);
          look(99_000);
          clock.resume(100_000);
          look(101_000);
          look(900_000); // asleep: the reader has to say that the repetitions are done
          clock.go(5, 900_000);
          look(915_000);
          clock.back(915_000);
          look(916_000);
          clock.back(916_500);
          look(916_500);
          clock.back(919_000);
          look(919_000);
          clock.pause(919_500);
          clock.go(1, 920_000);
          look(930_000);
          return seen;
        }"""
    ) == [
        [0, 0, 5000],
        [0, 4999.5, 0.5],
        [1, 0, 20_000],
        [3, 7000, 13_000],
        [3, 8000, 12_000],
        [3, 9000, 11_000],
        [4, 788_000, None],
        [6, 5000, None],
        [5, 1000, 9000],
        [4, 0, None],
        [3, 0, 20_000],
        [1, 0, 20_000],
    ]


def test_the_time_goes_on_in_sleep_and_never_back(on_page: Start) -> None:
    assert on_page().evaluate(
        """async () => {
          const { steadyTime } = await import("/assets/js/session-clock.js");
          const readings = [[5000, 100], [6000, 1100], [66_000, 1100], [1000, 2100], [1000, 2100]];
          const time = steadyTime(() => readings.shift());
          return [time(), time(), time(), time()];
        }"""
    ) == [1000, 61_000, 62_000, 62_000]


def test_amounts_stay_inside_the_range(on_page: Start) -> None:
    ranges = [[20, 30, "s"], [10, 12, "s"], [20, 20, "s"], [3, 5, "r"], [20, 100, "r"], [10, 20, "m"], [12, 23, "m"]]
    found = on_page().evaluate(
        """async (ranges) => {
          const { amounts, rounds } = await import("/assets/js/session-choice.js");
          return [ranges.map(([low, high, unit]) => amounts([low, high], unit)), rounds([2, 4]), rounds([1, 1])];
        }""",
        ranges,
    )
    assert found == [
        [
            [20, 25, 30],
            [10, 12],
            [20],
            [3, 4, 5],
            [20, 30, 40, 50, 60, 70, 80, 90, 100],
            [10, 15, 20],
            [12, 15, 20, 23],
        ],
        [2, 3, 4],
        [1],
    ]
