"""What all tests share holds for each of them."""

from hypothesis import settings


def test_a_busy_computer_makes_no_test_red() -> None:
    assert settings().deadline is None
