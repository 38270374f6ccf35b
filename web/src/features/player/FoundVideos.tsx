import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconBrandYoutube } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundVideo } from '~/api/wire';
import choices from '~/library/Choices.module.css';
import { lengthWords } from '~/library/words';
import classes from './YoutubeField.module.css';

type FoundVideosProps = { videos: FoundVideo[]; busy: string; onChoose: (video: FoundVideo) => void };

/** Their pictures came with the answer: YouTube is not told who looks. */
export function FoundVideos({ videos, busy, onChoose }: FoundVideosProps) {
  const { t } = useTranslation('player');
  return (
    <section className={classes.found}>
      <h3 className={choices.head}>{t('youtube.found')}</h3>
      {videos.length === 0 && (
        <p className={choices.none} role="status">
          {t('youtube.nothing')}
        </p>
      )}
      <ul className={choices.list} aria-label={t('youtube.found')}>
        {videos.map((video) => (
          <li key={video.id} className={choices.row}>
            <UnstyledButton
              className={`${choices.choice} ${classes.video}`}
              disabled={busy !== ''}
              aria-busy={busy.endsWith(video.id) || undefined}
              onClick={() => onChoose(video)}
            >
              <span className={`${choices.picture} ${classes.picture}`}>
                {video.picture ? (
                  <img src={video.picture} alt="" />
                ) : (
                  <IconBrandYoutube size={24} stroke={1.5} aria-hidden="true" />
                )}
              </span>
              <span className={classes.title} dir="auto">
                {video.title}
              </span>
              <span className={`${choices.where} ${classes.facts}`}>
                {video.is_live ? (
                  <span className={classes.live}>{t('youtube.live')}</span>
                ) : (
                  video.duration_ms > 0 && lengthWords(video.duration_ms)
                )}
                <bdi>{video.channel}</bdi>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the shape of what is looked for. */
export function SearchingVideos() {
  const { t } = useTranslation('player');
  return (
    <div className={classes.searching} role="status" aria-label={t('youtube.searching')}>
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} height={64} radius="md" />
      ))}
    </div>
  );
}
