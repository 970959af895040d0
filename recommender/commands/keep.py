"""`people`: what Matinee keeps about a person, shown, handed over or deleted."""

from __future__ import annotations

import argparse
import json

from recommender.settings import Settings


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register `people`."""
    people = commands.add_parser("people", help="show, export or forget what a person told")
    people.add_argument("action", choices=("show", "export", "forget"))
    people.add_argument("person", help="the channel and the id, such as web:3f0c… or rest:anna")
    people.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 where nothing is kept about that person."""
    from recommender.people.store import People

    store = People.open(Settings.load().database)
    if arguments.action == "forget":
        gone = store.forget(arguments.person)
        print(f"{gone} entries about {arguments.person} deleted.")
        return 0 if gone else 1
    if arguments.action == "export":
        print(json.dumps(store.export(arguments.person), ensure_ascii=False, indent=2, default=str))
        return 0
    statements = store.statements(arguments.person)
    for said in statements:
        over = f"  (until {said.ended_at})" if said.ended_at else ""
        print(f"{said.said_at}  {said.what:<9} {said.title_id}  “{said.words}”{over}")
    limits = store.limits(arguments.person)
    for limit in limits:
        print(f"{limit.said_at}  limit     {limit.field} = {limit.value}  “{limit.words}”")
    return 0 if statements or limits else 1
