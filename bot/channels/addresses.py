"""What one network address may do. A web session costs nothing, so limits by person alone could be walked around."""

from __future__ import annotations

import asyncio
import ipaddress
import time

from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.recent import Allowance, Clock, Recent
from bot.channels.texts import TOO_FAST, Refused

CONNECTIONS_PER_MINUTE = 120
SESSIONS_PER_MINUTE = 30
MESSAGES_PER_MINUTE = 240
"""Said or tapped. All three are wide enough for an office or a school behind one address."""
TURNS_AT_ONCE = 2
"""Rasa understands one text at a time, so this bounds how long everybody else waits for one address."""
MAX_OPEN = 200
MAX_ADDRESSES = 20_000

REQUEST_TIMEOUT_S = 10
"""For a request to arrive whole; one who dawdles over it is sent away."""


class Address:
    """Everybody behind one address."""

    def __init__(self, clock: Clock) -> None:
        self.connections = Allowance(CONNECTIONS_PER_MINUTE, clock)
        self.sessions = Allowance(SESSIONS_PER_MINUTE, clock)
        self.messages = Allowance(MESSAGES_PER_MINUTE, clock)
        self.turns = asyncio.Semaphore(TURNS_AT_ONCE)
        self._open = 0

    @property
    def is_busy(self) -> bool:
        return self._open > 0

    def come_in(self) -> None:
        """One more is connected; Refused where there are too many."""
        if self._open >= MAX_OPEN:
            raise Refused(TOO_FAST)
        self._open += 1

    def go_out(self) -> None:
        self._open -= 1


class Addresses:
    """Those of a server. Loopback without a proxy is the machine itself, or a proxy that no setting names: no limit."""

    def __init__(self, proxies: int, clock: Clock = time.monotonic) -> None:
        self._proxies = proxies
        self._known = Recent(lambda: Address(clock), MAX_ADDRESSES)

    def of(self, request: Request) -> Address | None:
        """None where nothing is limited. An X-Forwarded-For counts only as far as our own proxies wrote it."""
        told = request.remote_addr.strip("[]") if self._proxies else ""
        network = _network(told or request.ip)
        return None if network == "loopback" else self._known[network]

    def limit(self, app: Sanic, path: str) -> None:
        """Turn away whoever connects to this path too often, before it costs anything."""
        app.config.PROXIES_COUNT = self._proxies or None
        app.config.REQUEST_TIMEOUT = REQUEST_TIMEOUT_S

        @app.on_request
        async def turn_away(request: Request) -> HTTPResponse | None:
            address = self.of(request) if request.path.startswith(path) else None
            try:
                if address:
                    address.connections.spend()
            except Refused as refused:
                return response.text(str(refused), status=429)
            return None


def _network(address: str) -> str:
    """An IPv6 customer has a /64 of addresses; what is no address (a unix socket's name) stands for itself."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    if ip.is_loopback:
        return "loopback"
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    return str(mapped or ipaddress.ip_network((ip, 64), strict=False)) if ip.version == 6 else str(ip)
