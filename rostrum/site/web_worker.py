"""What each Granian worker loads: it must not outlive Granian's own main process, whatever kills that."""

from rostrum.site.logs import configure_logs
from rostrum.site.parents import die_with_parent
from rostrum.site.wsgi import application

__all__ = ["application"]

die_with_parent()
configure_logs()
