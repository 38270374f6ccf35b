import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chapterTitle } from './chapter-title';
import classes from './Side.module.css';
import { clockTime } from './time';
import type { Beside, Chapter } from './wire';

type ChaptersProps = {
  chapters: Chapter[];
  atMs: number;
  seek: (ms: number) => void;
  beside: Beside;
};

/** Page turns and changes of the stage: each leads to its second. */
export function Chapters({ chapters, atMs, seek, beside }: ChaptersProps) {
  const { t } = useTranslation('replay');
  const now = chapters.findLast(({ media_ms }) => media_ms <= atMs);
  return (
    <ol className={classes.list}>
      {chapters.map((chapter) => (
        <li key={chapter.media_ms}>
          <UnstyledButton
            className={classes.entry}
            aria-current={chapter === now ? 'true' : undefined}
            onClick={() => seek(chapter.media_ms)}
          >
            <span className={classes.at}>{clockTime(chapter.media_ms)}</span>
            {chapter.key && (
              <img
                className={classes.page}
                src={beside(`shown/${chapter.key}/page-${chapter.page}-small.jpg`)}
                alt=""
                loading="lazy"
              />
            )}
            <span className={classes.words}>{chapterTitle(chapter, t)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
