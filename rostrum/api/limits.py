"""How often one may fail at the public doors."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from rostrum.accounts.models import Account
from rostrum.events.errors import NoSuchRoom
from rostrum.kit.ids import AccountId, SeatId
from rostrum.kit.rate_limits import Attempt, RateLimit, admit, admit_exactly, check_limit, count_attempt
from rostrum.registration.errors import WrongCode, WrongPassword, WrongToken

JOINS = RateLimit(name="join", window=timedelta(minutes=5), per_person=8, per_address=300)
KNOCKS = RateLimit(name="knock", window=timedelta(minutes=5), per_person=60, per_address=3000)
"""Whoever is let in counts here: far above what a full hall behind one address needs, below what fills a disk with seats."""
LOOK_UPS = RateLimit(name="look-up", window=timedelta(minutes=10), per_address=200)
UPLOADS = RateLimit(name="upload", window=timedelta(minutes=10), per_person=200)
"""`person` is the account: decoding pictures costs this machine's time."""
PORTRAITS = RateLimit(name="portrait", window=timedelta(minutes=10), per_person=20)
"""`person` is the seat."""
IMPORTS = RateLimit(name="import", window=timedelta(minutes=10), per_person=30)
"""`person` is the account: reading a workbook takes this machine seconds, and what was started waits on its disk."""
LARGE_PAGES = RateLimit(name="large page", window=timedelta(minutes=10), per_person_anywhere=150, per_address=300)
"""`person` is the key that was shown to a room: each page that is not there yet costs this machine half a second."""
PHOTO_SEARCHES = RateLimit(name="photo search", window=timedelta(hours=1), per_person=60)
"""`person` is the account: Unsplash counts what the whole installation asks."""
SEAT_UPLOADS = RateLimit(name="upload in a seat", window=timedelta(minutes=10), per_person=30)
"""`person` is the seat: one guest must not use up what the account may upload."""
KEY_TRIES = RateLimit(name="key try", window=timedelta(minutes=10), per_person=20)
OWN_VIDEO_SEARCHES = RateLimit(name="video search", window=timedelta(hours=1), per_person=60)
SHARED_VIDEO_SEARCHES = RateLimit(name="shared video search", window=timedelta(days=1), per_person=20)
"""`person` is the account. YouTube takes 100 a day of each key, and the operator's is everybody's."""
GUESTS_OWN_VIDEO_SEARCHES = RateLimit(name="guests' video search", window=timedelta(days=1), per_person=40)
GUESTS_SHARED_VIDEO_SEARCHES = RateLimit(name="guests' shared video search", window=timedelta(days=1), per_person=10)
"""Of what is the account's, so much for all who are on its stages as guests: one who comes again is another seat."""
MOVES = RateLimit(name="move", window=timedelta(minutes=10), per_person=60)
DROPBOX_LINKS = RateLimit(name="link of Dropbox", window=timedelta(minutes=10), per_person=300)
"""`person` is the account: what is asked of its Dropbox; a link that is known costs nothing."""
EXPORTS = RateLimit(name="export to YouTube", window=timedelta(hours=1), per_person=30)
"""`person` is the account: Google counts what the whole installation uploads."""
CHECKS = RateLimit(name="check", window=timedelta(minutes=10), per_person=15, per_address=300)
"""Of one's connection, with speed: some megabytes each. `person` is the browser."""
LIGHT_CHECKS = RateLimit(name="light check", window=timedelta(minutes=10), per_person=40, per_address=1500)
"""Without: a connection to the media server."""
PIECES = RateLimit(name="piece", window=timedelta(minutes=10), per_person_anywhere=24)
"""`person` is the check: a ticket that is handed on is worth no more."""
REPORTS = RateLimit(name="watched", window=timedelta(minutes=10), per_person_anywhere=60, per_address=6000)
"""`person` is who watches a recording: every 15 seconds are 40."""
_EVENTS_A_DAY = 5
"""Whose invitations, as many as the plan allows, may be written in a day."""

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
    admit(KNOCKS, Attempt(address=address, person=person, about=about))


def count_check(*, address: str, person: str, measures_speed: bool) -> None:
    admit(CHECKS if measures_speed else LIGHT_CHECKS, Attempt(address=address, person=person))


def count_piece(*, check: str) -> None:
    admit(PIECES, Attempt(address="", person=check))


def count_report(*, viewer: str, address: str) -> None:
    admit(REPORTS, Attempt(address=address, person=viewer))


def count_upload(*, account: AccountId) -> None:
    _count_of_account(UPLOADS, account)


def count_portrait(seat: SeatId) -> None:
    admit(PORTRAITS, Attempt(address="", person=seat))


def count_import(*, account: AccountId) -> None:
    _count_of_account(IMPORTS, account)


@contextmanager
def writing_to_people(account: Account) -> Iterator[Callable[[int], None]]:
    """Refused when the letters of a day are used up: a plan's limit is of one event, and events are many. Gives what is told how many
    were written."""
    limit = _letters_a_day(account)
    check_limit(limit, Attempt(address="", person=account.id))
    yield lambda letters: count_attempt(limit, Attempt(address="", person=account.id, times=letters))


def count_letters(letters: int, *, account: Account) -> None:
    """Before they are written. Raises TooManyAttempts when so many are more than is left of the day, and counts none then."""
    admit_exactly(_letters_a_day(account), Attempt(address="", person=account.id, times=letters))


def _letters_a_day(account: Account) -> RateLimit:
    return RateLimit(name="invitation", window=timedelta(days=1), per_person=_EVENTS_A_DAY * account.plan.invitations)


def count_large_page(*, address: str, key: str) -> None:
    admit(LARGE_PAGES, Attempt(address=address, person=key))


def count_photo_search(*, account: AccountId) -> None:
    _count_of_account(PHOTO_SEARCHES, account)


def count_upload_in_seat(seat: SeatId, *, account: AccountId) -> None:
    admit(SEAT_UPLOADS, Attempt(address="", person=seat))
    count_upload(account=account)


def count_key_try(*, account: AccountId) -> None:
    _count_of_account(KEY_TRIES, account)


def count_move(*, account: AccountId) -> None:
    _count_of_account(MOVES, account)


def count_export(*, account: AccountId) -> None:
    _count_of_account(EXPORTS, account)


def count_dropbox_link(*, account: AccountId) -> None:
    _count_of_account(DROPBOX_LINKS, account)


def count_video_search(*, account: AccountId, is_own_key: bool, is_guest: bool) -> None:
    if is_guest:
        _count_of_account(GUESTS_OWN_VIDEO_SEARCHES if is_own_key else GUESTS_SHARED_VIDEO_SEARCHES, account)
    _count_of_account(OWN_VIDEO_SEARCHES if is_own_key else SHARED_VIDEO_SEARCHES, account)


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
    admit(limit, Attempt(address="", person=account))
