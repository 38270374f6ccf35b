"""LibreOffice: a process and a profile of its own for each file, so that what one leaves behind meets no other.

A document may link pictures, texts and tables that lie elsewhere, on this machine too; the profile says that no link is followed and no
macro runs. LibreOffice 7.4 holds to that in texts, yet draws pictures that slides and tables link: what keeps those away is what the
cage hides (`confined.py`). Names and values: officecfg's schemas, Office/{Common,Writer,Calc}.xcs.
"""

from pathlib import Path

from rostrum.library.confined import Bounds, run

_BOUNDS = Bounds(seconds=120)
_SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS = [
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    # Since 7.5; earlier ones pass over it.
    (_SCRIPTING, "DisableActiveContent", "true"),
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "MacroSecurityLevel", "3"),
    # Never, in both: each counts for itself.
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Calc/Content/Update", "Link", "1"),
]
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
    + "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>\n'
        for path, name, value in _SETTINGS
    )
    + "</oor:items>\n"
)


def converted(original: Path, kind: str, folder: Path) -> Path | None:
    """Written into `folder`, which lies beside the original; whoever made it empties it.
    None where it made nothing of it. Raises ProgramFailed."""
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(_PROFILE)
    words = ("soffice", "--headless", "--norestore", "--nolockcheck", f"-env:UserInstallation=file://{folder}/profile")
    made_of = ("--convert-to", kind, "--outdir", str(folder), str(original))
    run((*words, *made_of), folder=folder, shown=original.parent, bounds=_BOUNDS)
    made = folder / f"{original.stem}.{kind}"
    return made if made.exists() else None
