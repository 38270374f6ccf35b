"""A network namespace of our own in which chosen ports of the loopback are 80 ms of round trip away.

1. Packets that this machine makes from or to a chosen port are routed into an interface of bench/load/delay instead of being
   delivered. That takes a rule before the kernel's table of local addresses, whose own rule is moved down.
2. The program hands them back 40 ms later; as they now come from outside, they are delivered as usual.
3. Everything else on the loopback, what the product's processes say to one another, is as near as ever.
"""

import contextlib
import subprocess
from collections.abc import Iterator, Sequence

from bench.built import program

NAMESPACE = "rostrum-bench-far"
INSIDE = ("ip", "netns", "exec", NAMESPACE)
ONE_WAY_MS = 40
_LINE, _TABLE, _LOCAL_RULE = "line", "100", "100"
_SETTINGS = {"rp_filter": 0, "route_localnet": 1, "accept_local": 1}


@contextlib.contextmanager
def far_line(*, tcp: Sequence[int], udp: Sequence[int]) -> Iterator[None]:
    """Commands after INSIDE run in the namespace."""
    with namespace(), _delay():
        _inside("ip", "addr", "add", "10.77.0.1/24", "dev", _LINE)
        _inside("ip", "link", "set", _LINE, "mtu", "1500", "up")
        for name, value in _SETTINGS.items():
            for interface in ("all", "lo", _LINE):
                _inside("sysctl", "-q", "-w", f"net.ipv4.conf.{interface}.{name}={value}")
        _inside("ip", "route", "add", "default", "dev", _LINE, "table", _TABLE)
        chosen = [("tcp", port) for port in tcp] + [("udp", port) for port in udp]
        for number, (transport, port) in enumerate(chosen, start=1):
            for end in ("sport", "dport"):
                rule = f"pref {number} iif lo ipproto {transport} {end} {port} lookup {_TABLE}"
                _inside("ip", "rule", "add", *rule.split())
        _inside("ip", "rule", "add", "pref", _LOCAL_RULE, "lookup", "local")
        _inside("ip", "rule", "del", "pref", "0")
        yield


def is_possible() -> bool:
    """Needs root and the kernel's TUN device."""
    try:
        with namespace(), _delay():
            return True
    except (subprocess.CalledProcessError, OSError, RuntimeError):
        return False


@contextlib.contextmanager
def namespace() -> Iterator[None]:
    subprocess.run(["ip", "netns", "del", NAMESPACE], capture_output=True, check=False)
    subprocess.run(["ip", "netns", "add", NAMESPACE], capture_output=True, check=True)
    try:
        _inside("ip", "link", "set", "lo", "up")
        yield
    finally:
        subprocess.run(["ip", "netns", "del", NAMESPACE], check=True)


@contextlib.contextmanager
def _delay() -> Iterator[None]:
    command = [*INSIDE, str(program("delay")), _LINE, str(ONE_WAY_MS)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as delay:
        try:
            if delay.stdout is None or delay.stdout.readline() != "ready\n":
                raise RuntimeError("no interface for the far line")
            yield
        finally:
            delay.terminate()


def _inside(*command: str) -> None:
    subprocess.run([*INSIDE, *command], check=True)
