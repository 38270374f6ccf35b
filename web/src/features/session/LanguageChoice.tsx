import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLanguage, switchLanguage } from '~/i18n/i18n';
import { asLanguage, languageNames, languages } from '~/i18n/languages';
import classes from './LanguageChoice.module.css';

/** All languages below one another, for a phone, where a menu has no place for them. */
export function LanguageChoice({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const choose = (value: string) => {
    const language = asLanguage(value);
    if (!language) return;
    void switchLanguage(language);
    onChosen();
  };
  return (
    <SegmentedControl
      orientation="vertical"
      fullWidth
      aria-label={t('language')}
      value={currentLanguage()}
      onChange={choose}
      data={languages.map((language) => ({
        value: language,
        label: (
          <span className={classes.name} lang={language}>
            {languageNames[language]}
          </span>
        ),
      }))}
    />
  );
}
