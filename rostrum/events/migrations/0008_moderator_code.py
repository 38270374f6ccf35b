from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import rostrum.kit.ids

_AT_ONCE = 500


def give_codes(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """A default is made once for all rows: each event needs one of its own."""
    events = apps.get_model("events", "Event").objects
    after = ""
    while piece := list(events.filter(pk__gt=after).order_by("pk")[:_AT_ONCE]):
        for event in piece:
            event.moderator_code = rostrum.kit.ids.new_moderator_code()
        events.bulk_update(piece, ["moderator_code"])
        after = piece[-1].pk


class Migration(migrations.Migration):
    dependencies = [("events", "0007_listed_and_icon")]

    operations = [
        migrations.AddField(
            model_name="event",
            name="moderator_code",
            field=models.CharField(default=rostrum.kit.ids.new_moderator_code, max_length=20),
        ),
        migrations.RunPython(give_codes, migrations.RunPython.noop),
    ]
