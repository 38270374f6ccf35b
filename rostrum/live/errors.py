"""What the gateway refuses stands with what a room refuses: one list makes the contract."""

from rostrum.rooms.errors.socket import AlreadyIn, Left, Moved, SeatGone, TooLarge, TooManyCommands, Unavailable

__all__ = ["AlreadyIn", "Left", "Moved", "SeatGone", "TooLarge", "TooManyCommands", "Unavailable"]
