import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { Refused } from '~/api/refused';
import { PasswordAgain } from './PasswordAgain';

/** Does something that needs a recent sign-in: asks for the password once more when the server wants it, then does it. */
export function useWithPassword() {
  const { t } = useTranslation(['settings', 'common']);
  const askForPassword = () =>
    new Promise<void>((done, giveUp) => {
      const id = modals.open({
        title: t('again.title'),
        closeButtonProps: { 'aria-label': t('common:close') },
        onClose: () => giveUp(new Refused(401, 'reauthentication_needed', {})),
        children: (
          <PasswordAgain
            onDone={() => {
              done();
              modals.close(id);
            }}
          />
        ),
      });
    });
  return async <Answer,>(act: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await act();
    } catch (problem) {
      if (!(problem instanceof Refused && problem.code === 'reauthentication_needed')) throw problem;
      await askForPassword();
      return act();
    }
  };
}
