"""Forgetting somebody for the operator, where the person cannot say it themselves."""

from __future__ import annotations

from pathlib import Path

from recommender.settings import ROOT, Settings


def forget(person: str, settings: Settings, endpoints: Path = ROOT / "endpoints.yml") -> str:
    """Delete a sender's conversation and the events kept of them, and end their web session; the receipt.

    CannotForget where something is left. What they told about titles is `python -m recommender people forget`'s.
    """
    from rasa.core.tracker_store import TrackerStore
    from rasa.shared.core.domain import Domain
    from rasa.utils.endpoints import read_endpoint_config

    from bot.channels.deliveries import Deliveries
    from bot.channels.ended import Ended
    from bot.channels.forgetting import erase, receipt

    erase(TrackerStore.create(read_endpoint_config(str(endpoints), "tracker_store"), Domain.empty()), person)
    deliveries = Deliveries(settings.deliveries)
    deliveries.forget(person)
    deliveries.close()
    if person.startswith("web:"):
        Ended.beside(settings.secret_file).add(person.removeprefix("web:"))
    return receipt()
