"""What the library refuses.

Refusal
├── NotAPicture · SvgNotTaken     not one of the kinds that are taken, or broken
├── PictureTooLarge               more pixels than are decoded
├── NotASound                     not one of the kinds that are taken
├── StorageFull                   the account's plan holds no more
├── FormatNotTaken · FileTooLarge · NotTheOffset    uploads of files
├── NoSuchFile · NoSuchFolder · FolderExists · TooManyFiles · TooManyUploads
├── FileNotReady                  not usable yet, or not at all
├── FileLost                      its original was deleted or changed in the Dropbox where it lay
├── FileInOtherDropbox            than the one that is linked
├── DropboxFull · TooMuchWaits    the room that a Dropbox is besides
├── NoSuchPicture · NoSuchSound   also another account's: who may not see it is not told that it is there
├── UnsplashOff · UnsplashTermsNeeded · UnsplashSilent · NoSuchPhoto
└── YoutubeOff · YoutubeKeyRefused · YoutubeQuotaUsed · YoutubeSilent
"""

from dataclasses import dataclass

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class NotAPicture(Refusal):
    code = "not_a_picture"


@dataclass(eq=False)
class SvgNotTaken(Refusal):
    """An SVG is a document that may hold programs."""

    code = "svg_not_taken"


@dataclass(eq=False)
class PictureTooLarge(Refusal):
    code = "picture_too_large"
    most_megapixels: int


@dataclass(eq=False)
class NotASound(Refusal):
    code = "not_a_sound"


@dataclass(eq=False)
class StorageFull(Refusal):
    code = "storage_full"
    most_bytes: int


@dataclass(eq=False)
class NoSuchPicture(Refusal):
    code = "no_such_picture"


@dataclass(eq=False)
class NoSuchSound(Refusal):
    code = "no_such_sound"


@dataclass(eq=False)
class UnsplashOff(Refusal):
    """The operator has set no key."""

    code = "unsplash_off"


@dataclass(eq=False)
class UnsplashTermsNeeded(Refusal):
    code = "unsplash_terms_needed"


@dataclass(eq=False)
class UnsplashSilent(Refusal):
    """No answer, or one that is not to be trusted."""

    code = "unsplash_silent"


@dataclass(eq=False)
class NoSuchPhoto(Refusal):
    code = "no_such_photo"


@dataclass(eq=False)
class YoutubeOff(Refusal):
    """Neither the account nor the operator has set a key."""

    code = "youtube_off"


@dataclass(eq=False)
class YoutubeKeyRefused(Refusal):
    code = "youtube_key_refused"


@dataclass(eq=False)
class YoutubeQuotaUsed(Refusal):
    """Until the day ends in California."""

    code = "youtube_quota_used"


@dataclass(eq=False)
class YoutubeSilent(Refusal):
    """No answer, or none that can be read."""

    code = "youtube_silent"


@dataclass(eq=False)
class FormatNotTaken(Refusal):
    code = "format_not_taken"
    ending: str


@dataclass(eq=False)
class FileTooLarge(Refusal):
    code = "file_too_large"
    most_bytes: int


@dataclass(eq=False)
class NotTheOffset(Refusal):
    """A piece that does not go on where the file on the disk ends."""

    code = "not_the_offset"
    offset: int


@dataclass(eq=False)
class NoSuchFile(Refusal):
    code = "no_such_file"


@dataclass(eq=False)
class NoSuchFolder(Refusal):
    code = "no_such_folder"


@dataclass(eq=False)
class FolderExists(Refusal):
    code = "folder_exists"


@dataclass(eq=False)
class TooManyFiles(Refusal):
    """Files or folders."""

    code = "too_many_files"
    most: int


@dataclass(eq=False)
class TooManyUploads(Refusal):
    """Of one guest."""

    code = "too_many_uploads"
    most: int


@dataclass(eq=False)
class FileNotReady(Refusal):
    code = "file_not_ready"


@dataclass(eq=False)
class FileLost(Refusal):
    code = "file_lost"


@dataclass(eq=False)
class FileInOtherDropbox(Refusal):
    code = "file_in_other_dropbox"


@dataclass(eq=False)
class DropboxFull(Refusal):
    code = "dropbox_full"


@dataclass(eq=False)
class TooMuchWaits(Refusal):
    """To be moved."""

    code = "too_much_waits"
    most_bytes: int
