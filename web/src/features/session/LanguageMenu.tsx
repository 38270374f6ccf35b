import { Menu, UnstyledButton } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, switchLanguage } from '~/i18n/i18n';
import { languageNames, languages } from '~/i18n/languages';
import chip from './Chip.module.css';

/** The reader's own language, not the room's. */
export function LanguageMenu() {
  const { t } = useTranslation();
  const current = currentLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={chip.chip} aria-label={`${t('language')}: ${current.toUpperCase()}`}>
          <IconLanguage size={16} aria-hidden="true" />
          <span aria-hidden="true">{current.toUpperCase()}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === current || undefined}
            onClick={() => void switchLanguage(language)}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
