import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '~/api/session';
import type { Event } from '~/api/wire';
import { withTexts } from '~/i18n/i18n';
import { Branded } from '~/look/Branded';
import { roomTexts } from '~/room/texts';
import type { BrandingEditor } from '../useBranding';
import classes from './Preview.module.css';
import { Spots } from './Spots';
import { sampleCard } from './sample';
import { usePreviewSize } from './usePreviewSize';

export type PreviewProps = { event: Event };

const later = (load: () => Promise<ComponentType<PreviewProps>>, ...texts: string[]) =>
  lazy(async () => ({ default: await withTexts(load(), ...texts) }));

const screens = {
  registration: later(
    async () => (await import('./RegistrationPreview')).RegistrationPreview,
    'join',
    'registration',
    'cities',
  ),
  lobby: later(async () => (await import('~/pages/room/elsewhere')).LobbyPreview, ...roomTexts),
  room: later(async () => (await import('~/pages/room/elsewhere')).RoomPreview, ...roomTexts),
} as const;

const names = ['registration', 'lobby', 'room'] as const;

/** The real pages, made small: nothing in them acts, but whatever has a colour can be given another. */
export function Preview({ event, editor }: { event: Event; editor: BrandingEditor }) {
  const { t } = useTranslation('branding');
  const [name, setName] = useState<(typeof names)[number]>('registration');
  const organizer = useQuery(sessionQuery).data?.account?.name ?? '';
  const { frame, page, size, scale, spots, height } = usePreviewSize();
  const Screen = screens[name];
  return (
    <section className={classes.preview} aria-label={t('preview.title')}>
      <SegmentedControl
        fullWidth
        aria-label={t('preview.which')}
        value={name}
        onChange={(value) => {
          const chosen = names.find((one) => one === value);
          if (chosen) setName(chosen);
        }}
        data={names.map((value) => ({ value, label: t(`preview.${value}`) }))}
      />
      <p className={classes.hint}>{t('preview.hint')}</p>
      <div ref={frame} className={classes.frame}>
        <div className={classes.shown} style={{ height: height * scale, width: size.width * scale }}>
          <div
            ref={page}
            className={classes.page}
            style={
              {
                width: size.width,
                transform: `scale(${scale})`,
                '--screen-height': `${size.height}px`,
              } as object
            }
            inert
          >
            <Branded card={sampleCard(event, organizer, editor.shown.look, t)}>
              <Suspense fallback={<Skeleton height={size.height} radius={0} />}>
                <Screen event={event} />
              </Suspense>
            </Branded>
          </div>
          <Spots spots={spots} scale={scale} editor={editor} />
        </div>
      </div>
    </section>
  );
}
