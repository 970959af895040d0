"""Rasa component: has the learned tagger correct and complete what the readers found."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.code_stamp import code_stamp
from bot.components.limiter import MatineeLimits
from bot.components.served_lexicon import built, served, training_lexicon
from bot.tagger.marked import marks_of
from bot.tagger.readers import Readers
from bot.tagger.revise import revised
from bot.tagger.soft import soft_limits
from bot.tagger.tagger import Tagger
from recommender.lexicon import Lexicon
from recommender.settings import ROOT


@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER],
    is_trainable=False,
)
class MatineeTagger(GraphComponent):
    """`model` is the folder of the trained tagger."""

    def __init__(self, config: dict[str, Any]) -> None:
        self._tagger = Tagger(Path(config.get("model") or ROOT / "models" / "tagger"))
        self._served = served(built())

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"model": None}

    @classmethod
    def required_components(cls) -> list[type]:
        return [MatineeLimits]

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
    ) -> MatineeTagger:
        return cls(config)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        lexicon = training_lexicon()
        with ThreadPoolExecutor() as pool:  # onnxruntime lets the others work while it does
            list(pool.map(lambda message: self._revise(message, lexicon), training_data.training_examples))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            self._revise(message, self._served.current())
        return messages

    def _revise(self, message: Message, lexicon: Lexicon) -> None:
        if text := message.get(TEXT):
            entities = message.get(ENTITIES) or []
            reading = self._tagger.read(text, marks_of(entities))
            read = Readers(lexicon)
            found = revised(text, entities, reading, read)
            message.set(ENTITIES, [*found, *soft_limits(text, found, reading, read)], add_to_output=True)
