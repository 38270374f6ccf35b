/**
 * The browser's storage, which may be closed to us: within another site's frame, or by the person's settings. What cannot be kept
 * there lasts as long as the page.
 */
class Keep {
  readonly #held = new Map<string, string>();
  readonly #open: () => Storage;

  constructor(open: () => Storage) {
    this.#open = open;
  }

  get(key: string): string | undefined {
    try {
      return this.#open().getItem(key) ?? this.#held.get(key);
    } catch {
      return this.#held.get(key);
    }
  }

  set(key: string, value: string): void {
    try {
      this.#open().setItem(key, value);
      this.#held.delete(key);
    } catch {
      this.#held.set(key, value);
    }
  }

  remove(key: string): void {
    this.#held.delete(key);
    try {
      this.#open().removeItem(key);
    } catch {
      // Nothing was kept there.
    }
  }

  keys(): string[] {
    const held = [...this.#held.keys()];
    try {
      return [...Object.keys(this.#open()), ...held];
    } catch {
      return held;
    }
  }
}

/** For this device. */
export const device = new Keep(() => window.localStorage);

/** For this tab, also over a reload. */
export const tab = new Keep(() => window.sessionStorage);
