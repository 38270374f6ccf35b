import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { pageAddress, pageQuery } from '~/api/pages';
import { SignIn } from '~/pages/login/SignIn';
import { AccountScreen } from './AccountScreen';
import classes from './PublicPage.module.css';

/** Signing in on the account's own page. Who has mistyped its name can sign in all the same. */
export function AccountLoginPage() {
  const { pageName = '' } = useParams();
  const { t } = useTranslation(['page', 'entry']);
  const page = useQuery(pageQuery(pageName)).data;
  return (
    <AccountScreen
      page={page}
      side={
        <>
          <h1>{page?.name ?? t('entry:side.title')}</h1>
          <p className={classes.about}>{page ? page.text : t('entry:side.text')}</p>
        </>
      }
      foot={
        page && (
          <Anchor component={Link} to={pageAddress(pageName)}>
            {t('back', { name: page.name })}
          </Anchor>
        )
      }
    >
      <SignIn />
    </AccountScreen>
  );
}
