"""The only place that knows the media server."""
