import { Suspense } from 'react';
import { LayoutChoice } from '~/features/stage/LayoutChoice';
import { tools } from './tools';

/** What hosts and presenters put before everybody: at the left, and in 'Tools' on a phone. */
export function Rail() {
  return (
    <>
      <LayoutChoice />
      {tools.map(({ name, Rail: Button }) => Button && <Button key={name} />)}
    </>
  );
}

/** What of the session everybody must know, in the bar on top. */
export function Lights() {
  return <Suspense fallback={null}>{tools.map(({ name, Light }) => Light && <Light key={name} />)}</Suspense>;
}

/** What a tool shows on the stage. */
export function contentOf(tool: string) {
  const Content = tools.find(({ name }) => name === tool)?.Content;
  return (
    Content && (
      <Suspense fallback={null}>
        <Content />
      </Suspense>
    )
  );
}

/** What tools let fly over the stage. */
export function Above({ className }: { className?: string }) {
  return (
    <div className={className}>
      <Suspense fallback={null}>
        {tools.map(({ name, Above: Flies }) => Flies && <Flies key={name} />)}
      </Suspense>
    </div>
  );
}

/** What tools show over the stage, one above the other. */
export function Overlays({ className }: { className?: string }) {
  return (
    <div className={className} data-overlays>
      {tools.map(
        ({ name, Overlay }) =>
          Overlay && (
            <Suspense key={name} fallback={null}>
              <Overlay />
            </Suspense>
          ),
      )}
    </div>
  );
}
