import json
import stat
from pathlib import Path

import pytest

from rostrum.site import ports
from rostrum.site.front import Front, Upstreams, front_config
from rostrum.site.home import HomeInUse, load_secrets, make_home, only_supervisor
from rostrum.site.installation import Address, Installation, Ports, choose_ports
from rostrum.site.media_config import media_config
from rostrum.site.ports import is_free


@pytest.fixture
def home(tmp_path: Path) -> Path:
    make_home(tmp_path)
    return tmp_path


def installation(home: Path, address: Address) -> Installation:
    numbers = Ports(web=1, live=2, door=3, media=4, media_tcp=5, media_udp=6)
    return Installation(home, home / "pages", address, numbers, load_secrets(home))


def test_secrets_are_made_once_and_only_the_owner_may_read_them(home: Path) -> None:
    first = load_secrets(home)
    kept = home / "secrets.json"

    assert load_secrets(home) == first
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_nobody_else_on_the_machine_reads_data_mail_or_logs(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir(mode=0o755)

    make_home(tmp_path)

    assert {folder.name: stat.S_IMODE(folder.stat().st_mode) for folder in tmp_path.iterdir()} == {
        "data": 0o700,
        "imports": 0o700,
        "mail": 0o700,
        "logs": 0o700,
        "run": 0o700,
        "pictures": 0o700,
        "sounds": 0o700,
    }


def test_a_secret_that_is_missing_is_added_to_the_others(home: Path) -> None:
    first = load_secrets(home)
    kept = json.loads((home / "secrets.json").read_text())
    del kept["demo_password"]
    (home / "secrets.json").write_text(json.dumps(kept))

    second = load_secrets(home)

    assert (second.secret, second.demo_password != first.demo_password) == (first.secret, True)


def test_data_has_one_supervisor_at_a_time(home: Path) -> None:
    with only_supervisor(home), pytest.raises(HomeInUse), only_supervisor(home):
        pass


def test_what_the_operator_sets_stands_above_what_was_made_up(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROSTRUM_DEMO_PASSWORD", "chosen")
    monkeypatch.setenv("ROSTRUM_LIVE_PORT", "99")

    told = installation(home, Address(8000)).environment()

    assert (told["ROSTRUM_DEMO_PASSWORD"], told["ROSTRUM_LIVE_PORT"]) == ("chosen", "2")


@pytest.mark.parametrize(
    ("address", "url"),
    [
        (Address(8000), "http://localhost:8000"),
        (Address(8000, own_certificate=True), "https://localhost:8000"),
        (Address(443, domain="webinar.example.org"), "https://webinar.example.org"),
        (Address(8443, domain="webinar.example.org"), "https://webinar.example.org:8443"),
    ],
)
def test_the_public_address_follows_from_domain_and_port(address: Address, url: str) -> None:
    assert address.public_url == url


def test_every_port_is_free_and_none_is_used_twice() -> None:
    of = choose_ports(Address(18_000))
    chosen = [of.web, of.live, of.door, of.media, of.media_tcp]

    assert len(set(chosen)) == len(chosen)
    assert all(is_free(port) for port in chosen)


def test_no_outgoing_connection_can_take_a_chosen_port_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_for_connections = tmp_path / "range"
    kept_for_connections.write_text("11004\t65535\n")
    monkeypatch.setattr(ports, "EPHEMERAL", kept_for_connections)

    assert set(ports.free_ports(2)) <= set(range(11_000, 11_004))
    with pytest.raises(ports.NoPortFree):
        ports.free_ports(5)


def test_the_media_server_asks_no_other_companys_servers(home: Path) -> None:
    for address in (Address(8000), Address(443, domain="localhost"), Address(8000, listen="0.0.0.0")):
        rtc = json.loads(media_config(installation(home, address)))["rtc"]
        assert rtc["use_external_ip"] is False
        assert rtc["stun_servers"] == ["127.0.0.1:6"]


def test_signalling_and_a_local_installations_media_stay_on_loopback(home: Path) -> None:
    settings = json.loads(media_config(installation(home, Address(8000))))

    assert settings["bind_addresses"] == ["127.0.0.1"]
    assert settings["rtc"]["ips"] == {"includes": ["127.0.0.1/32"]}


def test_a_domain_gets_strict_transport_and_no_fixed_address(tmp_path: Path) -> None:
    upstreams = Upstreams(web=("a:1", "b:1"), live=("a:2", "b:2"), doors=("a:3",), media=("a:4",))

    config = front_config(
        Front(Address(443, domain="webinar.example.org"), upstreams, tmp_path, tmp_path, library=tmp_path)
    )

    assert "\nwebinar.example.org {" in config
    assert "Strict-Transport-Security" in config
    assert "reverse_proxy a:2 b:2" in config
    assert "bind" not in config
