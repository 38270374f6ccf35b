"""Where a film is at YouTube."""


def studio_of(video: str) -> str:
    """Where its owner changes it, and makes it public."""
    return f"https://studio.youtube.com/video/{video}/edit"
