"""A recording's export to the account's YouTube channel."""

from ninja import Path, Router

from rostrum.api.limits import count_export
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.kit.errors import TooManyAttempts
from rostrum.linked.errors import LinkAgain, LinkingOff, NotLinked
from rostrum.recordings.errors import ExportUnderWay, NoExport, NoSuchRecording, RecordingUnderWay
from rostrum.recordings.models import Recording
from rostrum.recordings.queries import film_of, recording_of
from rostrum.recordings.youtube import exporting
from rostrum.recordings.youtube.schemas import ExportForm, ExportView

router = Router(tags=["recordings"], auth=signed_in)

KNOWN = (*FOR_MEMBERS, NoSuchRecording)
STARTING = (RecordingUnderWay, ExportUnderWay, LinkingOff, NotLinked, LinkAgain, TooManyAttempts)


@router.get("", response={200: ExportView, **refusing(*KNOWN)})
def read_export(request: MemberRequest, recording_id: Path[str]) -> ExportView:
    return _shown(recording_of(request.auth.owner_id, recording_id))


@router.put("", response={200: ExportView, **refusing(*KNOWN, *STARTING)})
def start_export(request: MemberRequest, recording_id: Path[str], form: ExportForm) -> ExportView:
    recording = film_of(request.auth.owner_id, recording_id)
    count_export(account=request.auth.owner_id)
    exporting.export_recording(recording, by=request.auth, title=form.title, description=form.description)
    return _shown(recording)


@router.delete("", response={200: ExportView, **refusing(*KNOWN, NoExport)})
def cancel_export(request: MemberRequest, recording_id: Path[str]) -> ExportView:
    recording = recording_of(request.auth.owner_id, recording_id)
    exporting.cancel_export(recording)
    return _shown(recording)


@router.post("/again", response={200: ExportView, **refusing(*KNOWN, NoExport, TooManyAttempts)})
def try_export_again(request: MemberRequest, recording_id: Path[str]) -> ExportView:
    recording = recording_of(request.auth.owner_id, recording_id)
    count_export(account=request.auth.owner_id)
    exporting.try_export_again(recording)
    return _shown(recording)


def _shown(recording: Recording) -> ExportView:
    return ExportView.of(exporting.export_of(recording))
