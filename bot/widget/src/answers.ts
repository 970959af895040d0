// The answers on the screen: what was tapped is acknowledged on every card it concerns, and only the newest answer
// keeps its chips and suggested replies.

import { answerView, type Answer } from "./answer";
import type { Wishes } from "./chips";
import type { Config } from "./config";
import type { Entry, Profile } from "./contract";
import type { Words } from "./words";

export class Answers {
  private shown: Answer[] = [];

  constructor(
    private readonly config: Config,
    private readonly words: Words,
    private readonly wishes: Wishes,
  ) {}

  add(entry: Entry): HTMLElement {
    const answer = answerView(entry, this.config, this.words, this.wishes);
    if (answer.cards.size) for (const old of this.shown) old.chips?.retire();
    if (answer.quick) this.retireReplies();
    this.shown.push(answer);
    const ack = entry.payload?.ack;
    if (ack) for (const { cards } of this.shown) cards.get(ack.rid)?.setState(ack.state);
    return answer.element;
  }

  retireReplies(): void {
    for (const { quick } of this.shown) quick?.retire();
  }

  /** Nothing more is awaited for this card. */
  settle(rid: string): void {
    for (const { cards } of this.shown) cards.get(rid)?.settle();
  }

  /** What was changed elsewhere shows on the cards as well. */
  sync(profile: Profile): void {
    for (const { cards } of this.shown) for (const card of cards.values()) card.sync(profile);
  }

  forget(): void {
    this.shown = [];
  }
}
