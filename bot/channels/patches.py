"""Six changes to Rasa 3.6.21 that it offers no setting for. All may be applied again without harm.

1. A custom action's answer is checked with a validator compiled once (Rasa compiles it each time: 33 ms).
2. A custom action has 9 to 10 s to answer (Rasa: 300 s), so that people hear of a failure within 11 s.
3. Rasa's greeting at `/` is left out, so that our page can be there.
4. MATINEE_ACTION_PORT, when set, overrides the address in endpoints.yml.
5. A conversation store that fails does not log the values it was given, which are what people said.
6. The log keeps the level that Rasa was started with: numpy.distutils, which loading a model imports, sets the root's to WARNING.
"""

from __future__ import annotations

import functools
import importlib
import logging
import os
from typing import Any

import jsonschema
import rasa
import rasa.core.actions.action as actions
import rasa.core.tracker_store as tracker_store
import rasa.server
from rasa.shared.exceptions import RasaException
from sanic import Sanic

from recommender.settings import Settings

RASA_VERSION = "3.6.21"
ACTION_TIMEOUT_S = 9
"""aiohttp rounds up to the next full second of its clock; the turn must end before the guard gives it up at 10.5 s."""


def apply() -> None:
    """Before Rasa makes its server; RasaException where Rasa is not the version these were written for."""
    if rasa.__version__ != RASA_VERSION:
        raise RasaException(f"Matinee's channels are made for Rasa {RASA_VERSION}, and this is {rasa.__version__}.")
    actions.RemoteAction._validate_action_result = _check_answer
    actions.DEFAULT_REQUEST_TIMEOUT = ACTION_TIMEOUT_S
    rasa.server.add_root_route = _leave_root_free
    _keep_log_level()
    tracker_store.create_engine_kwargs = _engine_options
    _validator()  # now and not in somebody's first turn


def use_action_port(app: Sanic, loop: Any = None) -> None:
    """Once Rasa's agent is loaded: send actions to the port in the environment, if one is set there."""
    if "MATINEE_ACTION_PORT" in os.environ and app.ctx.agent.action_endpoint:
        app.ctx.agent.action_endpoint.url = f"http://127.0.0.1:{Settings.load().action_port}/webhook"


@functools.lru_cache(maxsize=1)
def _validator() -> Any:
    schema = actions.RemoteAction.action_response_format_spec()
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def _check_answer(action: actions.RemoteAction, result: dict[str, Any]) -> bool:
    error = jsonschema.exceptions.best_match(_validator().iter_errors(result))
    if error is None:
        return True
    error.message += f". The answer to action '{action.name()}' is not what Rasa expects of an action server."
    raise error


_engine_options_of_rasa = tracker_store.create_engine_kwargs


def _engine_options(url: Any) -> dict[str, Any]:
    return {**_engine_options_of_rasa(url), "hide_parameters": True}


def _keep_log_level() -> None:
    root = logging.getLogger()
    level = root.level
    importlib.import_module("numpy.distutils.log")  # it does so once, when it is imported first
    root.setLevel(level)


def _leave_root_free(app: Sanic) -> None:
    return None
