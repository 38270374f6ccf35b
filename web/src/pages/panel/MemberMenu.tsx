import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconSelector, IconSettings } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { saveProfile } from '~/api/session';
import { signOut } from '~/api/sign-in';
import type { Member } from '~/api/wire';
import { forgetAdmissions } from '~/room/admission';
import { LanguageSwitch } from '~/ui/LanguageSwitch';
import classes from './MemberMenu.module.css';

export function MemberMenu({ member }: { member: Member }) {
  const { t } = useTranslation('schedule');
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: signOut,
    // A fresh page: nothing of the member stays in memory.
    onSuccess: () => {
      forgetAdmissions();
      window.location.assign('/login');
    },
  });
  const speaking = useMutation({
    mutationFn: saveProfile,
    onSettled: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <div className={classes.row}>
      <Menu position="top-start" width={224}>
        <Menu.Target>
          <UnstyledButton className={classes.member} title={t('panel.memberMenu', { name: member.name })}>
            <Avatar name={member.name} color="pine" size={36} aria-hidden="true" />
            <span className={classes.words}>
              <strong>{member.name}</strong>
              <span>{member.email}</span>
            </span>
            <IconSelector size={18} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={18} />}>
            {t('panel.settings')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => leaving.mutate()}>
            {t('panel.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <LanguageSwitch
        onSwitch={(language) => speaking.mutate({ name: member.name, zone: member.zone, language })}
      />
    </div>
  );
}
