"""Rasa component: puts the flags of a message beside its word counts."""

from __future__ import annotations

from typing import Any

import numpy as np
import scipy.sparse
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.code_stamp import code_stamp
from bot.components.flags import SIZE, flags


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class MatineeFlags(SparseFeaturizer, GraphComponent):
    """`weight` scales the flags: the classifier's regularisation is fixed, so larger means trusted more."""

    def __init__(self, config: dict[str, Any], name: str) -> None:
        super().__init__(name, config)
        self._weight = float(config["weight"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {**SparseFeaturizer.get_default_config(), "weight": 2.0}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        if not float(config.get("weight", 2.0)) > 0:
            raise InvalidConfigException(f"MatineeFlags: weight is {config['weight']!r}; give a number above 0.")

    @classmethod
    def required_components(cls) -> list[type]:
        return [Tokenizer]

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
    ) -> MatineeFlags:
        return cls(config, execution_context.node_name)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if message.get(TEXT) is not None:  # even an empty text needs its columns, or the classifier fails
                tokens = message.get("text_tokens") or [None]
                row = self._weight * np.array([flags(message.get(TEXT), message.get(ENTITIES) or [])])
                sequence = scipy.sparse.coo_matrix((len(tokens), SIZE))
                self.add_features_to_message(sequence, scipy.sparse.coo_matrix(row), TEXT, message)
        return messages
