"""From what came over a wire or out of a log to frozen values, and back."""

from functools import reduce
from operator import or_
from typing import Annotated, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.registry import COMMANDS, FACTS, SIGNAL_MODELS
from rostrum.rooms.wire import Command, Fact, Signal, Wire

Kind = TypeVar("Kind", bound=Wire)


def union(models: tuple[type[Kind], ...]) -> TypeAdapter[Kind]:
    """Of all kinds in the registry, told apart by their tag."""
    if len(models) == 1:
        return TypeAdapter(models[0])
    # Made at run time, which no type checker follows.
    return TypeAdapter(Annotated[reduce(or_, models), Field(discriminator="kind")])  # type: ignore[arg-type]


COMMAND: TypeAdapter[Command] = union(COMMANDS)
FACT: TypeAdapter[Fact] = union(FACTS)
SIGNAL: TypeAdapter[Signal] = union(SIGNAL_MODELS)


def parse_command(body: object) -> Command:
    """From decoded JSON. Raises Malformed."""
    return _parsed(COMMAND, body)


def parse_signal(body: object) -> Signal:
    """From decoded JSON. Raises Malformed."""
    return _parsed(SIGNAL, body)


def _parsed(adapter: TypeAdapter[Kind], body: object) -> Kind:
    if not isinstance(body, dict) or "kind" not in body:
        raise Malformed
    try:
        return adapter.validate_python(body)
    except ValidationError as error:
        raise Malformed from error


def parse_fact(body: str | bytes) -> Fact:
    """From a stored body."""
    return FACT.validate_json(body)
