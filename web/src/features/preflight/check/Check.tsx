import { Button, SegmentedControl } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '~/api/sentence';
import type { DeviceKind } from '~/room/media/device-choice';
import classes from './Check.module.css';
import { Devices } from './Devices';
import { type As, gradeOf, judge, reachedRow } from './judge';
import { NeedsTable } from './NeedsTable';
import { Steps } from './Steps';
import { useCheck } from './useCheck';
import { Verdict } from './Verdict';

type CheckProps = {
  /** Of whose event it is measured against. */
  roomId?: string;
  /** Where it is known already. */
  as?: As;
  start?: As;
  /** Devices are in use beside it: they are tried when asked for. */
  onChoose?: (kind: DeviceKind, id: string) => void;
};

const sides: readonly As[] = ['attendee', 'presenter'];

/** Whether this browser, this line and these devices will do, and what helps where they do not. */
export function Check({ roomId, as: known, start = 'attendee', onChoose }: CheckProps) {
  const { t } = useTranslation(['preflight', 'common']);
  const [as, setAs] = useState<As>(known ?? start);
  const { check, measured, problem, isRunning, run } = useCheck(roomId, as);
  const needs = check?.needs ?? [];
  const steps = judge(measured, needs, check?.row ?? null, as);
  const { speed } = measured;
  return (
    <div className={classes.check}>
      <div className={classes.head}>
        <Verdict
          grade={problem ? 'bad' : gradeOf(steps)}
          problem={problem ? sentenceFor(problem) : undefined}
        />
        <div className={classes.ways}>
          {!known && <span id="check-as">{t('as.label')}</span>}
          {!known && (
            <SegmentedControl
              aria-labelledby="check-as"
              value={as}
              onChange={(value) => setAs(value as As) /* of the two below */}
              data={sides.map((side) => ({ value: side, label: t(`as.${side}`) }))}
            />
          )}
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden="true" />}
            loading={isRunning}
            onClick={run}
          >
            {t('again')}
          </Button>
        </div>
      </div>
      {!problem && (
        <div className={classes.line}>
          <Steps steps={steps} measured={measured} />
          {speed && speed !== 'unknown' && needs.length > 0 && (
            <NeedsTable
              needs={needs}
              row={check?.row ?? null}
              reached={reachedRow(needs, speed, as)}
              as={as}
            />
          )}
        </div>
      )}
      <Devices roomId={roomId} onChoose={onChoose} />
    </div>
  );
}
