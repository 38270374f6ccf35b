/** Which state of an element is the newer one: Excalidraw's own rule, and the server's (`whiteboard/elements.py`). */
export type Stamp = { version: number; nonce: number };

export const isNewer = (one: Stamp, known: Stamp | undefined): boolean =>
  !known || one.version > known.version || (one.version === known.version && one.nonce < known.nonce);

export const isSame = (one: Stamp, other: Stamp | undefined): boolean =>
  one.version === other?.version && one.nonce === other.nonce;
