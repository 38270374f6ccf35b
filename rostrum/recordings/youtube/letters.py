"""Who had a recording exported is told how it ended."""

from django.conf import settings

from rostrum.mail.layout import Link, Page, html_of, text_of
from rostrum.mail.merging import slot
from rostrum.mail.outbox import Body, Letter
from rostrum.recordings.letters import Texts, dress_for
from rostrum.recordings.models import YoutubeExport
from rostrum.recordings.youtube.addresses import studio_of


def done_letters(export: YoutubeExport) -> list[Letter]:
    return _letters(export, "youtube_done", ("text", "audit"), link=studio_of(export.video))


def failed_letters(export: YoutubeExport) -> list[Letter]:
    return _letters(export, "youtube_failed", ("text", "again"), link=_page_of(export))


def _letters(export: YoutubeExport, kind: str, paragraphs: tuple[str, ...], *, link: str) -> list[Letter]:
    """None when who asked for it is gone."""
    member = export.asked_by
    if member is None:
        return []
    texts = Texts(member.language, title=export.title, name=slot("name"), reason=export.reason)
    why = (texts(f"youtube_problem.{export.problem}"),) if kind == "youtube_failed" else ()
    page = Page(
        subject=texts(f"{kind}.subject"),
        language=member.language,
        heading=texts(f"{kind}.heading"),
        paragraphs=(texts("hello"), texts(f"{kind}.{paragraphs[0]}"), *why, texts(f"{kind}.{paragraphs[1]}")),
        button=Link(label=texts(f"{kind}.button"), url=slot("link")),
        signature=texts("signature"),
        dress=dress_for(export.recording),
    )
    return [
        Letter(
            key=f"{kind}:{export.recording_id}:{export.key}",
            kind=kind,
            to=member.email,
            to_name=member.name,
            body=Body(subject=page.subject, text=text_of(page), html=html_of(page)),
            values={"name": member.name, "link": link},
            account=export.recording.owner_id,
        )
    ]


def _page_of(export: YoutubeExport) -> str:
    return f"{settings.PUBLIC_URL}/library/recordings/{export.recording_id}#youtube"
