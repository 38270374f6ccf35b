"""How often one may fail at the public doors."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from rostrum.events.errors import NoSuchRoom
from rostrum.kit.ids import AccountId
from rostrum.kit.rate_limits import Attempt, RateLimit, check_limit, count_attempt
from rostrum.registration.errors import WrongCode, WrongPassword, WrongToken

JOINS = RateLimit(name="join", window=timedelta(minutes=5), per_person=8, per_address=300)
KNOCKS = RateLimit(name="knock", window=timedelta(minutes=5), per_person=60, per_address=3000)
"""Whoever is let in counts here: far above what a full hall behind one address needs, below what fills a disk with seats."""
LOOK_UPS = RateLimit(name="look-up", window=timedelta(minutes=10), per_address=200)
REGISTRATIONS = RateLimit(name="registration", window=timedelta(minutes=10), per_person=8, per_address=300)
"""`person` is the mail address that is registered: nobody's inbox is flooded."""
UPLOADS = RateLimit(name="upload", window=timedelta(minutes=10), per_person=200)
"""`person` is the account: decoding pictures costs this machine's time."""
PHOTO_SEARCHES = RateLimit(name="photo search", window=timedelta(hours=1), per_person=60)
"""`person` is the account: Unsplash counts what the whole installation asks."""

_GUESSES = (WrongPassword, WrongToken, WrongCode)


@contextmanager
def counting(limit: RateLimit, *, address: str, person: str, about: str) -> Iterator[None]:
    """Around a guess: refused when there were too many wrong ones, counted when it is one."""
    attempt = Attempt(address=address, person=person, about=about)
    check_limit(limit, attempt)
    try:
        yield
    except _GUESSES:
        count_attempt(limit, attempt)
        raise


def count_knock(*, address: str, person: str, about: str) -> None:
    attempt = Attempt(address=address, person=person, about=about)
    check_limit(KNOCKS, attempt)
    count_attempt(KNOCKS, attempt)


def count_registration(*, address: str, person: str, about: str) -> None:
    attempt = Attempt(address=address, person=person, about=about)
    check_limit(REGISTRATIONS, attempt)
    count_attempt(REGISTRATIONS, attempt)


def count_upload(*, account: AccountId) -> None:
    _count_of_account(UPLOADS, account)


def count_photo_search(*, account: AccountId) -> None:
    _count_of_account(PHOTO_SEARCHES, account)


@contextmanager
def looking_up(*, address: str) -> Iterator[None]:
    """Around a look-up by room id."""
    attempt = Attempt(address=address)
    check_limit(LOOK_UPS, attempt)
    try:
        yield
    except NoSuchRoom:
        count_attempt(LOOK_UPS, attempt)
        raise


def _count_of_account(limit: RateLimit, account: AccountId) -> None:
    attempt = Attempt(address="", person=account)
    check_limit(limit, attempt)
    count_attempt(limit, attempt)
