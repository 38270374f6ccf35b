import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { Refused } from '~/api/refused';
import { PanelErrorScreen } from '~/app/ErrorScreen';
import { Waiting } from '~/app/Waiting';
import { NotFoundWords } from '~/pages/not-found/NotFoundPage';
import { accountOf, memberOf } from '~/testing/accounts';
import { draw } from '~/testing/render';
import { serve } from '~/testing/server';
import { PanelLayout } from './PanelLayout';
import { unknownAddress } from './unknown-address';

await i18next.loadNamespaces(['schedule', 'entry']);

const member = { member: memberOf({}), account: accountOf({}), development: false };
const nobody = { member: null, account: null, development: false };

function drawPanelAt(address: string) {
  const pages = [
    {
      path: 'deleted',
      loader: () => Promise.reject(new Refused(404, 'no_such_event', {})),
      element: null,
    },
    { path: '*', handle: unknownAddress, Component: NotFoundWords },
  ];
  const inFrame = { ErrorBoundary: PanelErrorScreen, children: pages };
  const routes = [{ path: '/', Component: PanelLayout, HydrateFallback: Waiting, children: [inFrame] }];
  draw(<RouterProvider router={createMemoryRouter(routes, { initialEntries: [address] })} />);
}

test.each(['/nowhere', '/deleted'])('at %s a member keeps the panel around the words', async (address) => {
  serve({ 'GET /api/session': { body: member } });

  drawPanelAt(address);

  expect(await screen.findByText('There is nothing at this address')).toBeTruthy();
  expect(await screen.findByRole('navigation', { name: 'Panel' })).toBeTruthy();
  expect(screen.getAllByRole('main')).toHaveLength(1);
});

test('at an unknown address everybody else gets the logo and the way home, not a form to sign in', async () => {
  serve({ 'GET /api/session': { body: nobody } });

  drawPanelAt('/nowhere');

  expect(await screen.findByText('There is nothing at this address')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Rostrum' }).getAttribute('href')).toBe('/');
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('who has not opened the link in the mail is told so on every page, until it is done', async () => {
  const newcomer = { ...member, member: memberOf({ email_confirmed: false, email: 'ida@example.org' }) };
  serve({ 'GET /api/session': { body: newcomer } });

  drawPanelAt('/');

  expect(await screen.findByText(/open the link in the mail that we sent to ida@example.org/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Send the mail again' })).toBeTruthy();
});
