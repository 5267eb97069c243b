"""A store of objects on this machine, for tests: moto, which answers as S3 does.

Belongs here: starting it, and what stands in it. Does not belong here: tests.
"""

import logging
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from pipeline.addresses import CACHE, Address, open_store

KEY, SECRET = "AKIATHEKEYOFTESTS", "the-secret-of-tests"
BUCKETS = ("papers", "tables")


class Cloud:
    """A running server."""

    def __init__(self) -> None:
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        self.server.start()
        host, port = self.server.get_host_and_port()
        about = {"aws_access_key_id": KEY, "aws_secret_access_key": SECRET, "region_name": "us-east-1"}
        self.endpoint = f"http://{host}:{port}"
        self.client = boto3.client("s3", endpoint_url=self.endpoint, **about)

    def set_up(self, patch: pytest.MonkeyPatch, cache: Path) -> None:
        """The environment of somebody who uses it, and empty buckets."""
        for name, value in (("ENDPOINT_URL", self.endpoint), ("ACCESS_KEY_ID", KEY), ("SECRET_ACCESS_KEY", SECRET)):
            patch.setenv(f"AWS_{name}", value)
        patch.setenv("AWS_REGION", "us-east-1")
        patch.setenv("NO_PROXY", "127.0.0.1")
        patch.setenv(CACHE, str(cache))
        open_store.cache_clear()
        for bucket in BUCKETS:
            self.client.create_bucket(Bucket=bucket)
            for found in self.client.list_objects_v2(Bucket=bucket).get("Contents", []):
                self.client.delete_object(Bucket=bucket, Key=found["Key"])


class Shelf:
    """The objects of a place, as whoever puts documents there sees them."""

    def __init__(self, address: str) -> None:
        self.address = Address(address)
        self.store = open_store(self.address)

    def put(self, name: str, data: bytes) -> None:
        self.store.put(name, data)

    def remove(self, name: str) -> None:
        self.store.delete(name)

    def names(self) -> Iterator[str]:
        return (found["path"] for some in self.store.list() for found in some)
