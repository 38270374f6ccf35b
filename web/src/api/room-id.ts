/** Nine digits as people write them (spaces, dashes) or a join link pasted whole; else undefined. */
export function parseRoomId(text: string): string | undefined {
  const link = /\/(?:join|room)\/(\d{9})(?!\d)/.exec(text);
  if (link) return link[1];
  const digits = text.replace(/[\s\u2010-\u2015\u2212.-]/g, '');
  return /^\d{9}$/.test(digits) ? digits : undefined;
}

/** `123 456 789` */
export function showRoomId(roomId: string): string {
  return roomId.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

export const joinLink = (roomId: string) => `${window.location.origin}/join/${roomId}`;
export const tokenLink = (roomId: string, token: string) => `${joinLink(roomId)}?token=${token}`;
/** For presenters and moderators: which of them somebody is the code says. */
export const codeLink = (roomId: string, code: string) => `${joinLink(roomId)}?code=${code}`;
