"""Addresses of object stores (``s3://``, ``gs://``, ``az://``): told from folders, opened, and refusals as sentences.

Belongs here: what an address is, and the one place that opens a store (obstore, of the extra ``s3``, which is imported
only then). Credentials come from the environment, and stand in no sentence. Does not belong here: what is in a store.
"""

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from obstore.store import ClientConfig, ObjectStore

CREDENTIALS = {
    "s3": "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
    "gs": "GOOGLE_APPLICATION_CREDENTIALS",
    "az": "AZURE_STORAGE_ACCOUNT_NAME and AZURE_STORAGE_ACCOUNT_KEY",
}
"""The kinds of stores, and the variables of the environment that mostly hold the credentials for one."""
ENDPOINTS = ("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT", "GOOGLE_BASE_URL", "AZURE_ENDPOINT")
CACHE = "CHAPTER8_CACHE"
"""The variable that names the folder where work for addresses is kept."""
INSTALL = ".uv/bin/uv sync --frozen --inexact --extra s3"
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
CODE = re.compile(r"<Code>(\w+)</Code>")
BAD_KEY = re.compile(r'Path "(.*?)"[ \n:]', re.DOTALL)
UNKNOWN_CREDENTIALS = {"InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "AuthFailure"}
ASKED_THE_MACHINE = (
    "169.254.",
    "latest/api/token",
    "token request",
    "Account must be specified",
    "Missing AccessKeyId",
    "Missing SecretAccessKey",
)
"""What a store says that looked for credentials where a machine in a cloud has some."""


class AddressError(Exception):
    """An address cannot be used; the message is a sentence for people."""


class Address(str):
    """A place in an object store, without a slash at its end."""

    __slots__ = ()

    @property
    def scheme(self) -> str:
        return self.partition("://")[0]

    @property
    def bucket(self) -> str:
        return urlsplit(self).netloc

    @property
    def identity(self) -> str:
        """Tells places apart, also those of two stores that have one address."""
        endpoints = [os.environ.get(name, "") for name in ENDPOINTS]
        return hashlib.sha256("\n".join([self, *endpoints]).encode()).hexdigest()[:12]

    @property
    def work_folder(self) -> Path:
        """Where work for this place is kept on this machine."""
        home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        return Path(os.environ.get(CACHE) or Path(home) / "chapter8").absolute() / f"{self.bucket}-{self.identity}"


Place = Path | Address
"""A folder, or a place in an object store."""


def place(text: str | os.PathLike[str]) -> Place:
    """What a text names. Raises ``AddressError``."""
    scheme = SCHEME.match(os.fspath(text))
    if scheme is None:
        return Path(text)
    name, parts = scheme[1].lower(), urlsplit(os.fspath(text))
    if "@" in parts.netloc:
        raise AddressError("An address holds no credentials: give them in the environment.")
    if name == "file":
        return folder_of(os.fspath(text))
    if name not in CREDENTIALS:
        known = ", ".join(f"{kind}://" for kind in CREDENTIALS)
        raise AddressError(f"{name}:// is not known: take a folder, file://, {known}.")
    if not parts.netloc or parts.query or parts.fragment:
        raise AddressError(f"{text} is no address of a place: write {name}://bucket/path, without ? and #.")
    return Address(f"{name}://{parts.netloc}{parts.path.rstrip('/')}")


def folder_of(address: str) -> Path:
    """The folder of a ``file://`` address."""
    from urllib.request import url2pathname  # which takes long to import

    parts = urlsplit(address)
    if parts.netloc not in ("", "localhost"):
        raise AddressError(f"{address} names another machine: write file:///path, with three slashes.")
    return Path(url2pathname(parts.path) or "/")


def absolute(where: Place) -> str:
    """The same place, as a text that holds in any folder."""
    return str(where if isinstance(where, Address) else where.resolve())


@cache
def open_store(address: Address, patient: bool = True) -> "ObjectStore":
    """The store, seen from the address on. One that is not ``patient`` tells within seconds that nobody answers; else a
    request may take as long as something comes."""
    try:
        from obstore.store import from_url
    except ImportError:
        raise AddressError(f"{address} needs the extra s3: install it with `{INSTALL}`.") from None
    plain = any(os.environ.get(name, "").startswith("http://") for name in ENDPOINTS)
    options: ClientConfig = {"allow_http": plain, "connect_timeout": "5s", "timeout": "1day", "read_timeout": "5m"}
    if not patient:
        options["timeout"] = "10s"
    with in_sentences(address):
        return from_url(
            address,
            client_options=options,
            retry_config={} if patient else {"max_retries": 2, "retry_timeout": timedelta(seconds=10)},
        )


def check_reachable(address: Address) -> None:
    """Raise ``AddressError`` where the store does not let itself be listed."""
    store = open_store(address, patient=False)
    with in_sentences(address):
        next(iter(store.list(chunk_size=1)), None)


@contextmanager
def in_sentences(address: Address, but: type[Exception] | tuple[type[Exception], ...] = ()) -> Iterator[None]:
    """What a store refuses, as ``AddressError``, ``but`` for what somebody waits for."""
    from obstore.exceptions import BaseError

    try:
        yield
    except but as error:
        if "NoSuchBucket" in str(error):
            raise AddressError(sentence(address, error)) from None
        raise
    except (BaseError, FileNotFoundError, PermissionError) as error:
        raise AddressError(sentence(address, error)) from None


def sentence(address: Address, error: Exception) -> str:
    """Why a store refused, and what to do. What it says itself may hold a key, and is not repeated."""
    kind, text = type(error).__name__, str(error)
    code = found[1] if (found := CODE.search(text)) else ""
    if kind == "InvalidPathError" and (key := BAD_KEY.search(text)):
        return f"{address} holds an object named {key[1]!r}, which is no path: give it another name, or remove it."
    if code == "NoSuchBucket":
        return f"There is no bucket {address.bucket}: make it, or look at the address and at AWS_ENDPOINT_URL."
    if isinstance(error, FileNotFoundError):
        return f"{address} lacks an object that should be there: somebody removed it. Publish, or list, again."
    if code in UNKNOWN_CREDENTIALS or kind == "UnauthenticatedError":
        return f"{address} does not know the credentials of the environment: look at {CREDENTIALS[address.scheme]}."
    if code == "AccessDenied" or kind.startswith("Permission"):
        return f"{address} may not be used: ask its owner for the right to list, read and write there."
    if any(sign in text for sign in ASKED_THE_MACHINE):
        return f"There are no credentials for {address}: set {CREDENTIALS[address.scheme]} in the environment."
    if "redirect" in text.lower():
        return f"{address} lies in another region: set AWS_REGION in the environment."
    if "error sending request" in text or "HTTP error" in text:
        return f"{address} cannot be reached: look at the network, and at AWS_ENDPOINT_URL where that is set."
    return f"{address} refused what was asked ({code or kind})."
