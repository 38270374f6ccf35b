"""Waits for a front: it listens before it has made its certificate."""

import time

import httpx


def wait_until_answering(url: str, *, seconds: float = 30) -> None:
    """Any answer will do. The certificate is the front's own: what answers on this port of the loopback is ours."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            httpx.get(url, verify=False, timeout=5)
        except httpx.TransportError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return
