"""Portraits that were chosen before pictures knew their rooms are told apart by the rooms' log."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection

from rostrum.kit.ids import RoomId
from rostrum.library.models import Picture
from rostrum.rooms.features.portraits.commands import ShowPortrait
from rostrum.rooms.wire import SYSTEM
from tests.people import member_named
from tests.rooms.cast import PIOTR
from tests.rooms.stored import live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_a_portrait_of_before_gets_its_room_and_no_other_picture_one() -> None:
    account = member_named("Hana").account
    chosen, of_a_profile = (
        Picture.objects.create(account=account, kind="portrait", width=64, height=64) for _ in range(2)
    )
    room = live_stored_room()
    room.do(SYSTEM, ShowPortrait(person=PIOTR, picture=chosen.id))

    migration = import_module("rostrum.library.migrations.0007_pictures_of_rooms")
    migration.tell_rooms(apps, connection.schema_editor())

    rooms = dict(Picture.objects.values_list("id", "room"))
    assert rooms == {chosen.id: RoomId(room.room), of_a_profile.id: ""}
