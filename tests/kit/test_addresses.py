import pytest
from django.test import RequestFactory

from rostrum.kit.addresses import address_group, client_address


def test_the_address_is_what_the_front_wrote_not_what_the_client_claims() -> None:
    request = RequestFactory().get("/", headers={"X-Forwarded-For": "1.2.3.4, 203.0.113.7"})

    assert client_address(request) == "203.0.113.7"


def test_without_a_front_it_is_the_sockets() -> None:
    assert client_address(RequestFactory(REMOTE_ADDR="192.0.2.9").get("/")) == "192.0.2.9"


@pytest.mark.parametrize(
    ("address", "group"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("garbage", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_household_with_ipv6_is_counted_as_one(address: str, group: str) -> None:
    assert address_group(address) == group
