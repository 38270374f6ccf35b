"""Where a request comes from. Processes listen on loopback behind the front, which writes X-Forwarded-For itself."""

import ipaddress

from django.http import HttpRequest

_IPV6_HOUSEHOLD_BITS = 64


def client_address(request: HttpRequest) -> str:
    """The last entry is the front's own; what stands before it was written by the client."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")


def is_of_this_machine(address: str) -> bool:
    """False for what is no address at all."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if ip.version == 6 and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    return ip.is_loopback


def address_group(address: str) -> str:
    """Whom limits count together: one IPv4 address, or one IPv6 /64, within which a single machine may choose at will."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if ip.version == 6 and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    if ip.version == 4:
        return str(ip)
    return str(ipaddress.ip_network((ip, _IPV6_HOUSEHOLD_BITS), strict=False))
