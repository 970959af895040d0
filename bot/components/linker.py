"""Rasa component: finds titles and people, and hides their words from the intent classifier.

Registered as a featurizer too, because Rasa leaves mere extractors out when it trains.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.code_stamp import code_stamp
from bot.components.served_lexicon import built, served, training_lexicon
from bot.components.understand import link
from recommender.lexicon import Lexicon

_STAND_IN = {"title": "xtitle", "unknown_title": "xtitle", "person": "xperson"}


@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER],
    is_trainable=False,
)
class MatineeLinker(GraphComponent):
    """Adds title, unknown_title and person entities. `lexicon` overrides where the build keeps its file."""

    def __init__(self, config: dict[str, Any]) -> None:
        path = config.get("lexicon") or built()
        self._served = served(Path(path))

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"lexicon": None}

    @classmethod
    def required_components(cls) -> list[type]:
        return [Tokenizer]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        return code_stamp(with_catalogue=True)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MatineeLinker:
        return cls(config)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> MatineeLinker:
        """While serving, the titles are read at start rather than on the first message."""
        component = cls(config)
        component._served.current()
        return component

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        for message in training_data.training_examples:
            _link(message, training_lexicon())
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            _link(message, self._served.current())
        return messages


def _link(message: Message, lexicon: Lexicon) -> None:
    text = message.get(TEXT)
    if not text:
        return
    entities = link(text, lexicon)
    message.set(ENTITIES, [*(message.get(ENTITIES) or []), *entities], add_to_output=True)
    for token in message.get("text_tokens") or []:
        for entity in entities:
            if entity["start"] <= token.start < entity["end"]:
                token.lemma = _STAND_IN[entity["entity"]]
