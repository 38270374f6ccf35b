from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from rostrum.kit.ids import new_personal_key

_AT_ONCE = 500


def part_keys(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Links that were mailed go on opening what they open; whoever types the address is told another key from now on."""
    viewers = apps.get_model("recordings", "Viewer").objects.exclude(letter="")
    after = 0
    while piece := list(viewers.filter(pk__gt=after).order_by("pk")[:_AT_ONCE]):
        for viewer in piece:
            viewer.sent_key, viewer.key = viewer.key, new_personal_key()
        viewers.bulk_update(piece, ["sent_key", "key"])
        after = piece[-1].pk


class Migration(migrations.Migration):
    dependencies = [("recordings", "0008_replays_due")]

    operations = [
        migrations.AddField(
            model_name="viewer",
            name="sent_key",
            field=models.CharField(default=None, max_length=24, null=True, unique=True),
        ),
        migrations.RunPython(part_keys, migrations.RunPython.noop),
    ]
