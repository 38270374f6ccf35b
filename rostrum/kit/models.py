from django.db import models


class AttemptCount(models.Model):
    """How often something was tried in a window of time that ends at `ends_at`."""

    key = models.CharField(max_length=200, primary_key=True)
    count = models.PositiveIntegerField(default=0)
    ends_at = models.DateTimeField(db_index=True)


class CacheEntry(models.Model):
    """The table behind Django's database cache, in the columns that it expects."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "kit_cache"
