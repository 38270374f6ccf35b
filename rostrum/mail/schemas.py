from datetime import datetime

from ninja import Schema

from rostrum.mail.rules.findings import Check, Level, TroubleKey, is_trouble
from rostrum.mail.sender_check import LastCheck


class MailFindingView(Schema):
    """Why others may take our mail for spam. `values` fill the sentence that `message_key` stands for."""

    check: Check
    level: Level
    message_key: TroubleKey
    values: dict[str, str]


class MailHealth(Schema):
    """What was found wrong with the installation's sender. `checked_at`: nothing before the first look."""

    checked_at: datetime | None
    findings: list[MailFindingView]

    @classmethod
    def of(cls, check: LastCheck | None) -> "MailHealth":
        if check is None:
            return cls(checked_at=None, findings=[])
        troubles = [one for one in check.findings if is_trouble(str(one["key"]))]
        return cls(
            checked_at=check.checked_at,
            findings=[MailFindingView.model_validate({**one, "message_key": one["key"]}) for one in troubles],
        )
