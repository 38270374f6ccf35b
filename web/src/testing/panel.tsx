import { ModalsProvider } from '@mantine/modals';
import { Notifications, notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { ReaderZone } from '~/time/reader';
import { draw } from './render';

await i18next.loadNamespaces(['schedule', 'events', 'settings', 'entry']);

type Place = { path?: string; address?: string };

/** Draws a page of the panel for a member in Warsaw at an address that its `path` takes; other pages are left empty. */
export function drawPage(page: ReactNode, { path = '/', address = path }: Place = {}) {
  notifications.clean();
  const frame = (
    <ReaderZone.Provider value="Europe/Warsaw">
      <ModalsProvider>
        <Notifications />
        {page}
      </ModalsProvider>
    </ReaderZone.Provider>
  );
  const router = createMemoryRouter(
    [
      { path, element: frame },
      { path: '*', element: null },
    ],
    { initialEntries: [address] },
  );
  return { router, ...draw(<RouterProvider router={router} />) };
}
