import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { Outlet, ScrollRestoration, useMatches } from 'react-router';
import { cssVariables, theme } from '~/ui/theme';

/** Routes with this handle live in the dark world; all others on paper. */
export const roomWorld = { world: 'room' } as const;

function isRoomWorld(handle: unknown): boolean {
  return handle === roomWorld;
}

/** What surrounds every page: colours of its world, and the notices. */
export function Frame() {
  const dark = useMatches().some((match) => isRoomWorld(match.handle));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={dark ? 'dark' : 'light'}
    >
      <Notifications position={dark ? 'top-center' : 'bottom-right'} autoClose={5000} />
      <ModalsProvider>
        <Outlet />
      </ModalsProvider>
      <ScrollRestoration />
    </MantineProvider>
  );
}
