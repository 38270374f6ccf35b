"""The stored branding of accounts and events: read, laid over each other, replaced."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import transaction

from rostrum.accounts.models import Account
from rostrum.events.branding import (
    BackgroundChoice,
    Check,
    Colours,
    LogoChoice,
    Look,
    Surface,
    checks_of,
    look_of,
    surface,
)
from rostrum.events.models import AccountBranding, BrandingColumns, Event, EventBranding
from rostrum.events.tidying import forget_unused_pictures
from rostrum.kit.ids import AccountId
from rostrum.library.models import Picture

WITH_LETTERHEAD = ("branding", "account__branding")
"""What to select with an event whose letters are to be written."""
_PICTURES = ("logo", "icon", "background_picture")


@dataclass(frozen=True, slots=True, kw_only=True)
class Branding:
    colours: Colours = field(default_factory=Colours)
    logo_choice: LogoChoice = "inherit"
    logo: Picture | None = None
    icon_choice: LogoChoice = "inherit"
    icon: Picture | None = None
    """Of the browser's tab."""
    background_choice: BackgroundChoice = "inherit"
    background_picture: Picture | None = None

    def over(self, below: "Branding") -> "Branding":
        logo = below if self.logo_choice == "inherit" else self
        icon = below if self.icon_choice == "inherit" else self
        background = below if self.background_choice == "inherit" else self
        return Branding(
            colours=self.colours.over(below.colours),
            logo_choice=logo.logo_choice,
            logo=logo.logo,
            icon_choice=icon.icon_choice,
            icon=icon.icon,
            background_choice=background.background_choice,
            background_picture=background.background_picture,
        )

    @property
    def shown_logo(self) -> Picture | None:
        return self.logo if self.logo_choice == "picture" else None

    @property
    def shown_icon(self) -> Picture | None:
        return self.icon if self.icon_choice == "picture" else None

    @property
    def shown_picture(self) -> Picture | None:
        return self.background_picture if self.background_choice == "picture" else None

    def checks(self) -> list[Check]:
        return checks_of(self.colours)


def look_of_branding(branding: Branding) -> Look:
    return look_of(branding.colours, has_picture=branding.shown_picture is not None)


def account_branding(account_id: AccountId) -> Branding:
    return _branding(AccountBranding.objects.select_related(*_PICTURES).filter(account_id=account_id).first())


def own_branding(event: Event) -> Branding:
    """What was chosen for this event alone."""
    return _branding(EventBranding.objects.select_related(*_PICTURES).filter(event=event).first())


def full_branding(event: Event) -> Branding:
    return own_branding(event).over(account_branding(event.owner_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    logo: Picture | None
    accent: Surface | None


def letterhead_of(event: Event) -> Letterhead:
    """Of an event that was read with `WITH_LETTERHEAD`, a query for the logo, if there is one."""
    rows: list[BrandingColumns | None] = [getattr(event, "branding", None), getattr(event.account, "branding", None)]
    levels = [row for row in rows if row is not None]
    accent = next((row.accent_colour for row in levels if row.accent_colour), None)
    chosen = next((row for row in levels if row.logo_choice != "inherit"), None)
    return Letterhead(
        logo=chosen.logo if chosen and chosen.logo_choice == "picture" else None,
        accent=surface(accent, None) if accent else None,
    )


@transaction.atomic
def save_event_brandings(events: Sequence[Event], branding: Branding) -> None:
    """Of events of one account, at least one. Pictures that nothing shows any more are forgotten."""
    before = list(EventBranding.objects.select_related(*_PICTURES).filter(event__in=events))
    columns = _columns(branding)
    EventBranding.objects.bulk_create(
        [EventBranding(event=event, **columns) for event in events],
        update_conflicts=True,
        unique_fields=["event"],
        update_fields=list(columns),
    )
    replaced = [picture for row in before for picture in _pictures(_branding(row))]
    forget_unused_pictures(events[0].owner_id, replaced=replaced)


@transaction.atomic
def save_account_branding(account: Account, branding: Branding) -> None:
    account_id = AccountId(account.id)
    before = account_branding(account_id)
    AccountBranding.objects.update_or_create(account=account, defaults=_columns(branding))
    forget_unused_pictures(account_id, replaced=_pictures(before))


@transaction.atomic
def use_for_all(event: Event, branding: Branding) -> None:
    """What this event looks like becomes the account's; the event then has nothing of its own. Other events' own stays."""
    save_account_branding(event.account, branding.over(account_branding(event.owner_id)))
    save_event_brandings([event], Branding())


def _branding(row: BrandingColumns | None) -> Branding:
    if row is None:
        return Branding()
    return Branding(
        colours=Colours(
            background=row.background_colour,
            panel=row.panel_colour,
            bar=row.bar_colour,
            accent=row.accent_colour,
            text=row.text_colour,
        ),
        logo_choice=row.logo_choice,
        logo=row.logo,
        icon_choice=row.icon_choice,
        icon=row.icon,
        background_choice=row.background_choice,
        background_picture=row.background_picture,
    )


def _columns(branding: Branding) -> dict[str, object]:
    colours = branding.colours
    return {
        "background_colour": colours.background,
        "panel_colour": colours.panel,
        "bar_colour": colours.bar,
        "accent_colour": colours.accent,
        "text_colour": colours.text,
        "logo_choice": branding.logo_choice,
        "logo": branding.logo,
        "icon_choice": branding.icon_choice,
        "icon": branding.icon,
        "background_choice": branding.background_choice,
        "background_picture": branding.background_picture,
    }


def _pictures(branding: Branding) -> list[Picture]:
    return [picture for picture in (branding.logo, branding.icon, branding.background_picture) if picture]
