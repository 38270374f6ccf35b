import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chapterTitle } from './chapter-title';
import { GapEntry } from './GapEntry';
import classes from './Side.module.css';
import { clockTime } from './time';
import type { Beside, Chapter, Gap } from './wire';

type ChaptersProps = {
  chapters: Chapter[];
  gaps: Gap[];
  atMs: number;
  seek: (ms: number) => void;
  beside: Beside;
};

/** Page turns and changes of the stage: each leads to its second. What is missing stands between them. */
export function Chapters({ chapters, gaps, atMs, seek, beside }: ChaptersProps) {
  const now = chapters.findLast(({ media_ms }) => media_ms <= atMs);
  // What begins where something is missing comes after it: the sort keeps the order of equals.
  const entries = [
    ...gaps.map((gap) => ({
      at: gap.media_at,
      key: `gap ${gap.media_at}`,
      entry: <GapEntry gap={gap} seek={seek} />,
    })),
    ...chapters.map((chapter) => ({
      at: chapter.media_ms,
      key: `chapter ${chapter.media_ms}`,
      entry: <ChapterEntry chapter={chapter} isNow={chapter === now} seek={seek} beside={beside} />,
    })),
  ].sort((one, other) => one.at - other.at);
  return (
    <ol className={classes.list}>
      {entries.map(({ key, entry }) => (
        <li key={key}>{entry}</li>
      ))}
    </ol>
  );
}

type ChapterEntryProps = Pick<ChaptersProps, 'seek' | 'beside'> & { chapter: Chapter; isNow: boolean };

function ChapterEntry({ chapter, isNow, seek, beside }: ChapterEntryProps) {
  const { t } = useTranslation('replay');
  return (
    <UnstyledButton
      className={classes.entry}
      aria-current={isNow ? 'true' : undefined}
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
  );
}
