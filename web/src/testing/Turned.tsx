import { type ReactNode, useState } from 'react';

const turn = 'Turn';

/** A piece of the room in one of two tabs: `keepMounted` is off there, too. */
export function Turned({ children }: { children: ReactNode }) {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!isHere)}>
        {turn}
      </button>
      {isHere && children}
    </>
  );
}
