"""Every setting has a default and an explanation; a wrong one is named with what is allowed."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from recommender.errors import SettingError
from recommender.settings import Settings


def test_nothing_set_means_the_defaults() -> None:
    assert Settings.load({"PATH": "/bin", "HOME": "/"}) == Settings()


def test_every_setting_says_what_it_is_for() -> None:
    assert [field.name for field in fields(Settings) if not field.metadata.get("doc")] == []


def test_several_origins_may_embed_the_widget() -> None:
    given = "https://a.example, http://localhost:8080,https://[::1]:8443"
    assert Settings.load({"MATINEE_ORIGINS": given}).origins == given


def test_the_environment_overrides_the_defaults() -> None:
    settings = Settings.load(
        {"MATINEE_PORT": "8080", "MATINEE_CATALOGUE": "/data/titles.csv", "MATINEE_RUNTIME": "torch"}
    )
    assert (settings.port, settings.catalogue, settings.runtime) == (8080, Path("/data/titles.csv"), "torch")


@pytest.mark.parametrize(
    ("key", "value", "allowed"),
    [
        ("MATINEE_PROT", "8080", "MATINEE_PORT"),
        ("MATINEE_PORT", "http", "a whole number from 1 to 65535"),
        ("MATINEE_PORT", "8²", "a whole number from 1 to 65535"),
        ("MATINEE_SECRET_FILE", "", "give a path"),
        ("MATINEE_ORIGINS", "https://a.example/", "origins such as https://example.org"),
        ("MATINEE_ORIGINS", "https://a.example; script-src *", "origins such as https://example.org"),
        ("MATINEE_PORT", "0", "a whole number from 1 to 65535"),
        ("MATINEE_ACTION_PORT", "65536", "a whole number from 1 to 65535"),
        ("MATINEE_RUNTIME", "jax", "onnx, torch"),
        ("MATINEE_TORCH", "gpu", "auto, cpu"),
        ("MATINEE_TELEGRAM_WEBHOOK", "http://bot.example.org", "https://bot.example.org"),
        ("MATINEE_TELEGRAM_WEBHOOK", "https://bot.example.org:5005", "443, 80, 88 or 8443"),
        ("MATINEE_TELEGRAM_API", "https://api.telegram.org/bot", "without a path"),
    ],
)
def test_a_wrong_setting_names_key_value_and_what_is_allowed(key: str, value: str, allowed: str) -> None:
    with pytest.raises(SettingError) as refused:
        Settings.load({key: value})
    assert f"{key}={value!r}" in str(refused.value)
    assert allowed in str(refused.value)


@pytest.mark.parametrize("key", ["MATINEE_TELEGRAM_TOKEN", "MATINEE_TELEGRAM_TOKNE", "MATINEE_TELEGRAM_TOKEN_2"])
def test_a_token_is_never_told(key: str) -> None:
    with pytest.raises(SettingError) as refused:
        Settings.load({key: "12345 AAHsecretsecretsecretsecret"})
    assert key in str(refused.value)
    assert "AAHsecret" not in str(refused.value)
