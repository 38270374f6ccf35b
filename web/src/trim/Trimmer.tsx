import { ActionIcon, Alert, Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { originalLink, recordingQuery, recordingsKey, trimRecording } from '~/api/recordings';
import type { Recording } from '~/api/wire';
import { LostFilm } from '~/recordings/LostFilm';
import { useLost } from '~/recordings/useLost';
import { useNotice } from '~/ui/useNotice';
import { CutList } from './CutList';
import { cutsOf, editOf, leastMs, newLength, tidied, timeText } from './cuts';
import { TimeStrip } from './TimeStrip';
import classes from './Trim.module.css';
import { useEdits } from './useEdits';
import { useFilm } from './useFilm';
import { useTrimKeys } from './useTrimKeys';

/** What is left out of a recording. It is always the original that is seen here, so that what was cut can come back. */
export function Trimmer({ recording, onClose }: { recording: Recording; onClose: () => void }) {
  const { t } = useTranslation('trim');
  const queries = useQueryClient();
  const notice = useNotice();
  const video = useRef<HTMLVideoElement>(null);
  const lasts = recording.trim?.original_ms ?? recording.duration_ms;
  const [opened] = useState({ film: recording.film, lasts });
  // Its cuts were chosen in another film than the server has now.
  const isChanged = opened.film !== recording.film || opened.lasts !== lasts;
  const edits = useEdits(editOf(recording.trim?.cuts ?? [], lasts));
  const { edit, change } = edits;
  const [mark, setMark] = useState<number>();
  const { at, isPlaying, seek, toggle, listens } = useFilm(video, edit);
  const saving = useMutation({
    mutationFn: () => trimRecording(recording.id, cutsOf(edit, lasts)),
    onSuccess: async (now) => {
      queries.setQueryData(recordingQuery(recording.id).queryKey, now);
      onClose();
      await queries.invalidateQueries({ queryKey: recordingsKey });
    },
    onError: notice.refusal,
  });
  const { isLost, again } = useLost(video);
  const setStart = () => change((now) => tidied({ ...now, start: Math.min(at, now.end - leastMs) }));
  const setEnd = () => change((now) => tidied({ ...now, end: Math.max(at, now.start + leastMs) }));
  const cutTo = () => {
    if (mark === undefined) return;
    const cut = { from_ms: Math.min(mark, at), to_ms: Math.max(mark, at) };
    change((now) => tidied({ ...now, cuts: [...now.cuts, cut] }));
    setMark(undefined);
  };
  const step = (ms: number) => seek(Math.min(lasts, Math.max(0, at + ms)));
  useTrimKeys({ undo: edits.undo, redo: edits.redo, toggle, step, setStart, setEnd });
  const length = newLength(edit);
  const Play = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <section className={classes.trimmer} aria-label={t('title')}>
      <div className={classes.picture}>
        {/* The session's words are in its sound alone: there is no track with them to offer. */}
        <video
          ref={video}
          className={classes.film}
          src={originalLink(recording.id, recording.film)}
          aria-label={recording.title}
          preload="auto"
          playsInline
          onClick={toggle}
          {...listens}
        />
        {isLost && <LostFilm onAgain={again} />}
      </div>
      <div className={classes.bar}>
        <ActionIcon variant="default" size={44} aria-label={t(isPlaying ? 'pause' : 'play')} onClick={toggle}>
          <Play size={20} />
        </ActionIcon>
        <span className={classes.at}>
          {timeText(at)} / {timeText(lasts)}
        </span>
        <span className={classes.hint}>{t('jumps')}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('undo')}
          disabled={!edits.canUndo}
          onClick={edits.undo}
        >
          <IconArrowBackUp size={20} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('redo')}
          disabled={!edits.canRedo}
          onClick={edits.redo}
        >
          <IconArrowForwardUp size={20} />
        </ActionIcon>
      </div>
      <TimeStrip edits={edits} lasts={lasts} at={at} mark={mark} onSeek={seek} />
      <div className={classes.buttons}>
        <Button variant="default" size="md" onClick={setStart}>
          {t('setStart')}
        </Button>
        <Button variant="default" size="md" onClick={() => setMark(at)}>
          {t('cutFromHere')}
        </Button>
        <Button variant="default" size="md" disabled={mark === undefined || mark === at} onClick={cutTo}>
          {t('cutToHere')}
        </Button>
        <Button variant="default" size="md" onClick={setEnd}>
          {t('setEnd')}
        </Button>
      </div>
      {mark !== undefined && <p className={classes.none}>{t('marked', { time: timeText(mark) })}</p>}
      <CutList edit={edit} lasts={lasts} onChange={change} />
      {isChanged && (
        <Alert color="amber" role="alert">
          {t('changed')}
        </Alert>
      )}
      <footer className={classes.foot}>
        <div>
          <strong>{t('length', { time: timeText(length), before: timeText(lasts) })}</strong>
          <p className={length < leastMs ? classes.problem : classes.none}>
            {t(length < leastMs ? 'nothingLeft' : 'explained')}
          </p>
        </div>
        <Button variant="default" size="md" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          size="md"
          loading={saving.isPending}
          disabled={length < leastMs || isChanged}
          onClick={() => saving.mutate()}
        >
          {t('save')}
        </Button>
      </footer>
    </section>
  );
}
