/** A piece of a message: words, or an address that may be opened. */
export type Piece = { text: string; href?: string };

// Only what names its scheme: `javascript:` and the like stay words, and so does `e.g.this`.
const address = /https?:\/\/[^\s<>"']+/gi;

/** Punctuation that ends the sentence, not the address; a bracket that the address opened itself is its own. */
function trimmed(link: string): string {
  let end = link.length;
  while (end > 0) {
    const last = link[end - 1] ?? '';
    const isStrayBracket =
      (last === ')' && !link.slice(0, end - 1).includes('(')) ||
      (last === ']' && !link.slice(0, end - 1).includes('['));
    if (!/[.,;:!?…»”’]/.test(last) && !isStrayBracket) break;
    end -= 1;
  }
  return link.slice(0, end);
}

function isWhole(link: string): boolean {
  try {
    return new URL(link).hostname.length > 0;
  } catch {
    return false;
  }
}

/** The text in order, addresses taken out; joined again it is the same text. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const link = trimmed(match[0]);
    if (!isWhole(link)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: link, href: link });
    from = match.index + link.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
