const places: Readonly<Record<string, [string, string]>> = { Comma: [',', '<'], Period: ['.', '>'] };

/** What a key press stands for: in a layout without Latin letters, what is at its place on a Latin keyboard. */
export function letterOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (!/^\P{ASCII}$/u.test(key) || /\p{Script=Latin}/u.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  return letter ?? places[code]?.[shiftKey ? 1 : 0] ?? key;
}
