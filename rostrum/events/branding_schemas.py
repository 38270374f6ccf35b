"""Branding over HTTP."""

from dataclasses import asdict
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, StringConstraints

from rostrum.events.branding import BackgroundChoice, Check, Colours, Element, LogoChoice, Look, Surface
from rostrum.events.brandings import Branding, look_of_branding
from rostrum.events.colours import Colour
from rostrum.kit.ids import AccountId
from rostrum.library.models import Picture
from rostrum.library.queries import picture_of
from rostrum.library.rules import PictureKind
from rostrum.library.schemas import PictureView

ColourText = Annotated[Colour, StringConstraints(to_lower=True, pattern=r"^#[0-9a-fA-F]{6}$")]
FileId = Annotated[str, StringConstraints(max_length=20)]


class ColoursShape(Schema):
    """`#rrggbb`; null: one level below, or chosen by itself."""

    model_config = ConfigDict(extra="forbid")

    background: ColourText | None = None
    panel: ColourText | None = None
    bar: ColourText | None = None
    accent: ColourText | None = None
    text: ColourText | None = None


class BrandingForm(Schema):
    """`inherit`: the account's, and there Rostrum's own. The ids are of the account's pictures."""

    model_config = ConfigDict(extra="forbid")

    colours: ColoursShape = ColoursShape()
    logo_choice: LogoChoice = "inherit"
    logo_id: FileId | None = None
    icon_choice: LogoChoice = "inherit"
    icon_id: FileId | None = None
    background_choice: BackgroundChoice = "inherit"
    background_id: FileId | None = None

    def branding(self, account_id: AccountId) -> Branding:
        """Raises NoSuchPicture."""
        return Branding(
            colours=Colours(**self.colours.dict()),
            logo_choice=self.logo_choice,
            logo=_chosen(self.logo_choice, self.logo_id, "logo", account_id),
            icon_choice=self.icon_choice,
            icon=_chosen(self.icon_choice, self.icon_id, "icon", account_id),
            background_choice=self.background_choice,
            background_picture=_chosen(self.background_choice, self.background_id, "background", account_id),
        )


class SurfaceView(Schema):
    """A ground and the text that can be read on it; `raised` for what lies on it, `problem` for what is wrong there."""

    colour: str
    text: str
    raised: str
    problem: str

    @classmethod
    def of(cls, surface: Surface | None) -> "SurfaceView | None":
        return cls(**asdict(surface)) if surface else None


class ScrimView(Schema):
    """A veil between the background picture and the text on it."""

    colour: str
    opacity: float


class LookView(Schema):
    """What pages are drawn with; null: the house's own."""

    background: SurfaceView | None
    panel: SurfaceView | None
    bar: SurfaceView | None
    accent: SurfaceView | None
    link: str | None
    scrim: ScrimView | None
    logo: PictureView | None
    icon: PictureView | None
    picture: PictureView | None

    @classmethod
    def of(cls, branding: Branding) -> "LookView":
        look: Look = look_of_branding(branding)
        return cls(
            background=SurfaceView.of(look.background),
            panel=SurfaceView.of(look.panel),
            bar=SurfaceView.of(look.bar),
            accent=SurfaceView.of(look.accent),
            link=look.link,
            scrim=ScrimView(**asdict(look.scrim)) if look.scrim else None,
            logo=_view(branding.shown_logo),
            icon=_view(branding.shown_icon),
            picture=_view(branding.shown_picture),
        )


class CheckView(Schema):
    """How the text on an element reads, in WCAG's contrast. `wanted`: of the text that was chosen; below 4.5 it is not used."""

    element: Element
    wanted: float | None
    got: float
    is_corrected: bool

    @classmethod
    def of(cls, check: Check) -> "CheckView":
        return cls(**asdict(check))


class BrandingView(Schema):
    """`branding`: what was chosen here; `look`: what it comes to with what is inherited."""

    colours: ColoursShape
    logo_choice: LogoChoice
    logo: PictureView | None
    icon_choice: LogoChoice
    icon: PictureView | None
    background_choice: BackgroundChoice
    background_picture: PictureView | None
    look: LookView
    checks: list[CheckView]

    @classmethod
    def of(cls, own: Branding, *, below: Branding | None = None) -> "BrandingView":
        full = own.over(below) if below else own
        return cls(
            colours=ColoursShape(**asdict(own.colours)),
            logo_choice=own.logo_choice,
            logo=_view(own.logo),
            icon_choice=own.icon_choice,
            icon=_view(own.icon),
            background_choice=own.background_choice,
            background_picture=_view(own.background_picture),
            look=LookView.of(full),
            checks=[CheckView.of(check) for check in full.checks()],
        )


def _chosen(choice: str, picture_id: str | None, kind: PictureKind, account_id: AccountId) -> Picture | None:
    return picture_of(account_id, picture_id or "", kind=kind) if choice == "picture" else None


def _view(picture: Picture | None) -> PictureView | None:
    return PictureView.of(picture) if picture else None
