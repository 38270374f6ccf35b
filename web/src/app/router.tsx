import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { withTexts } from '~/i18n/i18n';
import { unknownAddress } from '~/pages/panel/unknown-address';
import { roomTexts } from '~/room/texts';
import { ErrorScreen, PanelErrorScreen } from './ErrorScreen';
import { Frame, worlds } from './Frame';
import { SupportedOnly } from './SupportedOnly';
import { Waiting } from './Waiting';

/** A page's code and its catalogues, fetched side by side when its address is first opened. */
function page(load: () => Promise<ComponentType>, ...texts: string[]) {
  return async () => ({ Component: await withTexts(load(), ...texts) });
}

const preparedTexts = ['prepared', 'polls', 'poll_form', 'call_to_action', 'refusals_room'];

export const router = createBrowserRouter([
  {
    Component: Frame,
    ErrorBoundary: ErrorScreen,
    HydrateFallback: Waiting,
    children: [
      { path: 'login', lazy: page(async () => (await import('~/pages/login/LoginPage')).LoginPage, 'entry') },
      {
        path: 'sign-up',
        lazy: page(async () => (await import('~/pages/sign-up/SignUpPage')).SignUpPage, 'entry'),
      },
      {
        path: 'reset-password',
        lazy: page(
          async () => (await import('~/pages/reset-password/ResetPasswordPage')).ResetPasswordPage,
          'entry',
        ),
      },
      {
        path: 'reset-password/:key',
        lazy: page(
          async () => (await import('~/pages/reset-password/NewPasswordPage')).NewPasswordPage,
          'entry',
        ),
      },
      {
        path: 'verify-email/:key',
        lazy: page(
          async () => (await import('~/pages/verify-email/VerifyEmailPage')).VerifyEmailPage,
          'entry',
        ),
      },
      {
        path: 'recorder/:roomId',
        handle: worlds.room,
        lazy: page(async () => (await import('~/pages/room/elsewhere')).RecorderPage, ...roomTexts),
      },
      {
        path: 'p/:pageName',
        lazy: page(
          async () => (await import('~/pages/public/PublicPage')).PublicPage,
          'page',
          'cities',
          'entry',
          'join',
        ),
      },
      {
        path: 'p/:pageName/login',
        lazy: page(
          async () => (await import('~/pages/public/AccountLoginPage')).AccountLoginPage,
          'page',
          'entry',
        ),
      },
      ...['recording/:key', 'embed/recording/:key'].map((path) => ({
        path,
        lazy: page(async () => (await import('~/pages/recorded/RecordedPage')).RecordedPage, 'page', 'entry'),
      })),
      {
        Component: SupportedOnly,
        children: [
          {
            path: 'check',
            handle: worlds.room,
            lazy: page(
              async () => (await import('~/pages/check/CheckPage')).CheckPage,
              'preflight',
              'devices',
            ),
          },
          {
            path: 'join',
            lazy: page(async () => (await import('~/pages/join/RoomIdPage')).RoomIdPage, 'join', 'entry'),
          },
          ...['join/:roomId', 'embed/:roomId'].map((path) => ({
            path,
            lazy: page(
              async () => (await import('~/pages/join/JoinPage')).JoinPage,
              'join',
              'lobby',
              'cities',
              'registration',
            ),
          })),
          {
            path: 'registration/:key',
            lazy: page(
              async () => (await import('~/pages/registration/OwnRegistrationPage')).OwnRegistrationPage,
              'registration',
            ),
          },
          {
            path: 'invitation/:note',
            lazy: page(
              async () => (await import('~/pages/invitation/InvitationPage')).InvitationPage,
              'registration',
            ),
          },
          ...['room/:roomId', 'embed/:roomId/room'].map((path) => ({
            path,
            handle: worlds.room,
            lazy: page(async () => (await import('~/pages/room/RoomPage')).RoomPage, ...roomTexts),
          })),
          {
            path: 'embed/:roomId/registration',
            lazy: page(
              async () => (await import('~/pages/embed/EmbeddedForm')).EmbeddedForm,
              'join',
              'cities',
              'registration',
            ),
          },
        ],
      },
      {
        path: '/',
        handle: worlds.panel,
        lazy: page(
          async () => (await import('~/pages/panel/PanelLayout')).PanelLayout,
          'schedule',
          'entry',
          'cities',
          'refusals_panel',
        ),
        ErrorBoundary: ErrorScreen,
        children: [
          {
            ErrorBoundary: PanelErrorScreen,
            children: [
              {
                index: true,
                lazy: page(async () => (await import('~/pages/schedule/SchedulePage')).SchedulePage),
              },
              {
                path: 'events/new',
                lazy: page(
                  async () => (await import('~/pages/event-form/EventFormPage')).EventFormPage,
                  'events',
                ),
              },
              {
                path: 'events/:eventId',
                lazy: page(
                  async () => (await import('~/pages/event/frame/EventFrame')).EventFrame,
                  'events',
                  'registrants',
                  'registration',
                  'invitations',
                  'branding',
                ),
                children: [
                  {
                    index: true,
                    lazy: page(async () => (await import('~/pages/event/EventPage')).EventPage),
                  },
                  {
                    path: 'edit',
                    lazy: page(
                      async () => (await import('~/pages/event-form/EventFormPage')).EventSettingsPage,
                    ),
                  },
                  {
                    path: 'branding',
                    lazy: page(
                      async () => (await import('~/pages/event/branding/BrandingPage')).BrandingPage,
                    ),
                  },
                  {
                    path: 'lobby',
                    lazy: page(async () => (await import('~/pages/event/lobby/LobbyPage')).LobbyPage),
                  },
                  {
                    path: 'registration',
                    lazy: page(async () => (await import('~/pages/event/Registration')).RegistrationPage),
                  },
                  {
                    path: 'embed',
                    lazy: page(
                      async () => (await import('~/pages/event/embed/EmbedPage')).EmbedPage,
                      'embed',
                    ),
                  },
                  {
                    path: 'polls',
                    lazy: page(
                      async () => (await import('~/pages/event/prepared/PollsPage')).PollsPage,
                      ...preparedTexts,
                    ),
                  },
                  {
                    path: 'calls',
                    lazy: page(
                      async () => (await import('~/pages/event/prepared/CallsPage')).CallsPage,
                      ...preparedTexts,
                    ),
                  },
                  {
                    path: 'invitations',
                    lazy: page(
                      async () => (await import('~/pages/event/invitations/InvitationsPage')).InvitationsPage,
                    ),
                  },
                ],
              },
              {
                path: 'library/:shelf?/:id?',
                lazy: page(
                  async () => (await import('~/pages/library/Shelves')).Shelves,
                  'library',
                  'invitations',
                ),
              },
              {
                path: 'contacts',
                lazy: page(
                  async () => (await import('~/pages/contacts/ContactsPage')).ContactsPage,
                  'contacts',
                ),
              },
              {
                path: 'contacts/doubles',
                lazy: page(
                  async () => (await import('~/pages/contacts/doubles/DoublesPage')).DoublesPage,
                  'contacts',
                ),
              },
              {
                path: 'contacts/import/:importId?',
                lazy: page(
                  async () => (await import('~/pages/contacts/import/ImportPage')).ImportPage,
                  'contacts',
                  'imports',
                ),
              },
              {
                path: 'settings',
                lazy: page(
                  async () => (await import('~/pages/settings/SettingsPage')).SettingsPage,
                  'settings',
                  'streaming',
                ),
              },
              {
                path: '*',
                handle: unknownAddress,
                lazy: page(async () => (await import('~/pages/not-found/NotFoundPage')).NotFoundWords),
              },
            ],
          },
        ],
      },
    ],
  },
]);
