/** The field behind a button that picks files: browsers hide it, so that it has no name. */
export function pickerIn(piece: ParentNode): HTMLInputElement {
  const field = piece.querySelector<HTMLInputElement>('input[type="file"]');
  if (!field) throw new Error('nothing picks files here');
  return field;
}
