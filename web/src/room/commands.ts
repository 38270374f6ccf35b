import type { Refused } from '~/api/refused';
import type { Done, Refused as RefusedMessage } from '~/generated/room';
import { refusalOf } from './refusal-of';
import type { Command } from './wire';

type Waiting = {
  command: Command;
  resolve: (seq: number) => void;
  reject: (refusal: Refused) => void;
};

/** Commands that have no answer yet. The same id is sent again after a break: the server acts on it once. */
export class Commands {
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    private readonly newId: () => string = () => crypto.getRandomValues(new Uint32Array(4)).join('-'),
  ) {}

  add(command: Command): { id: string; answer: Promise<number> } {
    const id = this.newId();
    const answer = new Promise<number>((resolve, reject) => {
      this.waiting.set(id, { command, resolve, reject });
    });
    return { id, answer };
  }

  /** In the order in which they were given. */
  unanswered(): { id: string; command: Command }[] {
    return [...this.waiting].map(([id, { command }]) => ({ id, command }));
  }

  done({ id, seq }: Done): void {
    this.waiting.get(id)?.resolve(seq);
    this.waiting.delete(id);
  }

  refused({ id, code, fields }: RefusedMessage): void {
    this.waiting.get(id)?.reject(refusalOf(code, fields));
    this.waiting.delete(id);
  }

  /** Nobody will answer any more. */
  giveUp(code: string): void {
    for (const { reject } of this.waiting.values()) reject(refusalOf(code, {}));
    this.waiting.clear();
  }
}
