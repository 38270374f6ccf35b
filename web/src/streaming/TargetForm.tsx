import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addStreamTarget, changeStreamTarget, streamTargetsQuery } from '~/api/streaming';
import type { StreamTarget } from '~/api/wire';
import { FormProblem } from '~/ui/FormProblem';
import { SecretInput } from '~/ui/SecretInput';
import { missing, useForm } from '~/ui/useForm';
import classes from './TargetForm.module.css';

const services = ['youtube', 'facebook', 'other'] as const;
const exampleAddress = 'rtmps://live.example.org/app';
type Service = StreamTarget['service'];

const asService = (text: string): Service => services.find((one) => one === text) ?? 'other';

type TargetFormProps = { target?: StreamTarget; onDone: () => void; onCancel?: (() => void) | undefined };

/** A new target, or another one's name, place and key. A key that is kept is not shown; where nothing is typed it stays. */
export function TargetForm({ target, onDone, onCancel }: TargetFormProps) {
  const { t } = useTranslation('streaming');
  const queries = useQueryClient();
  const { form, field, values, set, busy, problem } = useForm({
    start: {
      service: target?.service ?? 'youtube',
      name: target?.name ?? '',
      address: target?.service === 'other' ? target.address : '',
      key: '',
    },
    check: (typed) => ({
      ...(typed.service === 'other' ? missing(typed, 'address') : {}),
      ...(target ? {} : missing(typed, 'key')),
    }),
    send: ({ service, name, address, key }) => {
      const chosen = asService(service);
      const body = {
        service: chosen,
        name: name.trim() || t(`service.${chosen}`),
        address: chosen === 'other' ? address.trim() : '',
        key: key.trim(),
      };
      return target ? changeStreamTarget(target.id, body) : addStreamTarget(body);
    },
    onSent: async () => {
      await queries.invalidateQueries({ queryKey: streamTargetsQuery.queryKey });
      await queries.invalidateQueries({ queryKey: ['streams'] });
      onDone();
    },
    fieldOfCode: { stream_address_not_taken: 'address', stream_key_needed: 'key' },
  });
  const service = asService(values.service);
  return (
    <form {...form} className={classes.form}>
      <FormProblem text={problem} />
      <SegmentedControl
        fullWidth
        aria-label={t('form.service')}
        value={service}
        onChange={(next) => set('service', next)}
        data={services.map((value) => ({ value, label: t(`service.${value}`) }))}
      />
      <TextInput
        {...field('name')}
        label={t('form.name')}
        description={t('form.nameHint')}
        placeholder={t(`service.${service}`)}
        autoComplete="off"
        maxLength={60}
      />
      {service === 'other' && (
        <TextInput
          {...field('address')}
          label={t('form.address')}
          description={t('form.addressHint')}
          placeholder={exampleAddress}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={500}
        />
      )}
      <SecretInput
        {...field('key')}
        label={t('form.key')}
        description={target ? t('form.keyStays') : t(`form.keyHint.${service}`)}
        autoComplete="off"
        maxLength={500}
      />
      <div className={classes.ways}>
        <Button type="submit" loading={busy}>
          {t(target ? 'form.save' : 'form.add')}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
