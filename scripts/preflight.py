"""Reads the settings and tries the ports before anything slow is started (Python 3.10 or newer, standard library)."""

from __future__ import annotations

import errno
import socket
import sys

from recommender.errors import MatineeError, SettingError
from recommender.settings import Settings


def check_ports(settings: Settings) -> None:
    """SettingError names the port that is taken and the setting that changes it."""
    if settings.port == settings.action_port:
        raise SettingError(f"MATINEE_PORT and MATINEE_ACTION_PORT are both {settings.port}; give them different ports.")
    check_port(settings.host, settings.port, "the chat page", "MATINEE_PORT")
    check_port("127.0.0.1", settings.action_port, "the action server", "MATINEE_ACTION_PORT")


def check_port(host: str, port: int, what_for: str, setting: str) -> None:
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[
            0
        ]
        with socket.socket(family, kind) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
            tried.listen(1)
    except socket.gaierror:
        raise SettingError(
            f"MATINEE_HOST={host!r} is not an address; give one of this machine, such as 127.0.0.1."
        ) from None
    except OSError as error:
        raise SettingError(_sentence(error, host, port, what_for, setting)) from None


def _sentence(error: OSError, host: str, port: int, what_for: str, setting: str) -> str:
    other = f"choose another, for example {setting}={port + 1 if port < 65535 else 5006} make run"
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} for {what_for} is taken by another program; stop it, or {other}."
    if error.errno == errno.EACCES:
        return f"Port {port} for {what_for} is reserved by the system; {other}."
    if error.errno == errno.EADDRNOTAVAIL:
        return f"MATINEE_HOST={host!r} is not an address of this machine; 127.0.0.1 always is."
    return f"Port {port} for {what_for} cannot be used ({error.strerror}); {other}."


def main() -> int:
    try:
        settings = Settings.load()
        if "--ports" in sys.argv[1:]:
            check_ports(settings)
    except MatineeError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
