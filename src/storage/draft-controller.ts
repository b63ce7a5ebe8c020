import type { LitElement, ReactiveController } from 'lit';
import { forgetFiles } from './files.ts';
import { type DraftPlace, Drafts, randomId, type SaveResult } from './drafts.ts';
import { DRAFT_FORMAT, type Keeping } from './model/keeping.ts';
import { draftFileName, type DraftFileProblem, writeDraftFile } from './model/draft-file.ts';
import { answersIn, type DeviceAnswer, type DraftRecord, holdsAnswers } from './model/record.ts';
import { waitBeforeWrite } from './model/throttle.ts';
import { OnLeaving } from './on-leaving.ts';
import { openDraftFile } from './open-draft-file.ts';

export type DraftOffer = Readonly<{ id: string; savedAt: Date; content: unknown }>;

/**
 * One widget's draft: found on return, offered with its date and never its content, saved while typing, erased on request, taken along
 * as a file. Also holds the id that the submission will have, since that is made with the draft and kept with it.
 */
export class DraftController implements ReactiveController {
  readonly #host: LitElement;
  readonly #place: () => DraftPlace;
  readonly #keeping: () => Keeping;
  #drafts: Drafts | undefined;
  /** Opened before: a widget that was moved takes its key again, and goes on without an offer. */
  #opened = false;
  #offered: DraftRecord | undefined;
  #fileProblem: DraftFileProblem | undefined;
  #id = randomId();
  #startedAt = new Date();
  #envelope: string | undefined;
  #content: unknown;
  /** Answers that the outbox keeps: not kept here too, until one of them changes. */
  #released: string | undefined;
  #status: SaveResult = 'off';
  #lastWrite = 0;
  #timer = 0;

  /** @param place read once the widget runs, when its settings are known. */
  constructor(host: LitElement, place: () => DraftPlace, keeping: () => Keeping) {
    this.#host = host;
    this.#place = place;
    this.#keeping = keeping;
    host.addController(this);
    new OnLeaving(host, () => this.flush());
  }

  hostConnected(): void {
    if (this.#opened) this.#take();
  }

  hostDisconnected(): void {
    this.flush();
    this.#drafts?.release();
    this.#drafts = undefined;
  }

  /** Looks for a draft. Call it when the widget begins to run. */
  open(): void {
    // An element off the page still renders once; it must not take the name from the one that comes in its place.
    if (this.#drafts || !this.#host.isConnected) return;
    this.#opened = true;
    const found = this.#take().read();
    if (found.kind === 'found') this.#offered = found.record;
  }

  /** A draft of before, or from a file, until the visitor chooses. */
  get offer(): DraftOffer | undefined {
    return this.#offered && { ...this.#offered, savedAt: new Date(this.#offered.savedAt) };
  }

  /** Id of the submission that this draft becomes. */
  get id(): string {
    return this.#id;
  }

  get startedAt(): Date {
    return this.#startedAt;
  }

  /** Name under which this widget keeps things; empty before `open()`. */
  get key(): string {
    return this.#drafts?.key ?? '';
  }

  /** How the last saving went. */
  get status(): SaveResult {
    return this.#status;
  }

  /** Where what is kept lies now: what the texts may promise. */
  get keeping(): Keeping {
    return this.#drafts?.keeping ?? 'none';
  }

  /** What the visitor answered to "is this your own phone or computer?". */
  get device(): DeviceAnswer | undefined {
    return this.#drafts?.device;
  }

  /** Whether it is time for that question: something was filled in, and nothing was answered yet. */
  get asksDevice(): boolean {
    return !this.#offered && this.#status === 'saved' && (this.#drafts?.asksDevice ?? false);
  }

  /** Something is filled in that could be lost. */
  get holdsAnswers(): boolean {
    return holdsAnswers(this.#content);
  }

  /** What is filled in, as it was given to `save` last. */
  get content(): unknown {
    return this.#content;
  }

  /** The envelope as it was first sent, in JSON. */
  get envelope(): string | undefined {
    return this.#envelope;
  }

  /** Why the file that was chosen last could not be read. */
  get fileProblem(): DraftFileProblem | undefined {
    return this.#fileProblem;
  }

  /** "Continue": gives the content, with the id it was begun with. */
  accept(): unknown {
    const record = this.#offered;
    if (!record) return undefined;
    this.#id = record.id;
    this.#startedAt = new Date(record.startedAt);
    this.#envelope = record.envelope;
    this.#content = record.content;
    this.#offered = undefined;
    // What comes back from the outbox lay on an own device.
    if (record.device) this.#drafts?.answerDevice(record.device);
    this.#write();
    this.#host.requestUpdate();
    return record.content;
  }

  /** Keeps what is filled in now, at most a few times per second. An offer that the visitor has not answered is not overwritten. */
  save(content: unknown): void {
    this.#content = content;
    if (this.#released !== undefined) {
      if (answersIn(content) === this.#released) return;
      this.#released = undefined;
    }
    if (this.#timer || !this.#mayWrite) return;
    const wait = waitBeforeWrite(this.#lastWrite, Date.now());
    if (wait === 0) this.#write();
    else this.#timer = window.setTimeout(() => this.flush(), wait);
  }

  /** Writes at once what is still to be written. */
  flush(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#mayWrite) this.#write();
  }

  /** The envelope goes out for the first time: it is kept with the draft before that, so that a try after a reload is the same. */
  holdEnvelope(envelope: string): void {
    if (envelope === this.#envelope) return;
    this.#envelope = envelope;
    if (this.#mayWrite && this.#content !== undefined) this.#write();
  }

  answerDevice(answer: DeviceAnswer): void {
    if (!this.#drafts) return;
    this.#drafts.answerDevice(answer);
    if (this.#status === 'other-tab') this.#status = 'off';
    if (this.#mayWrite && this.holdsAnswers) this.#write();
    this.#host.requestUpdate();
  }

  /** This tab's answers count from now on. */
  takeOver(content: unknown): void {
    this.#drafts?.takeOver();
    this.#status = 'off';
    this.#lastWrite = 0;
    this.save(content);
  }

  /** "Start over", "erase everything", or: it has been sent. What comes next is another submission, with another id. */
  erase(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    // Files lie on an own device only; where nothing was kept, no database is opened to look.
    if (this.keeping === 'device') for (const id of new Set([this.#id, this.#offered?.id ?? this.#id])) void forgetFiles(id);
    this.#drafts?.clear();
    this.#offered = undefined;
    this.#fileProblem = undefined;
    this.#content = undefined;
    this.#startedAt = new Date();
    this.#lastWrite = 0;
    this.#released = undefined;
    this.renew();
    this.#become('off');
  }

  /** It waits in the outbox now, which keeps it: the draft is not offered again. The answers stay in the widget, under the same id. */
  release(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#drafts?.clear('same-visitor');
    this.#released = answersIn(this.#content);
    this.#become('off');
  }

  /** It has arrived from the outbox: its files go, and a draft of it that was found here too is no longer offered. */
  hasArrived(id: string): void {
    if (id !== this.#id) void forgetFiles(id);
    if (this.#offered?.id !== id) return;
    this.#offered = undefined;
    this.#drafts?.clear('same-visitor');
    this.#host.requestUpdate();
  }

  /** Goes on with these answers as another submission: the id was used for other answers before. */
  renew(): void {
    this.#id = randomId();
    this.#envelope = undefined;
  }

  /** Takes back what waited or came from elsewhere: it is offered as a draft of before. */
  offerRecord(record: DraftRecord): void {
    this.#offered = record;
    this.#host.requestUpdate();
  }

  /** What is filled in, with all that belongs to it; nothing when nothing is. */
  get record(): DraftRecord | undefined {
    return this.holdsAnswers ? this.#recordOf(this.#content, new Date()) : undefined;
  }

  /** What is filled in, as a file to keep. `content` when the file should hold less than the draft. */
  toFile(content: unknown = this.#content): { name: string; text: string } {
    const savedAt = new Date();
    const { widget } = this.#place();
    return { name: draftFileName(widget, savedAt), text: writeDraftFile(widget, this.#recordOf(content, savedAt)) };
  }

  /** Reads a file of before; it is offered like a draft of before, or `fileProblem` says why not. */
  async openFile(file: Blob): Promise<boolean> {
    const read = await openDraftFile(file, this.#place().widget);
    if (read.kind === 'found') {
      this.#fileProblem = undefined;
      this.offerRecord(read.record);
      return true;
    }
    this.#fileProblem = read.kind;
    this.#host.requestUpdate();
    return false;
  }

  #recordOf(content: unknown, savedAt: Date): DraftRecord {
    return {
      format: DRAFT_FORMAT,
      id: this.#id,
      savedAt: savedAt.toISOString(),
      revision: 0,
      startedAt: this.#startedAt.toISOString(),
      content,
      ...(this.#envelope === undefined ? {} : { envelope: this.#envelope }),
    };
  }

  get #mayWrite(): boolean {
    return this.#drafts !== undefined && !this.#offered && this.#status !== 'other-tab';
  }

  #take(): Drafts {
    const before = this.#drafts;
    this.#drafts ??= new Drafts(this.#place(), this.#keeping());
    this.#drafts.onOtherTab = () => this.#become('other-tab');
    // Moved: what lies there is our own.
    if (!before && this.#content !== undefined) this.#drafts.read();
    return this.#drafts;
  }

  #write(): void {
    const drafts = this.#drafts;
    if (!drafts) return;
    if (!holdsAnswers(this.#content)) {
      // Emptied again: then nothing is kept either.
      if (this.#status === 'saved') drafts.clear('same-visitor');
      this.#become('off');
      return;
    }
    this.#lastWrite = Date.now();
    this.#become(drafts.save(this.#content, { id: this.#id, startedAt: this.#startedAt.toISOString(), envelope: this.#envelope }));
  }

  #become(status: SaveResult): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#host.requestUpdate();
  }
}
