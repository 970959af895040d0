"""What we change in Rasa: that it is changed, that it may be done twice, and that nothing is lost by it."""

from __future__ import annotations

import subprocess
import sys
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
from recommender.settings import ROOT

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


def test_log_lines_are_seen_after_a_model_was_loaded() -> None:
    """In a process of its own, since what loading a model imports here would stay imported."""
    program = (
        "import logging; logging.getLogger().setLevel(logging.INFO); from bot.channels import patches; patches.apply();"
        "import numpy.distutils; print(logging.getLogger('bot.channels').isEnabledFor(logging.INFO))"
    )
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "True\n"
