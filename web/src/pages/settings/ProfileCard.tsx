import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { saveProfile, sessionQuery } from '~/api/session';
import type { Member } from '~/api/wire';
import { switchLanguage } from '~/i18n/i18n';
import { asLanguage, languageNames, languages } from '~/i18n/languages';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import { ZoneField } from '~/ui/ZoneField';
import { EmailField } from './EmailField';
import classes from './settings.module.css';

export function ProfileCard({ member }: { member: Member }) {
  const { t } = useTranslation(['settings', 'common']);
  const queries = useQueryClient();
  const notice = useNotice();
  const { form, field, values, set, errorOf, busy, problem } = useForm({
    start: { name: member.name, language: member.language, zone: member.zone },
    check: (typed) => missing(typed, 'name'),
    send: ({ name, language, zone }) =>
      saveProfile({ name: name.trim(), zone, language: asLanguage(language) ?? 'en' }),
    onSent: async (session) => {
      if (session.member) await switchLanguage(session.member.language);
      queries.setQueryData(sessionQuery.queryKey, session);
      notice.done(t('saved'));
    },
  });
  return (
    <Card title={t('profile.title')} text={t('profile.text')}>
      <form {...form} className={classes.form}>
        <FormProblem text={problem} />
        <TextInput {...field('name')} label={t('profile.name')} autoComplete="name" maxLength={100} />
        <EmailField member={member} />
        <NativeSelect
          {...field('language')}
          label={t('common:language')}
          data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
        <ZoneField
          label={t('profile.zone')}
          value={values.zone}
          onChoose={(zone) => set('zone', zone)}
          error={errorOf('zone')}
        />
        <Button type="submit" loading={busy}>
          {t('profile.save')}
        </Button>
      </form>
    </Card>
  );
}
