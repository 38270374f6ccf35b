import { Alert, Button, Code, SegmentedControl, TextInput } from '@mantine/core';
import { IconCopy, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { brandingQuery } from '~/api/branding';
import { registrationQuery } from '~/api/registration';
import type { Event } from '~/api/wire';
import { useCopyText } from '~/ui/useCopyText';
import { buttonCode, frameAddress, frameCode } from './codes';
import classes from './Embed.module.css';

const parts = ['room', 'form', 'button'] as const;

type Part = (typeof parts)[number];

const heights = { room: 720, form: 760 } as const;

/** Rostrum's own, where the organizer has chosen none. */
const plain = { colour: '#0b5d4e', text: '#ffffff' };

/** What is pasted into a page, and beside it what visitors of that page will see. */
export function Codes({ event, isAllowed }: { event: Event; isAllowed: boolean }) {
  const { t } = useTranslation('embed');
  const copyText = useCopyText();
  const [part, setPart] = useState<Part>('room');
  const [label, setLabel] = useState(() => t('codes.label'));
  const accent = useQuery(brandingQuery(event.id)).data?.look.accent ?? plain;
  const registration = useQuery(registrationQuery(event.id)).data;
  const code =
    part === 'button'
      ? buttonCode(event.room_id, label, accent)
      : frameCode(frameAddress(event.room_id, part), event.title, heights[part]);
  return (
    <div className={classes.codes}>
      <SegmentedControl
        aria-label={t('codes.title')}
        value={part}
        onChange={setPart}
        data={parts.map((value) => ({ value, label: t(`codes.${value}.name`) }))}
      />
      <p>{t(`codes.${part}.text`)}</p>
      {part !== 'button' && !isAllowed && <Alert icon={<IconInfoCircle />}>{t('codes.noSites')}</Alert>}
      {part === 'form' && registration && !registration.is_open && (
        <Alert icon={<IconInfoCircle />}>{t('codes.form.closed')}</Alert>
      )}
      {part === 'button' && (
        <TextInput
          label={t('codes.button.label')}
          value={label}
          maxLength={60}
          onChange={(changed) => setLabel(changed.currentTarget.value)}
        />
      )}
      <Code block className={classes.code} aria-label={t('codes.code')} role="textbox" aria-readonly>
        {code}
      </Code>
      <div>
        <Button leftSection={<IconCopy size={18} />} onClick={() => copyText(code)}>
          {t('codes.copy')}
        </Button>
      </div>
      <h3>{t('codes.preview')}</h3>
      {part === 'button' ? (
        <div className={classes.button} style={{ background: accent.colour, color: accent.text }}>
          {label}
        </div>
      ) : (
        <iframe
          key={part}
          className={classes.preview}
          title={t('codes.preview')}
          src={frameAddress(event.room_id, part)}
          loading="lazy"
        />
      )}
    </div>
  );
}
