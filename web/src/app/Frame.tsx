import { MantineProvider } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Outlet, ScrollRestoration, useMatches } from 'react-router';
import { cssVariables, theme } from '~/ui/theme';
import { Waiting } from './Waiting';

/** A route's handle: which world its pages live in. Without one they are public pages: paper, and as little code as can be. */
export const worlds = { panel: { world: 'panel' }, room: { world: 'room' } } as const;

// Public pages raise no notices, so they do not fetch what draws them.
const Notices = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

/** What surrounds every page: the colours of its world, and the notices. */
export function Frame() {
  const handles = useMatches().map((match) => match.handle);
  const isRoom = handles.includes(worlds.room);
  const hasNotices = isRoom || handles.includes(worlds.panel);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={isRoom ? 'dark' : 'light'}
    >
      {hasNotices && (
        <Suspense>
          <Notices position={isRoom ? 'top-center' : 'bottom-right'} autoClose={5000} />
        </Suspense>
      )}
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
      <ScrollRestoration />
    </MantineProvider>
  );
}
