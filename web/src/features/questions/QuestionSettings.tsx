import { ActionIcon, Menu } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { usePart } from '~/room/parts';

const rules = ['open', 'approve_first', 'anonymous_allowed'] as const;

export function QuestionSettings() {
  const { t } = useTranslation('questions');
  const part = usePart('questions');
  const command = useCommand();
  if (!part) return null;
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('settings.title')}>
          <IconSettings size={19} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {rules.map((rule) => (
          <Menu.CheckboxItem
            key={rule}
            checked={part[rule]}
            onChange={(isOn) => void command({ kind: 'rule_questions', [rule]: isOn })}
          >
            {t(`settings.${rule}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
