"""Rostrum: webinars in the browser."""
