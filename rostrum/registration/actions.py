from collections.abc import Sequence

from django.db import transaction

from rostrum.events.models import Event
from rostrum.kit.ids import is_id
from rostrum.registration.errors import NoSuchToken, TooManyTokens
from rostrum.registration.models import EntryToken
from rostrum.registration.rules import MOST_TOKENS, Person, without_repeated


def issue_tokens(event: Event, people: Sequence[Person]) -> list[EntryToken]:
    """One each: an address that has a token already, or stands in the list before, gets no second. Nothing is sent."""
    with transaction.atomic():
        held = EntryToken.objects.filter(event=event)
        people = without_repeated(people, known=held.exclude(email="").values_list("email", flat=True))
        if held.count() + len(people) > MOST_TOKENS:
            raise TooManyTokens(most=MOST_TOKENS)
        # Of 6 × 10^11 codes two are the same once in hundreds of thousands of full lists; then the request fails and is sent again.
        return EntryToken.objects.bulk_create(
            [EntryToken(event=event, name=person.name, email=person.email) for person in people]
        )


def delete_token(event: Event, token_id: str) -> None:
    """Whoever is inside stays: seats are the room's."""
    if not is_id(token_id):
        raise NoSuchToken
    deleted, _ = EntryToken.objects.filter(event=event, id=token_id).delete()
    if not deleted:
        raise NoSuchToken
