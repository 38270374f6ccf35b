/** Shown for the moment before the first page's code is here: the ground, no flash. */
export function Waiting() {
  return <div style={{ minHeight: '100dvh' }} aria-busy="true" />;
}
