"""What became of letters after they were handed over."""

from rostrum.mail.models import NOTHING_PERSONAL, OutboxMail


def note_bounce(letter: OutboxMail, *, words: str) -> bool:
    """For good: whatever is reported of it later, it did not arrive. Whether that is news."""
    line = "".join(character for character in " ".join(words.split()) if character.isprintable())
    rows = OutboxMail.objects.filter(pk=letter.pk).exclude(state="bounced")
    return bool(rows.update(state="bounced", problem=line[:300], **NOTHING_PERSONAL))


def bounced_addresses(event: str, addresses: list[str]) -> set[str]:
    """Those whose last letter about the event came back."""
    came_back = OutboxMail.objects.filter(event=event, to__in=addresses, state="bounced")
    if not came_back.exists():
        return set()
    latest = OutboxMail.objects.filter(event=event, to__in=addresses).order_by("id").values_list("to", "state")
    return {to for to, state in dict(latest).items() if state == "bounced"}
