import type { Delivery, Reply } from './bot/link';
import type { Gestures, Outcome } from './gestures';
import { type FieldValue, fieldsOf, fillByLabel, findLabel } from './labels';
import type { Ephemeral, Home, Message, StoredFile, View } from './model';
import type { Target } from './place';
import type { SlackState } from './state';
import { microsOf } from './timestamps';
import { shows } from './visible-text';

/** What a person sees of what they just did, once the bot has acknowledged it. */
export interface Result {
  /** The bot's answer, with its time; undefined where Slack needed nobody. */
  ack: Reply | undefined;
  /** The request itself, to be sent again. */
  delivery: Delivery | undefined;
  /** What Slack said because the bot failed. */
  trouble: string | undefined;
  /** Errors on a modal's fields, by their labels. */
  errors: Record<string, string>;
  /** The topmost modal now. */
  view: View | undefined;
  /** What this person alone was told since. */
  ephemerals: readonly Ephemeral[];
  /** Resolves with the modal that this opens: the bot may open it after its answer. */
  opened: () => Promise<View>;
  /** Resolves with the first ephemeral message since then that shows this. */
  told: (sought: string | RegExp) => Promise<Ephemeral>;
}

/** A person at work, driven by what stands on the screen: labels, names, words. */
export class Member {
  constructor(
    readonly id: string,
    private readonly state: SlackState,
    private readonly gestures: Gestures,
    private readonly homeChannel: string,
  ) {}

  /** The person's direct messages with the bot. */
  get directMessages(): string {
    return this.state.directMessages(this.id);
  }

  /** Sets the person's client to a language, e.g. `fr-FR`. */
  setLocale(locale: string): void {
    this.state.setLocale(this.id, locale);
  }

  /** The topmost modal before this person. */
  get view(): View | undefined {
    return this.state.stackOf(this.id).at(-1);
  }

  /** What this person alone was told, oldest first. */
  ephemerals(channel?: string): readonly Ephemeral[] {
    return this.state.ephemerals(this.id, channel);
  }

  /** Types a slash command as a person does; in the first channel unless another is named. */
  command(typed: string, channel = this.homeChannel): Promise<Result> {
    return this.result(() => this.gestures.command(this.id, channel, typed));
  }

  /** The home tab as the bot drew it last. */
  get home(): Home | undefined {
    return this.state.homeOf(this.id);
  }

  /** Opens the home tab; resolves when the bot has drawn what shows this. */
  async openHome(sought: string | RegExp = /./u): Promise<Home> {
    await this.gestures.openHome(this.id);
    return this.homeThat(sought);
  }

  /** The home tab, once it shows this. */
  homeThat(sought: string | RegExp): Promise<Home> {
    return this.state.changes.waitFor(
      () => {
        const { home } = this;
        return home && shows({ text: '', blocks: home.blocks }, sought) ? home : undefined;
      },
      `a home tab that shows ${String(sought)}`,
    );
  }

  /** Presses a button of the home tab. */
  pressHome(label: string): Promise<Result> {
    return this.result(() => {
      const { home } = this;
      if (!home) throw new Error('There is no home tab yet.');
      return this.gestures.press(this.id, { kind: 'home' }, findLabel(home.blocks, label));
    });
  }

  /**
   * Presses the button, or chooses the menu's option, with this label. The message counts as it was
   * handed in: who looked at an older version of it presses that one's button.
   */
  press(on: Message | Ephemeral | View, label: string): Promise<Result> {
    return this.result(() => {
      const target: Target = isView(on)
        ? { kind: 'view', id: on.id }
        : isEphemeral(on)
          ? { kind: 'ephemeral', ts: on.ts, shown: on.blocks }
          : { kind: 'message', channel: on.channel, ts: on.ts, shown: on.blocks };
      return this.gestures.press(this.id, target, findLabel(on.blocks, label));
    });
  }

  /** Fills a modal in by its labels and submits it. Fields left out keep what stood in them. */
  submit(view: View, values: Readonly<Record<string, FieldValue>> = {}): Promise<Result> {
    return this.result(
      () => this.gestures.submit(this.id, view.id, fillByLabel(this.state, view, values)),
      view,
    );
  }

  close(view: View): Promise<Result> {
    return this.result(() => this.gestures.close(this.id, view.id));
  }

  /** Runs a shortcut by its callback id, on a message or from the composer. */
  shortcut(callbackId: string, on?: Message): Promise<Result> {
    return this.result(() => this.gestures.shortcut(this.id, callbackId, on));
  }

  /** Writes to the bot. */
  dm(typed: string, files: readonly StoredFile[] = []): Promise<Result> {
    return this.say(typed, this.directMessages, { files });
  }

  /** Says something in a channel, or in a thread of it. */
  say(
    typed: string,
    channel = this.homeChannel,
    more: { thread?: string; files?: readonly StoredFile[] } = {},
  ): Promise<Result> {
    const { thread, files = [] } = more;
    return this.result(() =>
      this.gestures.say(this.id, channel, typed, {
        files: files.map((file) => file.id),
        ...(thread === undefined ? {} : { thread }),
      }),
    );
  }

  /** Uploads a file, to be put into a form or sent along with `dm`. */
  upload(
    name: string,
    content: string | Uint8Array,
    mimetype = 'application/octet-stream',
  ): StoredFile {
    return this.gestures.upload(this.id, name, Buffer.from(content), mimetype);
  }

  private async result(act: () => Promise<Outcome>, submitted?: View): Promise<Result> {
    const { state, id } = this;
    const began = microsOf(state.timestamps.latest());
    const outcome = await act();
    const since = (): Ephemeral[] => state.ephemerals(id).filter((one) => microsOf(one.ts) > began);
    const labels = new Map(
      (submitted === undefined ? [] : fieldsOf(submitted)).map((one) => [one.blockId, one.label]),
    );
    return {
      ack: outcome.sent?.reply,
      delivery: outcome.sent?.delivery,
      trouble: outcome.trouble,
      errors: Object.fromEntries(
        Object.entries(outcome.errors).map(([block, words]) => [labels.get(block) ?? block, words]),
      ),
      view: this.view,
      ephemerals: since(),
      opened: () =>
        state.changes.waitFor(
          () => state.stackOf(id).find((view) => view.triggerId === outcome.triggerId),
          'the modal to open',
        ),
      told: (sought) =>
        state.changes.waitFor(
          () => since().find((one) => shows(one, sought)),
          `an ephemeral message that shows ${String(sought)}`,
        ),
    };
  }
}

function isView(on: Message | Ephemeral | View): on is View {
  return 'hash' in on;
}

function isEphemeral(on: Message | Ephemeral): on is Ephemeral {
  return 'to' in on;
}
