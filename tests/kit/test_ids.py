import re
from collections.abc import Callable

import pytest

from rostrum.kit.ids import (
    CODE_ALPHABET,
    ID_PATTERN,
    ROOM_ID_PATTERN,
    new_account_id,
    new_entry_token_id,
    new_event_id,
    new_member_id,
    new_presenter_code,
    new_room_id,
    new_seat_id,
    new_token_code,
)


@pytest.mark.parametrize(
    ("make", "prefix"),
    [
        (new_account_id, "a_"),
        (new_member_id, "m_"),
        (new_event_id, "e_"),
        (new_entry_token_id, "t_"),
        (new_seat_id, "p_"),
    ],
)
def test_an_id_says_what_it_is_of_and_is_never_the_same(make: Callable[[], str], prefix: str) -> None:
    ids = {make() for _ in range(200)}

    assert len(ids) == 200
    assert all(re.match(ID_PATTERN, id_) and id_.startswith(prefix) for id_ in ids)


def test_a_room_id_is_nine_digits_without_a_leading_zero() -> None:
    assert all(re.match(ROOM_ID_PATTERN, new_room_id()) for _ in range(500))


def test_codes_have_no_characters_that_look_alike() -> None:
    codes = "".join(new_token_code() + new_presenter_code() for _ in range(300))

    assert set(codes) <= set(CODE_ALPHABET)
    assert not set(codes) & set("0O1IL")
