import { Button, Skeleton } from '@mantine/core';
import { IconPlus, IconRecycle } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreparing } from './context';
import classes from './NewEntries.module.css';

const FromEvent = lazy(async () => ({ default: (await import('./FromEvent')).FromEvent }));

type NewEntriesProps = { what: 'polls' | 'calls'; label: string; onNew: () => void };

/** Below a list: a new entry, or those of another event. */
export function NewEntries({ what, label, onNew }: NewEntriesProps) {
  const { t } = useTranslation('prepared');
  const { eventId, Dialog } = usePreparing();
  const [isChoosing, setChoosing] = useState(false);
  const close = () => setChoosing(false);
  return (
    <div className={classes.ways}>
      <Button variant="default" leftSection={<IconPlus size={18} />} onClick={onNew}>
        {label}
      </Button>
      {eventId && (
        <>
          <Button variant="default" leftSection={<IconRecycle size={18} />} onClick={() => setChoosing(true)}>
            {t('fromEvent')}
          </Button>
          <Dialog opened={isChoosing} onClose={close} title={t('fromEvent')}>
            <Suspense fallback={<Skeleton height={220} radius="lg" />}>
              <FromEvent eventId={eventId} what={what} onDone={close} />
            </Suspense>
          </Dialog>
        </>
      )}
    </div>
  );
}
