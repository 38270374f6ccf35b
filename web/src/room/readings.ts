import type { OlderEntries, Refused as RefusedMessage } from '~/generated/room';
import { refusalOf } from './refusal-of';

type Waiting = { resolve: (page: OlderEntries) => void; reject: (problem: unknown) => void };

/** Questions for older entries that have no answer yet. After a break nobody answers them: they are asked again by who still wants to know. */
export class Readings {
  private readonly waiting = new Map<string, Waiting>();
  private count = 0;

  add(): { id: string; page: Promise<OlderEntries> } {
    this.count += 1;
    const id = `reading-${this.count}`;
    const page = new Promise<OlderEntries>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
    });
    return { id, page };
  }

  answered(page: OlderEntries): void {
    this.waiting.get(page.id)?.resolve(page);
    this.waiting.delete(page.id);
  }

  refused({ id, code, fields }: RefusedMessage): void {
    this.waiting.get(id)?.reject(refusalOf(code, fields));
    this.waiting.delete(id);
  }

  giveUp(code: string): void {
    for (const { reject } of this.waiting.values()) reject(refusalOf(code, {}));
    this.waiting.clear();
  }
}
