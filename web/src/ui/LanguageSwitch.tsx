import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '~/i18n/i18n';
import { asLanguage, type Language, languageNames, languages } from '~/i18n/languages';
import classes from './LanguageSwitch.module.css';

type LanguageSwitchProps = { onSwitch?: (language: Language) => void };

export function LanguageSwitch({ onSwitch }: LanguageSwitchProps) {
  const { t, i18n } = useTranslation();
  const choose = (value: string) => {
    const language = asLanguage(value);
    if (!language) return;
    void switchLanguage(language);
    onSwitch?.(language);
  };
  return (
    <label className={classes.switch}>
      <IconLanguage size={18} aria-hidden="true" />
      <select
        aria-label={t('language')}
        value={asLanguage(i18n.language) ?? 'en'}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
