"""Rasa component: finds limits, shifts, ordinals, opinions, details, counts, take-backs and free text."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.code_stamp import code_stamp
from bot.components.linker import MatineeLinker
from bot.components.understand import LINKER, read


@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER],
    is_trainable=False,
)
class MatineeLimits(GraphComponent):
    """Adds what `understand.read` finds around the titles and people that MatineeLinker found."""

    @classmethod
    def required_components(cls) -> list[type]:
        return [MatineeLinker]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        return code_stamp()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MatineeLimits:
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if text := message.get(TEXT):
                known = message.get(ENTITIES) or []
                linked = [entity for entity in known if entity.get("extractor") == LINKER]
                message.set(ENTITIES, [*known, *read(text, linked)], add_to_output=True)
        return messages
