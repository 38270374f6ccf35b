import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Event, EventPart } from '~/api/wire';
import { Dialog } from '~/ui/Dialog';
import { TakeOverQuestion } from './TakeOverQuestion';

type TakeOverProps = { event: Event; part: EventPart; isChanged: boolean };

/** Beside the button that saves, on an event of a series: what is saved here becomes the others', too. */
export function TakeOver({ event, part, isChanged }: TakeOverProps) {
  const { t } = useTranslation('events');
  const [isAsking, { open, close }] = useDisclosure(false);
  if (!event.series) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('takeOver.button')}
      </Button>
      <Dialog opened={isAsking} onClose={close} title={t(`takeOver.title.${part}`)}>
        <TakeOverQuestion eventId={event.id} part={part} isChanged={isChanged} onClose={close} />
      </Dialog>
    </>
  );
}
