import { useTranslation } from 'react-i18next';
import { useNotice } from './useNotice';

/** For pages on plain http, where the clipboard's own interface is closed. */
function copyTheOldWay(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}

/** Puts a text on the clipboard and says so. */
export function useCopyText(): (text: string) => void {
  const { t } = useTranslation();
  const notice = useNotice();
  return (text) => {
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.catch(() => copyTheOldWay(text)).then(() => notice.done(t('copied')));
  };
}
