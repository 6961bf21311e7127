"""Names and addresses of machines and sites, as settings and requests write them."""

import ipaddress
import re
from urllib.parse import urlsplit

NAME = re.compile(r"[\w-]+(\.[\w-]+)*\.?")


def listed(given: object) -> object:
    """Return what a variable lists, with commas or spaces between; what is no text as it is."""
    return tuple(given.replace(",", " ").split()) if isinstance(given, str) else given


def origins(given: object) -> object:
    """Return what lists origins, taken apart. Raises ValueError for what is none."""
    found = listed(given)
    for origin in found if isinstance(found, tuple) else ():
        parts = urlsplit(str(origin))
        if parts.scheme not in {"http", "https"} or f"{parts.scheme}://{parts.netloc}" != origin or not parts.netloc:
            raise ValueError(f"{origin} is no origin; give scheme, host and port alone, as https://app.example.se")
    return found


def as_asked(host: str) -> str:
    """Return a name or an address as browsers ask by it, without brackets; "" for what is none."""
    try:
        return str(ipaddress.ip_address(host.strip("[]")))
    except ValueError:
        pass
    try:
        return host.rstrip(".").lower().encode("idna").decode() if NAME.fullmatch(host) else ""
    except UnicodeError:  # a part of it is too long
        return ""


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
