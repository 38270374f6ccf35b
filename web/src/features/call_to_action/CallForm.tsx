import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '~/generated/room';
import { useDoing } from '~/prepared/useDoing';
import { useKept } from '~/ui/useKept';
import classes from './Call.module.css';
import { CallCard } from './CallCard';
import { hostOf, withScheme } from './host-of';

const mostMessage = 54;
const mostButton = 24;

type CallFormProps = {
  call: Call | undefined;
  /** Where what is not saved is kept. */
  kept: string;
  onDone: () => void;
};

type Fields = { message: string; button: string; address: string; seconds: number | '' };

const fieldsOf = (call: Call | undefined): Fields => ({
  message: call?.message ?? '',
  button: call?.button ?? '',
  address: call?.url ?? '',
  seconds: call?.seconds ?? '',
});

/** With the card as everybody will see it. */
export function CallForm({ call, kept, onDone }: CallFormProps) {
  const { t } = useTranslation('call_to_action');
  const { doing, run } = useDoing();
  const { value, setValue } = useKept(kept, fieldsOf(call));
  const { message, button, address, seconds } = value;
  const change = (by: Partial<Fields>) => setValue((before) => ({ ...before, ...by }));
  const [isSent, setSent] = useState(false);
  const url = withScheme(address.trim());
  const isWeb = /^https?:/i.test(url) && hostOf(url) !== '';
  const isWhole = message.trim() !== '' && button.trim() !== '' && isWeb;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!isWhole) return;
    const what = {
      message: message.trim(),
      button: button.trim(),
      url,
      seconds: seconds === '' ? null : seconds,
    };
    const isDone = await run(
      call ? { kind: 'change_call', call: call.id, ...what } : { kind: 'prepare_call', ...what },
    );
    if (isDone) onDone();
  };
  const missing = (text: string) => (isSent && text.trim() === '' ? t('missing') : undefined);
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      <CallCard
        call={{ message: message || t('sample.message'), button: button || t('sample.button'), url }}
      />
      <TextInput
        label={t('message')}
        description={t('left', { count: mostMessage - message.length })}
        maxLength={mostMessage}
        value={message}
        error={missing(message)}
        onChange={(event) => change({ message: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('button')}
        maxLength={mostButton}
        value={button}
        error={missing(button)}
        onChange={(event) => change({ button: event.currentTarget.value })}
      />
      <TextInput
        label={t('address')}
        type="url"
        inputMode="url"
        maxLength={500}
        value={address}
        error={isSent && !isWeb ? t('noAddress') : undefined}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      <NumberInput
        label={t('time')}
        description={t('timeHint')}
        min={5}
        max={3600}
        clampBehavior="blur"
        allowDecimal={false}
        value={seconds}
        onChange={(wanted) => change({ seconds: typeof wanted === 'number' ? wanted : '' })}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('back')}
        </Button>
        <Button type="submit" loading={doing !== undefined}>
          {t('save')}
        </Button>
      </Group>
    </form>
  );
}
