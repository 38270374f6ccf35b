import { useMediaQuery } from '@mantine/hooks';
import {
  IconCalendarTime,
  IconDoor,
  IconHourglass,
  IconMicrophone2,
  IconPlayerStop,
} from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StagePart } from '~/generated/room';
import { useMe, usePart } from '~/room/parts';
import { isOfStage, type Phase, type Role, type Speaker } from '~/room/wire';
import { Backstage } from './Backstage';
import { Beside } from './Beside';
import { FaceGrid } from './FaceGrid';
import type { ContentOf, MenuOf } from './menu-of';
import { OnAir } from './OnAir';
import classes from './Stage.module.css';
import { StageCard } from './StageCard';
import { isSeen, sortedSpeakers, withFirst } from './sorted';

/** The main area, which everybody sees: who is on air, or why nobody is. */
export function Stage({ menuOf, contentOf }: { menuOf: MenuOf; contentOf: ContentOf }) {
  const { t } = useTranslation('stage');
  const stage = usePart('stage');
  const phase = usePart('session')?.phase;
  const role = useMe()?.role;
  const ofStage = isOfStage(role);
  const spotlight = stage?.spotlight;
  const onAir = useMemo(
    () =>
      withFirst(
        sortedSpeakers(stage?.on_air ?? {}).filter((one) => isSeen(one) || one.id === spotlight),
        spotlight,
      ),
    [stage?.on_air, spotlight],
  );
  const backstage = useMemo(() => sortedSpeakers(stage?.backstage ?? {}), [stage?.backstage]);
  const isWide = useMediaQuery('(min-width: 901px)', true, { getInitialValueInEffect: false });
  if (!stage) return null;
  const isHidden = phase !== 'live' || stage.back_soon;
  const content = stage.content ? contentOf(stage.content) : undefined;
  const isAway = isHidden && !ofStage && !(content && phase === 'live');
  const isShared = onAir.some(({ screen }) => screen);
  const waiting = !isHidden && backstage.length > 0 && <Backstage speakers={backstage} menuOf={menuOf} />;
  const below = isWide && waiting;
  return (
    <section className={classes.stage} aria-label={t('title')}>
      {isHidden && ofStage && (
        <p className={classes.note}>
          <IconDoor size={16} aria-hidden="true" />
          {t(noteOf(stage, phase, role))}
        </p>
      )}
      <div className={classes.main} data-content={(content && !isAway) || undefined}>
        {isAway && <Away phase={phase} />}
        {!isAway && content && !isShared && (
          <Beside faces={isHidden ? backstage : onAir} menuOf={menuOf} below={below} isContent>
            {content}
          </Beside>
        )}
        {!content && isHidden && ofStage && <FaceGrid speakers={backstage} menuOf={menuOf} />}
        {!isHidden && (isShared || !content) && (
          <Faces stage={stage} speakers={onAir} menuOf={menuOf} below={below} />
        )}
      </div>
      {!isWide && waiting && <div className={classes.side}>{waiting}</div>}
    </section>
  );
}

type FacesProps = { stage: StagePart; speakers: Speaker[]; menuOf: MenuOf; below: ReactNode };

function Faces(props: FacesProps) {
  const { t } = useTranslation('stage');
  if (props.speakers.length > 0) return <OnAir {...props} />;
  return (
    <Beside faces={[]} menuOf={props.menuOf} below={props.below}>
      <StageCard icon={<IconMicrophone2 size={32} />} title={t('empty.title')} text={t('empty.text')} />
    </Beside>
  );
}

/** Attendees see and hear nothing of this: why. */
function noteOf(stage: StagePart, phase: Phase | undefined, role: Role | undefined) {
  if (stage.back_soon) return 'note.presentersOnly';
  if (phase !== 'ended') return 'note.rehearsal';
  return role === 'host' ? 'note.ended.host' : 'note.ended.presenter';
}

/** Before the start only moderators are in the room without being of the stage. */
function Away({ phase }: { phase: Phase | undefined }) {
  const { t } = useTranslation('stage');
  if (phase === 'waiting') {
    return (
      <StageCard icon={<IconCalendarTime size={32} />} title={t('early.title')} text={t('early.text')} />
    );
  }
  if (phase === 'ended') {
    return <StageCard icon={<IconPlayerStop size={32} />} title={t('ended.title')} text={t('ended.text')} />;
  }
  return (
    <StageCard icon={<IconHourglass size={32} />} title={t('backSoon.title')} text={t('backSoon.text')} />
  );
}
