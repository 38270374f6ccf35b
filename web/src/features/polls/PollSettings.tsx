import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from './draft';
import classes from './Polls.module.css';

type PollSettingsProps = { settings: Settings; onChange: (settings: Settings) => void };

/** A test is never anonymous: who took it sees their score. */
export function PollSettings({ settings, onChange }: PollSettingsProps) {
  const { t } = useTranslation('poll_form');
  const isFinal = settings.is_test && settings.feedback === 'at_once';
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{t('form.settings')}</legend>
      <Switch
        label={t('form.isTest')}
        description={t('form.isTestHint')}
        checked={settings.is_test}
        onChange={(event) => onChange({ ...settings, is_test: event.currentTarget.checked })}
      />
      {settings.is_test ? (
        <Feedback settings={settings} onChange={onChange} />
      ) : (
        <Switch
          label={t('form.isAnonymous')}
          description={t('form.isAnonymousHint')}
          checked={settings.is_anonymous}
          onChange={(event) => onChange({ ...settings, is_anonymous: event.currentTarget.checked })}
        />
      )}
      {!isFinal && (
        <Switch
          label={t('form.mayChange')}
          checked={settings.may_change}
          onChange={(event) => onChange({ ...settings, may_change: event.currentTarget.checked })}
        />
      )}
      <Radio.Group
        label={t('form.results')}
        value={settings.results}
        onChange={(value) => onChange({ ...settings, results: value === 'live' ? 'live' : 'on_release' })}
      >
        <Stack gap={8} mt={8}>
          <Radio value="live" label={t('form.live')} />
          <Radio value="on_release" label={t('form.onRelease')} />
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('form.seconds')}
        description={t('form.secondsHint')}
        min={5}
        max={3600}
        clampBehavior="blur"
        allowDecimal={false}
        value={settings.seconds ?? ''}
        onChange={(value) => onChange({ ...settings, seconds: typeof value === 'number' ? value : null })}
      />
    </fieldset>
  );
}

function Feedback({ settings, onChange }: PollSettingsProps) {
  const { t } = useTranslation('poll_form');
  return (
    <Radio.Group
      label={t('form.feedback')}
      value={settings.feedback}
      onChange={(value) => onChange({ ...settings, feedback: value === 'at_once' ? 'at_once' : 'at_close' })}
    >
      <Stack gap={8} mt={8}>
        <Radio value="at_close" label={t('form.atClose')} />
        <Radio value="at_once" label={t('form.atOnce')} description={t('form.atOnceHint')} />
      </Stack>
    </Radio.Group>
  );
}
