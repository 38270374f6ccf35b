import { Anchor, Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pageAddress, signInAddress } from '~/api/pages';
import { changePage, sessionQuery } from '~/api/session';
import type { Account } from '~/api/wire';
import { Card } from '~/ui/Card';
import { CopyField } from '~/ui/CopyField';
import { FormProblem } from '~/ui/FormProblem';
import { useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import { isPageName } from './page-name';
import classes from './settings.module.css';

/** The account's own address, where it says who it is and announces events. */
export function PageCard({ account }: { account: Account }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const notice = useNotice();
  const { form, field, busy, problem } = useForm({
    start: { page_name: account.page_name ?? '', text: account.page_text },
    check: ({ page_name }) => ({ page_name: isPageName(page_name) ? undefined : 'page_name' }),
    send: ({ page_name, text }) => changePage(page_name.trim(), text.trim()),
    onSent: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      notice.done(t('saved'));
    },
    fieldOfCode: { page_name_taken: 'page_name' },
  });
  const { origin } = window.location;
  const name = account.page_name;
  return (
    <Card id="page" title={t('page.title')} text={t('page.text')}>
      <form {...form} className={classes.form}>
        <FormProblem text={problem} />
        <TextInput
          {...field('page_name')}
          label={t('page.name')}
          description={t('page.nameHint')}
          leftSection={<span className={classes.prefix}>/p/</span>}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
        />
        <Textarea
          {...field('text')}
          label={t('page.about')}
          description={t('page.aboutHint')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
        />
        <Button type="submit" variant="light" loading={busy}>
          {t('page.save')}
        </Button>
      </form>
      {name && (
        <div className={classes.form}>
          <CopyField label={t('page.link')} shown={origin + pageAddress(name)} />
          <CopyField label={t('page.login')} shown={origin + signInAddress(name)} />
          <p>{t('page.how')}</p>
          <Anchor href={pageAddress(name)} target="_blank">
            {t('page.open')}
          </Anchor>
        </div>
      )}
    </Card>
  );
}
