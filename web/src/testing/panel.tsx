import { ModalsProvider } from '@mantine/modals';
import { Notifications, notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { ReaderZone } from '~/time/reader';
import { draw } from './render';

await i18next.loadNamespaces(['schedule', 'events', 'settings', 'entry', 'registrants', 'refusals_panel']);

type Place = { path?: string; address?: string; children?: RouteObject[] };

/** Draws a page of the panel for a member in Warsaw at an address that its `path` takes; other pages are left empty. */
export function drawPage(page: ReactNode, { path = '/', address = path, children = [] }: Place = {}) {
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
      { path, element: frame, children },
      { path: '*', element: null },
    ],
    { initialEntries: [address] },
  );
  return { router, ...draw(<RouterProvider router={router} />) };
}
