"""The tests' own PostgreSQL and Redis, on which others build."""

import psycopg
import redis


def test_postgresql_takes_tables(database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("CREATE TEMPORARY TABLE rooms (id int)")
        connection.execute("INSERT INTO rooms VALUES (7)")
        assert connection.execute("SELECT id FROM rooms").fetchall() == [(7,)]


def test_redis_keeps_values(redis_url: str) -> None:
    client = redis.Redis.from_url(redis_url)
    client.set("room", "7")
    assert client.get("room") == b"7"
