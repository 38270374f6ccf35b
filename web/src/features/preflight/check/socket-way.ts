const PATIENCE_MS = 5_000;

/**
 * Whether WebSockets get through to the rooms. It shows no ticket of any room, so the server says that there is no seat for it: that it
 * says so is what is looked for.
 */
export function hasSocketWay(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/live/000000000?ticket=`);
    const end = (isThrough: boolean) => {
      clearTimeout(timer);
      resolve(isThrough);
      socket.close();
    };
    const timer = setTimeout(() => end(false), PATIENCE_MS);
    socket.onmessage = () => end(true);
    socket.onerror = () => end(false);
    socket.onclose = () => end(false);
  });
}
