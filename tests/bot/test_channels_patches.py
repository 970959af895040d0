"""What we change in Rasa: that it is changed, that it may be done twice, and that nothing is lost by it."""

from __future__ import annotations

import logging
from types import SimpleNamespace

import jsonschema
import pytest
import rasa
import rasa.core.actions.action as actions
import rasa.core.run
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import EndpointConfig

from bot.channels import patches
from bot.channels.guard import DEADLINE_S

GOOD = {"events": [{"event": "slot", "name": "x", "value": 1}], "responses": [{"text": "hi"}]}
BAD = [
    {"events": [{"name": "x"}]},
    {"events": "none"},
    {"responses": ["hi"]},
    {"events": [{"event": "slot", "timestamp": "late"}]},
    [],
]


@pytest.fixture
def action() -> actions.RemoteAction:
    patches.apply()
    patches.apply()
    return actions.RemoteAction("action_recommend", None)


def test_another_version_of_rasa_is_refused_loudly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rasa, "__version__", "3.6.20")
    with pytest.raises(RasaException, match=r"3\.6\.21.*3\.6\.20"):
        patches.apply()


def test_a_good_answer_of_the_action_server_is_accepted(action: actions.RemoteAction) -> None:
    assert action._validate_action_result(GOOD)
    assert action._validate_action_result({})


@pytest.mark.parametrize("answer", BAD)
def test_a_bad_answer_is_refused_as_rasa_itself_would(action: actions.RemoteAction, answer: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(answer, action.action_response_format_spec())
    with pytest.raises(jsonschema.ValidationError, match="action_recommend"):
        action._validate_action_result(answer)


def test_the_schema_is_compiled_once(action: actions.RemoteAction, monkeypatch: pytest.MonkeyPatch) -> None:
    action._validate_action_result(GOOD)
    monkeypatch.setattr(jsonschema, "validate", None)
    monkeypatch.setattr(actions.RemoteAction, "action_response_format_spec", None)
    assert action._validate_action_result(GOOD)


def test_a_hanging_action_ends_its_turn_before_the_guard_gives_it_up(action: actions.RemoteAction) -> None:
    aiohttp_rounding_s = 1
    assert actions.DEFAULT_REQUEST_TIMEOUT + aiohttp_rounding_s < DEADLINE_S < 11


def test_the_root_is_left_to_us(action: actions.RemoteAction) -> None:
    app = rasa.core.run._create_app_without_api()
    assert "/" not in {route.path for route in app.router.routes}


@pytest.mark.parametrize(
    ("port", "url"), [("6001", "http://127.0.0.1:6001/webhook"), (None, "http://elsewhere/webhook")]
)
def test_the_port_of_the_environment_counts_where_it_is_set(
    port: str | None, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MATINEE_ACTION_PORT", raising=False)
    if port:
        monkeypatch.setenv("MATINEE_ACTION_PORT", port)
    endpoint = EndpointConfig("http://elsewhere/webhook")
    patches.use_action_port(SimpleNamespace(ctx=SimpleNamespace(agent=SimpleNamespace(action_endpoint=endpoint))))
    assert endpoint.url == url


def test_our_log_lines_are_seen_after_a_model_was_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.getLogger(), "level", logging.INFO)
    monkeypatch.setattr(logging.getLogger("bot"), "level", logging.NOTSET)
    patches.apply()
    import numpy.distutils

    numpy.distutils.log.set_verbosity(0, force=True)  # as its import does, once
    patches.apply()
    assert logging.getLogger("bot.channels.guard").isEnabledFor(logging.INFO)
