"""Builds the recommender and trains Rasa when what they are made from has changed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence

from recommender.errors import MatineeError
from recommender.settings import Settings
from scripts import stamps
from scripts.console import LOGS, ROOT, StepFailed, clean_environ, main_of, run_quietly, start, with_child
from scripts.environments import ACTIONS_ENVIRONMENT, RASA_ENVIRONMENT

RASA_MODEL = ROOT / "models" / "matinee.tar.gz"
RASA_STAMP = ROOT / "models" / "matinee.stamp"
RASA_SOURCES = tuple(
    ROOT / name
    for name in (
        "config.yml",
        "domain.yml",
        "data/nlu",
        "data/rules",
        "data/stories",
        "bot/components",
        "bot/tagger",
        "models/tagger",
        "bot/words",
        "recommender/lexicon",
        "data/catalogue",
        "requirements/rasa.txt",
    )
)


def environ(settings: Settings) -> Mapping[str, str]:
    """What every process of ours is started with: the settings that configuration files name, no telemetry, less noise."""
    ours = {
        "MATINEE_HOST": settings.host,
        "MATINEE_PORT": str(settings.port),
        "MATINEE_ACTION_PORT": str(settings.action_port),
        "RASA_TELEMETRY_ENABLED": "false",
        "ANONYMIZED_TELEMETRY": "False",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "DO_NOT_TRACK": "1",
        "SANIC_WORKERS": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "TOKENIZERS_PARALLELISM": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore::DeprecationWarning",
        "PYTHONUTF8": "1",
    }
    if settings.model == Settings().model:  # another model may have to be fetched, by its name, when first built
        ours["HF_HUB_OFFLINE"] = "1"
    return clean_environ() | ours


def build_recommender(settings: Settings) -> None:
    command = [str(ACTIONS_ENVIRONMENT.python), "-m", "recommender", "build"]
    env = environ(settings)
    check = subprocess.run([*command, "--check"], cwd=ROOT, env=env, stdin=subprocess.DEVNULL, capture_output=True)
    if check.returncode == 0:
        print("The recommender's build: up to date", flush=True)
        return
    print("Building the recommender ...", flush=True)
    if code := with_child(start(command, None, env)):
        raise StepFailed(f"Building the recommender: failed (exit code {code}); the lines above say why.")


def train_rasa(settings: Settings) -> None:
    value = stamps.fingerprint(RASA_SOURCES)
    if RASA_MODEL.exists() and stamps.is_current(RASA_STAMP, value):
        print("Rasa's model: up to date", flush=True)
        return
    command = [
        *rasa("train"),
        "--fixed-model-name",
        RASA_MODEL.name.removesuffix(".tar.gz"),
        "--out",
        str(RASA_MODEL.parent),
    ]
    run_quietly("Training Rasa", command, LOGS / "train.log", environ(settings))
    if not RASA_MODEL.exists():
        raise StepFailed(f"Training Rasa: it made no model; see {os.path.relpath(LOGS / 'train.log', ROOT)}.")
    stamps.write(RASA_STAMP, value)


def rasa(*arguments: str) -> list[str]:
    """A command line of Rasa; by module, because the script `rasa` breaks when the folder is moved."""
    return [str(RASA_ENVIRONMENT.python), "-m", "rasa", *arguments]


def main(_arguments: Sequence[str]) -> int:
    settings = load_settings()
    build_recommender(settings)
    train_rasa(settings)
    return 0


def load_settings() -> Settings:
    try:
        return Settings.load()
    except MatineeError as error:
        raise StepFailed(str(error)) from None


if __name__ == "__main__":
    main_of(main)
